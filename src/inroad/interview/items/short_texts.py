"""Mood, strain, worry about the next job, and writing: the sentences that say it."""

from collections.abc import Callable
from typing import Final

from inroad.interview.items.clauses import sentences
from inroad.interview.items.form import belongs_elsewhere
from inroad.interview.items.refusal import declined
from inroad.interview.items.standing import Sentence, asks_back, standing
from inroad.interview.items.wording import plain, rule
from inroad.interview.reading import Declined, Reading

_ANSWER: Final = (
    r"^(?:(?:oh|well|hm+|um+|eh|er|ya|yeah|honestly|ha)[,. ]+)*(?:yes|yeah|ya|yep"
    r"|no|nope|not (?:very|really|at all|so|much|particularly|especially)|very"
    r"|a (?:bit|little|lot)|quite|mostly|sometimes|often|always|never|somewhat"
    r"|sort of|kind of|rarely|every|some|only|fine|okay|ok|good|bad|so-so|medium"
    r"|half|more or less|on and off|up and down|it comes|it varies|in between"
    r"|somewhere|occasionally|extremely|terribly|constantly|all the time|six"
    r"|seven|eight|nine|five|four|three|two|ten|one|\d+)\b"
)
_MOOD: Final = rule(
    r"\b(?:angry|light|lighter|lively|happy|happier|happiness|unhappy|content"
    r"|contented|glad|grateful"
    r"|miserable|sad|empty|joy\w*|cheerful|depress\w*|satisfied|dissatisfied"
    r"|fulfilled|lonely|low|down|fine|okay|ok|alright|all right|can't complain"
    r"|cannot complain|well|good days?|bad days?|good place|bad place|blessed"
    r"|lucky|restless|bored|flat|numb|better|worse|good|great|tired|enjoy|love my"
    r"|hate|improvements?|mixed|medium|mood|life|out of ten|smil\w+|laugh\w*"
    r"|ups and downs|at peace|peaceful|calm|proud|wake up)\b|\d+ ?/ ?10\b"
)
_STRAIN: Final = rule(
    r"\b(?:stress\w*|easy|easier|hard|difficult|tough|heavy|hell\w*|nightmare"
    r"|chill|relaxed|pressure|tension|tense|burn(?:ed|t|ing)? ?out|overwhelm\w*"
    r"|bearable|manageable|intense|exhaust\w*|tired|tiring|drain\w*|boredom|bored"
    r"|boring|calm|horrible|terrible|fine|okay|ok|alright|comfortable|demanding"
    r"|challenging|grind|teeth|stomach|sleep|breez\w*|doddle|walk in the park"
    r"|medium|out of ten|deadlines?|frantic|brutal|quiet|cushy|panic\w*|anxi\w*"
    r"|hectic|busy|light|weigh\w*|crush\w*|drown\w*|coast\w*|cruis\w*|struggl\w*"
    r"|asleep|simple|effort\w*)\b|\d+ ?/ ?10\b"
)
_WORRY: Final = rule(
    r"\b(?:worr\w+|anxi\w+|anxious|nervous|stress\w*|panic\w*|terrif\w+|scar\w+"
    r"|afraid|fear\w*|calm|relaxed|confident|fine|okay|ok|concern\w*|uncertain"
    r"|uneasy|dread\w*|bother\w*|lose sleep|sleep|at night|three in the morning"
    r"|not at all|a little|a bit|hum|offers?|hired|laid off|lay-?offs?"
    r"|recruiters?|market|job|jobs|visa|passport|find something|land on my feet"
    r"|LinkedIn|keeps me up|on my mind|comes up|think about it|percent|out of ten"
    r"|petrified|sanguine|optimistic|hopeful|freaking|no)\b"
)
_WRITING: Final = rule(
    r"\b(?:writ\w+|wrote|blog\w*|journal\w*|diary|diaries|notes?|notebooks?"
    r"|newsletter|substack|medium|twitter|tweet\w*|threads?|posts?|posted|essays?"
    r"|articles?|morning pages|pages?|log|logs|draft\w*|letters?|poem\w*|poetry"
    r"|document\w*|comments|voice (?:notes|memos)|dictat\w+|notion|obsidian"
    r"|zettelkasten|scribbl\w*|diaries|mean to|meaning to|readme\w*|wiki"
    r"|publish\w*|emails?|memo\w*|sentences?|paragraphs?|words a day|by hand"
    r"|typing|type|keep (?:one|a)|every (?:day|morning|evening|night|sunday|week"
    r"|saturday)|daily|weekly|monthly|column|zine|stories|story|fiction"
    r"|linkedin)\b"
)
CUES: Final = {
    "happiness": _MOOD,
    "stress": _STRAIN,
    "next_job_worry": _WORRY,
    "writing_practice": _WRITING,
}
_BARE_ANSWER: Final = rule(_ANSWER)
_OTHER_ONE: Final = rule(
    r"^(?:and |but |well |oh )?(?:my|our|his|her|the) (?:\w+ )?(?:mum|mom|mother"
    r"|dad|father|parents|wife|husband|girlfriend|boyfriend|sister|brother"
    r"|colleague|friend|uncle|aunt|company|boss|build|tests?|weather|team|cousin"
    r"|flatmate|partner|scheduler|kids|children|son|daughter|investors|clients"
    r"|customers|users|manager|roommate|market|economy|country|handwriting)\b"
    r"|^\w+'s (?:the one|worried)|^(?:we|they|he|she|you(?! know)) |\b(?:my (?:wife"
    r"|husband|mother|mom|mum|dad|father|sister|brother)|he|she|they"
    r"|everyone) (?:says?|thinks?|said)$"
)
_NOT_ME: Final = rule(
    r"\bnot me\b|\b(?:but|and) i(?:'m| am| do|'ve| have)?\b|\bi am$|\bme too\b"
)
_TURN: Final = rule(
    r"(?:^|, | but |; )(?:and )?(?:so )?(?:now(?:adays)?|these days|today"
    r"|at the moment|currently)\b|, (?:so )?no, "
)
_BEFORE: Final = rule(
    r"\b(?:was|were|used to|before|until|had been|last (?:year|month|autumn"
    r"|spring|winter|summer))\b"
)


