"""Warning signs in free words: what rules and names find, and what was learnt, heard together.

A rule that is met and a name that is said make a sign likelier, as much as a few words would; they do not decide alone.
So words that tell of a sign by a rule, and that are like nothing anybody says of one, are asked about, or are none.
"""

from collections.abc import Iterator, Mapping

from ..coaching.cautions import WarningSign
from .denial import Said
from .signs import Heard, Hearing, hear

_FOLDER = "signs/"
# How likely (0 to 1) signs have to be, all together, for the likeliest to count and to be asked about.
_SURE, _PERHAPS = 0.6, 0.25
_SURE_ALONE = 0.8
"""Where no rule and no name confirms it: to send someone to a hospital takes more than a likeness."""
_LIKELIEST = 0.12
"""How likely the likeliest one has to be: many that are hardly likely are nothing."""
_CONCEIVABLE = 0.02
"""How likely an emergency has to be that a rule finds, to be asked about whatever else the words are like. Of 8,000
sentences that people said to other assistants 21 have such a rule in them."""
_UNCLEAR = "emergency_unclear"
_OF_DESPAIR = ("crisis", "crisis_of_another")
_RULED = 2.0
"""What a rule or a name adds to the margin of its sign: e to that power times the odds."""


def ruled(said: Said, named: tuple[WarningSign, ...], signs: Mapping[str, WarningSign]) -> Hearing:
    """What rules and names alone find. `named`: the signs whose names are in the words."""
    return hear([Heard(said, named)], signs)


def with_rules(margins: Mapping[str, float], hearing: Hearing) -> dict[str, float]:
    """The margins of a sentence, with what rules and names add to them."""
    found = {f"{_FOLDER}{sign.id}" for sign in (hearing.sign, hearing.doubtful) if sign}
    return {name: margin + (_RULED if name in found else 0) for name, margin in margins.items()}


def telling(said: Said, hearing: Hearing, shares: Mapping[str, float], signs: Mapping[str, WarningSign]) -> Hearing:
    """The sign that counts, and one to ask about. `hearing`: by rules and names; `shares`: likelihood of each class."""
    likely = _by_sign(shares, signs)
    together = sum(likely.values())
    if said.only_denies or together < _PERHAPS or max(likely.values()) < _LIKELIEST:
        return Hearing()
    first = _careful(signs[max(likely, key=lambda id: likely[id])], hearing.sign, likely)
    is_plain = not (said.denied or said.doubtful or hearing.doubtful)
    if hearing.sign:
        return _confirmed(first, hearing, together)
    return _alone(_not_for_a_likeness(first, likely, signs), hearing, together, is_plain=is_plain)


def _not_for_a_likeness(
    first: WarningSign, likely: Mapping[str, float], signs: Mapping[str, WarningSign]
) -> WarningSign:
    """`first`; nobody is asked whether they want to die because many signs together are a little likely."""
    return signs.get(_UNCLEAR, first) if first.path in _OF_DESPAIR and likely[first.id] < _PERHAPS else first


def _confirmed(first: WarningSign, hearing: Hearing, together: float) -> Hearing:
    """A rule or a name found it, too."""
    if together < _SURE:
        return Hearing(doubtful=first)
    return Hearing(first, hearing.doubtful if hearing.doubtful is not first else None)


def _alone(first: WarningSign, hearing: Hearing, together: float, *, is_plain: bool) -> Hearing:
    """Only what was learnt tells of it."""
    return Hearing(first) if is_plain and together >= _SURE_ALONE else Hearing(doubtful=hearing.doubtful or first)


def is_conceivable(found: WarningSign | None, shares: Mapping[str, float]) -> bool:
    """True if what a rule finds is not out of the question: with an emergency that is enough to ask."""
    return found is not None and sum(_of(found.id, shares)) >= _CONCEIVABLE


def _of(id: str, shares: Mapping[str, float]) -> Iterator[float]:
    return (share for name, share in shares.items() if name.removeprefix(_FOLDER).partition("-")[0] == id)


def in_doubt(hearing: Hearing, *, emergencies_only: bool) -> Hearing:
    """What a rule finds in words that seem to be an answer, or to tell of something else: it is asked about."""
    found = hearing.sign or hearing.doubtful
    return Hearing(doubtful=found) if found and (found.level == "emergency" or not emergencies_only) else Hearing()


def _by_sign(shares: Mapping[str, float], signs: Mapping[str, WarningSign]) -> dict[str, float]:
    """How likely each sign is: one can have several classes, as in `emergency_unclear-bleeding`."""
    likely = dict.fromkeys(signs, 0.0)
    for name, share in shares.items():
        id = name.removeprefix(_FOLDER).partition("-")[0]
        if name.startswith(_FOLDER) and id in likely:
            likely[id] += share
    return likely


def _careful(learnt: WarningSign, found: WarningSign | None, likely: Mapping[str, float]) -> WarningSign:
    """The likeliest; what a rule finds if that can wait less and is not out of the question."""
    if found is None or found.row >= learnt.row or likely[found.id] < _PERHAPS * likely[learnt.id]:
        return learnt
    return found if found.level == "emergency" != learnt.level else learnt
