"""The skill package: what Amazon would refuse never leaves, and what it promises in the store is true."""

import json
import re
import struct
from datetime import date
from pathlib import Path

import pytest

from neck_coach.alerts.consent import SCOPES
from simulator.understanding.hearing import hear
from simulator.understanding.matcher import FALLBACK, matcher
from tests.deploy.stack import ROOT
from workshop.library import locales_in
from workshop.manifest import Manifest
from workshop.package import ICON_SIZES, PACKAGE, Places, main, manifest

ALIAS = "arn:aws:lambda:us-east-1:123456789012:function:neck-coach-SkillFunction-x1:live"
IN_EUROPE = ALIAS.replace("us-east-1", "eu-west-1")
PRIVACY, TERMS = "https://neckcoach.invalid/privacy", "https://neckcoach.invalid/terms"
COMPLETE = ["--endpoint", ALIAS, "--privacy-url", PRIVACY, "--terms-url", TERMS]
LOCALES = locales_in(ROOT)


@pytest.fixture
def root(tmp_path) -> Path:
    """The sources, and a folder of its own for the package."""
    (tmp_path / "build").mkdir()
    for name in ("content", "interaction_model", "build/interaction_model"):
        (tmp_path / name).symlink_to(ROOT / name)
    return tmp_path


@pytest.fixture(scope="module")
def whole() -> Manifest:
    return manifest(ROOT, Places(ALIAS, "", PRIVACY, TERMS))


def test_a_draft_creates_the_skill_before_there_is_an_endpoint(root, capsys):
    assert main([], root) == 0
    assert "draft" in capsys.readouterr().err
    draft = json.loads((root / PACKAGE / "skill.json").read_text())["manifest"]
    assert "endpoint" not in draft["apis"]["custom"] and "events" not in draft
    assert draft["publishingInformation"]["locales"].keys() == set(LOCALES)


def test_a_package_has_all_that_the_ask_cli_looks_for(root):
    assert main([*COMPLETE, "--endpoint-eu", IN_EUROPE], root) == 0
    package = root / PACKAGE
    made = json.loads((package / "skill.json").read_text())["manifest"]
    for part in (made["apis"]["custom"], made["events"]):
        assert part["endpoint"]["uri"] == part["regions"]["NA"]["endpoint"]["uri"] == ALIAS
        assert part["regions"]["EU"]["endpoint"]["uri"] == IN_EUROPE
    models = {path.stem: json.loads(path.read_text()) for path in (package / "interactionModels/custom").iterdir()}
    assert models.keys() == set(LOCALES)
    assert all(
        model["interactionModel"]["languageModel"]["invocationName"] == "neck coach" for model in models.values()
    )
    resources = json.loads((ROOT / "ask-resources.json").read_text())
    assert Path(resources["profiles"]["default"]["skillMetadata"]["src"]) == PACKAGE


def test_icons_are_drawn_in_both_sizes(root, whole):
    main(COMPLETE, root)
    store = whole.publishingInformation.locales["en-US"]
    for size, uri in (("small", store.smallIconUri), ("large", store.largeIconUri)):
        image = (root / PACKAGE / uri.removeprefix("file://")).read_bytes()
        assert image.startswith(b"\x89PNG\r\n\x1a\n")
        assert struct.unpack(">II", image[16:24]) == (ICON_SIZES[size],) * 2
        assert len(image) > 2_000, "something is drawn"


@pytest.mark.parametrize(
    "arguments",
    [
        ["--endpoint", ALIAS],
        ["--endpoint", ALIAS, "--privacy-url", PRIVACY],
        ["--endpoint-eu", IN_EUROPE, "--privacy-url", PRIVACY, "--terms-url", TERMS],
    ],
)
def test_what_cannot_be_published_needs_more(root, arguments):
    with pytest.raises(SystemExit):
        main(arguments, root)


@pytest.mark.parametrize(
    ("instead", "told"),
    [
        ({"--endpoint": ALIAS.removesuffix(":live")}, "match pattern"),
        ({"--endpoint": "lambda"}, "match pattern"),
        ({"--privacy-url": "https://www.example.com/privacy"}, "example"),
        ({"--terms-url": "http://neckcoach.invalid/terms"}, "match pattern"),
    ],
)
def test_what_amazon_would_refuse_is_refused_here(root, capsys, instead, told):
    options = dict(zip(COMPLETE[::2], COMPLETE[1::2], strict=True)) | instead
    assert main([part for option in options.items() for part in option], root) == 1
    assert told in capsys.readouterr().err
    assert not (root / PACKAGE).exists()


def test_the_environment_serves_as_well(root, monkeypatch):
    variables = {"SKILL_ENDPOINT": ALIAS, "SKILL_ENDPOINT_EU": IN_EUROPE, "PRIVACY_URL": PRIVACY, "TERMS_URL": TERMS}
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert main([], root) == 0
    text = (root / PACKAGE / "skill.json").read_text()
    assert all(value in text for value in variables.values())


@pytest.mark.parametrize("locale", LOCALES)
def test_example_phrases_are_understood(whole, locale):
    first, *others = whole.publishingInformation.locales[locale].examplePhrases
    assert understood(first, locale) is None, "opens the skill"
    for phrase in others:
        assert understood(phrase, locale) not in (None, FALLBACK), phrase


@pytest.mark.parametrize("locale", LOCALES)
def test_what_testers_are_told_to_say_is_understood(whole, locale):
    said = [quoted.rstrip(".") for quoted in re.findall(r'"([^"]+)"', whole.publishingInformation.testingInstructions)]
    assert len(said) > 10
    for phrase in said:
        assert understood(phrase, locale) != FALLBACK, phrase


def understood(phrase, locale):
    """The intent of a phrase; None if it only opens the skill."""
    match = hear(phrase.removeprefix("Alexa, "), matcher(locale), date(2026, 1, 5)).match
    return match.intent if match else None


def test_each_locale_names_its_own_emergency_number(whole):
    numbers = {"en-US": "911", "en-CA": "911", "en-GB": "999 or 112", "en-AU": "000", "en-IN": "112 or 108"}
    for locale, store in whole.publishingInformation.locales.items():
        assert f"{numbers[locale]};" in store.description
        assert not set("{}[]") & set(store.description)


def test_the_permissions_are_those_that_the_skill_asks_for(whole):
    assert {permission.name for permission in whole.permissions} == set(SCOPES.values())
