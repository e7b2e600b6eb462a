"""Makes the skill package that the ASK CLI deploys: manifest, interaction models, icons, in build/skill-package.

python -m workshop.package                          a draft, to create the skill and learn its id
python -m workshop.package --endpoint ARN --privacy-url URL --terms-url URL [--endpoint-eu ARN]

The endpoint is the stack's output SkillEndpoint. Each option can be given in the environment too: SKILL_ENDPOINT,
SKILL_ENDPOINT_EU, PRIVACY_URL, TERMS_URL.
"""

import argparse
import json
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import resvg_py
from pydantic import ValidationError

from neck_coach.coaching.dialled import shown

from .compile import FOR_ALEXA
from .documents import read
from .library import locales_in
from .manifest import Manifest
from .rules.wording import PLACEHOLDER

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = Path("build/skill-package")
ICON_SIZES = {"small": 108, "large": 512}
"""Pixels."""
_ICONS = Path("assets/images")
_OPTIONS = {
    "--endpoint": ("SKILL_ENDPOINT", "the ARN of the function's alias, for North America or for all the world"),
    "--endpoint-eu": ("SKILL_ENDPOINT_EU", "the ARN of the alias in Europe, if there is a second stack"),
    "--privacy-url": ("PRIVACY_URL", "where your privacy policy can be read"),
    "--terms-url": ("TERMS_URL", "where your terms of use can be read"),
}


@dataclass(frozen=True, slots=True)
class Places:
    """What only whoever publishes the skill knows; empty for what is not known yet."""

    endpoint: str = ""
    endpoint_eu: str = ""
    privacy_url: str = ""
    terms_url: str = ""


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """Run the command; 1 if the manifest would be refused, with one line a reason on standard error."""
    places = _given(arguments)
    try:
        made = manifest(root, places)
    except ValidationError as refused:
        for reason in dict.fromkeys(f"{error['input']!r}: {error['msg']}" for error in refused.errors()):
            print(f"skill.json: {reason}", file=sys.stderr)
        return 1
    _write(root, made)
    print(PACKAGE)
    if not places.endpoint:
        print("A draft without an endpoint: enough to create the skill and learn its id.", file=sys.stderr)
    return 0


def manifest(root: Path, places: Places) -> Manifest:
    """The manifest of the sources under `root`. Raises ValidationError if Amazon would refuse it."""
    about = read(root, root / "interaction_model" / "skill.yaml").data
    stores = {locale: _store(root, locale) for locale in locales_in(root)}
    instructions = {store.pop("testing_instructions") for store in stores.values()}
    called = _called(places)
    events = {**called, "subscriptions": [{"eventName": name} for name in about["events"]]}
    pages = {"privacyPolicyUrl": places.privacy_url, "termsOfUseUrl": places.terms_url}
    whole = {
        "apis": {"custom": {**called, "interfaces": [{"type": type} for type in about["interfaces"]]}},
        "permissions": [{"name": name} for name in about["permissions"]],
        "events": events if called else None,
        "privacyAndCompliance": {
            **about["compliance"],
            "locales": dict.fromkeys(stores, pages) if any(pages.values()) else None,
        },
        "publishingInformation": {
            "category": about["category"],
            "distributionCountries": about["countries"],
            "testingInstructions": "\n".join(instructions),
            "locales": stores,
        },
    }
    return Manifest.model_validate(whole)


def _given(arguments: list[str] | None) -> Places:
    parser = argparse.ArgumentParser(prog="python -m workshop.package", description=(__doc__ or "").splitlines()[0])
    for option, (variable, help) in _OPTIONS.items():
        parser.add_argument(option, default=os.environ.get(variable, ""), help=f"{help} ({variable})")
    places = Places(**vars(parser.parse_args(arguments)))
    if places.endpoint and not (places.privacy_url and places.terms_url):
        parser.error("a skill that can be tested and published needs --privacy-url and --terms-url")
    if places.endpoint_eu and not places.endpoint:
        parser.error("--endpoint-eu comes on top of --endpoint")
    return places


def _called(places: Places) -> dict[str, Any]:
    """Where requests and events go; nothing if there is no place yet."""
    if not places.endpoint:
        return {}
    by_region = {"NA": places.endpoint, "EU": places.endpoint_eu or places.endpoint}
    regions = {region: {"endpoint": {"uri": uri}} for region, uri in by_region.items()}
    return {"endpoint": {"uri": places.endpoint}, "regions": regions}


def _store(root: Path, locale: str) -> dict[str, Any]:
    """What the store says in a locale: the language's texts with the locale's terms."""
    texts = read(root, root / "interaction_model" / "store" / f"{locale.split('-')[0]}.yaml").data
    terms = read(root, root / "content" / f"{locale}.yaml").data["terms"]
    description = PLACEHOLDER.sub(lambda found: terms[found[1]], texts["description"])
    return {
        "name": texts["name"],
        "summary": texts["summary"],
        "description": shown(description).strip(),
        "examplePhrases": texts["example_phrases"],
        "keywords": texts["keywords"],
        **{f"{size}IconUri": f"file://{_ICONS}/{size}.png" for size in ICON_SIZES},
        "testing_instructions": texts["testing_instructions"].strip(),
    }


def _write(root: Path, made: Manifest) -> None:
    folder = root / PACKAGE
    shutil.rmtree(folder, ignore_errors=True)
    (folder / _ICONS).mkdir(parents=True)
    text = json.dumps({"manifest": made.model_dump(exclude_none=True)}, ensure_ascii=False, indent=2)
    (folder / "skill.json").write_text(text + "\n", encoding="utf-8")
    shutil.copytree(root / FOR_ALEXA, folder / "interactionModels" / "custom")
    drawing = str(root / "interaction_model" / "icon.svg")
    for name, pixels in ICON_SIZES.items():
        image = resvg_py.svg_to_bytes(svg_path=drawing, width=pixels, height=pixels, skip_system_fonts=True)
        (folder / _ICONS / f"{name}.png").write_bytes(image)


if __name__ == "__main__":
    sys.exit(main())
