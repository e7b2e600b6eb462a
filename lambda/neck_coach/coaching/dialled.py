"""Numbers to call, as content writes them: [911], in groups [13 11 14], or [000|triple zero] where it has a name."""

import re

DIALLED = re.compile(r"\[(?P<digits>\d+(?: \d+)*)(?:\|(?P<name>[a-z ]+))?\]")


def shown(text: str) -> str:
    """`text` with its numbers in digits."""
    return DIALLED.sub(r"\g<digits>", text)


def spoken(text: str) -> str:
    """`text` with its numbers as they are said: by name, or each group of digits after a comma."""
    return DIALLED.sub(lambda number: number["name"] or number["digits"].replace(" ", ", "), text)


def first_number(text: str) -> str:
    """The digits of the first number to call in `text`; empty if it has none."""
    number = DIALLED.search(text)
    return number["digits"] if number else ""
