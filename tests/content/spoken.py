"""Every text of the content that is spoken, put together as it is heard, with where it stands."""

import re
from collections.abc import Iterator

from neck_coach.coaching.asking import question_of
from neck_coach.coaching.content import Content
from neck_coach.compiled_content import content_for

LOCALES = ("en-US", "en-GB", "en-AU", "en-CA", "en-IN", "en")
"""All that the skill has content for: the last is without a country."""
# What fills a placeholder; of what is named in many ways, one of the longest. Any other is filled with its own name.
FILLED = {
    "all": "six",
    "care": "warm compress",
    "exercise": "shoulder blade squeeze",
    "first": "shoulder blade squeeze",
    "second": "upper trap stretch",
    "third": "chin to chest",
    "longest": "thirty",
    "minutes": "ten",
    "n": "five",
    "other_side": "left",
    "benefit": "It eases the side of your neck.",
    "reason": "I don't do full neck circles, because they can strain your neck.",
    "routine": "daily routine",
    "shortest": "three",
    "side": "right",
    "time": "ten seconds",
    "weekday": "Monday",
}
# Words that only ever stand inside a sentence of another phrase.
_TOLD = ("told", "asked")


def texts(locale: str) -> Iterator[tuple[str, str]]:
    """Pairs of where and what: all that may be heard in `locale`, apart from counts and names."""
    content = content_for(locale)
    for where, text in (
        *_of_exercises(content),
        *_of_care_and_topics(content),
        *_of_health(content),
        *_of_phrases(content),
    ):
        if text:
            yield where, _filled(text)


def _of_exercises(content: Content) -> Iterator[tuple[str, str]]:
    for exercise in content.exercises.values():
        for field in ("benefit", "get_ready", "move", "feel", "release", "finish", "exclusion"):
            yield f"exercises/{exercise.id}.{field}", getattr(exercise, field)
        for field in ("move_again", "release_again", "cues"):
            for text in getattr(exercise, field):
                yield f"exercises/{exercise.id}.{field}", text
        for beat in exercise.beats:
            for text in (beat.say, *beat.again):
                yield f"exercises/{exercise.id}.beats", text
        yield f"exercises/{exercise.id}.cautions", " ".join(exercise.cautions)
    for routine in content.routines.values():
        yield f"routines.{routine.id}.benefit", routine.benefit
    for other in content.not_offered.values():
        yield f"not_offered.{other.id}", other.say


def _of_care_and_topics(content: Content) -> Iterator[tuple[str, str]]:
    for care in content.care.values():
        for field in ("benefit", "first", "how_long", "how_often", "check", "avoid", "when_done"):
            yield f"care/{care.id}.{field}", getattr(care, field)
        yield f"care/{care.id}.how", " ".join(care.how)
    for topic in content.topics.values():
        yield f"topics/{topic.id}.say", " ".join(topic.say)
        yield f"topics/{topic.id}.more", " ".join(topic.more)
        yield f"topics/{topic.id}.ask", topic.ask
    for milestone in content.milestones.values():
        yield f"milestones.{milestone.id}", milestone.say
    for item in content.relief:
        yield f"relief.{item.get('guide') or item.get('care')}", f"{item['say']} {item['ask']}"


def _of_health(content: Content) -> Iterator[tuple[str, str]]:
    for sign in content.warning_signs.values():
        yield f"warning_signs.{sign.id}", sign.say
        yield f"warning_signs.{sign.id}.ask", sign.ask
    for discomfort in content.discomforts.values():
        yield f"discomforts.{discomfort.id}", discomfort.say
        yield f"discomforts.{discomfort.id}.say_at_rest", discomfort.say_at_rest
    for condition in content.conditions.values():
        yield f"conditions.{condition.id}", condition.say
    for check in content.checks.values():
        yield f"checks.{check.id}", check.ask
        if len(check.items) > 1:  # without the first
            yield f"checks.{check.id}.rest", question_of(check, [check.items[0].say], content.phrases)


def _of_phrases(content: Content) -> Iterator[tuple[str, str]]:
    for key, parts in content.phrases.data.items():
        for part, variants in parts.items():
            for number, text in enumerate(variants):
                if key not in _TOLD and text[-1:] in ".?!":
                    yield f"phrases.{key}.{part}[{number}]", _filled(text)


def _filled(text: str) -> str:
    return re.sub(r"\{(\w+)\}", lambda found: FILLED.get(found[1], found[1].replace("_", " ")), text)
