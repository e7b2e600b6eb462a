"""Two thousand requests that Alexa never sent: each gets an answer that Alexa takes. There are more in `make bench`."""

import json
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings

from workshop.bench.fuzzing.hostile import TEXTS, VALUES, deep
from workshop.bench.fuzzing.mutations import mutated
from workshop.bench.fuzzing.schema import requests

MADE_UP, SPOILED = 600, 1_400
pytestmark = pytest.mark.slow


@settings(max_examples=MADE_UP, deadline=None, suppress_health_check=[*HealthCheck])
@given(request=requests())
def test_made_up_requests_are_answered(trial, request):
    trial.put(request)


def test_spoiled_requests_are_answered(trial, conversations):
    chance = Random(0)
    for _ in range(SPOILED):
        trial.put(mutated(conversations, chance))


@pytest.mark.parametrize("nonsense", [*VALUES, *TEXTS, deep(), {"request": deep()}, {"request": {"type": deep()}}])
def test_what_is_no_request_is_answered_too(trial, nonsense):
    trial.put(nonsense)


def test_mutations_are_the_same_in_every_run(conversations):
    one, again = ([json.dumps(mutated(conversations, chance)) for _ in range(50)] for chance in (Random(7), Random(7)))
    assert one == again
