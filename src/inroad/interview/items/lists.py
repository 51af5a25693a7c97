"""One door to the list slots: refusal first, then "there is none", then the reader."""

from collections.abc import Callable
from typing import Final

from inroad.interview.items.against import read_against
from inroad.interview.items.aims import read_goals, speaks_of_aims
from inroad.interview.items.blockers import read_blockers
from inroad.interview.items.constraints import read_constraints
from inroad.interview.items.fitting import fitting
from inroad.interview.items.form import belongs_elsewhere
from inroad.interview.items.groups import read_groups
from inroad.interview.items.hindered import (
    asks_what_hinders,
    asks_what_keeps_here,
    hindered,
)
from inroad.interview.items.imagined import asks_for_a_picture, pictured
from inroad.interview.items.leads import lean, named, placed
from inroad.interview.items.options import read_options
from inroad.interview.items.people import read_people
from inroad.interview.items.preferences import read_preferences
from inroad.interview.items.refusal import declined
from inroad.interview.items.turned_down import is_nameless
from inroad.interview.items.where_bound import bound_to, with_place
from inroad.interview.items.wording import plain, rule
from inroad.interview.reading import Declined, Item

_READERS: Final[dict[str, Callable[[str], tuple[Item, ...]]]] = {
    "constraints": read_constraints,
    "preferences": read_preferences,
    "people": read_people,
    "groups": read_groups,
    "goals": read_goals,
    "options": read_options,
    "against": read_against,
    "blockers": read_blockers,
}
_START: Final = (
    r"^(?:(?:oh|well|hm+|um+|no|nope|honestly|truly|not really|eh|er|ha|really"
    r"|i think|i'd say|actually|to be honest|genuinely|frankly|seriously)[,. ]+)*"
)
_NONE_COMMON: Final = (
    r"(?:none|not a (?:thing|lot|single thing)|nothing|nobody|no one|no-one|not a soul"
    r"|nowhere|no|nope|not really"
    r"|not at all|not any|there (?:isn't|aren't|is nothing|is nobody|is no one"
    r"|'s nothing|'s nobody|'s no one)|there's (?:nothing|nobody|no one|none))\b"
    r"(?= *(?:$|[.,!;:]|(?:really|in particular|particular|yet|so far|at all|special"
    r"|specific|hard|fixed|comes|i can|that|much|left|keeps|keeping|holds|holding"
    r"|stops|stopping|like that|of the|right now|at the moment|for now|who|whom"
    r"|i (?:know|would|think)|to speak|anymore|blocking|is|whatsoever|any|i'd|i would"
    r"|i've|springs|comes|off|out|wrong|worth|to report|interesting|in the way"
    r"|in my way|stands|stopping)\b))"
)
_NONE: Final = {
    "constraints": rule(
        _START
        + r"(?:"
        + _NONE_COMMON
        + r"|i(?:'m| am) (?:pretty |quite |completely |totally |fully )?(?:free"
        r"|flexible|open)|i can (?:go|move|work) anywhere|no (?:limits|constraints"
        r"|ties|restrictions|strings)|nothing's)"
    ),
    "preferences": rule(
        _START
        + r"(?:(?:i )?(?:don't|do not) (?:really |truly |much )?(?:mind|care|have (?:a"
        r"|any) (?:strong )?preferences?)|i(?:'m| am)? ?(?:okay|ok|fine|happy|good"
        r"|easy) with (?:anything|everything|either|both|whatever)|no (?:strong "
        r"|real |particular )?preferences?|whatever(?:'s| is| comes| works)?"
        r"|either(?: is| one is|'s)? (?:fine|good|ok)|all the same|it's all the same"
        r"|(?:it )?(?:doesn't|does not) matter|(?:it )?makes no difference|same to me"
        r"|i(?:'ve| have)(?: got)? no (?:view|opinion|preference)"
        r"|anything(?:'s| is| goes| works)|not fussed|i'm (?:easy|not picky"
        r"|not fussed)|" + _NONE_COMMON + r")"
    ),
    "people": rule(
        _START
        + r"(?:"
        + _NONE_COMMON
        + r"|i(?:'d| would)? (?:don't|do not) (?:really )?(?:know|have) any(?:one|body)"
        r"|i have (?:nobody|no one)|just me|only me|only myself|i work alone"
        r"|i'd go alone)"
    ),
    "groups": rule(
        _START
        + r"(?:"
        + _NONE_COMMON
        + r"|i (?:don't|do not) (?:really )?(?:know|have|follow) (?:of )?any)"
    ),
    "goals": rule(
        _START
        + r"(?:"
        + _NONE_COMMON
        + r"|i (?:don't|do not) (?:really )?(?:have|think in|do|believe in) (?:any |a "
        r"|an )?(?:[a-z-]+ )?(?:goals?|plans?|dreams?|ambitions?))"
    ),
    "options": rule(
        _START
        + r"(?:"
        + _NONE_COMMON
        + r"|i (?:haven't|have not|don't|do not) (?:really )?(?:got|have"
        r"|see) (?:any )?(?:options?|plans?|alternatives?|choices?)|i have (?:no|none"
        r"|zero)|no (?:plans?|options?)\b)"
    ),
    "against": rule(
        _START
        + r"(?:"
        + _NONE_COMMON
        + r"|nothing(?:'s| is) off|not against anything|i(?:'m| am)? ?(?:open to"
        r"|would consider|'d consider|'d do|'d try|'ll take) (?:everything|anything"
        r"|all|whatever)|i (?:wouldn't|would not|don't) (?:rule|exclude"
        r"|say no to) (?:anything|nothing))"
    ),
    "blockers": rule(
        _START
        + r"(?:"
        + _NONE_COMMON
        + r"|nothing(?:'s| is) (?:really )?(?:blocking|stopping|in the way|holding)"
        r"|i(?:'m| am) not (?:blocked|stuck)|i(?:'m| am) (?:good|fine|okay)"
        r"|no blockers?|not much)"
    ),
}
_SAYS_LITTLE: Final = rule(
    r"(?:somebody|someone|anyone|anybody|goodness|gracious|gosh|wow|anything|everything"
    r"|(?:just |only )?an? (?:wish|preference|hope)"
    r"|things|something|(?:the )?usual(?: ones| suspects| things)?|a (?:small|big) part"
    r"|who knows|whatever|lots|many|a lot|a few|some|several|one|two|three|you know|man"
    r"|goals?|dreams?|plans?|options?|people|groups|preferences?|constraints?"
    r"|blockers?|not|me|him|her|them|it|that|this|even|boy|dear|god|please|nothing \w+"
    r"|none \w+|(?:two|three|four|doors|roads)\b,? (?:there's|roads|doors|ways|paths"
    r"|options|things)"
    r"\b.*|for none|on the (?:table|list)|big (?:word|question|ask|one)|nothing,"
    r" .*|it depends|depends|the works"
    r"|all sorts|(?:a|the|my|this) (?:list|plan"
    r"|menu)|the"
    r" (?:first|second|third|last|other) one|(?:two|three|four) (?:tabs|doors|roads)"
    r"|over and over|i'd (?:like|love|want) to|i'd like|i would|i could|anyway|no"
    r"|(?:\w+teen|twenty|\w+) (?:years?|months?|weeks?|days?)|short one|long one"
    r"|(?:those|these)(?: are the)? (?:two|three|four)(?: things)?"
    r"|(?:my|the) own list|(?:i'd like to )?(?:but )?i (?:can't|cannot)(?: for now"
    r"| yet)?|before|closed|yes"
    r"|i'd (?:like|love) to,? but i (?:can't|cannot)(?: for now)?|it's not|the (?:limit"
    r"|joke)"
    r"|not (?:really )?my (?:thing|scene|style|cup of tea|kind of thing)|no (?:strong"
    r" |firm |real |particular )?(?:views?|opinions?|feelings?)(?: at all| really"
    r"| on (?:that|it))?|(?:groups?|people|crowds|teams|goals|plans|lists) (?:make|give"
    r"|bore|scare|annoy|tire) me\b.{0,30}|the trouble|that's the trouble)"
)
_EXCEPT: Final = rule(
    r"\b(?:except|apart from|other than|but|only|unless|maybe|well|though|besides"
    r"|just|i suppose)\b"
)


