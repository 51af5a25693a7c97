"""What stands in the way, in the person's own words."""

from collections.abc import Iterator
from typing import Final

from inroad.interview.items.clauses import sentences
from inroad.interview.items.hindered import is_status
from inroad.interview.items.pieces import Span, bare, elaborates, item, stretches
from inroad.interview.items.standing import Sentence, standing
from inroad.interview.items.wording import plain, rule
from inroad.interview.reading import Item

_HINDERS: Final = rule(
    r"\b(?:not|no|none|nothing|nobody|never|without|ain't|isn't|don't|doesn't|didn't"
    r"|can't"
    r"|cannot|canna|dyslexic|couldn't|won't|wouldn't|haven't|hasn't|aren't|lack\w*"
    r"|missing"
    r"|scared|afraid|fear\w*|terrified|worried|nervous|shy|shame|ashamed"
    r"|embarrass\w*|too|stuck|hard|difficult|wall|only|find (?:me )?out|fraud"
    r"|impost\w*|tired|exhausted|lazy|laziness|procrastinat\w*|waiting|alone"
    r"|lonely|slow\w*|expensive|money|time|confidence|visa|perfection\w*"
    r"|distract\w*|minutes|hours|struggle|freeze|overwhelm\w*|doubt\w*|guilt\w*"
    r"|stupid|need|blocker|in the way|stops me|stopping me|holding me|main one"
    r"|keep \w+ing|instead of|afraid|writ\w+ english|publish\w*|decide|starting|start"
    r"|shame|knackered|no use|problem|empty hands"
    r"|favour|favor|let(?:ting)? \w+ down|burden|bother\w*|laugh|offend\w*|steal\w*"
    r"|faint|silly|fool\w*|rude|guest|outsider|(?:his|her|their) back|ridiculous"
    r"|wait (?:to|till|until|for)|bad|weak\w*|poor|rusty|allow\w*|approve|permission"
    r"|accept|owe|risk\w*|lose|close the)\b"
)
_COMMENT: Final = rule(
    r"\btakes? you\b|\byou have$|^(?:that's|that is|that|i know (?:how|that|it)|they"
    r"|he|she|because|cause"
    r"|since|which|as|after|before|when|if|and i know|the boring|you|ask|we've|we|the"
    r" \w+ (?:has|have)"
    r"|there i|the build|lovely|what else|i'm not sure|my (?!contract|visa|cgpa|gpa"
    r"|grades?|marks|stat"
    r"|statistics|linear|algebra|python|programming|writing|spelling|record|network"
    r"|publication|savings|time|work"
    r"|english|supervisor|boss|head|own|code|cv|health|kids|family|maths|math"
    r"|parents|brain|laptop|degree|background|age)|is|so that|i'd need"
    r"|i would need|i'd probably)\b"
)
_NOT_IT: Final = rule(
    r"^(?:in|at|on) the \w+$"
    r"|^(?:and |but )?i (?:always |usually |often )?(?:tell|told|say to|said to) (?:my"
    r" \w+|people|everyone|everybody|myself|them|him|her|friends)(?: that)?"
    r" (?:it's|it is|it was|i)\b|\b(?:wasn't going to say|not going to say)\b"
    r"|, i thought$"
    r"|^(?:(?!the )\w+ )?(?:years?|months?|weeks?|days?|(?!the )\w+ (?:years?"
    r"|months?|weeks?|days?))$"
    r"|^(?:and |but |so )*it's not (?:really |just )?(?:the )?\w+,(?! (?:it's|it is"
    r"|but|more|rather))"
    r"|\b(?:it isn't|it's not|it is not|it wasn't|that isn't|that's not|it's not really"
    r"|isn't (?:time|money|nerves|fear|the)) (?:the |a |really |so much )?(?:\w+)$"
    r"|\bisn't (?:time|money|nerves|fear)$"
    r"|^nothing\b|\bnothing(?:'s| is)? (?:really )?(?:blocking"
    r"|stopping|in the way)\b|\bso (?:nothing|none|no)$"
)
_WAS: Final = rule(
    r"^(?!.*\b(?:i was (?:just |too |so |always )?(?:afraid|scared|ashamed|shy"
    r"|embarrassed|nervous|worried)|i thought (?:you|they|he|she|people)(?:'d| would)"
    r"|i'm|i am|is|it's|i don't|i can't|can't|i have|i've|now)\b).*\b(?:was"
    r"|were)\b"
)
_MORE: Final = rule(
    r"^(?:but also|well,? and|(?:but|and) (?:if i'm honest|really|mainly|mostly)"
    r"|and also|and"
    r"|also|one more|the second|plus|then|another|second|the other|maybe|or|mostly"
    r"|oh and)\b"
)
_VERB: Final = rule(
    r"\b(?:i|i'm|i've|i'd|it's|they'll|nobody|there's|is|are|they|it|my \w+ \w+s)\b"
)


