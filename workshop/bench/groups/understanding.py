"""Is what people say understood? The phrases of tests/understanding, as the virtual Echo and the skill take them.

The phrases that were held out are measured apart, with names that end in `_held_out`: nothing was ever tuned on them,
so they tell what to expect of what nobody thought of, and their misses are not shown.
"""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from operator import attrgetter
from pathlib import Path
from statistics import median
from time import process_time

from neck_coach.compiled_content import language_for
from neck_coach.understanding.understand import understand

from ..metric import Metric
from ..phrases import ROOT, TODAY, Phrase, phrases
from ..skill import STATES, skill
from ..understood import Result, confusions, misses, outside, percent, results

_MATCHER = "skill"
_MOST_PAIRS = 8
_STARTS = 5
_LOADING = """
from time import process_time
from neck_coach.compiled_content import language_for
begin = process_time()
language_for("{locale}")
print(1000 * (process_time() - begin))
"""


def measure(locale: str = "en-US", parts: Sequence[str] = ("", "_held_out")) -> Iterator[Metric]:
    """How right, and what it costs. `parts`: of the phrases, as the names of the metrics end."""
    understands = skill(locale)
    for part in parts:
        found = results(understands, [phrase for phrase in phrases() if phrase.held_out == bool(part)])
        yield from measured(found, part)
        if not part:
            yield from by_file(found)
            yield from careful(found)
            yield from _pairs(found)
            print("Not understood:", *misses(found), sep="\n  ")
    yield from costs(locale, phrases())


def measured(of: Sequence[Result], part: str = "") -> Iterator[Metric]:
    """The metrics of some results; `part` ends their names. Goals are for what was held out."""
    accuracy, recall = (96, 99) if part else (None, None)
    yield _share("accuracy" + part, of, "is_right", at_least=accuracy)
    yield _share("accuracy_or_asked" + part, of, "is_right_or_asked")
    yield _share("asked" + part, of, "is_asked")
    signs = [each for each in of if each.is_sign]
    yield _share("warning_sign_recall" + part, signs, "is_right", at_least=recall)
    yield _share("warning_sign_other_sign" + part, signs, "is_other_sign")
    yield _share("warning_sign_asked_first" + part, signs, "is_asked_first")
    yield _share("false_alarms" + part, [each for each in of if not each.is_sign], "is_false_alarm", at_most=1)
    yield _share("denials_lost" + part, [each for each in of if each.is_denial], "is_denial_lost")
    yield _share("out_of_domain_rejection" + part, outside(of), "is_right", at_least=90)


def by_file(of: Sequence[Result]) -> Iterator[Metric]:
    """Each file by itself, whose name ends the metric."""
    for group in sorted({each.phrase.group for each in of}):
        own = [each for each in of if each.phrase.group == group]
        yield _share(f"accuracy_{group}", own, "is_right")
        yield _share(f"accuracy_or_asked_{group}", own, "is_right_or_asked")


def careful(of: Sequence[Result]) -> Iterator[Metric]:
    """Dangers that were not lost, whatever they were taken for, and answers that were turned round."""
    yield _share("net_met", [each for each in of if each.is_sign], "is_met")
    yield _share("net_met_emergencies", [each for each in of if each.tells_of_emergency], "is_met")
    yield _share("answers_flipped", [each for each in of if each.phrase.state == "check"], "is_flipped", at_most=0)


def costs(locale: str, of: Sequence[Phrase]) -> Iterator[Metric]:
    """What it takes: processor time for reading a phrase and for getting ready, and the size of what was learnt."""
    language = language_for(locale)
    taken = []
    for phrase in of:
        begin = process_time()
        understand(phrase.say, STATES[phrase.state], language, TODAY)
        taken.append(1e6 * (process_time() - begin))
    about = {"matcher": _MATCHER, "of": len(taken), "largest": round(max(taken, default=0))}
    yield Metric("microseconds", round(median(taken or [0])), "µs of processor time a phrase", about=about)
    table = ROOT / "lambda" / "neck_coach" / "compiled" / "taught" / f"{locale.split('-')[0]}.table"
    yield Metric("table_bytes", table.stat().st_size, "bytes", about={"matcher": _MATCHER})
    loading = median(_load(ROOT, locale) for _ in range(_STARTS))
    yield Metric("load_ms", round(loading, 1), "ms of processor time", about={"matcher": _MATCHER, "of": _STARTS})


def _load(root: Path, locale: str) -> float:
    """In a process of its own, as the first words after a cold start."""
    code = f"import sys; sys.path[:0] = [{str(root / 'lambda')!r}]\n{_LOADING.format(locale=locale)}"
    return float(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout)


def _share(
    name: str, of: Sequence[Result], what: str, at_least: float | None = None, at_most: float | None = None
) -> Metric:
    """`what`: the property of a result that is counted."""
    about = {"matcher": _MATCHER, "of": len(of)}
    return Metric(name, percent(map(attrgetter(what), of)), "%", at_least=at_least, at_most=at_most, about=about)


def _pairs(of: Sequence[Result]) -> Iterator[Metric]:
    for meant, found, many in confusions(of)[:_MOST_PAIRS]:
        yield Metric("confusion", many, "phrases", about={"matcher": _MATCHER, "meant": meant, "understood": found})
