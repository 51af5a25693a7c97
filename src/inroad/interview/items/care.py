"""Someone who is not coping, said by themselves, now, and not taken back.

Two faults are possible and not alike: a page about job offers for someone who cannot go
on, and a page about rest for someone who slept badly on Tuesday. Where the words are
about harm to oneself the rules lean towards hearing it; where they are about tiredness
they lean towards leaving it.
"""

from typing import Final

from inroad.interview.items.clauses import sentences
from inroad.interview.items.wording import plain, rule
from inroad.interview.reading import Reading

_NOT: Final = (
    r"(?:don't|do not|can't|cannot|can not|cant|couldn't|could not|no|not|never"
    r"|hardly|barely|scarcely|haven't|have not|havent|'ve not|unable to"
    r"|am not able to|not able to|stopped|don't even|can't even)"
)
_END: Final = (
    r"(?= *(?:[.,;!?…]|$|-|and\b|but\b|so\b|or\b|because\b|honestly|really|at all"
    r"|any ?more|now\b|these|at the moment|lately|either|properly|since"
    r"|in (?:weeks|days|months|ages)|for (?:weeks|days|months|nights|ages"
    r"|\w+ (?:weeks|days|months|nights))|at night|i\b|with\b|most|some))"
)
_LONG: Final = (
    r"(?:(?:in|for|since)(?: \w+){0,3} (?:weeks?|days?|months?|nights?|ages"
    r"|years?|\w+(?:day|ber|ary|uary|rch|ril|une|uly|ust|may|summer|winter|spring"
    r"|autumn))|(?:in|for) ages|any ?more|anymore|at all|every (?:single )?night"
    r"|at night)"
)

