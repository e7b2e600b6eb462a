"""Is what people say understood? The phrases of tests/understanding, by two matchers that share no code.

The phrases that were held out are measured apart, with names that end in `_held_out`: nothing was ever tuned on them,
so they tell what to expect of what nobody thought of.
"""

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from ..metric import Metric
from ..phrases import phrases
from ..simulator_matcher import simulator_matcher
from ..statistical_matcher import statistical_matcher
from ..understood import Matcher, Result, confusions, misses, percent, results

_MOST_PAIRS = 8


def measure(locale: str = "en-US", parts: Sequence[str] = ("", "_held_out")) -> Iterator[Metric]:
    """Both matchers. `parts`: of the phrases, as the names of the metrics end."""
    matchers: tuple[tuple[str, Matcher], ...] = (
        ("simulator", simulator_matcher(locale)),
        ("statistical", statistical_matcher(locale)),
    )
    for part in parts:
        chosen = [phrase for phrase in phrases() if phrase.held_out == bool(part)]
        for name, matcher in matchers:
            found = results(matcher, chosen)
            yield from measured(found, name, part)
            if not part:
                yield from _pairs(found, name)
                print(f"Not understood by the {name} matcher:", *misses(found), sep="\n  ")


def measured(of: Sequence[Result], matcher: str, part: str = "") -> Iterator[Metric]:
    """The metrics of some results; `part` ends their names."""

    def share(name: str, flags: Iterable[bool], at_least: float | None = None, at_most: float | None = None) -> Metric:
        among = list(flags)
        about = {"matcher": matcher, "of": len(among)}
        return Metric(name + part, percent(among), "%", at_least=at_least, at_most=at_most, about=about)

    is_right, signs = attrgetter("is_right"), [each for each in of if each.is_sign]
    yield share("accuracy", map(is_right, of), at_least=95)
    yield share("warning_sign_recall", map(is_right, signs), at_least=100)
    yield share("warning_sign_other_sign", map(attrgetter("is_other_sign"), signs))
    yield share("warning_sign_asked_first", map(attrgetter("is_asked_first"), signs))
    yield share("false_alarms", (each.is_false_alarm for each in of if not each.is_sign), at_most=1)
    yield share("denials_lost", (each.is_denial_lost for each in of if each.is_denial))
    yield share("out_of_domain_rejection", (each.is_right for each in of if each.is_outside), at_least=90)


def _pairs(of: Sequence[Result], matcher: str) -> Iterator[Metric]:
    for meant, found, many in confusions(of)[:_MOST_PAIRS]:
        yield Metric("confusion", many, "phrases", about={"matcher": matcher, "meant": meant, "understood": found})
