"""Which exercise or routine fits a time, and what comes after an exercise."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from neck_coach.coaching.choice import another, best_for, length_of, suggested
from neck_coach.coaching.durations import seconds_of
from neck_coach.coaching.pace import PACES, Pace
from neck_coach.coaching.place import Place
from neck_coach.coaching.profile import Settings
from neck_coach.coaching.routine import dose_of
from neck_coach.coaching.standing import STRETCHES, Standing, allowed_in, why_not
from neck_coach.compiled_content import content_for
from tests.coaching.made_up import settings as chosen_settings
from tests.coaching.made_up import standings

_A_BIT_MORE = 1.25
FREE, LIMITED = Standing(), Standing(spared=frozenset(STRETCHES))
_CONTENT = content_for("en-US")
_NAMES = st.sampled_from(
    [*_CONTENT.exercises, *_CONTENT.conditions, *_CONTENT.discomforts, *_CONTENT.warning_signs, "no_such_id"]
)


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("PT2M", 120),
        ("PT1H30M", 5400),
        ("PT45S", 45),
        ("PT0.5S", 0.5),
        ("P3W", 3 * 604_800),
        ("P10D", 864_000),
        ("P1DT12H", 129_600),
        ("P1M", 30 * 86_400),
        ("P2M", 60 * 86_400),
        ("P1Y", 365 * 86_400),
        ("P1Y2M3W", (365 + 60 + 21) * 86_400),
        (" PT5M ", 300),
        ("PT0S", 0),
        ("PT0.5H", 1_800),
        ("PT1,5M", 90),
        ("pt2m", 120),
        ("P0.5D", 43_200),
        ("P99999999999999D", 10**10),
    ],
)
def test_a_duration_as_alexa_gives_it(said, seconds):
    assert seconds_of(said) == seconds


@pytest.mark.parametrize(
    "said", ["", "P", "PT", "?", "banana", "two minutes", "PT-5M", "P5", "5M", "PTM", "P3W\nP3W", "PT٥M", "PT1E9H"]
)
def test_anything_else_is_no_duration(said):
    assert seconds_of(said) is None


@given(st.text(alphabet="PTYWDHMS0123456789.-", max_size=400) | st.text())
def test_no_text_is_too_strange_for_a_duration(text):
    seconds = seconds_of(text)
    assert seconds is None or 0 <= seconds <= 10**10


def lengths_of_offered(content, chosen):
    pace = PACES[chosen.pace]
    offered = [routine for routine in content.routines.values() if routine.offered]
    for_all, for_some = (
        [Place(routine.exercises[0].exercise, routine=routine.id) for routine in offered if routine.suggested is kind]
        for kind in (True, False)
    )
    alone = [Place(exercise.id) for exercise in suggested(content, FREE)]
    for exercise in suggested(content, FREE):
        if exercise.fewest < dose_of(exercise, chosen.level_of(exercise.id), chosen.hold).reps:
            alone.append(Place(exercise.id, reps=exercise.fewest))
    return (
        {place: length_of(content, place, chosen, pace) for place in places} for places in (for_all, for_some, alone)
    )


@settings(deadline=None, max_examples=25)
@given(chosen_settings, st.floats(1, 1800))
def test_the_longest_routine_that_fits_else_the_longest_exercise_else_the_shortest(content, chosen, seconds):
    place, length = best_for(content, seconds, chosen, PACES[chosen.pace], FREE)
    groups = list(lengths_of_offered(content, chosen))
    enough = seconds * _A_BIT_MORE
    for group in groups:
        fitting = [one for one in group.values() if one <= enough]
        if fitting:
            assert group[place] == length == max(fitting)
            return
    assert length == min(value for group in groups for value in group.values())


@pytest.mark.parametrize("seconds", [1, 120, 300, 3600])
def test_in_limited_mode_only_what_is_gentle_fits(content, seconds):
    place, _ = best_for(content, seconds, Settings(), Pace(), LIMITED)
    assert content.exercises[place.exercise].gentle and not place.routine


@pytest.mark.parametrize("seconds", [30, 45, 50])
def test_who_has_little_time_gets_a_short_version(content, seconds):
    place, length = best_for(content, seconds, Settings(), Pace(), FREE)
    assert place.reps == content.exercises[place.exercise].fewest
    assert length <= max(seconds * _A_BIT_MORE, 60)


@pytest.mark.parametrize(("minutes", "routine"), [(2, "quick_calm"), (5, "desk"), (10, "daily")])
def test_each_routine_has_its_time(content, minutes, routine):
    assert best_for(content, minutes * 60, Settings(), Pace(), FREE)[0].routine == routine


@pytest.mark.parametrize("minutes", range(1, 31))
def test_a_routine_for_a_twitch_is_not_for_who_only_has_time(content, minutes):
    place, _ = best_for(content, minutes * 60, Settings(), Pace(), FREE)
    assert not place.routine or content.routines[place.routine].suggested


def test_what_is_said_around_it_counts(content):
    """Who should skip it is said the first time only."""
    place = Place("shoulder_blade_squeeze", reps=4)
    first, later = (length_of(content, place, Settings(), Pace(), known) for known in ((), (place.exercise,)))
    assert first - later == pytest.approx(Pace().seconds(content.exercises[place.exercise].exclusion), abs=0.6)


def test_a_slower_voice_takes_longer(content):
    lengths = {name: length_of(content, Place("side_tilt"), Settings(), pace) for name, pace in PACES.items()}
    assert lengths["slower"] > lengths["normal"] > lengths["faster"]


def test_asked_again_and_again_every_exercise_has_its_turn(content):
    done, seen = "side_tilt", set()
    for _ in range(len(content.exercises) * 2):
        following = another(content, done, FREE)
        assert following != done
        done = following
        seen.add(done)
    assert seen == {exercise.id for exercise in suggested(content, FREE)}


def test_another_one_in_limited_mode_is_gentle(content):
    assert content.exercises[another(content, "side_tilt", LIMITED)].gentle


@settings(deadline=None)
@given(standings(_NAMES), st.floats(1, 3600), st.sampled_from([*_CONTENT.exercises, "no_such_exercise"]))
def test_whatever_has_to_be_left_out_something_that_may_be_led_is_left(content, standing, seconds, done):
    following = content.exercises[another(content, done, standing)]
    if {exercise.id for exercise in content.exercises.values() if exercise.gentle} <= standing.left_out:
        return
    assert why_not(following, standing) is None and following.suggested
    place, _ = best_for(content, seconds, Settings(), Pace(), standing)
    if place.routine:
        assert allowed_in(content.routines[place.routine], content.exercises, standing)
    else:
        assert why_not(content.exercises[place.exercise], standing) is None


def test_after_something_unknown_comes_the_first(content):
    assert another(content, "no_such_exercise", FREE) == content.routines["daily"].exercises[0].exercise
