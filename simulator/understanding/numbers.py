"""English numbers in words."""

# fmt: off
_SMALL = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_NOT_IN_TH = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
              "twelve": "twelfth", "twenty": "twentieth", "thirty": "thirtieth"}
# fmt: on


def in_words(number: int) -> str:
    """A number from 0 to 999,999: 125 is "one hundred twenty five"."""
    if number < 20:
        return _SMALL[number]
    if number < 100:
        return _joined(_TENS[number // 10 - 2], number % 10)
    if number < 1000:
        return _joined(f"{_SMALL[number // 100]} hundred", number % 100)
    return _joined(f"{in_words(number // 1000)} thousand", number % 1000)


def ordinal(number: int) -> str:
    """An ordinal from 1 to 31: "twenty first"."""
    *before, last = in_words(number).split()
    return " ".join([*before, _NOT_IN_TH.get(last, f"{last}th")])


def _joined(head: str, rest: int) -> str:
    return f"{head} {in_words(rest)}" if rest else head
