"""What Alexa makes of a sentence."""

from dataclasses import dataclass

FALLBACK = "AMAZON.FallbackIntent"
SAID = "SaidIntent"


@dataclass(frozen=True, slots=True)
class Entity:
    """A value of a custom slot type: what entity resolution answers."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Filled:
    """What a slot heard. `entities` is None for Amazon's types, and empty for a value that the model does not know."""

    type: str
    value: str
    entities: tuple[Entity, ...] | None


@dataclass(frozen=True, slots=True)
class Match:
    """An intent with what its slots heard. `is_sample`: the sentence is one of its samples, word for word."""

    intent: str
    slots: dict[str, Filled]
    is_sample: bool = True

    def via(self, kind: str) -> str | None:
        """How a request of this type came about: by a sample, as words, by a touch; None for all others."""
        if kind == "IntentRequest":
            return "sample" if self.is_sample else "words"
        return "touch" if kind == "Alexa.Presentation.APL.UserEvent" else None