_SLEEP: Final = rule(
    rf"\bi (?:just |really |simply |still |also )?(?:don't|do not|can't|cannot"
    rf"|can not|hardly|barely|scarcely|no)(?: really| even| hardly"
    rf"| ever)? sleep(?: (?:these days|any ?more|now|at night|at all"
    rf"|lately))*{_END}(?! (?:with|in|on) )"
    rf"|\bi(?:'ve| have)? ?(?:haven't|have not|not|hardly|barely"
    rf"|not really)(?: really| been able to| even)? (?:slept|sleep"
    rf"|sleeping)\b(?: (?:properly|well|much|enough|right|at all"
    rf"|more than [\w ]{{1,20}}?|a wink|a night))*,? {_LONG}"
    rf"|\bi(?:'m| am) not (?:really )?(?:sleeping|able to sleep)(?: (?:properly"
    rf"|well|at night))?(?:{_END}|,? {_LONG})"
    rf"|\b(?:since|for)(?: \w+){{1,3}} (?:weeks|months|nights|days|week"
    rf"|month),? i (?:am not|'m not|don't|do not|no|cannot|can't|haven't"
    rf"|not) (?:sleep|slept)\w*"
    rf"|\bi (?:\w+ )?sleep (?:\w+ )?(?:one|two|three|1|2|3)(?: (?:or|to) \w+)? hours?\b"
    rf"|\b(?:awake|up) (?:all|every|the whole"
    rf"|half the) (?:single )?nights?\b[^.!?]{{0,30}}\b(?:every|for|since|months"
    rf"|weeks)\b"
    rf"|\b(?:lie|lying|am|i'm) awake (?:all|every|the whole) (?:single )?night"
    rf"|\b(?:head|mind|brain|thoughts) (?:does not|doesn't|do not|don't|won't"
    rf"|will not) let me (?:sleep|rest)"
    rf"|\bi(?:'ve| have)? ?(?:haven't|have not|not) slept(?: properly| well"
    rf"| really| at all)?{_END}"
    rf"|\bsleep is (?:gone|impossible)\b|\bi(?:'ve| have) stopped sleeping\b"
)
_HARM: Final = rule(
    r"\b(?:kill|hurt|harm|cut|end|drown|hang|starve|poison)(?:ing|ting|ning"
    r"|s)? my ?self\b"
    r"|\bsuicid(?:e|al)\b"
    r"|\bend(?:ing)? (?:my (?:own )?life|it all|things for good)\b|\btak(?:e"
    r"|ing) my (?:own )?life\b"
    r"|\bthought about ending it\b|\bthink(?:ing)? (?:about|of) ending it\b"
    r"|\bwant(?:ing)? to end it\b(?= *(?:[.,!?]|$))"
    r"|\b(?:better off|rather be|wish i (?:was|were)|want to be|be) dead\b"
    r"|\b(?:better|easier) (?:off )?(?:without me|if i (?:was|were|wasn't|weren't"
    r"|am) (?:not )?(?:here|gone|around|dead|alive))"
    r"|\b(?:don't|do not|not|no longer|never) (?:really |even )?(?:want|wish|like"
    r"|feel like) (?:to )?(?:be (?:here|alive)|live|living|being alive|exist"
    r"|existing|wake up|go on living)\b(?: any ?more)?"
    r"|\bwish i (?:wouldn't|would not|didn't|did not|don't|could not|couldn't"
    r"|just wouldn't|had never been) (?:wake|woken|exist|born|be)"
    r"|\bwish i (?:had never been|was never|were never) born\b|\bhope i (?:don't"
    r"|do not|won't) wake up\b"
    r"|\bwant(?:ed)? to (?:die|disappear|vanish)\b|\bwould like to (?:die|disappear)\b"
    r"|\b(?:want|need) (?:it|everything) (?:all )?to (?:stop|end|be over)\b"
    r"|\bdon't (?:see|have|find|know) (?:the |a |any )?(?:point|reason"
    r"|sense) (?:of|in|to|for) (?:living|liv(?:e|ing)|life|go(?:ing)? on"
    r"|being (?:here|alive)|stay(?:ing)? alive|carrying on|get(?:ting)? up)\b"
    r"|\bno (?:point|reason|sense) (?:of|in|to|for) (?:living|live|life"
    r"|go(?:ing)? on|being (?:here|alive)|carrying on|get(?:ting)? up)\b"
    r"|\b(?:self-?harm(?:ing|ed)?|overdos(?:e|ing))\b"
    r"|\bi(?:'ve| have) been cutting(?: again)?(?= *(?:[.,!?]|$))"
    r"|\bi cut (?:my ?self|my (?:arms?|legs?|wrists?))\b"
    r"|\b(?:don't|do not) (?:feel safe with"
    r"|trust) my ?self(?! with)(?: to be alone)?|\bnot safe (?:with"
    r"|from) my ?self\b"
    r"|\bstay alive\b|\bpills (?:counted|saved|ready)\b"
    r"|\b(?:bridge|roof|rails|train|tracks"
    r"|balcony)\b[^.!?]{0,30}\b(?:think about (?:it|jumping)|jump)\b"
    r"|\bthink about jumping\b"
)
_CANNOT_GO_ON: Final = rule(
    rf"\bi (?:just |really |simply |honestly |think i )?(?:can't|cannot|can not"
    rf"|cant|don't know (?:how|if|whether) i can|do not know how i can) (?:go on"
    rf"|carry on|keep going|continue|keep (?:on )?doing (?:this|it)|do (?:this|it)"
    rf"|take (?:it|this)|bear (?:it|this)|stand (?:it|this)"
    rf"|live)(?: (?:like (?:this|that)|this way|any ?(?:more|longer)(?! seriously)"
    rf"|much longer|longer|living))*{_END}"
    rf"|\bhow (?:much|many) (?:longer|more) i can (?:do|take|go|bear|stand|keep"
    rf"|hold|last|carry)"
    rf"|\bhow i(?:'m| am)? (?:going to|will|can|should) (?:get|make it|survive"
    rf"|live) (?:through|this|another|the)"
    rf"|\bi (?:can't|cannot|can not|don't|do not|couldn't|hardly"
    rf"|barely)(?: even)? (?:\w+ )?(?:get|getting) (?:up"
    rf"|out of (?:my )?bed)\b(?! (?:early|before|at (?:five|six|5|6)))"
    rf"|\b(?:stay|lie|am|spend|staying|lying) (?:\w+ )?in bed (?:all day"
    rf"|the whole day|for days|all the time|most days|whole days)"
    rf"|\b(?:haven't|have not|not) left (?:my|the) (?:room|bed|flat|house"
    rf"|apartment) (?:in|for|since)"
    rf"|\bi (?:can't|cannot|can not|don't|do not|hardly|barely) eat(?: any ?more"
    rf"| at all| anything)?{_END}|\b(?:i've"
    rf"|i have) stopped eating{_END}(?! and drinking)"
    rf"|\b(?:i|and) (?:just )?(?:cry|am crying|'m crying) (?:myself to sleep"
    rf"|every (?:single )?(?:day|night|morning|evening)|all (?:the time|day|night)"
    rf"|constantly|most (?:days|nights))"
    rf"|\bi(?:'m| am) crying (?:every|all|most)|\bcan't stop crying\b"
    rf"|\bcannot stop crying\b"
    rf"|\b(?:not|can't|cannot|can not|no longer|barely|hardly) (?:really )?cop(?:e"
    rf"|ing)\b(?! with)|\bnot managing (?:any ?more|at all)\b"
    rf"|\bi(?:'m| am)(?: just| really| completely| slowly"
    rf"| totally)* (?:falling apart|breaking down|going under|broken|collapsing"
    rf"|losing my mind|going to pieces|drowning|finished as a person)\b(?! in)"
    rf"|\bi feel(?: like)?(?: i am| i'm)? (?:breaking down|falling apart|broken"
    rf"|dead inside|like (?:a )?dead|like dying)\b"
    rf"|\b(?:have|had|having)(?: got)? a (?:nervous |mental )?breakdown\b"
    rf"|\bend of (?:my|the) (?:rope|tether|strength|force|forces|powers|line)\b"
    rf"|\bno (?:more )?(?:strength|energy|force) (?:left|any ?more|to go on"
    rf"|to live)\b|\bhave no (?:more )?strength\b"
    rf"|\bgiven up on (?:everything|life|living|myself)\b"
    rf"|\b(?:no|any|see the|the) (?:point|sense|meaning) (?:in|to|of) (?:anything"
    rf"|it all|life|all this|everything|my life)\b"
    rf"|\b(?:no|not a|any) way out\b(?= *(?:[.,!?]|$|for me|any ?more))"
    rf"|\bpanic attacks? (?:every|all|each|daily|most)\b|\bdaily panic attacks?\b"
    rf"|\b(?:feel|feeling) nothing(?: any ?more| at all)?{_END}|\bi(?:'m"
    rf"| am)(?: just| completely)? numb\b"
    rf"|\b(?:can't|cannot|can not|no longer|don't|barely|hardly) function\b"
    rf"|\blost (?:all|every) (?:hope|will)\b|\bno hope (?:left|any ?more|at all)\b"
    rf"|\bfeel(?:ing)? (?:completely |so |totally |utterly )?hopeless\b(?! (?:at"
    rf"|in|with|about))|\bi(?:'m| am) (?:completely |so |totally )?(?:hopeless"
    rf"|desperate)\b(?! (?:at|in|with|for|to|about))"
    rf"|\bi can not more\b|\bi can no more\b|\bi can't any ?more\b"
    rf"|\bi cannot any ?more\b"
)
# Said of oneself although the subject is everybody else.
_WITHOUT_ME: Final = rule(
    r"\b(?:better|easier|happier) (?:off )?without me\b(?! (?:in|on|at) (?:it|the"
    r"|that))"
)
_OTHER: Final = rule(
    r"^(?!my (?:head|mind|brain|body|thoughts)\b)(?:(?:oh|well|and|but|so|no|yes|yeah"
    r"|honestly|i think"
    r"|i know)[, ]+)*(?:(?:my|our|his|her|their|a|the|one of my"
    r"|some of my) (?:\w+ ){0,4}?(?:says?|said|thinks?|thought|believes?|asks?"
    r"|asked|told|tells?|doesn't|does not|hasn't|has not|can't|cannot|isn't"
    r"|is not|was|is|were|are|tried|cries|had|has|keeps?)|he|she|they|you|we"
    r"|everyone|everybody|people|some people|nobody|[a-z]+ (?:says|said|thinks))\b"
)
_PAST: Final = rule(
    r"\b(?:used to|back then|last (?:year|autumn|winter|spring|summer|term"
    r"|semester)|years? ago|months ago|long ago|in (?:19|20)\d\d|as a (?:teenager"
    r"|child|kid|student|boy|girl|postdoc)|when i was|in my (?:first|second|third"
    r"|fourth|final|last) (?:year|term|semester)|there was a time|at the time"
    r"|in those days|once upon|that's (?:long )?(?:behind|over)"
    r"|that is (?:long )?(?:behind|over)|growing up)\b"
)
_NOW: Final = rule(
    r"\b(?:now|again|still|these days|at the moment|today|since|currently"
    r"|this (?:week|month|year|spring|summer|autumn|winter)|any ?more"
    r"|and i'm still)\b"
)
_SUPPOSED: Final = rule(
    r"\b(?:if (?:i|they|he|she|we|this|that|it|you|the|my|nothing|someone"
    r"|somebody)\b|would\b|i'd (?!(?:be|rather be) (?:better )?(?:off )?(?:dead"
    r"|better))|figuratively|metaphorically|so to speak|might as well"
    r"|not suicidal|never (?:thought|think|felt)|or anything)"
)
_FIGURE: Final = rule(
    r"\b(?:figuratively|metaphorically|so to speak|not literally"
    r"|take (?:it|this) (?:with|any more seriously|seriously|personally|further|to"
    r"|home))\b"
)
_ABOUT: Final = rule(
    r"\b(?:prevention|hotline|phone line|thesis|paper|project|research|study"
    r"|studies|dataset|novel|film|book|game|rate|model)\b"
)
_BABY: Final = rule(
    r"\b(?:baby|newborn|new-born|toddler|teething|infant|night feeds?|twins"
    r"|our (?:son|daughter)|the little one|small one)\b"
)
_GLAD: Final = rule(
    r"\b(?:excited|exciting|excitement|looking forward|thrilled|happy about"
    r"|too much fun)\b"
)
_TRIFLE: Final = rule(
    r"\bsleep on (?!the floor)|\blose sleep\b|\bin my sleep\b|\bat my (?:place"
    r"|flat|desk)\b|\bon (?:planes?|trains?|buses|the plane|sundays?|weekends?"
    r"|tuesdays?|mondays?)\b|\bhotel\b|\buntil the (?:thesis|paper|deadline)\b"
    r"|\bfootball\b|\b(?:meat|gluten|dairy|sugar|lunch|breakfast|spicy|nuts|carbs"
    r"|my hours|costs|fish|eggs)\b|\bjavascript\b|\bwith work\b"
)
_ELSEWHERE: Final = rule(
    r"\b(?:be here|live|living|wake up|exist|disappear"
    r"|vanish)(?: any ?more)? ?(?:in|at|with|near|into|under|on|off|without (?:a"
    r"|my)|as (?:a|an)|from|till|until|for (?:ever|the rest))\b"
    r"|\bi want to be in\b|\bto die (?:having|without|before|in|with|of|as)\b"
)
_TAKEN_BACK: Final = rule(
    r"^(?:(?:no|well|okay|ok|sorry|ha|haha|ha ha)[, ]+)*(?:i'm (?:joking|kidding"
    r"|exaggerating)|joking|just (?:joking|kidding)|kidding|i sleep (?:fine|well"
    r"|like|eight|seven|okay)|that was a joke|only joking|not any ?more|i can now"
    r"|i'm (?:fine|well|good|okay|better) now|but that|that's over|it's over)\b"
    r"|\b(?:joking|kidding)\b|(?:,|\bno) i sleep (?:fine|well|like|eight|seven)\b"
    r"|\b(?:it's|i'm|i am) (?:much |all |a lot )?(?:better|fine|well"
    r"|over it)(?: now)?(?= *(?:[.!?]|$))|\bthe contract\b"
)


