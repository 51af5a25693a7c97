"""Raw speech as a clause: what can stand after a colon in somebody's own message.

Only what opens a spoken sentence is left out; the rest stays as it was said.
"""

import re

LONGEST = 200
"""Characters of one wish or option in a message: more is a talk, not a message."""
_OPENING = re.compile(
    r"^(?:(?:and|or|but|so|then|well|also|maybe|perhaps|yeah|okay)\b,? |"
    r"(?:one|two|three|first|second|third|another)(?:,|:| is) |"
    r"(?:i|we) (?:could|might|can|may)(?: also| just| maybe)? |"
    r"(?:the|my|one|another) [^,.;:]{0,60}?(?:is|would be|could be|might be) to )+",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"^(?:(?:i|we)(?:['’]d| would| really)? (?:really )?"
    r"(?:want|like|love|hope|plan|intend|wish)|(?:i['’]?m|i am) (?:hoping|aiming)|"
    r"want|hoping) to ",
    re.IGNORECASE,
)
_SMALL = frozenset("a an the my our some something one to not more this that".split())
"""Words that carry a capital only because they began a sentence."""
_VERBS = frozenset(
    "be become get go do have make take join open start found build run lead create "
    "work write find figure learn understand know move switch change help contribute "
    "solve prove show publish win earn finish reach turn teach test keep use bring "
    "apply prevent stop reduce improve develop design discover explore explain invent "
    "stay ask quit leave continue carry volunteer enrol enroll send talk try wait save "
    "freelance tutor return travel focus set cut put see".split()
)


def aim_in_a_clause(text: str) -> str:
    """Turn a wish into what can stand after a colon, without other changes.

    >>> aim_in_a_clause("I'd like to open a lab."), aim_in_a_clause("Join a lab")
    ('to open a lab', 'to join a lab')
    >>> aim_in_a_clause("a place of my own")
    'a place of my own'
    """
    words = clause(text)
    wish = _WISH.match(words)
    if wish:
        return f"to {words[wish.end() :]}"
    verb = words.split(" ", 1)[0].strip(",;").casefold()
    return f"to {words}" if verb in _VERBS else words


def clause(text: str) -> str:
    """Put words on one line, without a stop; small at the start, but for names.

    >>> clause("Or stay where I am."), clause("The best thing would be to wait")
    ('stay where I am', 'wait')
    """
    words = " ".join(text.split()).strip(" .;,")
    words = _OPENING.sub("", words) or words
    if len(words) > LONGEST:
        words = words[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + " …"
    first = words.split(" ", 1)[0].strip(",;:")
    common = first.casefold() in _SMALL | _VERBS or first.endswith("ing")
    if first.istitle() and common:
        return words[:1].lower() + words[1:]
    return words
