"""Answers that are no answer: would rather not say, does not know, passes."""

from typing import Final

from inroad.interview.items.clauses import sentences
from inroad.interview.items.wording import plain, rule
from inroad.interview.reading import Declined

_SAYING: Final = (
    r"(?:say|tell|answer|name|discuss|talk|share|speak|mention|reveal|disclose|comment"
    r"|(?:get|go|be drawn) (?:in ?to|there|on)|put|give|list|spell|blame|judge"
    r"|slag|burn"
    r"|bad-?mouth|offend|jinx|call out|point|think about|open|air|broadcast|publish)"
)
_WILL_NOT: Final = rule(
    rf"\b(?:i'd |i would |i )?(?:much )?(?:rather|sooner|prefer"
    rf"|prefers?) (?:that you |to )?(?:not|n't) (?:to )?{_SAYING}"
    rf"|\b(?:i'd |i would )(?:rather|sooner|prefer to) (?:not\b *(?:[.,!]|$)|skip"
    rf"|pass|keep (?:that|it|this|those|them)|leave (?:that|it|this))"
    rf"|\bprefer not(?: to)? *(?:[.,!?]|$)|\bprefer not to {_SAYING}\b|\b(?:i'd"
    rf" )?rather not *(?:[.,!?]|$)"
    rf"|\bnot (?:like|want|going|willing|allowed|ready|comfortable"
    rf"|able) (?:to )?{_SAYING}\b"
    rf"|\b(?:don't|do not|won't|will not|wouldn't|would not) (?:want to |like to "
    rf"|wish to |care to )?(?:{_SAYING}) (?:that|it|this|them|names?|about (?:that"
    rf"|it|this))\b"
    rf"|\b(?:don't|do not) (?:want|wish|like) to {_SAYING}\b"
    r"|\b(?:don't|do not|never) (?:discuss|talk about|comment on) my\b"
    rf"|\b(?:can|could|may|must|do) i (?:not|skip|pass)\b|\bdo i have to (?:answer"
    rf"|say)\b"
    rf"|\bno comment\b|(?:^|[.!?,] )(?:pass|next|skip|next question|skip (?:it"
    rf"|that|this)(?: one)?)(?: please)? *(?:[.,!?]|$)"
    rf"|\b(?:let's|let us|we can|can we) (?:please )?(?:skip|leave|not|pass"
    rf"|move on|talk about something|change)\b"
    rf"|\b(?:that's|it's|that is|this is|it is|too|rather|bit|very"
    rf"|quite) (?:a bit |rather |too |quite |very |all |really )?(?:private"
    rf"|personal|confidential|secret)\b"
    rf"|\bbetween (?:me|us|my \w+|him|her) and\b|\bkeep (?:that|it|this|those"
    rf"|them) (?:to|for) myself\b"
    rf"|\bnone of (?:your|anyone's|their) business\b|\bmind your\b|\bunder nda\b"
    rf"|\ban nda\b"
    rf"|\b(?:can't|cannot|not allowed to|mustn't|may not) (?:really "
    rf"|actually )?(?:talk about|discuss"
    rf"|disclose|share|say(?! (?:no|yes)\b)|tell|speak about|reveal)\b"
    rf"|\b(?:don't|do not) make me\b|\bplease don't\b|\bi(?:'d| would)? decline\b"
    rf"|\boff the record\b|\bnot (?:on air|on (?:a |the |this )?(?:record|tape"
    rf"|recording|mic|camera|podcast))\b"
    rf"|\b(?:leave|keep) (?:that|it|this|my \w+|him|her|them) (?:out|private|off"
    rf"|there|at that)\b"
    r"|\b(?:rather|prefer to|sooner) (?:talk|speak|hear) about\b"
    r"|\bdon't (?:even )?(?:start me|get me started|ask)\b|\bcan we not\b"
    r"|\bin trouble if i\b"
    r"|\b(?:i'd|i would|i'll) (?:have|need) to (?:think|look|check|sleep on)\b"
    r"|\blet me think about (?:that|it)\b|\bcan i think\b"
    r"|\bdepends (?:on the|who|how|when)\b(?= \w+(?: \w+)?(?:,? ask"
    r"|,? really)?[.,!? ]*(?:$|ask))|\bthat would be telling\b"
    r"|\bnot supposed to (?:say|talk|tell)\b|\b(?:signed|under) (?:something"
    r"|a paper|an? \w+ agreement)\b|\bfeel (?:silly|weird|strange|stupid"
    r"|bad) saying\b"
    r"|\b(?:haven't|have not) (?:got(?:ten)? that far|really thought|looked"
    r"|figured (?:it|that) out)\b|\bup in the air\b|\bgo back and forth\b"
)
_DOES_NOT_KNOW: Final = rule(
    r"(?:^|[.,!?;-] ?|i have |i've |i've got |really |honestly |absolutely )(?:no"
    r"|not the faintest|not a) (?:idea|clue)\b(?! (?:i|that|who) )|\bhaven't (?:a"
    r"|the faintest"
    r"|the foggiest|got a) (?:clue|idea)\b"
    r"|\b(?:couldn't|could not|can't|cannot) (?:really |honestly "
    r"|even )?(?:say(?! (?:no|yes)\b)"
    r"|tell(?: you)?|name (?:one|any)|answer|put a|think of (?:one|any))\b"
    r"|\b(?:hard|difficult|impossible|too early|too soon)(?: for me)? to (?:say|tell"
    r"|know|answer)\b"
    r"|(?<!you )(?<!they )(?<!we )(?<!people )(?<!who )\b(?:don't|do not) (?:really "
    r"|honestly )?know(?: yet| really| honestly"
    r"| to be honest)? *(?:[.,!?]|$)"
    r"|\b(?:don't|do not) know (?:what i want|yet|how to answer)\b"
    r"|\bask me (?:again|in|after|when|next|later|tomorrow|another|once|something)\b"
    r"|\b(?:never|not|haven't) (?:really )?thought (?:about|of) (?:it|that|this)\b"
    r"|\bwho knows\b(?! (?:about|how|what|the|a|that|me|my|where|to|everything|python))"
    r"|\b(?:good question|your guess|beats me|search me|dunno)\b"
    r"|\bwhat do you mean\b|\bwhat does that (?:even )?mean\b"
    r"|^(?:i'm )?still (?:thinking|deciding|figuring|working (?:it|that) out)\b"
    r"|\b(?:haven't|not) decided\b|\bundecided\b"
    r"|\bi (?:wouldn't|would not) know\b(?! (?:what to|how to|who to|where to))"
    r"|^ask (?!for|my boss|the (?:university"
    r"|bank|lab))(?:my|me|him|her|them|the)\b"
    r"|\b(?:can|could) we come back to\b"
    r"|\bget back to you\b|\bask (?:someone|somebody) else\b|\bnot (?:my decision"
    r"|up to me"
    r"|for me to say)\b|\b(?:we'll|we will|we shall) see *(?:$|[.,!])"
    r"|\btime will tell\b"
    r"|\bdrawing a blank\b|\b(?:do|must) i(?: have to)? *\?|\bi pass\b"
    r"|\bcan't think of\b"
    r"|\bcannot think of\b|\bin god's hands\b|\bhaven't (?:thought|planned"
    r"|looked) that far\b"
    r"|^(?:well,? |hm+,? |oh,? )?define \w+|\bhow do you (?:measure|define|even)\b"
    r"|\bthat's a (?:good|hard|big|tough|tricky|difficult) (?:one"
    r"|question)(?= *[.!]? *$)"
    r"|\bnot something i (?:discuss|talk about|share)\b|\bdepends (?:on|who|what|how"
    r"|when)"
    r"[\w' ]{1,30}$|^(?:it|that) depends *(?:$|[.,])|\bi (?:try|prefer|choose) not to"
    r" (?:say|answer|talk|share)\b|\bif it's all the same(?: to you)?\b"
    r"|\bi'd be (?:guessing|making it up|lying(?! if i said))\b"
)
# After these the person answers after all.
_AFTER_ALL: Final = rule(
    r"(?:^|[.!?,;] )(?:but|okay|ok|all right|alright|fine|well|maybe|perhaps"
    r"|probably|if i (?:must|had to|have to)|if (?:pushed|you (?:force|push"
    r"|insist))|i guess|i suppose|let me|let's say|say|though|only|apart from"
    r"|except)\b(?!,? no\b)"
)
_THE_REST: Final = rule(r"\b(?:the )?(?:rest|others?)\b")


def declined(text: str) -> Declined | None:
    """Say whether the whole answer is a refusal or an unknown.

    An answer that goes on after the refusal ("I couldn't say. Well, maybe Lisbon."),
    or keeps only the rest back, is none. Offsets count characters of `text`.
    """
    low = plain(text)
    for left, right in sentences(text):
        said = low[left:right]
        found = _WILL_NOT.search(said) or _DOES_NOT_KNOW.search(said)
        if found is None:
            continue
        if left > 0 and _THE_REST.search(said, found.start()):
            return None
        if _goes_on(low, left + found.end()):
            return None
        return Declined(left, right)
    return None


def _goes_on(low: str, end: int) -> bool:
    resumed = _AFTER_ALL.search(low, max(0, end - 1))
    if resumed is None:
        return False
    rest = low[resumed.end() :]
    refused_again = _WILL_NOT.search(rest) or _DOES_NOT_KNOW.search(rest)
    return refused_again is None and len(rest.split()) >= 1
