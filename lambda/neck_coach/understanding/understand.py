"""Words in, a reading out: signs first, then what is wished for, and how sure that is."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from ..coaching.cautions import WarningSign
from ..slot_values import Heard
from .denial import Said, words_of
from .filling import SIGN_SLOT, slots_of, told_of
from .language import SIGNS, Language
from .reading import NOT_OURS, Reading, State
from .signs import Hearing
from .slots import names_in
from .table import shares
from .telling import in_doubt, is_conceivable, ruled, telling, with_rules
from .weighing import CONTROLS, weighed
from .wishing import (
    DENYING,
    NEVER_OVER_A_SIGN,
    NO,
    TELLING,
    YES,
    contradicted,
    is_ours,
    net_under,
    second_wish,
    sureness,
    wishes_in,
    with_one_no,
)

_SIGN_INTENTS = {"emergency": "EmergencySignIntent", "today": "TodaySignIntent"}
_MILD_SIGN = "SoonSignIntent"
_NAMED: Mapping[str, Callable[[str], str]] = {
    "Exercise": lambda _: "GuideExerciseIntent",
    "Routine": lambda _: "RoutineIntent",
    "Discomfort": lambda id: f"discomforts/{id}",
    "Condition": lambda id: f"conditions/{id}",
}
"""Slot type -> the class that a name of such a thing speaks for."""
_MOST_WORDS, _LONGEST_TEXT = 50, 8_000
"""Words that are read, and characters that are looked at: no recognizer hands on more of what was said in one go."""
_KNOWN = 0.97
"""How likely what a sentence was taught for is at least: exact agreement always wins."""


def understand(text: str, state: State, language: Language, today: date) -> Reading:
    """What `text` means in this state: any text at all. Nothing is called or kept; the same words give the same.

    `today` gives "tomorrow" its date.
    """
    text = _in_one_breath(text)
    said = language.denials.read(text)
    if not any(word.strip("'_") for word in said.words):
        return Reading(NOT_OURS, "unsure")
    found = ruled(said, _signs_named((*said.stated, *said.doubtful), language), language.signs)
    likely = _likely(said, state, found, language)
    wishes = wishes_in(likely)
    best = max(wishes, key=lambda name: wishes[name])
    hearing = _hearing(best, said, found, likely, language)
    if hearing.sign or hearing.doubtful:
        return _of_sign(said, text, hearing, likely, language)
    if _taught(said.words, language):
        return _of_wish(best, wishes, said, likely, language, today)
    if plain := _plain_no(said, text, state, wishes):
        return plain
    if state.is_check:
        return _of_check(best, wishes, said, likely, language, today)
    return _of_wish(best, wishes, said, likely, language, today)


def _of_check(
    best: str, wishes: dict[str, float], said: Said, likely: Mapping[str, float], language: Language, today: date
) -> Reading:
    """At a safety question: "yes, please go on" is no yes to danger, and a denial and a no are the same."""
    if best == YES and _goes_on(said.words, language):
        return Reading(best, "likely")
    best = with_one_no(best, wishes, denied=bool(said.denied or said.well))
    return _of_wish(best, wishes, said, likely, language, today)


def _goes_on(words: Sequence[str], language: Language) -> bool:
    """True if words end in a wish to go on, or in another control."""
    return any(_taught(words[at:], language) in CONTROLS for at in range(1, len(words)))


def _plain_no(said: Said, text: str, state: State, wishes: Mapping[str, float]) -> Reading | None:
    """A sentence with nothing in it but a denial, or, where something was asked, nothing but "no" in any number."""
    if not said.only_denies:
        return None
    if said.denied:
        return Reading(DENYING, slots={SIGN_SLOT: Heard(text)})
    return Reading(NO) if said.flat_no and state.is_asked and not contradicted(NO, wishes) else None


def _in_one_breath(text: str) -> str:
    """`text`; of what nobody says in one breath the beginning and the end, which bounds the time that reading takes."""
    words = words_of(text[:_LONGEST_TEXT])
    if len(words) <= _MOST_WORDS:
        return text[:_LONGEST_TEXT]
    return " ".join((*words[: _MOST_WORDS // 2], *words[-_MOST_WORDS // 2 :]))


def _likely(said: Said, state: State, hearing: Hearing, language: Language) -> dict[str, float]:
    """How likely each class is. What is denied tells of no sign: signs are looked for in the rest."""
    margins = language.table.margins(said.words)
    if said.denied and said.stated:
        stated = language.table.margins(said.stated)
        margins |= {name: margin for name, margin in stated.items() if name.startswith("signs/")}
    named = [of(id) for kind, of in _NAMED.items() for id in names_in(said.stated, language.names_of(kind))]
    found = shares(with_rules(weighed(margins, state, named), hearing))
    taught = _taught(said.words, language)
    if taught and found[taught] < _KNOWN:
        rest = (1 - _KNOWN) / (1 - found[taught])
        found = {name: share * rest for name, share in found.items()} | {taught: _KNOWN}
    return found


def _taught(words: Sequence[str], language: Language) -> str:
    """The class that a whole sentence was taught for, or that it names; empty for any other sentence."""
    plain = tuple(word.replace("'", "") for word in words)
    named = (of(id) for kind, of in _NAMED.items() if (id := language.names_of(kind).get(plain)))
    return language.table.taught(words) or next(named, "")


def _signs_named(words: Sequence[str], language: Language) -> tuple[WarningSign, ...]:
    return tuple(language.signs[id] for id in names_in(words, language.names_of(SIGNS)) if id in language.signs)


def _hearing(best: str, said: Said, found: Hearing, likely: Mapping[str, float], language: Language) -> Hearing:
    hearing = telling(said, found, likely, language.signs)
    is_known = _taught(said.words, language) == best
    if hearing.sign or hearing.doubtful or is_known:
        return hearing
    if best in NEVER_OVER_A_SIGN:
        return in_doubt(found, emergencies_only=best in TELLING)
    return in_doubt(found, emergencies_only=True) if is_conceivable(found.sign, likely) else hearing


def _of_sign(said: Said, text: str, hearing: Hearing, likely: Mapping[str, float], language: Language) -> Reading:
    """With what is told of beside it, which counts if the sign is none after all."""
    sign = hearing.sign or hearing.doubtful
    assert sign is not None
    beside = {slot: heard for slot, heard in told_of(said, likely, language).items() if heard.ids}
    intent = _SIGN_INTENTS.get(sign.level, _MILD_SIGN)
    return Reading(intent, "sure", {SIGN_SLOT: Heard(text, sign.id), **beside}, hearing=hearing)


def _of_wish(
    best: str, wishes: Mapping[str, float], said: Said, likely: Mapping[str, float], language: Language, today: date
) -> Reading:
    slots = slots_of(best, said, likely, language, today) if is_ours(best) else {}
    negates = language.denials.negates(said.words)
    sure = sureness(best, wishes, said.words, negates=negates, filled=bool(slots))
    if _taught(said.words, language):
        sure = "sure"
    if is_ours(best) and sure != "unsure":
        return Reading(best, sure, slots, second_wish(wishes, best), words=() if slots else said.words)
    net = net_under(likely)
    return Reading(NOT_OURS, "sure" if sure == "sure" and not net else "unsure", net=net)
