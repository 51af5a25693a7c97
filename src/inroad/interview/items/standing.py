"""What still stands in an answer: not joked, not past, not somebody else's voice."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from inroad.interview.items.clauses import sentences
from inroad.interview.items.wording import plain, rule, trimmed

_OPEN: Final = (
    r"^(?:(?:oh|well|and|but|so|hm+|um+|uh+|er+|ah|yeah|yes|ha|honestly|actually"
    r"|look|i mean|you know)[,.]* )*"
)
_JOKE: Final = rule(
    r"^(?:no,? )?(?:i'm |i am |just |only )?(?:joking|kidding|a joke)\b"
    r"|^just a joke\b|^that was a joke\b"
)
_LAUGH: Final = rule(r"[,.]? (?:(?:ha|haha|hahaha)|lol|he he|hehe)(?: ha)*[.!]*$")
KIN: Final = (
    r"(?:mum|mom|mother|mam|mama|dad|papa|father|parents|family|folks|wife"
    r"|husband|partner|girlfriend|boyfriend"
    r"|fiancée?|boss|manager|supervisor|advisor|adviser|friends?|uncle|aunt"
    r"|sister|brother|cousin|professor|prof|colleagues?"
    r"|teacher|flatmate|flatmates|roommate|roommates|housemate|neighbou?r"
    r"|therapist|doctor|kids|son|daughter|grandmother"
    r"|grandfather|gran|in-laws|team|company|coach|mentor)"
)
_THINKS: Final = (
    r"(?:says?|said|thinks?|thought|wants? (?!to work)|wanted|keeps? (?:saying"
    r"|telling|asking)|would (?:say|love|like|prefer)|told|tells|believes?"
    r"|hopes?|hoped|suggests?|suggested|(?:is|are|was|were) (?:against|worried"
    r"|going|moving|dead set|convinced)|worry|worries|has an? |have an? |got an? "
    r"|likes|loves|is|was|are|were|would|could|might|'s|applied|applies|got|had"
    r"|did|does|doesn't|went|goes|asks?|asked)"
)
_OTHERS: Final = rule(
    rf"{_OPEN}(?:my|our|his|her|their) (?:[a-z-]+ )?{KIN}(?:'s)?(?: (?:always"
    rf"|still|all|just|also|really|and \w+(?: \w+)?))? (?:{_THINKS})\b"
    rf"|{_OPEN}(?:everyone|everybody|people|they|some people|most people|others|he"
    rf"|she) (?:else )?(?:says?|said|thinks?|tells?|told|keeps? (?:saying|telling)"
    rf"|suggests?|wants?|expects?)\b"
    rf"|that's (?:my|his|her|what my) (?:\w+ )?{KIN}"
    rf"|what my (?:\w+ )?{KIN} (?:would|says?|thinks?)|{_OPEN}(?:everyone"
    rf"|everybody) else\b"
)
_WANTS_ME: Final = rule(
    r"\bwants? me (?:in|at|as|for|to (?:join|work|come|take))\b|\boffered me\b"
)
_SAME: Final = rule(
    r"\b(?:and|i think) (?:i think )?(?:she|he|they)(?:'s|'re| is| are) right\b"
    r"|\bi agree\b|\bso do i\b|\bme too\b"
)
_YOU: Final = rule(
    r"\byou(?:'ve| have)? (?:just |already |all |both )?(?:said|say|mentioned"
    r"|keep|kept|suggest(?:ed)?|asked|told|were saying|brought|proposed|named"
    r"|talked|recommended|think)\b|\bthat's from you\b|\byour (?:idea|suggestion"
    r"|word|term)\b"
)
_ADDRESSES: Final = rule(rf"{_OPEN}you(?! know)(?:'d|'re|'ve|'ll)?\b")
_ASKS: Final = rule(
    rf"{_OPEN}(?:compared|what(?! about)|which|why|when|where|who|whom|how(?! about)|do"
    rf"|does|did"
    rf"|is|isn't|are|aren't|was|can|can't|could|would|wouldn't|should|shall|have"
    rf"|has)\b"
)
_TAKES_UP: Final = rule(
    r"\b(?:yes|yeah|good idea|you're right|i like that|i'd (?:do|take"
    r"|try) (?:that|it)|that one|i agree|true|exactly|count me in)\b"
)
_PAST: Final = rule(
    # "A friend I used to work with" is a friend still.
    r"\b(?:used to(?! (?:manage|tutor|supervise|know|share|(?:work|study|live|play|row"
    r"|sing) with)\b)|was going to|were going to|i'd have said|i would have said"
    r"|i had (?:wanted|planned|hoped)|i'd (?:said|wanted|planned|hoped)"
    r"|(?:at first|first|originally|initially|earlier|before)(?:,)? i (?:said"
    r"|wanted|thought|had)|i thought (?:it was|it's|about it being)|(?:it"
    r"|that) was [\w' -]{1,40}? (?:until|till|before|when)"
    r"|there (?:was|were)|did (?:wonder|think|consider)|i (?:once "
    r"|originally )?(?:wanted|planned|hoped|considered|thought about)"
    r"|i was (?:planning|hoping|set on|supposed)|it used|back then|years ago"
    r"|last year i|at first it|(?:my|the) (?:\w+ )?(?:goal|plan|dream|idea|aim) was)\b"
)
_CLOSED: Final = rule(
    r"\b(?:(?<!half )(?<!i )filled (?:it|that|the)|fell through|turned (?:it|that|them"
    r"|him) down"
    r"|(?:is|was|got|been|it's|that's) (?:cancelled|canceled|withdrawn|closed"
    r"|folded|shut|gone now|off now|sorted|solved|fixed|dealt with|resolved"
    r"|done now)|went to (?:someone|somebody)|folded up|not any ?more"
    r"|no longer (?:an? "
    r"|on |there|open|exists?)|changed my mind|come round|gave up on (?:it|that)"
    r"|dropped (?:it|that)|rejected me|said no|ran out of funding)\b"
)
_PIVOT: Final = rule(
    r"(?:^|[,;.-] *| but | and | so )(?:so,? )?(?:but )?(?:now(?:adays)?"
    r"|these days|today|but no,|so it's (?:only |just |really )?|so now"
    r"|at the moment|since then|lately|in the end|but actually|but really"
    r"|what i want now is|it turned out|turns out|it's (?:more |now "
    r"|rather )(?=[^,.]{1,40}(?: now)?)|it's (?=[^,.]{1,40} now\b))(?:[, ]|(?<= ))"
)
_MINE: Final = rule(
    r"(?:^|[,;.] *)(?:but )?(?:mine is|mine's|mine would be|i'd say|me,? i"
    r"|for me,? (?:it's)?|i'd call it|personally,?|so maybe|so i|we're|i'm)[, ]"
)
_CORRECTS: Final = rule(
    r"^(?:(?:oh|well|hm+|um+|uh+|er+|ah|ha|actually|sorry|wait"
    r"|i mean)[,.]* )*(?:no|nope|wait|no wait|and,? well,? no|scratch that|sorry, no"
    r"|correction|(?:let"
    r" me|i) take that back|forget that(?: one)?|i lied"
    r"|strike that)(?:[,.!:]|$)"
)
_ASKS_BACK: Final = rule(
    r"\b(?:is that|isn't (?:it|that)|is it|does (?:that|it) count"
    r"|do(?:es)? \w+ (?:\w+ )?count|if that's what|is this|am i|are you|have you"
    r"|would you|why do you|shall we|right|you know what i mean|can i|may i"
    r"|what do you|you're asking|are we)\b"
)


# Sentences that say nothing by themselves: openers, closers, bare quantities.
_OPENER: Final = (
    r"(?:e+h+|u+h+|a+h+|o+h+|u+m+|h+m+|pf+|ay,? no|honest|none|really|truly"
    r"|not (?:now|yet|any ?more|really|at all|much|quite|sure|many|a lot|ideal|great"
    r"|going to lie)|two things|let(?:'s| me) (?:see|think)|good question"
    r"|fair (?:enough"
    r"|question)|long story|here's the thing|the truth|to be (?:blunt|fair|honest)"
    r"|honest(?:ly| answer)|full disclosure|confession time|real talk|(?:oh )?(?:dear"
    r"|man"
    r"|boy|god|gosh|wow|lord)|give me a (?:second|minute)|don't laugh|promise not to"
    r" laugh|i'll be honest|cards on the table|this is embarrassing|take a guess"
    r"|where (?:do|to) (?:i )?(?:start|begin)|same as (?:everyone|everybody|you|most)"
    r"(?: else)?|(?:very |pretty |quite )?(?:simple|easy|basic|obvious|boring|tricky"
    r"|hard"
    r"|tough)(?: (?:answer|really|one|question))?|(?:the )?(?:boring|short|long|obvious"
    r"|usual|honest|real) (?:answer|story|one|version|thing)s?)"
)
_CLOSER: Final = (
    r"(?:that's (?:it|all|that|about it|my only opinion|the (?:dream|plan|goal|idea"
    r"|list"
    r"|main one|whole (?:list|thing|story)))|that is (?:it|all)|there (?:you go"
    r"|,? i said it|it is)|so there|i know|of course|life|you(?:'d|'ll) laugh|you know"
    r"|simple as(?: that)?|end of(?: story)?|thanks?(?: you)?|sorry|nothing (?:more"
    r"|else"
    r"|firm|fancy|special|much|crazy|big)|(?:something|anything|stuff|things) like that"
    r"|that (?:sort|kind) of (?:thing|stuff)|fingers crossed|hand on heart|for now"
    r"(?:,? at least)?|at least (?:for now|not yet|so far)|no (?:joke|kidding|doubt"
    r"|question|offen[cs]e|rush|pressure|exceptions?|discussion|idea why)|full stop"
    r"|clich[eé][\w, ]{0,20}|same (?:here|thing|story|old)[\w ]{0,20}|(?:one|some) day"
    r"(?:,? maybe)?|hopefully(?: soon)?|maybe(?: one day)?|always (?:have"
    r"|will)(?: been)?"
    r"|by (?:far|miles)|hands down|period|true story|i (?:swear|promise|mean it|wish|do"
    r"|am|really do|guess|suppose|think)|(?:believe|trust) me|take it or leave it"
    r"|what can i say|what else|go figure|no surprise(?: there)?|in (?:that|no"
    r" particular|this) order|and so on|you get the idea|both of them|big time|big deal"
    r"|the end|as simple as that|every time|any day|any time|ever|never again|not ever)"
)
_QUANTITY: Final = (
    r"(?:(?:just|only|about|at least|quite|there (?:is|are)"
    r"|i have)[, ]+)*"
    r"(?:(?:the )?(?:one|two|three|four|five|couple|few|handful|both)|a couple|a few"
    r"|a handful|plenty|loads|lots|tons|several|some|many|hardly any|dozens|too many)"
    r"(?: of (?:them|those|us|options|people|things))?"
    r"(?:,? (?:actually|really|i think|so far|maybe|in fact|people|things|even))?"
)
_EMPTY: Final = rule(
    r"^(?:(?:and|so|but|well|oh|no|yeah|yes|ha|um+|hm+|honestly)[, ]+)*"
    rf"(?:{_OPENER}|{_CLOSER}|{_QUANTITY})$"
)
_SMALL_TALK: Final = rule(
    r"^(?:(?:oh|well|sorry|hey|by the way|i love|i like|i see|that's)[, ]+)*(?:the"
    r"|this|that|your|these|those|a|lovely|nice|what a) (?:\w+ ){0,2}?(?:weather"
    r"|coffee|tea|biscuits?|parking|traffic|bus|train|metro|cat|dog|chair|mic"
    r"|microphone|studio|sound|headphones|camera|room|view|music|rain|sun|heat|food"
    r"|cake|canteen|building|lift|elevator|window|door|neighbou?rs?|wifi|line"
    r"|connection|battery|screen)\b(?! (?:to|is out of|problem))"
)
_ANNOUNCES: Final = rule(
    r"^(?:(?:well|so|okay|oh|um+|let's see|i have|i've got|there are"
    r"|there's)[,.]* )*(?:two|three|four|five|a few|a couple(?: of)?|several|some"
    r"|couple of) (?:things|people|options|groups|ideas|names|offers|reasons|choices"
    r"|paths|routes|plans|of them)\b(?:, [\w' ]{1,25})?(?:: "
    r"|, (?=[^.]{1,80} (?:and|or) )|$)"
    r"|^[\w', ]{3,40}: (?=(?:a|an|the|my|to|i|no)\b)"
)
_UNSURE: Final = rule(
    r"\b(?:maybe|perhaps|probably|possibly|or|i guess|i suppose|i think)\b"
)


_BARE_NO: Final = rule(r"^\W*(?:no|nope|never|nah)(?: (?:no|never|way|sir|ma'am))*\W*$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or the part of it, that still stands.

    `asks` when it is a question back, `corrects` when it took back the one before,
    `listed` when it followed "three things:".
    """

    start: int
    end: int
    words: str
    asks: bool
    corrects: bool
    listed: bool = False


