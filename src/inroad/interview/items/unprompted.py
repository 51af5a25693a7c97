"""Limits and wishes said in passing, and questions that name their subject outright."""

import re
from collections.abc import Iterator
from typing import Final

from inroad.interview.items.clauses import sentences
from inroad.interview.items.constraints import read_constraints
from inroad.interview.items.hindered import asks_what_keeps_here
from inroad.interview.items.imagined import asks_for_a_picture
from inroad.interview.items.pieces import bare, item
from inroad.interview.items.standing import standing
from inroad.interview.items.wording import plain, rule
from inroad.interview.reading import Item

# Only what binds to a place, to hours or to a sum: "I can't" alone is anything.
_LIMIT: Final = rule(
    r"\b(?:i|we) (?:can't|cannot|can not) (?:move|leave|relocate|travel|emigrate"
    r"|be away|go (?:anywhere|abroad)|live (?:on|in|away)|earn (?:less|under|below)"
    r"|work (?:more|outside|nights|weekends|full)"
    r"|take (?:anything |a job |less )?(?:under|below|less|that pays))\b"
    r"|\b(?:i|we) (?:ain't|am not|are not) (?:leavin'?|movin'?|leaving|moving)"
    r"|\b(?:i'm|we're) not (?:leaving|moving away|relocating)\b"
    r"|\b(?:i|we) (?:gotta|got to|have to|must|need to) (?:keep (?:the|my|our)"
    r"|be (?:in|home|back|near)|stay (?:in|near|here|until))\b"
    r"|\bset in stone\b|\bisn't negotiable\b|\bnon-?negotiable\b"
)
_WISH: Final = rule(
    r"\b(?:i'd|i would|we'd|we would) (?:\w+ (?:of )?)?(?:rather|prefer to|sooner)"
    r" (?:not )?(?:stay|go to|live|move|be in|be near|work (?:from|in|at))\b"
    r"|\b(?:i'd|i would|we'd|we would) (?:\w+ (?:of )?)?(?:like|love) (?:somewhere"
    r"|a place|to (?:live|stay|be (?:near|close|by))|it if it)\b"
    r"|\bif i had my way\b"
)
_WISH_END: Final = rule(
    r", (?=(?:but|because|though|that's|if|and i|my|i)\b)| but (?=i)|;|,? because "
)
_ASKED: Final = {
    slot: rule(pattern)
    for slot, pattern in {
        "blockers": (
            r"\bwhat(?:'s| is| has)? (?:\w+ )?(?:stop|hinder|impede|keep|hold|prevent"
            r"|block)"
            r"(?:s|t|ed|ped|ping|ing|in'|pin')?\b(?! (?:you )?(?:going|sane|busy|happy"
            r"|awake))"
            r"|\bwhat(?:'s| is| stands| gets) (?:standing |getting )?(?:in the"
            r" (?:way|road|path|middle)|in your (?:way|road|path)|between you)"
            r"|\bwhat(?:'s| is| are|'re)? (?:you|it|that|they|she"
            r"|he)? ?(?:still )?waiting"
            r" for\b|\bwhat(?:'s| has| is)? (?:been |left )?(?:standing "
            r"|still )?in between\b"
            r"|\b(?:what stands|what's standing|stands) (?:in )?between\b"
            r"|\bwhat(?:'s| is| has| would you say is)? (?:been "
            r"|the )+(?:\w+ )?(?:wall|gap"
            r"|brake|hurdle|stumbling block|sticking point|bottleneck)\b"
            r"|\b(?:the|that) (?:main |real |only |one )?(?:thing|one"
            r"|reason) (?:that(?:'?s| is)"
            r" )?(?:in the way|(?:stopping|holding|keeping) (?:you|your)\b)"
            r"|\blike a wall\b|\bwhat (?:would|could|might) (?:fail|stop|hinder|block"
            r"|trip) you\b|\b(?:brak(?:es|ing)|slow(?:s|ing)|drag(?:s|ging)|hold(?:s"
            r"|ing)"
            r"|stop(?:s|ping)|trip(?:s|ping)) you\b(?! (?:going|sane|busy|happy|awake))"
            r"|\bwhat(?:'s| is| has| makes| made) (?:it |that |this )?(?:so |been )?"
            r"(?:hard|difficult|slow|impossible)\b|\bwhat costs you (?:the )?most\b"
            r"|\bwhy (?:not|only|just|still) (?:\w+ ?){1,2}\?|(?:^|[.?!] )why not\?"
            r"|\bwhy (?:ashamed|afraid|scared|nervous|shy|drafts?|wait)\b"
            r"|\bwhat(?:'s| is) (?:it|that|she|he) doing in the drawer\b"
            r"|\bblockers?[?.]$|\bwhat scare[ds] you\b"
            r"|\b(?:anything|something)(?: else)?,? (?:that )?(?:holds|keeps|stops)\b"
            r"|\bwhy (?:have|had|did) you (?:\w+ )?(?:said|done|sent|written|asked)? ?"
            r"(?:nothing|never|not)\b"
            r"|\bwhy not (?:go on|send|try|call|tell|knock|do (?:it|that))\b"
            r"|(?:^|[.?!] )(?:and |but )?why\?|\bwhy,? do you think\b"
            r"|\bwhy (?:hasn't|haven't|didn't|don't|not (?:yet|write|ask|apply|go))\b"
            r"|\bwhat's (?:really )?the (?:problem|hold-up|obstacle|snag|knot|hurdle)\b"
        ),
        "against": (
            r"\bwhat(?:'s| is| are| would) (?:not"
            r"|never)(?: be)? (?:an? )?(?:alternative"
            r"|option|possibility|choice)s?\b|"
            r"\b(?:cross(?:ed)?|rule[ds]?|strike|struck|thrown?|threw|throw"
            r"|scratch(?:ed)?"
            r"|(?<!been )(?<!is )taken?|been taken(?= off the)) (?:\w+ ){0,3}"
            r"(?:out|off|away)\b[^.]*\?|\bdecided against\b"
            r"|\bsaid no to\b|\b(?:what|anything|something)(?: else)?(?:'s| is| are)?"
            r" (?:that's |that is )?(?:off the (?:list|table)|closed|ruled out"
            r"|crossed off"
            r"|out of the question|a (?:firm |hard )?no)\b|\b(?:what|something"
            r"|anything)"
            r"[^.?!]{0,24} you (?:\w+ )?(?:don't|do not|won't|wouldn't) want\b"
            r"|\banything you (?:won't|wouldn't|refuse to|never)\b"
        ),
        "people": r"(?:^|[.!?] )(?:(?:and|so|okay|ok|now|next|card \w+)[,. ]+)*"
        r"(?:people|individuals|names)[.?]|\byou talk to (?:any|some)(?:body"
        r"|one)\b",
        "preferences": (
            r"\b(?:nice to have|(?:would|might) be nice|you'd only like|softer"
            r"|wish list|with what you can choose|not a must|if you (?:had|get|got) a"
            r" vote|rather than must|would you rather|do you (?:\w+ )?prefer)\b"
        ),
        "groups": (
            r"\bany (?:\w+ )?(?:groups?|labs?|orgs?|communit(?:y|ies)|meet-?ups?"
            r"|societ(?:y|ies)|collectives?)\b(?! (?:you|that you) (?:won't|avoid))|"
            r"(?:^|[.!?] )(?:(?:and|or|is there|any|some|a|an|maybe|perhaps|what|card"
            r" \w+)"
            r"[, ]+)*(?:groups?|gatherings?|clubs?|circles?|societ(?:y|ies)"
            r"|communit(?:y|ies)|meet-?ups?|unions?|networks?|tribes?|institutions?"
            r"|organi[sz]ations?)[?.]"
        ),
        "happiness": (
            r"(?:^|[.!?,] )(?:and )?(?:the |your )?(?:mood|soul|heart|happy|happiness"
            r"|spirits)\b[^.?!]{0,24}[.?]|\bstate of mind\b"
            r"|\bhow are you,? (?:in general|otherwise|overall|on the whole)\b"
        ),
        "stress": (
            r"(?:^|[.!?,] )(?:and )?(?:the )?(?:tension|pressure|stress(?:ful|ed)?)\?"
        ),
        "next_job_worry": (
            r"\b(?:lie|keeps? you|kept) awake\b|\blose (?:any )?sleep (?:over|about)\b"
            r"|\byou sweat\b"
        ),
        "options": (
            r"(?:^|[.?!] )(?:(?:and|okay|ok|so|now|then|right)[, ]+)*options[.?:]"
            r" (?:not mine|yours|your own)\b[^.?]{0,24}\.?$|\bwhat (?:ways|options"
            r"|alternatives|possibilities) do you see\b|"
            r"^(?!.*\b(?:closed?|shut|off|never|ruled|crossed|refuse|against|won't"
            r"|wouldn't|not)\b).*(?:(?:^|[.!?] )(?:and )?options[.?]$|\byour plan\b"
            r"|\b(?:doors?|roads?|paths?|ways forward|next steps|steps|moves|routes"
            r"|courses"
            r" of action|possibilities|avenues)(?: \w+)? (?:are|is|do|have|would"
            r"|in front"
            r"|ahead|open)\b|\bwhat (?:could|can|might) you (?:do next|try)\b"
            r"|\bwhat are (?:the|your) (?:\w+ )?"
            r"(?:doors|roads|paths|ways|routes|options|possibilities|alternatives)\b"
            r"|\bthings you could (?:do|try)\b|\bon the (?:table|menu)\b)"
        ),
        "constraints": (
            r"(?:^|[.!?] )(?:and )?(?:limits|constraints|no-gos?|musts?)[.?]$"
            r"|\b(?:what|anything|something|things?|which)\b[^.?!]{0,40}\b(?:fixed"
            r"|not movable|immovable|non-?negotiable|not negotiable"
            r"|up for (?:discussion"
            r"|debate)|nailed down|set in stone|untouchable|a must|cannot (?:move"
            r"|change"
            r"|be moved|be changed)|can't (?:move|change|be moved|be changed|budge"
            r"|shift))"
            r"\b|\b(?:ties?|tied|tying|pins|pinned|nail(?:s|ed)|bind(?:s|ing)) you"
            r" (?:down|here|to)\b|\b(?:what|anything|something|circumstances"
            r"|things)(?:'s|"
            r" is| are)?(?: that| which)? (?:binds?|binding|ties|tying|chains?|chaining"
            r"|fetters?) you\b|\bare the no-?gos\b|\bother (?:limits|limitations"
            r"|constraints|restrictions|conditions)\b"
            r"|\bhave to (?:respect|do) (?:whatever|no matter|come what)\b"
        ),
        "goals": r"(?:^|[.?!] )(?:and )?(?:goals|dreams)[.?]$"
        r"|(?:^|[.?!] )(?:(?:and|so|now|last|then|next)[, ]+)+(?:the|your) dream[.?]",
    }.items()
}