# "Is this a good time?" asks whether one may talk.
_GOOD_TIME: Final = rule(
    r"\b(?:is|was) (?:this|now|it|that) (?:still |really )?an? (?:good|bad"
    r"|okay) (?:time"
    r"|moment)\b(?! (?:of|in|for you in)\b)"
)


def read_text(
    slot: str, text: str, *, question: str = ""
) -> Reading[str] | Declined | None:
    """Return the shortest run of sentences that answers a text slot, raw.

    `slot` is one of TEXT_SLOTS. `question` is what was asked just before: where it asks
    two things at once, a bare "yes" belongs to neither. Offsets count characters.
    """
    if slot == "happiness" and _GOOD_TIME.search(plain(question)):
        return None
    if refused := declined(text):
        # "Angry till noon, then quite good. Ask me in June." has answered before.
        if not CUES[slot].search(plain(text)[: refused.start]):
            return refused
        text = text[: refused.start].rstrip()
    double = (
        len(set(rule(r"happy|stress|worr|writ|journal").findall(plain(question)))) > 1
    )
    own = _apart(slot, _own(slot, text))
    run = _first_run(own, lambda one: _cued(slot, one, bare_too=not double))
    if not run and not double:
        run = _first_run(own, _plain_word)
    if not run and not double and _NAMED[slot].search(plain(question)[-60:]):
        run = list(own[:2])
    run = _fuller(slot, own, run) or _bare_word(slot, text)
    if not run or belongs_elsewhere(slot, text):
        return None
    run = _with_more(own, run)
    start, end = run[0].start, _closed(text, run[-1].end)
    return Reading(text[start:end], start, end)


def _with_more(own: tuple[Sentence, ...], run: list[Sentence]) -> list[Sentence]:
    """Take the next sentence along where the first is a mere "no"."""
    place = own.index(run[-1]) + 1 if run[-1] in own else len(own)
    bare_word = len(run) == 1 and len(run[0].words.split()) <= len("no")
    return [*run, own[place]] if bare_word and place < len(own) else run


_NAMED: Final = {
    "happiness": rule(
        r"\b(?:happy|happiness|content|mood|soul|heart)\b[^.?!]{0,24}[?.]"
    ),
    "stress": rule(r"\b(?:stress\w*|pressure|tension|tense)\b[^.?!]{0,24}\?"),
    "next_job_worry": rule(r"\b(?:worr\w+|scared|afraid|awake|sweat)\b[^.?!]{0,24}\?"),
    "writing_practice": rule(r"\b(?:write|writing|diary|blog|journal)\b[^.?!]{0,24}\?"),
}


def _first_run(
    own: tuple[Sentence, ...], speaks: Callable[[Sentence], bool]
) -> list[Sentence]:
    """Return the first neighbouring sentences that speak, three at most."""
    run: list[Sentence] = []
    for one in own:
        if speaks(one) and len(run) < 3:
            run.append(one)
        elif run:
            break
    return run


def _fuller(
    slot: str, own: tuple[Sentence, ...], run: list[Sentence]
) -> list[Sentence]:
    """Add what follows a bare "A little.", or take the sentence that says it all."""
    if not run or len(run) > 1 or len(run[0].words.split()) > _FEW:
        return run
    later = [one for one in own if one.start > run[0].end]
    half = _HALF.fullmatch(run[0].words.strip(" ,."))
    if not later or (CUES[slot].search(run[0].words) and not half):
        return run
    said = [one for one in later if CUES[slot].search(one.words)]
    return [*run, *said[:1]] if said[:1] == later[:1] else said[:1] or [*run, later[0]]


def _bare_word(slot: str, text: str) -> list[Sentence]:
    """Take "Not at all." or "My parents worry, not me." where nothing else answers."""
    for a, b in sentences(text)[:2]:
        words = plain(text)[a:b].rstrip(" .!")
        if _ONLY_WORD.fullmatch(words) or (
            slot == "next_job_worry" and words.endswith("not me")
        ):
            return [Sentence(a, b, words, asks=False, corrects=False)]
    return []


