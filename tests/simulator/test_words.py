import pytest

from simulator.understanding.words import as_said, to_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("How do I stretch my NECK?", "how do i stretch my neck"),
        ("I'm ready", "i am ready"),
        ("I don\N{RIGHT SINGLE QUOTATION MARK}t know", "i do not know"),
        ("hold for 20 seconds", "hold for twenty seconds"),
        ("I have 2 min.", "i have two minute"),
        ("at 9:30", "at nine thirty"),
        ("at 10:00", "at ten oclock"),
        ("call the G. P.", "call the gp"),
        ("the n.h.s. said so", "the nhs said so"),
        ("what's g p short for", "what is gp short for"),
        ("at eight p m or nine a m", "at eight pm or nine am"),
        ("not anymore", "not any more"),
        ("911 or 1234567", "nine hundred eleven or one two three four five six seven"),
        ("press-and-massage", "press and massage"),
        ("   ", ""),
        ("?!", ""),
        ("日本語", ""),
    ],
)
def test_what_is_typed_becomes_the_words_that_are_heard(text, words):
    assert " ".join(to_words(text)) == words


@pytest.mark.parametrize(
    ("words", "text", "said"),
    [
        ("i can not feel my arm", "Well, I can't feel my arm now!", "i can't feel my arm"),
        ("my mums face", "my mum's face has dropped", "my mum's face"),
        ("i am dizzy", "ask neck coach I'm dizzzy", "i'm dizzzy"),
        ("chin tuck", "do the chin tuck", "chin tuck"),
        ("side stretch", "the sidestretch", "side stretch"),
        ("can", "i can't", "can"),
        ("", "anything", ""),
    ],
)
def test_what_became_of_a_text_is_found_in_it(words, text, said):
    assert as_said(tuple(words.split()), text) == said