# "But no. It's that …" takes back what was named before.
_TAKES_BACK: Final = rule(r"^(?:but|well|actually)[, ]+no$")
_FEELS: Final = rule(
    r"^(?:(?:and|also|but|then|plus)[,. ]+)*i(?:'m| am| feel)(?: also| just| a bit| so"
    r"| too| very)* (?:afraid|scared|ashamed|embarrassed|shy|terrified|frightened)"
    r"(?:, (?:that|because|as|since)| of| to| that)\b"
)
_AFRAID: Final = rule(r"^(?:and |so )?i(?:'m (?:afraid|scared)| fear) (?:that )?\w+")
_JUST_FELT: Final = rule(
    r"(?:(?:but|and|really|honestly|well|just)[, ]+)*i(?:'m| am| feel) (?:so |too "
    r"|just )?"
    r"(?:shy|ashamed|afraid|scared|embarrassed|nervous)"
)
_FELT: Final = rule(r"^(?:\w+[, ]+){0,2}i(?:'m| am| feel) \w+")


def read_blockers(text: str) -> tuple[Item, ...]:
    """Return what stands in the way; an explanation of the one before is left out."""
    found: list[Item] = []
    before = ""
    for whole in standing(text):
        if _TAKES_BACK.match(whole.words):
            found = []
            continue
        if whole.asks or _NOT_IT.search(whole.words) or _WAS.search(whole.words):
            continue
        if is_status(whole.words):
            continue
        told = list(_told(text, whole, first=not found))
        if told and _AFRAID.match(whole.words) and _JUST_FELT.fullmatch(before):
            found.pop()
        # "I'm shy. I'm afraid he'll notice." is one feeling, told twice.
        if not told and _FEELS.match(whole.words) and not _FELT.match(before):
            told = list(_whole(text, whole))
        found += told
        before = whole.words
    found += _wondered(text)
    kept = [one for one in found if not is_status(plain(one.text))]
    kept = sorted(kept, key=lambda one: one.start)
    return tuple(_once(kept)) or _habit(text)


def _told(text: str, whole: Sentence, *, first: bool) -> Iterator[Item]:
    """Yield what one sentence says stands in the way."""
    words = whole.words
    # "Why?" "Because of the shift."
    because = _BECAUSE.match(words) if first else _AND_BECAUSE.match(words)
    why = _NOT_BECAUSE.match(words) or because
    if why:
        if span := bare(text, whole.start + why.end(), whole.end):
            yield item(text, span)
        return
    mine = first and (_THAT_I.match(words) or _MINE.match(words))
    if mine or _THEY_WILL.match(words) or _FEARS.match(words):
        yield from _whole(text, whole)
        return
    more = bool(_MORE.match(words))
    tells = elaborates(words) or _VERB.search(words) or _SUM.match(words)
    if first or more or not tells:
        yield from (item(text, span) for span in _hindrances(text, whole, more=more))


def _once(items: list[Item]) -> Iterator[Item]:
    """Yield the items that say more than those before them: "The essay", again."""
    said: set[str] = set()
    for one in items:
        words = set(plain(one.text).split()) - _SMALL
        if not words <= said or not said:
            yield one
        said |= words


_SMALL: Final = frozenset("the a an my of it i'm i this that and is".split())


def _wondered(text: str) -> Iterator[Item]:
    for a, b in sentences(text):
        if _I_WONDER.match(plain(text)[a:b]) and (span := bare(text, a, b)):
            yield item(text, span)


_BECAUSE: Final = rule(
    r"^(?:(?:i think|maybe|perhaps|probably|i guess),? )?(?:it's )?because (?:of )?"
)
_AND_BECAUSE: Final = rule(r"^(?:and|also|plus)(?: also)?,? because (?:of )?")
# "Four hours.", "One paper.": how much there is of what was just named.
_SUM: Final = rule(
    r"^an? (?:\w+ ){1,2}with \w+$|^(?:only |just |maybe )?(?:one|two|three|four|five"
    r"|six|ten|\d+) [\w ]{2,20}$"
)
_NOT_BECAUSE: Final = rule(
    r"^(?:no,? )?i (?:didn't|did not|haven't|have not|don't|can't)(?: \w+){0,2},"
    r" because "
)
# "What would I say?" asks nobody; "they will laugh" is what one is afraid of.
_I_WONDER: Final = rule(
    r"^(?:and |but |so )?what if (?:he|she|they)\b|^(?:and |but |so )?(?:what|how)"
    r" (?:will|would|could|do|can|should) i (?:even |ever )?"
    r"(?:say|write|put|tell|ask|offer|show|begin|start)\b"
)
_THEY_WILL: Final = rule(
    r"^(?:(?:and|but|so|also)[, ]+)*(?:i think |i'm afraid |i feel )?(?:that )?"
    r"(?:he|she|they|people|everybody|everyone|nobody)(?:'ll| will| would|'d| won't)"
    r" (?:not |never )?(?:think|laugh|close|stop|take|see|say no|find|answer|read"
    r"|want|refuse)\b"
)
_FEARS: Final = rule(
    r"^(?:(?:and|but|so|also)[, ]+)*i(?: feel| think| fear|'m afraid) (?:that )?(?:he"
    r"|she"
    r"|they)(?:'ll| will| would|'d) ask\b"
)
_THAT_I: Final = rule(
    r"^(?:(?:it's|it is|is|mostly|well|the (?:real )?(?:reason|stone|thing|trouble"
    r"|problem)"
    r" is)[, ]+)*(?:i thought (?:you|they|he|she|people)(?:'d| would) |that i(?:'m"
    r"|'ve)?|every time i|whenever i|i say yes|my \w+ (?:sits"
    r"|is"
    r" sitting|doesn't|won't|keeps))\b"
)
# "My maths stopped at school", or a bare "My co-authors."
_MINE: Final = rule(
    r"^my (?:own )?(?:linear |written |spoken )?(?:english|french|german|spanish|maths?"
    r"|spelling|writing"
    r"|accent|cv|cgpa|gpa|marks|statistics|stats|algebra|python|programming|record"
    r"|coding|degree|background|age|health|laptop|grades?|confidence|nerves|memory)"
    r"(?: writing| grammar| spelling| skills| level| grades?)? (?:is|are|isn't|aren't"
    r"|stopped|ended|ends|stops|never)\b|^my [a-z-]+$"
)


