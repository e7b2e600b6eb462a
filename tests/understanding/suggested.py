"""What the coach's own sentences tell people to say: "Say next for the chin tuck, or stop." has two such phrases."""

import re
from collections.abc import Iterator

SENTENCE = re.compile(r"(?<=[.?!]) |(?<=\{question\}) ")
_LEAD = re.compile(
    r"^(?:.*?\b(?:just|and|repeat,) )??(?:.*?, )??(?:[Oo]r )?(?:You can (?:also )?)?"
    r"(?:(?:[Ss]ay, )?[Aa]sk Neck Coach(?: to)?|[Ss]ay|ask)[,:]? (?!you|it|that|them|again|Alexa|open Neck Coach)"
)
_BETWEEN = re.compile(r",? or,? (?:say|ask),? |, or,? |, ")
# "Yes for the side stretch", "continue when you're ready": what it is good for is not meant to be said.
_WITH_A_REASON = re.compile(
    r"(yes|no|again|stop|continue|repeat|help|next|the first one|the second one|delete my data|resume the timer"
    r"|cancel all reminders)"
    r",? (?:for|to|when|if|once)\b.*"
)
_OPEN = re.compile(
    r"and |even if |.* by name$|another |name |something else|what you feel|how long it|what helps|when to|your "
    r"|a doctor|a G P|someone|it another way"
)
"""It leaves the words to the user, or is no sentence for us at all ("ask your doctor")."""


def suggested(text: str) -> Iterator[str]:
    """Each thing that `text` says one can say, in small letters, without what it is good for."""
    for sentence in SENTENCE.split(text):
        if lead := _LEAD.match(sentence):
            for item in _BETWEEN.split(sentence[lead.end() :].rstrip(".?!")):
                words = _WITH_A_REASON.sub(r"\1", item.removeprefix("for "))
                if words and not _OPEN.match(words):
                    yield words.lower()
