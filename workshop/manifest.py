"""The skill's manifest (skill.json): its fields as Amazon documents them, and what a submission is checked for."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

_EXAMPLE_SITE = re.compile(r"//([\w-]+\.)*example\.", re.IGNORECASE)
_CLAIM = re.compile(r"\b(cures?|cured|heals?|healed|guaranteed?|clinically proven)\b", re.IGNORECASE)
# A health skill has to say so in its description: three statements, in whatever words.
_DISCLAIMER = ("no medical advice", "does not replace a doctor", "emergency")


def _a_page_of_ours(url: str) -> str:
    if _EXAMPLE_SITE.search(url):
        raise ValueError("is an example, and no page of yours")
    return url


def _disclaiming(description: str) -> str:
    missing = [words for words in _DISCLAIMER if words not in description]
    if missing:
        raise ValueError(f"does not say: {', '.join(missing)}")
    return description


def _modest(text: str) -> str:
    if claim := _CLAIM.search(text):
        raise ValueError(f"claims too much: {claim[0]}")
    return text


def _own_name(name: str) -> str:
    if re.search("alexa|amazon|echo", name, re.IGNORECASE):
        raise ValueError("bears a name of Amazon's")
    return name


def _calling(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """The first opens the skill, all call Alexa."""
    if not re.fullmatch(r"Alexa, (open|start|launch) [a-z' .]+", phrases[0]):
        raise ValueError("the first does not open the skill: Alexa, open ...")
    for phrase in phrases:
        if not phrase.startswith("Alexa, "):
            raise ValueError(f"{phrase!r} does not call Alexa")
    return phrases


Url = Annotated[str, Field(pattern=r"^https://[^\s]+$"), AfterValidator(_a_page_of_ours)]
Alias = Annotated[str, Field(pattern=r"^arn:aws:lambda:[a-z0-9-]+:\d{12}:function:[A-Za-z0-9_-]+:[A-Za-z]\w*$")]
"""A function's alias: Alexa may call nothing else of ours."""
Region = Literal["NA", "EU", "FE"]
Icon = Annotated[str, Field(pattern=r"^file://assets/images/\w+\.png$")]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Endpoint(_Part):
    """Where requests go."""

    uri: Alias


class Regional(_Part):
    """Where the requests of one part of the world go."""

    endpoint: Endpoint


class Interface(_Part):
    """What the skill uses of a device."""

    type: Literal["ALEXA_PRESENTATION_APL"]


class Custom(_Part):
    """A custom skill. Without an endpoint it can be created, not yet used."""

    endpoint: Endpoint | None = None
    regions: dict[Region, Regional] | None = None
    interfaces: tuple[Interface, ...]


class Apis(_Part):
    """Which kinds of skill it is."""

    custom: Custom


class Permission(_Part):
    """What users are asked for."""

    name: Literal["alexa::alerts:timers:skill:readwrite", "alexa::alerts:reminders:skill:readwrite"]


class Subscription(_Part):
    """An event that Alexa sends."""

    eventName: Literal["SKILL_ENABLED", "SKILL_DISABLED", "SKILL_PERMISSION_ACCEPTED", "SKILL_PERMISSION_CHANGED"]


class Events(_Part):
    """Events and where they go."""

    endpoint: Endpoint
    regions: dict[Region, Regional]
    subscriptions: tuple[Subscription, ...]


class Pages(_Part):
    """What users can read about their data and the terms."""

    privacyPolicyUrl: Url
    termsOfUseUrl: Url


class Compliance(_Part):
    """What has to be declared."""

    allowsPurchases: bool
    usesPersonalInfo: bool
    isChildDirected: Literal[False]
    isExportCompliant: bool
    containsAds: bool
    usesHealthInfo: Literal[False]
    locales: dict[str, Pages] | None = None


class StoreTexts(_Part):
    """What the store shows in one locale."""

    name: Annotated[str, Field(min_length=2, max_length=50), AfterValidator(_own_name)]
    summary: Annotated[str, Field(min_length=1, max_length=160), AfterValidator(_modest)]
    description: Annotated[str, Field(max_length=4000), AfterValidator(_disclaiming), AfterValidator(_modest)]
    examplePhrases: Annotated[tuple[str, ...], Field(min_length=1, max_length=3), AfterValidator(_calling)]
    keywords: Annotated[tuple[str, ...], Field(max_length=30)]
    smallIconUri: Icon
    largeIconUri: Icon


class Publishing(_Part):
    """Who can find the skill, and where."""

    category: Literal["HEALTH_AND_FITNESS"]
    distributionMode: Literal["PUBLIC"] = "PUBLIC"
    isAvailableWorldwide: bool = False
    distributionCountries: Annotated[tuple[Annotated[str, Field(pattern="^[A-Z]{2}$")], ...], Field(min_length=1)]
    testingInstructions: Annotated[str, Field(min_length=1, max_length=4000)]
    locales: Annotated[dict[str, StoreTexts], Field(min_length=1)]


class Manifest(_Part):
    """All of it."""

    manifestVersion: Literal["1.0"] = "1.0"
    apis: Apis
    permissions: tuple[Permission, ...]
    events: Events | None = None
    privacyAndCompliance: Compliance
    publishingInformation: Publishing
