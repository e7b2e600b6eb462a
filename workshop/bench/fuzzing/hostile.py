"""Texts that nobody should say, and values of the wrong kind."""

from typing import Any

TEXTS = (
    '</speak><speak><audio src="https://elsewhere.invalid/a.mp3"/>',
    '<break time="10s"/>' * 50,
    "<prosody rate='20%'>slow",
    "]]><![CDATA[ &amp; &lt; &#x1F600;",
    "& < > \" ' {side} {0.__class__} %s %(x)d ${data.title}",
    "[0123456789] [42]",
    "\x00\x01\x08\x0b\x1f\x7f\ufffe\uffff",
    "\u202eright to left\u202c \u200f\u2066\u2069\ufeff",
    "\ud800",
    "été 首を伸ばす 🧘‍♀️ ﷽",
    "a" * 20_000,
    "la " * 5_000,
    "\n\r\t\n",
    " ",
    "",
    "../../etc/passwd",
    "'; DROP TABLE profiles; --",
    "__proto__",
    "NaN",
    "PT99999999999H",
    "P0D",
    "PT-5M",
    "9999-12-31",
    "2026-W53-WE",
    "XXXX-XX-24",
    "T99:99",
    "-1",
    "1e400",
    "٣",
)
VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 2**63, 10**400, 1e308, -0.0, "", [], {}, [[]], {"": ""}, ["a", 1, None],
    {"type": "?"}, {"id": {"S": "x"}}, "1970-01-01T00:00:00Z", "2026-13-45T99:99:99Z",
)  # fmt: skip
"""Of every kind that JSON has. (Infinity and NaN are none of JSON's.)"""


def deep(levels: int = 200) -> object:
    """A list in a list in a list."""
    nested: object = []
    for _ in range(levels):
        nested = [nested]
    return nested
