"""What both matchers reach on the phrases that were tuned on must not get worse. The goals are in the bench."""

import pytest

from workshop.bench.groups.understanding import measured
from workshop.bench.phrases import phrases
from workshop.bench.simulator_matcher import simulator_matcher
from workshop.bench.statistical_matcher import statistical_matcher
from workshop.bench.understood import misses, results

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("understanding")]

AT_LEAST = {"accuracy": 96.5, "warning_sign_recall": 96, "out_of_domain_rejection": 94}
AT_MOST = {"false_alarms": 1}
_EVERY = 3
"""One phrase of so many, which is enough to notice; the bench scores all of them."""


@pytest.mark.parametrize("matcher", [simulator_matcher, statistical_matcher])
def test_it_understands_as_well_as_before(matcher):
    found = results(matcher("en-US"), [phrase for phrase in phrases() if not phrase.held_out][::_EVERY])
    reached = {metric.name: float(metric.value) for metric in measured(found, "")}
    too_low = {name: reached[name] for name, least in AT_LEAST.items() if reached[name] < least}
    too_high = {name: reached[name] for name, most in AT_MOST.items() if reached[name] > most}
    assert not too_low and not too_high, misses(found)
