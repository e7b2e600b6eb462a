"""Paces, places, profiles, conversations and JSON of any shape, made up by hypothesis."""

from datetime import UTC, date, datetime
from math import inf
from typing import Any, get_args
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from neck_coach.coaching.alert import Alert, Paused
from neck_coach.coaching.catalogue import Part, Side
from neck_coach.coaching.conversation import Conversation
from neck_coach.coaching.counting import COUNTS
from neck_coach.coaching.pace import PACES, Pace
from neck_coach.coaching.place import MOST_REPS, Guided, Place
from neck_coach.coaching.profile import Profile, Settings
from neck_coach.coaching.question import Question
from neck_coach.coaching.recurrence import WEEK
from neck_coach.coaching.standing import Standing, known_parts
from neck_coach.coaching.subject import Subject, SubjectKind
from neck_coach.coaching.timeline import Mark

paces = st.builds(
    Pace,
    name=st.sampled_from(sorted(PACES)),
    words_a_minute=st.floats(80, 240),
    pauses=st.floats(0.5, 2),
)
days = st.dates(date(2026, 1, 1), date(2027, 12, 31))
names = st.text(min_size=1, max_size=20)
sides: st.SearchStrategy[Side] = st.sampled_from(("right", "left"))
parts: st.SearchStrategy[tuple[Part, ...]] = st.sets(st.sampled_from(get_args(Part))).map(known_parts)
some_sides: st.SearchStrategy[tuple[Side, ...]] = st.sampled_from(((), ("right",), ("left",), ("right", "left")))


@st.composite
def places(draw: st.DrawFn, exercises: st.SearchStrategy[str] = names) -> Place:
    routine = draw(st.sampled_from(("", "daily", "massage")))
    return Place(
        exercise=draw(exercises),
        rep=draw(st.integers(1, 20)),
        side=draw(st.none() | sides),
        sides=draw(some_sides),
        routine=routine,
        number=draw(st.integers(0, 9)) if routine else 0,
        done=tuple(draw(st.lists(names, max_size=3))),
        reps=draw(st.integers(0, MOST_REPS)),
    )


def thousandths(least: float, most: float) -> st.SearchStrategy[float]:
    """Seconds as they are kept."""
    return st.floats(least, most).map(lambda seconds: round(seconds, 3))


@st.composite
def guideds(draw: st.DrawFn) -> Guided:
    """Up to three exercises that are being led in one answer."""
    legs = draw(st.integers(1, 3))
    marks = st.builds(
        Mark, at=thousandths(0, 240), rep=st.integers(1, 20), side=st.none() | sides, leg=st.integers(0, legs - 1)
    )
    return Guided(
        places=tuple(draw(places()) for _ in range(legs)),
        began=draw(thousandths(1.7e9, 1.9e9)),
        marks=tuple(draw(st.lists(marks, max_size=5))),
        ends=tuple(sorted(draw(thousandths(0, 240)) for _ in range(legs))),
        over_at=draw(thousandths(0, 240) | st.just(inf)),
        then=draw(st.none() | places()),
    )


guided = guideds()


def any_json(numbers: st.SearchStrategy[float]) -> st.SearchStrategy[Any]:
    """Any JSON whose numbers with a point are of `numbers`."""
    return st.recursive(
        st.none() | st.booleans() | st.integers() | numbers | st.text(max_size=20),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
        max_leaves=8,
    )


json_values = any_json(st.floats())


def nearly(*keys: str) -> st.SearchStrategy[Any]:
    """Any JSON, and more often objects that have some of `keys` with values of any shape."""
    return json_values | st.fixed_dictionaries({}, optional=dict.fromkeys(keys, json_values))


