"""What is wished for: how likely each intent is, how sure the likeliest one, and the net under it."""

from collections.abc import Mapping, Sequence

from .reading import NOT_OURS, Net, Sureness
from .weighing import ANSWERS, CONTROLS

TOLD = {"discomforts": ("DiscomfortIntent", "discomfort"), "conditions": ("ConditionIntent", "condition")}
"""What can be told of beside signs: folder of the utterances -> the intent and its slot."""
DENYING = "DenyWarningSignIntent"
WEIGHTY = frozenset(
    "DeleteDataIntent StartTimerIntent AddTimeIntent CancelTimerIntent RemindDoctorIntent RemindCareIntent "
    "RemindExerciseIntent PlanBreaksIntent ChangeReminderIntent CancelReminderIntent SetItIntent ThanksIntent".split()
)
"""What sets, changes or deletes something; and praise, which may be a complaint."""
TELLING = (*(intent for intent, _ in TOLD.values()), "InjuredIntent")
NEVER_OVER_A_SIGN = frozenset((*ANSWERS, *CONTROLS, *TELLING, DENYING))
"""Where a rule finds a sign in what is likely to be one of these, it is asked about: "hang on, I just blacked out"."""
REPEATING = "AMAZON.RepeatIntent"
"""To say it again costs no more than to ask whether to; and after that question "that" would be the question."""
_ASKING_THEMSELVES = frozenset(
    {"GuideExerciseIntent", "RoutineIntent", "CareIntent", "HaveTimeIntent", "ChooseSideIntent"}
)
"""Intents that ask which one, if nothing was named: no other question has to come first."""
YES, NO = "AMAZON.YesIntent", "AMAZON.NoIntent"
_PRAISE = "ThanksIntent"
_OPPOSITE = {YES: NO, NO: YES}
_CONTRADICTED = 0.1
"""How likely the opposite of an answer may be at most: a yes that may be a no is asked about."""
# How likely (0 to 1) it has to be to be done, to be asked about, and to be told apart from what is next likely.
_SURE, _LIKELY, _NEARLY = 0.55, 0.25, 0.5
_WEIGHTY = 0.65
"""To be done without a question where something is set, changed or deleted, and for a control in a long sentence."""
_LONG = 9
"""Words of a sentence in which a control is seldom all that is wanted."""
_BODILY = 0.15
"""How likely it has to be that words are about a body, or from someone in distress, for the net to hold them."""
_OF_A_BODY = frozenset({"net", "signs", *TOLD})
_LOW = ("net/low", "signs/wish_to_die")


def wishes_in(shares: Mapping[str, float]) -> dict[str, float]:
    """How likely each intent is, signs aside: what can be told of counts together. `shares`: by class."""
    found: dict[str, float] = {}
    for name, share in shares.items():
        folder = name.partition("/")[0]
        if folder != "signs":
            intent = TOLD[folder][0] if folder in TOLD else name
            found[intent] = found.get(intent, 0) + share
    return found


def with_one_no(best: str, wishes: dict[str, float], *, denied: bool) -> str:
    """The likeliest wish at a safety question, where a denial and a no are one answer, and count together in `wishes`.

    `denied`: it is known what was denied.
    """
    if best not in (NO, DENYING):
        return best
    answer = best if denied else NO
    wishes |= {NO: 0.0, DENYING: 0.0, answer: wishes[NO] + wishes[DENYING]}
    return answer


def sureness(best: str, wishes: Mapping[str, float], words: Sequence[str], *, negates: bool, filled: bool) -> Sureness:
    """How sure the likeliest wish is. `negates`: a word says no to something; `filled`: its slots are."""
    if best in (YES, _PRAISE) and negates:
        return "likely"  # "that's not right", "it did something, not the good kind"
    if contradicted(best, wishes):
        return "likely"
    if wishes[best] >= _needed(best, words):
        return "sure"
    if wishes[best] < _LIKELY:
        return "unsure"
    return "sure" if best == REPEATING or (best in _ASKING_THEMSELVES and not filled) else "likely"


def contradicted(answer: str, wishes: Mapping[str, float]) -> bool:
    """True for a yes that may be a no, and for a no that may be a yes."""
    return answer in _OPPOSITE and wishes[_OPPOSITE[answer]] > _CONTRADICTED


def _needed(best: str, words: Sequence[str]) -> float:
    is_weighty = best in WEIGHTY or (best in CONTROLS and len(words) >= _LONG)
    return _WEIGHTY if is_weighty else _SURE


def second_wish(wishes: Mapping[str, float], best: str) -> str:
    """What is nearly as likely as the best, if it is a wish of ours that can be asked about; else empty."""
    second = max((name for name in wishes if name != best), key=lambda name: wishes[name])
    is_wish = second != NOT_OURS and "/" not in second and second not in (*ANSWERS, REPEATING)
    return second if is_wish and wishes[second] >= _NEARLY * wishes[best] else ""


def is_ours(best: str) -> bool:
    """True for an intent of ours: neither what is none of our business, nor what only the net holds."""
    return best != NOT_OURS and "/" not in best


def net_under(shares: Mapping[str, float]) -> Net:
    """What words that cannot be placed are about: a body, someone in distress, or neither."""
    bodily = sum(share for name, share in shares.items() if name.partition("/")[0] in _OF_A_BODY)
    if bodily < _BODILY:
        return ""
    return "low" if sum(shares.get(name, 0) for name in _LOW) > bodily / 2 else "body"