def asked_outright(question: str) -> str | None:
    """Return the list slot that a question names in so many words, if it does."""
    low = plain(question.strip())
    if asks_what_keeps_here(low):
        return "constraints"
    named = next((slot for slot, mark in _ASKED.items() if mark.search(low)), None)
    return named or ("goals" if asks_for_a_picture(question) else None)


# "Anything else?", "Is that the only one?" go on about what was just listed.
_MORE: Final = rule(
    r"^(?:(?:okay|ok|fine|good|fair|right|noted|and|so|yes|sure|mm+|hm+)[,. ]+)*"
    r"(?:and )?(?:what|anything|anyone|anybody|something|someone|who|nothing|no ?one)"
    r" else\b(?! (?:does|did|is|are|was|were)\b)[^.?!]{0,40}[?.]?$"
    r"|^(?:\w+[,. ]+){0,2}(?:and )?is (?:that|it|he|she) (?:the only (?:one|thing)"
    r"|all|it"
    r"|everything)\W*$|^(?:and |any )?(?:others?|more|the (?:second|third|other|next)"
    r"(?: one)?)\?$|^that's (?:it|all)\?$"
)


# "Also one more, …", "and then also", "and second": a list told before goes on.
_ONE_MORE: Final = rule(
    r"^(?:oh,? |well,? |ah,? )?(?:and (?:then )?also|(?:and|also),? (?:one more|another"
    r"(?: one| thing)?|second(?:ly)?|the (?:second|other)(?: one| thing)?|a second one)"
    r"|one more(?: thing)?|another (?:one|thing)|second(?:ly)?)\b"
)


def goes_on_at(text: str) -> int | None:
    """Where an answer says that it adds to a list told before, or None."""
    low = plain(text)
    starts = (a for a, b in sentences(text) if _ONE_MORE.match(low[a:b]))
    return next(starts, None)


def asks_for_more(question: str) -> bool:
    """Say whether a question only asks for more of what was just told."""
    return bool(_MORE.search(plain(question.strip())))


def said_in_passing(text: str) -> Iterator[tuple[str, Item]]:
    """Yield (slot, item) for limits and wishes without doubt, whatever was asked."""
    for one in read_constraints(text):
        if _LIMIT.search(plain(text), one.start, one.end):
            yield "constraints", one
    for whole in standing(text):
        found = (
            None if whole.asks else _WISH.search(plain(text), whole.start, whole.end)
        )
        if found and not _LIMIT.search(whole.words):
            yield "preferences", _wish(text, found, whole.end)


def _wish(text: str, found: re.Match[str], end: int) -> Item:
    stop = _WISH_END.search(plain(text), found.end(), end)
    span = bare(text, found.start(), stop.start() if stop else end)
    return item(text, span or found.span())
