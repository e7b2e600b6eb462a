"""Numbers that were said: "a hundred and five", "twenty first", "7".

Every reader gets the words of a sentence, each spelt in one way, with something before and after them, and the index
of the first; it gives the index behind the last and what was read, or None.
"""

from collections.abc import Sequence

Words = Sequence[str]

_SMALL = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: value
    for value, word in zip(
        range(20, 100, 10), "twenty thirty forty fifty sixty seventy eighty ninety".split(), strict=True
    )
}
_ONES = {word: value for word, value in _SMALL.items() if 0 < value < 10}
_ONES_TH = {
    word: value
    for value, word in enumerate("first second third fourth fifth sixth seventh eighth ninth".split(), start=1)
}
_TH = (
    _ONES_TH
    | {f"{word}th": value for word, value in _SMALL.items() if value >= 10 and value != 12}
    | {"twelfth": 12}
    | {f"{word.removesuffix('y')}ieth": value for word, value in _TENS.items()}
)
_DIGITS_TH = {
    f"{number}{'th' if 10 < number < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}": number
    for number in range(1, 100)
}
_MOST_DIGITS = 6
_LARGE = ("hundred", "thousand")
NUMBER_WORDS = frozenset(_SMALL) | frozenset(_TENS)
NUMBERS_BEGIN = NUMBER_WORDS | {"a"}
ORDINALS_BEGIN = frozenset(_TH) | frozenset(_TENS) | frozenset(_DIGITS_TH)

# "The other one", "the easier one": no number.
_BEFORE_PRONOUN = frozenset(
    "the this that these those other another which what any each every either neither no some only same new old good "
    "nice better best bad worse right left easy easier easiest hard harder hardest short shorter shortest long longer "
    "longest different next last previous favorite whole big small gentle gentler quick slow such my your "
    "loved".split()
) | frozenset(_TH)
_AFTER_PRONOUN = ("of", "another")
# What follows "a second" where it is a moment; "a second opinion" and "a second one" count.
_AFTER_MOMENT = frozenset(
    ["", *"and or please then before until till to while i for when longer ago at on in alexa so with from".split()]
)


def small_number(words: Words, at: int) -> tuple[int, int] | None:
    """A number below a hundred in words, or one of up to six digits."""
    word = words[at]
    small = _SMALL.get(word)
    if small is not None:
        return at + 1, small
    tens = _TENS.get(word)
    if not tens:
        return (at + 1, int(word)) if is_digits(word) else None
    after = words[at + 1]
    if after in _ONES:
        return at + 2, tens + _ONES[after]
    return None if after in _ONES_TH and after != "second" else (at + 1, tens)  # "twenty second holds" counts seconds


def is_digits(word: str) -> bool:
    """Does the word stand for a number in up to six digits."""
    return word.isdecimal() and word.isascii() and len(word) <= _MOST_DIGITS


def cardinal(words: Words, at: int) -> tuple[int, int] | None:
    """The longest number from 0 to 999,999."""
    return _with_rest(words, _below_thousand(words, at), "thousand", 1000)


def _below_thousand(words: Words, at: int) -> tuple[int, int] | None:
    found = (at + 1, 1) if words[at] == "a" and words[at + 1] in _LARGE else small_number(words, at)
    return _with_rest(words, found, "hundred", 100)


def _with_rest(words: Words, found: tuple[int, int] | None, name: str, size: int) -> tuple[int, int] | None:
    """So many hundreds (or thousands), and what is said behind them."""
    if not found or words[found[0]] != name or not 0 < found[1] < size:
        return found
    end, total = found[0] + 1, found[1] * size
    begin = end + (words[end] == "and")
    rest = small_number(words, begin) if size == 100 else _below_thousand(words, begin)
    return (rest[0], total + rest[1]) if rest and 0 < rest[1] < size else (end, total)


def ordinal(words: Words, at: int) -> tuple[int, int] | None:
    """The longest ordinal from 1 to 99."""
    word, after = words[at], words[at + 1]
    if word in _TENS and after in _ONES_TH:
        return at + 2, _TENS[word] + _ONES_TH[after]
    value = _TH.get(word) or _DIGITS_TH.get(word)
    return (at + 1, value) if value else None


def number_at(words: Words, at: int) -> tuple[int, str] | None:
    """AMAZON.NUMBER."""
    found = cardinal(words, at)
    return (found[0], str(found[1])) if found and not is_pronoun(words, at, found[0]) else None


def ordinal_at(words: Words, at: int) -> tuple[int, str] | None:
    """AMAZON.ORDINAL; none in "one second"."""
    found = ordinal(words, at)
    if not found or (words[at] == "second" and (is_count(words[at - 1]) or is_moment(words, at - 1))):
        return None
    return found[0], str(found[1])


def is_count(word: str) -> bool:
    """Is the word a number, or the last of one."""
    return word in NUMBER_WORDS or word in _LARGE or is_digits(word)


def is_pronoun(words: Words, at: int, end: int) -> bool:
    """Is the number from `at` to `end` no number but the "one" of "the other one"; "the one minute plan" has one."""
    if words[at] != "one" or end != at + 1 or words[end] in ("second", "minute", "hour", "day", "week", "month"):
        return False
    return words[at - 1] in _BEFORE_PRONOUN or words[end] in _AFTER_PRONOUN


def is_moment(words: Words, at: int) -> bool:
    """Does "a second" stand here, and mean how long: "wait a second", not "a second opinion"."""
    return words[at] == "a" and words[at + 1] == "second" and words[at + 2] in _AFTER_MOMENT