actions = st.dictionaries(names, any_json(st.floats(allow_nan=False)), max_size=1)  # NaN does not equal itself
questions = st.builds(
    Question,
    id=st.text(max_size=10),
    yes=actions,
    no=actions,
    options=st.lists(actions, max_size=3).map(tuple),
    words=st.text(max_size=20),
)
subjects = st.builds(
    Subject,
    kind=st.sampled_from(get_args(SubjectKind)),
    id=st.text(max_size=10),
    told_all=st.booleans(),
    offered=st.booleans(),
)
conversations = st.builds(
    Conversation,
    turns=st.integers(0, 10**6 - 1),
    asked=st.none() | questions,
    guided=st.none() | guided,
    place=st.none() | places(),
    last=st.just({}) | st.fixed_dictionaries({"ssml": st.text(), "reprompt": st.text(), "seconds": st.floats(0, 240)}),
    subjects=st.lists(subjects, max_size=3).map(tuple),
    waiting=st.lists(questions, max_size=2).map(tuple),
    misses=st.integers(0, 3),
    emergency=st.text(max_size=10),
    spared=parts,
    told=st.lists(names, max_size=3).map(tuple),
    cleared=st.lists(names, max_size=3).map(tuple),
    tried=st.lists(names, max_size=3).map(tuple),
    told_doctor=st.booleans(),
    told_stop=st.booleans(),
    told_memory=st.booleans(),
    zone=st.sampled_from(("", "Europe/London")),
)

settings = st.builds(
    Settings,
    hold=st.integers(0, 60),
    pace=st.sampled_from(sorted(PACES)),
    level=st.integers(0, 2),
    longer=st.lists(names, max_size=2, unique=True).map(tuple),
    count=st.sampled_from(COUNTS),
    asks=st.booleans(),
)


def standings(ids: st.SearchStrategy[str] = names) -> st.SearchStrategy[Standing]:
    """What may have to be left out: any parts, and any of `ids` told of or left out."""
    some = st.frozensets(ids, max_size=4)
    return st.builds(Standing, spared=parts.map(frozenset), told=some, left_out=some, cold_only=st.booleans())


zones = st.sampled_from(("UTC", "America/Chicago", "Asia/Kolkata", "Australia/Lord_Howe")).map(ZoneInfo)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=zones).map(lambda at: at.astimezone(UTC))
weekdays = st.sets(st.sampled_from(WEEK)).map(lambda chosen: tuple(day for day in WEEK if day in chosen))
alerts = (
    st.builds(
        Alert, id=names, kind=st.just("timer"), about=names, due=moments | st.builds(Paused, st.integers(0, 7_200))
    )
    | st.builds(Alert, id=names, kind=st.just("reminder"), about=names, due=moments, again=st.booleans())
    | st.builds(Alert, id=names, kind=st.just("reminder"), about=names, due=moments, again=st.just(True), days=weekdays)
)
profiles = st.builds(
    Profile,
    settings=settings,
    place=st.none() | places(),
    place_on=st.none() | days,
    led=st.none() | guided,
    born=st.sampled_from(("", "0a1b2c3d")),
    zone=st.sampled_from(("", "America/Chicago", "Asia/Kolkata")),
    zone_on=st.none() | days,
    used_since=st.none() | days,
    milestones=st.lists(names, max_size=2, unique=True).map(tuple),
    days_used=st.sets(days, max_size=30).map(lambda used: tuple(sorted(used))),
    temperature=st.sampled_from(("", "cold", "warm")),
    temperature_on=st.none() | days,
    disclaimer_on=st.none() | days,
    cold_only_until=st.none() | days,
    safety_on=st.none() | days,
    safety_of=st.dictionaries(names, days, max_size=3),
    left_out=st.dictionaries(names, days, max_size=3),
    introduced=st.lists(names, max_size=3, unique=True).map(tuple),
    practised=st.dictionaries(
        names, st.sets(days, min_size=1, max_size=3).map(lambda on: tuple(sorted(on))), max_size=2
    ),
    done_last=st.sampled_from(("", "side_tilt", "isometric_front", "daily", "massage", "unknown")),
    done_last_on=st.none() | days,
    number_given_on=st.none() | days,
    break_offered=st.none() | moments,
    alerts=st.lists(alerts, max_size=3, unique_by=lambda alert: alert.id).map(tuple),
)
