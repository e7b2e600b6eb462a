"""What was typed, as the words that speech recognition would write: lower case, no marks, numbers in words."""

import re

from .numbers import in_words

Words = tuple[str, ...]

_SPELT = re.compile(r"\b(?:[a-z]\.\s?)+(?=\s|$)|(?<!['’\w])(?:[b-hj-z] )+[b-hj-z]\b|(?<=[a-z] )a m\b")
_CLOCK_TIME = re.compile(r"\b(\d{1,2}):(\d\d)\b")
_NUMBER = re.compile(r"\d+")
_NOT_A_WORD = re.compile(r"[^a-z' ]+")
_SHORT_FORMS = {
    "im": "i am", "ive": "i have", "id": "i would", "ill": "i will", "youre": "you are", "thats": "that is",
    "whats": "what is", "wheres": "where is", "whos": "who is", "hows": "how is", "whens": "when is", "its": "it is",
    "isnt": "is not", "doesnt": "does not", "dont": "do not", "didnt": "did not", "cant": "can not",
    "cannot": "can not", "wont": "will not", "havent": "have not", "hasnt": "has not", "wasnt": "was not",
    "arent": "are not", "couldnt": "could not", "shouldnt": "should not", "lets": "let us", "theres": "there is",
    "wanna": "want to", "gonna": "going to", "gotta": "have got to", "gimme": "give me", "lemme": "let me",
    "ok": "okay", "yeah": "yes", "yep": "yes", "yup": "yes", "nope": "no", "nah": "no", "mins": "minutes",
    "min": "minute", "anymore": "any more", "secs": "seconds", "sec": "second",
}  # fmt: skip


def to_words(text: str) -> Words:
    """The words of `text`: "I've 2 min." gives i, have, two, minute; "G. P." gives gp.

    Short forms are written out, so "I'm" and "I am" are the same; that holds for sentences and samples alike.
    """
    return tuple(word for said in _recognized(text) for word in _written_out(said))


def as_said(words: Words, text: str) -> str:
    """The part of `text` that became these words, with its short forms and apostrophes: what Alexa sends of it.

    A few of the words may be spelt in another way. Without such a part: the words themselves.
    """
    said = _recognized(text)
    written = [_written_out(each) for each in said]
    best, most = " ".join(words), len(words) / 2
    for begin in range(len(said)):
        end = begin
        heard: Words = ()
        while end < len(said) and len(heard) < len(words):
            heard, end = (*heard, *written[end]), end + 1
        alike = sum(map(str.__eq__, heard, words))
        if len(heard) == len(words) and alike > most:
            best, most = " ".join(said[begin:end]), alike
    return best


def _recognized(text: str) -> list[str]:
    text = text.lower().replace("’", "'")
    text = _SPELT.sub(lambda letters: re.sub(r"[.\s]", "", letters.group()) + " ", text)
    text = _CLOCK_TIME.sub(r"\1 \2 ", text).replace(" 00 ", " oclock ")
    text = _NUMBER.sub(lambda digits: f" {_in_words(digits.group())} ", text)
    return _NOT_A_WORD.sub(" ", text).split()


def _written_out(said: str) -> Words:
    bare = said.replace("'", "")
    return tuple(_SHORT_FORMS.get(bare, bare).split())


def _in_words(digits: str) -> str:
    return in_words(int(digits)) if len(digits) <= 6 else " ".join(in_words(int(digit)) for digit in digits)