def not_coping(text: str) -> Reading[str] | None:
    """Return the words in which someone says of themselves, now, that they cannot cope.

    Nothing for the past, for other people, for "if", for idioms, for a baby's
    nights and for what is taken back at once. Offsets count characters of `text`.
    """
    low = plain(text)
    spans = sentences(text)
    for number, (left, right) in enumerate(spans):
        after = spans[number + 1] if number + 1 < len(spans) else (right, right)
        said = low[left:right]
        for kind in (_HARM, _CANNOT_GO_ON, _SLEEP):
            for found in kind.finditer(said):
                part = _clause_around(said, found.start(), found.end())
                if _stands(said, part, low[after[0] : after[1]], grave=kind is _HARM):
                    return Reading(text[left:right], left, right)
    return None


def recovered(text: str) -> Reading[str] | None:
    """Return the words with which someone says that they sleep or cope again."""
    low = plain(text)
    for left, right in sentences(text):
        if _AGAIN.search(low, left, right) and not _OTHER.search(low[left:right]):
            return Reading(text[left:right], left, right)
    return None


_AGAIN: Final = rule(
    r"\bi(?:'m| am| do| feel)? ?(?:sleep(?:ing)?|eat(?:ing)?|cop(?:e|ing)"
    r"|manag(?:e|ing)) (?:well |fine |properly |better |okay |normally )?(?:again"
    r"|now|these days|like a (?:baby|stone|log))\b"
    r"|\bi sleep (?:fine|well|okay|normally)\b"
    r"|\bi(?:'m| am| feel) (?:much |a lot |so much |doing )?(?:better|fine|okay"
    r"|well|out of it|past it|over it|myself again|recovered)(?: now| again"
    r"| these days| today)\b"
    r"|\b(?:that's|it's|that is|it is) (?:long |all |well )?(?:over|behind me"
    r"|past|in the past)\b"
    r"|\bi(?:'ve| have) (?:recovered|got(?:ten)? (?:better|over it|help and))\b"
    r"|\bi can (?:go on|cope|sleep|get up)(?: again)? now\b|\bthe (?:nights"
    r"|sleep) (?:are|is) (?:fine|better|good|back)\b"
)


