"""The simulator's own matcher, as the measurements ask it."""

from collections.abc import Callable, Sequence

from simulator.understanding.hearing import hear
from simulator.understanding.matcher import matcher

from .phrases import TODAY
from .understood import FALLBACK, Understood


def simulator_matcher(locale: str) -> Callable[[Sequence[str]], list[Understood]]:
    """For the model that was built for a locale. Raises FileNotFoundError if it was not built."""
    understanding = matcher(locale)

    def understand(text: str) -> Understood:
        match = hear(text, understanding, TODAY).match
        if match is None:
            return Understood(FALLBACK)
        slots = {name: heard.entities[0].id if heard.entities else heard.value for name, heard in match.slots.items()}
        return Understood(match.intent, slots, {name: heard.value for name, heard in match.slots.items()})

    return lambda said: [understand(text) for text in said]
