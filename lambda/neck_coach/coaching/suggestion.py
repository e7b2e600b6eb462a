"""What fits a user who comes back: from dates and settings alone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from .catalogue import Exercise, Milestone, Routine
from .profile import DAYS_REMEMBERED, Profile
from .standing import Standing, allowed_in, why_not


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The one thing to offer or to ask at the start, and the exercise (or the routine) that it is about."""

    what: Literal["help_came", "break", "place", "warm_today", "longer", "same_again", "none"]
    exercise: str = ""


def suggestion(
    profile: Profile,
    exercises: Mapping[str, Exercise],
    routines: Mapping[str, Routine],
    standing: Standing,
    today: date,
    *,
    reminded: bool = False,
) -> Suggestion:
    """The most important first: whether help came after an emergency, the break that the user was just `reminded` of,
    the place, warmth, longer holds, what was last.

    The exercise of "same_again" may be a routine.
    """
    if profile.number_given_on:
        return Suggestion("help_came")
    if reminded:
        return Suggestion("break")
    place = profile.place_to_offer(today)
    allowed = {id: each for id, each in exercises.items() if why_not(each, standing) is None}
    if place and place.exercise in allowed:
        return Suggestion("place", place.exercise)
    found = _for_who_came_back(profile, allowed, standing, today)
    last = profile.last_done(today)
    again = found.what == "none" and _may_be_again(last, exercises, routines, standing)
    return Suggestion("same_again", last) if again else found


def _may_be_again(
    id: str, exercises: Mapping[str, Exercise], routines: Mapping[str, Routine], standing: Standing
) -> bool:
    """It is one that the coach may propose of its own, and none that has to be left out now."""
    if routine := routines.get(id):
        return routine.offered and allowed_in(routine, exercises, standing)
    exercise = exercises.get(id)
    return bool(exercise and exercise.offered and exercise.suggested and why_not(exercise, standing) is None)


def milestone_reached(profile: Profile, milestones: Iterable[Milestone], today: date) -> Milestone | None:
    """What is to be said once to who kept at it for so long; None if there is nothing."""
    since = (today - profile.used_since).days if profile.used_since else 0
    lately = sum(today - day < timedelta(days=DAYS_REMEMBERED) for day in profile.days_used)
    left = (each for each in milestones if each.id not in profile.milestones)
    return next((each for each in left if since >= each.after_days and lately >= each.days_of_use), None)


def _for_who_came_back(
    profile: Profile, allowed: Mapping[str, Exercise], standing: Standing, today: date
) -> Suggestion:
    if _used_cold_yesterday(profile, today) and not standing.cold_only:
        return Suggestion("warm_today")
    ready = [id for id, each in allowed.items() if _may_be_longer(profile, each, today)]
    return Suggestion("longer", ready[0]) if ready else Suggestion("none")


def _used_cold_yesterday(profile: Profile, today: date) -> bool:
    return profile.temperature == "cold" and profile.temperature_on == today - timedelta(days=1)


def _may_be_longer(profile: Profile, exercise: Exercise, today: date) -> bool:
    """It was practised on enough days, and neither its level nor another one was chosen."""
    above = exercise.levels.get(2)
    if above is None or not above.after_days or profile.settings.level_of(exercise.id):
        return False
    days = [day for day in profile.practised.get(exercise.id, ()) if day < today]
    return len(days) >= above.after_days and today not in profile.days_used