def _clause_around(said: str, start: int, end: int) -> str:
    """Return the part of a sentence, between commas and "but", that holds a match."""
    left = max(
        (
            said.rfind(mark, 0, start) + len(mark)
            for mark in _EDGES
            if said.rfind(mark, 0, start) >= 0
        ),
        default=0,
    )
    rights = [at for mark in _EDGES if (at := said.find(mark, end)) >= 0]
    return said[left : min(rights, default=len(said))]


_EDGES: Final = (", ", "; ", " but ", " and i ", " so i ")


def _stands(said: str, part: str, after: str, *, grave: bool) -> bool:
    if _WITHOUT_ME.search(said):
        return not said.startswith(("my ", "he ", "she "))
    if _OTHER.search(part) or (_OTHER.search(said) and " i " not in f" {part} "):
        return False
    if _PAST.search(part) or (_PAST.search(said) and not _NOW.search(said)):
        return False
    if (
        _FIGURE.search(said)
        or _SUPPOSED.search(part)
        or _ABOUT.search(part)
        or _ELSEWHERE.search(said)
    ):
        return False
    if _TAKEN_BACK.search(after) or _TAKEN_BACK.search(said) or _TRIFLE.search(said):
        return False
    return grave or not (
        _BABY.search(said) or _GLAD.search(said) or said.startswith("if ")
    )