def _says_aim(slot: str, text: str) -> bool:
    return slot == "goals" and speaks_of_aims(text)


def _read(slot: str, text: str, question: str) -> tuple[Item, ...]:
    """Read by the slot's own rules; an aim asked for as a picture has its own form."""
    if slot == "goals" and asks_for_a_picture(question) and not speaks_of_aims(text):
        return pictured(text)
    if slot == "constraints" and (place := bound_to(text, question)):
        return with_place(text, place, _READERS[slot](text))
    # Far from any "why", only words that say so themselves.
    why = not question or asks_what_hinders(question)
    misplaced = asks_what_keeps_here(question) or not (why or hindered(text))
    if slot == "blockers" and misplaced:
        return ()
    return _READERS[slot](text)


def _could(text: str, one: Item) -> bool:
    return bool(_COULD.search(plain(text)[max(0, one.start - 16) : one.start]))


_COULD: Final = rule(r"\b(?:i could|i might|or|there's|or there's)[ ,]*$")
_BARE_NO: Final = rule(r"(?:(?:oh|well|no|nope|not really|really)[,. ]*)+")


def read_items(
    slot: str, text: str, *, question: str = ""
) -> tuple[Item, ...] | Declined | None:
    """Read a list slot from the answer to its question.

    Returns the entries in the order said; () when the person says there is none;
    Declined when they would rather not say or do not know; None when the words do not
    answer this slot. Offsets count characters of `text`. Never raises on any text.
    """
    if (told := lean(text)).text != text:
        heard = read_items(slot, told.text, question=question)
        return placed(heard, told) if isinstance(heard, tuple) else heard
    found = tuple(
        one
        for one in named(slot, _read(slot, text, question))
        if not _SAYS_LITTLE.fullmatch(plain(one.text))
        and not (slot == "against" and is_nameless(one.text))
    )
    found = fitting(slot, text, found, question)
    # "No, I must stay" to what ties one is no word on what stands in the way.
    misplaced = slot == "blockers" and asks_what_keeps_here(question)
    none = None if misplaced else _NONE[slot].match(plain(text).strip())
    only_no = bool(none and _BARE_NO.fullmatch(none[0].strip()))
    firm = slot == "against" and only_no
    # "Would you move?" "Nope, the court says I must stay." is a limit.
    bare_no = only_no and (
        slot == "constraints"
        or _says_aim(slot, text)
        or (slot == "blockers" and hindered(text))
    )
    if none and not (found and (firm or bare_no or _EXCEPT.search(plain(text)))):
        return ()
    refused = declined(text)
    # "In chemistry I know. In physics I don't know." is what holds one back.
    if refused and slot == "blockers" and refused.start > 0 and found:
        return found
    # "I don't know. I could finish, or apply." says what one could do after all.
    at_first = refused and slot == "options" and refused.start == 0
    if at_first and (later := tuple(one for one in found if _could(text, one))):
        return later
    if refused:
        return tuple(one for one in found if one.end <= refused.start) or refused
    return None if belongs_elsewhere(slot, text) else found or None
