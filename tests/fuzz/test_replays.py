"""Requests that come twice, or in another order than they were asked, do no harm."""

import json
from collections import Counter
from random import Random

from neck_coach.memory import store


def profiles():
    """What is stored, without the count of writes and what is made up."""
    return {
        user: {name: value for name, value in item.items() if name not in ("revision", "expires", "born")}
        for user, item in store.client().items.items()
    }


def outcomes(log):
    lines = [json.loads(line) for line in log.getvalue().splitlines()]
    return Counter(line["outcome"] for line in lines if line.get("message") == "turn")


def once(requests, times=1):
    return [request for request in requests for _ in range(times)]


def test_a_replayed_request_leaves_the_same_profile(trial, conversations):
    # "Hold it longer" said twice is longer twice: what counts from where it is, is left out.
    asked = [request for request in conversations if "ChangeHold" not in json.dumps(request["request"])]
    for request in asked:
        trial.put(request)
    expected = profiles()
    store.client().items.clear()
    for request in once(asked, times=2):
        trial.put(request)
    assert profiles() == expected


def test_requests_out_of_order_are_all_answered(trial, conversations, log):
    for seed in range(4):
        shuffled = list(conversations)
        Random(seed).shuffle(shuffled)
        for request in shuffled:
            trial.put(request)
    assert outcomes(log).keys() == {"answered"}


def test_a_whole_conversation_again_days_later_is_answered(trial, conversations, log):
    for request in [*conversations, *conversations]:
        trial.put(request)
    assert outcomes(log).keys() == {"answered"}