def _whole(text: str, whole: Sentence) -> tuple[Item, ...]:
    lead = _LEAD.match(whole.words)
    span = bare(text, whole.start + (lead.end() if lead else 0), whole.end)
    return (item(text, span),) if span else ()


_I_DO: Final = rule(
    r"^(?:(?:oh|well|honestly|so|um+)[, ]+)*(?:i'm (?!fine|good|okay|happy|great"
    r"|glad|not|sure)|i (?!like|love|enjoy|think|know|guess|feel (?:fine|good"
    r"|great)|work(?:ed)? (?:at|as|for)|live|was|had|went|met|saw|read)[a-z]+ )"
)


def _habit(text: str) -> tuple[Item, ...]:
    """Take "I get to the button and walk away" where no plainer word was said."""
    for whole in standing(text):
        if (
            not whole.asks
            and _I_DO.match(whole.words)
            and not _NOT_IT.search(whole.words)
        ):
            return (
                item(
                    text, bare(text, whole.start, whole.end) or (whole.start, whole.end)
                ),
            )
    return ()


_IT_IS: Final = rule(
    r"^what (?:blocks|stops|holds|keeps) |^it's (?:the|my|that|just|mostly|all"
    r"|really|a lack|being)\b"
)
_CUT: Final = rule(
    r"[;]|, (?=(?:that's|i know|the \w+ has|after|which|because|and there's a"
    r"|though|i'm not sure|or that's what|we)\b)|,? (?=because )"
    r"|, but (?=(?:really|that|i'm|i know) ?)|, but (?=the )|, and "
    r"|,? (?=could be )| and (?=(?:no|a|an|the|my|then|there isn't|there's) )"
)
_RATHER: Final = rule(
    r"\b(?:isn't|is not|it's not|not) [^,]{1,30}, (?:it's|but) (?:that )?"
)
_LEAD: Final = rule(
    r"^(?:(?:(?:and |but )?(?:the |one )?(?:first|second|third|gap|problem|wall|main"
    r" thing|trouble|obstacle|other|one|more)(?: one| gap| thing| problem| reason)?"
    r"(?: is(?: that)?)?|i have to be honest|and|but|so|it's|it is|it's that"
    r"|could be that|could be|that|maybe"
    r"|it's just|it's mostly|between us|there's|well|the main one is that"
    r"|the main one is|what (?:blocks|stops|holds|keeps) me(?: back)? is that"
    r"|what (?:blocks|stops|holds|keeps) me(?: back)? is|i suppose|just)(?=[, ]"
    r"|$),? )+(?=\S)"
)


# "They all have the vocabulary": what one lacks, told of the others.
_AHEAD_OF_ME: Final = rule(
    r"^(?:they|everyone|everybody|people)(?: \w+){0,2} (?:all|else|already) (?:\w+ )?"
    r"(?:has|have|knows?|speaks?|did|does|do|is|are)\b|^they all \w+"
)


_THE_SAME: Final = rule(r"^the (\w+) (?:is|isn't|was|are|has|doesn't)\b")


def _hindrances(text: str, whole: Sentence, *, more: bool) -> Iterator[Span]:
    low, start = plain(text), whole.start
    if rather := _RATHER.search(low, start, whole.end):
        start = rather.end()
    for span in stretches(text, (start, whole.end), _CUT):
        words = low[span[0] : span[1]]
        hinders = bool(_HINDERS.search(words))
        ahead = _AHEAD_OF_ME.match(words)
        if _COMMENT.match(words) and not (
            ahead or (hinders and words.startswith("they'll"))
        ):
            continue
        again = _THE_SAME.match(words)
        if again and again[1] in low[whole.start : span[0] - len(" and ")]:
            continue  # "I have one paper and the paper is short"
        if hinders or more or _IT_IS.match(words) or not _VERB.search(words):
            lead = _LEAD.match(words)
            yield (bare(text, span[0] + lead.end(), span[1]) or span) if lead else span