_HALF: Final = rule(r"(?:yes,? )?(?:a (?:little|bit)|some|sort of|kind of|sometimes)")
_FEW: Final = 3
_ONLY_WORD: Final = rule(
    r"(?:(?:oh|well|no|but)[, ]+)*(?:not (?:at all|really|much|so much|very|especially"
    r"|particularly)|(?:yes|no),? i (?:suppose|guess|think) (?:so|not|yes|no|i am"
    r"|i do))"
)
_GLAD: Final = rule(
    r"\b(?:happy|happier|unhappy|content|contented|grateful|miserable|sad|glad)\b"
)
_STRAINED: Final = rule(
    r"\b(?:stress\w*|easy|easier|hard|difficult|tough|relaxed|pressure|overwhelm\w*)\b"
)


def _apart(slot: str, own: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """Leave mood to happiness and strain to stress where one answer speaks of both."""
    if slot not in {"happiness", "stress"}:
        return own
    mine, theirs = (_GLAD, _STRAINED) if slot == "happiness" else (_STRAINED, _GLAD)
    apart = tuple(
        one for one in own if mine.search(one.words) or not theirs.search(one.words)
    )
    return apart if any(CUES[slot].search(one.words) for one in apart) else own


def _own(slot: str, text: str) -> tuple[Sentence, ...]:
    """Return the person's own sentences; for all but writing, only the present ones."""
    if slot == "writing_practice":
        found = [
            Sentence(a, b, plain(text)[a:b], asks=False, corrects=False)
            for a, b in sentences(text)
            if not asks_back(plain(text)[a:b])
        ]
    else:
        turns = slot != "stress"
        found = [
            _present(s, turns=turns)
            for s in standing(text)
            if not s.asks or "out of" in s.words
        ]
    own = [s for s in found if not _OTHER_ONE.match(s.words) or _NOT_ME.search(s.words)]
    turned = max((n for n, s in enumerate(own) if _TURNS.match(s.words)), default=0)
    return tuple(own[turned:])


_TURNS: Final = rule(
    r"^(?:(?:but|so|and|well|no|actually)[, ]+)*(?:now|nowadays|these days|today"
    r"|at the moment|no, |actually)\b"
)


def _present(one: Sentence, *, turns: bool) -> Sentence:
    """Cut a sentence that tells how it was before at the word that says how it is."""
    turn = _TURN.search(one.words)
    if turn is None or not (
        _BEFORE.search(one.words[: turn.start()]) or (turns and "no," in turn[0])
    ):
        return one
    skip = turn.end() - len(turn[0].lstrip(", ;"))
    return Sentence(one.start + skip, one.end, one.words[skip:], one.asks, one.corrects)


def _cued(slot: str, one: Sentence, *, bare_too: bool) -> bool:
    if CUES[slot].search(one.words):
        return True
    rest = _TURNS.sub("", one.words).strip(" ,.")
    return bare_too and bool(_BARE_ANSWER.match(rest)) and not _STARTS_OFF.match(rest)


def _plain_word(one: Sentence) -> bool:
    rest = _TURNS.sub("", one.words).strip(" ,.")
    return not _STARTS_OFF.match(rest) and _SHORT.search(rest) is not None


# A short fragment or a plain word about oneself answers; the weather does not.
_STARTS_OFF: Final = rule(
    r"\b(?:did|have) i (?:show|tell|mention)\b|^(?:the (?!work|job|hours|commute|rest"
    r"|people)|that|this|there|they|he|she"
    r"|you|people|everyone|nobody|do|does|is"
    r"|are|what|why|how|because|my (?!work|job|week|head|life|days|own|shoulders"
    r"|back|body|jaw|brain|heart|chest))\b"
    r"|^i'm (?:between|not working|unemployed|on leave|retired)\b"
    r"|^it's a (?:strange|funny|good|difficult|big|hard|long|weird"
    r"|odd) (?:question|word|story)|^(?:i'll|i will|i|i'd) (?:pass|skip|have to"
    r"|need to|think|guess|start|had|have an|saw|met|read|went)\b|\b(?:question"
    r"|weather|joke)\b"
)
_SHORT: Final = rule(
    r"^(?:i|i'm|i've|i'd|it|it's|its|neither|both|more|less|of course|some|only"
    r"|constant\w*|work|the (?:work|job|hours|commute|rest|people)|on a|by|in the"
    r"|my (?:work|job|week|head|life|days|own|shoulders|back|body|jaw|brain|heart"
    r"|chest|stomach|neck))\b(?:[ ,'-]{1,3}[a-z]+){1,40}$|^[a-z]+(?:[ '-][a-z]+){0,6}$"
    r"|(?:^|, ?)(?:yes|yeah|no|sure|i am|i do|i'm not)$"
)


def _closed(text: str, end: int) -> int:
    return end + 1 if text[end : end + 1] in {".", "!"} else end
