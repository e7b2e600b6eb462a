"""Every intent of the interaction model, with the names of its slots."""

from pathlib import Path

from ruamel.yaml import YAML

_MODEL = Path(__file__).parents[2] / "interaction_model" / "en" / "intents.yaml"
INTENTS: dict[str, tuple[str, ...]] = {
    name: tuple(fields.get("slots", ())) for name, fields in YAML(typ="safe").load(_MODEL).items()
}