def standing(text: str) -> tuple[Sentence, ...]:
    """Return what holds now and is the person's own, cut where a sentence turns."""
    low, spans = plain(text), sentences(text)
    kept: list[Sentence] = []
    for number, (left, right) in enumerate(spans):
        said = low[left:right]
        after = low[slice(*spans[number + 1])] if number + 1 < len(spans) else ""
        if _EMPTY.match(low[slice(*trimmed(text, left, right))]):
            continue
        if _SMALL_TALK.match(said):
            continue
        if _JOKE.search(said) or _JOKE.search(after) or _LAUGH.search(said):
            continue
        correction = _CORRECTS.search(said) if number else None
        if not after and _BARE_NO.match(said):
            continue  # a last "No." stresses what was said, and corrects nothing
        if correction and kept and not kept[-1].asks:
            kept.pop()
        skip = correction.end() if correction else 0
        if (cut := _own_part(said[skip:])) is not None:
            at = left + skip + cut
            kept += _sentence(text, at, right, corrects=correction is not None)
    return tuple(kept)


def _sentence(text: str, start: int, end: int, *, corrects: bool) -> Iterator[Sentence]:
    a, b = trimmed(text, start, end)
    if a < b:
        low = plain(text)
        words = low[a:b].split()
        echo = len(words) <= 4 and end < len(text) and not _UNSURE.search(low, a, b)
        asks = "?" in text[b:end] and (echo or bool(_ASKS_BACK.search(low, a, b)))
        announced = _ANNOUNCES.match(low[a:b])
        if announced and announced.end() < b - a:
            a += announced.end()
        if announced is None or announced.end() < b - a:
            yield Sentence(a, b, low[a:b], asks, corrects, announced is not None)


def asks_back(said: str) -> bool:
    """Say whether a plain sentence is a question put back to the interviewer."""
    return bool(_ASKS.match(said)) and said.rstrip("'\" )").endswith("?")


def _own_part(said: str) -> int | None:
    """Say from which character on a sentence is the person's own and present."""
    if asks_back(said):
        return None
    opened = _ANNOUNCES.match(said)
    if opened and _ADDRESSES.match(said) and opened.end() < len(said):
        return opened.end()
    if (_YOU.search(said) or _ADDRESSES.match(said)) and not _TAKES_UP.search(said):
        return None
    if _OTHERS.search(said) and not (_WANTS_ME.search(said) or _SAME.search(said)):
        mine = _MINE.search(said)
        return mine.end() if mine else None
    return _present_part(said)


def _present_part(said: str) -> int | None:
    """Say from which character on a sentence is about now, if any of it is."""
    if _PAST.search(said) or _CLOSED.search(said):
        turns = list(_PIVOT.finditer(said))
        turn = turns[-1].end() if turns else None
        return None if turn is None or _PAST.search(said, turn) else turn
    opening = _MINE.match(said)
    return opening.end() if opening and said.startswith("mine") else 0
