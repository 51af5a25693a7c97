"""How long a question takes somebody who reads all of it and skips nothing.

The pace is assumed, not measured: 200 words a minute read, 30 words a minute typed (a
word is five keystrokes), and a few seconds to think.
"""

from typing import Final

from inroad.interview.questions.question import Question

READ: Final = 200 / 60
"""Words read in a second."""

TYPED: Final = 30 * 5 / 60
"""Keystrokes in a second."""

THOUGHT: Final = 4.0
"""Seconds to think before a question is answered."""


def words_to_read(question: Question) -> int:
    """Count the words of a question that must be read to answer it."""
    labels = [field.label for field in question.fields]
    choices = [words for field in question.fields for _, words in field.choices]
    text = [question.title, question.hint, *labels, *choices]
    return sum(len(each.split()) for each in text)


def keystrokes(question: Question) -> int:
    """Count the keys of an answer like the example; each field ends with one more.

    A choice is one key; keeping the answer is one more.
    """
    typed = [1 if f.choices else len(f.example) for f in question.fields]
    return sum(typed) + len(typed) + 1


def seconds(question: Question) -> float:
    """Return about how long a question takes."""
    return words_to_read(question) / READ + keystrokes(question) / TYPED + THOUGHT
