"""Whether words of distress are meant: one's own, present, and no figure of speech."""

from typing import Final

from inroad.interview.items.wording import rule

# Said of oneself although the subject is everybody else.
_WITHOUT_ME: Final = rule(
    r"\b(?:kids|children|family|wife|husband|parents|mother|son|daughter|partner)"
    r" (?:would|will|'d|'ll) be (?:fine|okay|better|happier) without me\b(?! (?:on|at"
    r"|for)\b)|\b(?:easier|better|lighter|happier|simpler)(?: \w+){0,3} if i (?:just"
    r" |simply )?(?:wasn't|weren't|was not|were not) (?:there|here|around|alive)\b"
    r"|\bif i didn't have [^.!?]{0,40}\bi (?:wouldn't|would not) be (?:alive|here any)"
    r"|"
    r"\b(?:they|everyone|everybody|the (?:world|kids|children|family)|my \w+"
    r"|(?:my|the) \w+ and \w+|people|all|it|easier|better|happier|life|we)\b[\w','"
    r" ]{0,36}"
    r"\b(?:better|easier|happier)(?: off)?(?: for (?:everyone|everybody|them"
    r"|all))? (?:without me\b(?! (?:on|at|leading|as)\b| in (?:the|my) )"
    r"|if i (?:weren't|wasn't|were not|was not|were|was)"
    r" (?:here|around|alive|gone|dead)\b)"
    r"|\b(?:nobody|no one) would (?:even )?(?:notice|miss me|care|mind) if i"
    r"(?:'d| was| were| am|'m)? (?:just )?(?:gone|die|died|dead|disappear|vanish"
    r"|weren't"
    r"|wasn't|stop|not here|no longer)"
)
_THING_FIRST: Final = rule(
    r"\b(?:the|this|that|our|every|each) (?:\w+ )?(?:meetings?|projects?|team|company"
    r"|lab|groups?|papers?|talks?|office|start-?up|event|party|class|course|code|board"
    r"|call|department|product|launch|band|business) "
)
# "My head …" is oneself; "my sister …" is not.
_OWN_THINGS: Final = (
    r"(?:head|mind|brain|body|thoughts|life|nights?|days?|mornings?|evenings?|weekends?"
    r"|weeks?|goals?|plans?|dream|aim|wish|hope|depression|anxiety|sleep|heart|hands?"
    r"|chest|stomach|legs?|arms?|eyes|appetite|energy|strength|job|work|pay|food"
    r"|thing|truth|problem|point|fact|idea|answer|version|worst|honest|short|real"
    r"|only|world|future|funding|project|contract|people|doctor (?:gave|says)"
    r"|ph\.?d|doctorate|thesis|dissertation|studies|degree|postdoc|internship|lab"
    r"|therapist says|psychiatrist says)"
)
_OTHER: Final = rule(
    r"^(?:(?:oh|well|and|but|so|no|yes|yeah"
    r"|honestly|i think|um+|uh|like|sorry"
    r"|i know)[, ]+)*(?:(?:my|our|his|her|their|a|the|one of my"
    rf"|some of my) (?!(?:\w+ )?{_OWN_THINGS}\b)(?:\w+ ){{0,4}}?(?:says?|said|thinks?"
    r"|thought|believes?|asks?"
    r"|asked|told|tells?|doesn't|does not|hasn't|has not|can't|cannot|isn't"
    r"|is not|was|is|were|are|tried|cries|cry|had|has|keeps?|have|wakes)"
    r"|(?:half|most|some|all|many|two|three) of (?:my|our|the)"
    r"|(?:his|her|their|our) \w+|(?:some|many|most|other|few)"
    r" (?!days|nights|mornings|evenings|weeks|weekends|times|of)\w+"
    r"|he|she|they|you|we|someone|somebody"
    r"|everyone|everybody|people|some people|nobody|[a-z]+ (?:says|said|thinks))\b"
)
# "She rings me and says I can't go on" is hers.
_REPORTED: Final = rule(
    r"\b(?:he|she|they|mother|mum|mom|father|dad|sister|brother|friend|wife|husband"
    r"|colleague|cousin|flatmate) (?:[\w']+ ){0,6}(?:says?|said|tells me|told me|cries"
    r"|wrote|writes|keeps saying),? (?:that )?i\b"
)
_PAST: Final = rule(
    r"\b(?:used to|back then|my (?:old|first|last|previous) (?:job|boss|company)|that's"
    r" why i left|back in (?:my|19|20|the day|school|college)|last (?:year"
    r"|autumn|winter|spring|summer|term"
    r"|semester)|years? ago|months ago|long ago|in (?:19|20)\d\d|as a (?:teenager"
    r"|child|kid|student|boy|girl|postdoc)|when i (?:was|were|had|left|lived|worked)"
    r"|in my (?:first|second|third"
    r"|fourth|final|last) (?:year|term|semester)|there was a time|at the time"
    r"|in those days|once upon|that's (?:long )?(?:behind|over)|during (?:the|my) \w+"
    r"|that is (?:long )?(?:behind|over)|growing up|after the (?:accident|viva"
    r"|defence))\b"
)
_NOW: Final = rule(
    r"\b(?:now|again|still|these days|at the moment|today|since|currently"
    r"|this (?:week|month|year|spring|summer|autumn|winter)|any ?more"
    r"|and i'm still)\b"
)
_IF: Final = rule(
    r"\bif (?:i(?!'ll\b)|this|that|it|they|we|you|the|my|he|she)\b(?! (?:was|were"
    r"|weren't"
    r"|wasn't|died|disappeared|just|stopped|must) ?)(?! (?:will|can|can't|make|wake"
    r"|live"
    r"|die)\b)"
    r"|\bnot suicidal\b|\bnever (?:been (?:depressed|suicidal|that|so)|thought|think"
    r"|felt|had)\b(?! of (?:living"
    r"|going on))|\b(?:don't|do not) have (?:any )?(?:dark|bad|such|those) thoughts\b"
    r"|\bor anything\b|\bmight as well\b|\bi'd (?:die|kill myself) (?:for|before|if)\b"
)
_SUPPOSED: Final = rule(
    r"\b(?:if (?:i(?! can| must|'m (?:lucky|honest|truthful)| am (?:lucky|honest))|they"
    r"|he|she|we|this|that|it|you|the|my|nothing)\b|would\b(?! (?:like|rather|say"
    r"|prefer))|(?<!wish )i'd (?!(?:be|rather be) (?:better )?(?:off )?(?:dead"
    r"|better)|like|rather|say)|figuratively|metaphorically|so to speak|might as well"
    r"|not suicidal|never (?:been (?:depressed|suicidal|that|so)|thought|think|felt)|or"
    r" anything|i'm not (?:depressed"
    r"|burned|burnt))"
)
_FIGURE: Final = rule(
    r"\b(?:figuratively|literally, the|(?:killing|kill) myself (?:with|over|for"
    r"|laughing)|we (?:drove"
    r"|ran"
    r"|crashed)|(?:made|makes|make) me want|metaphorically|so to speak|not literally"
    r"|take (?:it|this) (?:with|any more seriously|seriously|personally|further|to"
    r"|home)|(?:hurt|cut|burnt|burned) myself [a-z]+ing|i joke|a meme|on purpose,"
    r" running|(?:of|with) (?:laughing|laughter)"
    r"|sign error|hair\b|for joy|at the chance|skiing|climbing|football|playing"
    r"|chopping|onions?|plaster"
    r"|oven|pharmacist|(?:palliative|hospice) |for a living|on crutches)\b"
    r"|\bi(?:'m| am) an? (?:\w+ )?(?:nurse|doctor|therapist|baker|pharmacist|paramedic"
    r"|surgeon|climber)\b"
)
_ABOUT: Final = rule(
    r"\b(?:prevention|hotline|phone line|thesis|paper|project|research|study"
    r"|studies|dataset|novel|film|book|game|rate|model|forums?|users|patients)\b"
)
_BABY: Final = rule(
    r"\b(?:baby|newborn|new-born|toddler|teething|infant|night feeds?|twins"
    r"|our (?:son|daughter)|the little one|small one|breast-?feed\w*)\b"
)
_LIGHT: Final = rule(
    r"\b(?:excited|exciting|excitement|looking forward|thrilled|happy about"
    r"|too much fun|we won|(?:that|so) happy|that's fine|it's fine|that's enough|it's"
    r" enough|bliss|happily"
    r"|and (?:i )?(?:like|love|enjoy) it|but i (?:enjoy|love|like)|great fun|good kind"
    r"|so funny|because i want to|it's going well|give me a|excuse)\b"
)
_PASSING: Final = rule(
    r"\b(?:last night|tonight|jet ?lag\w*|flew|flight|all-?nighter|(?:for|before)"
    r" (?:the"
    r"|a|my|big|every)? ?(?:demo|deadlines?|talks?|review|exams?|launch|release"
    r"|interview|match|final)|party|neighbours|neighbors|on call|night shift|i work"
    r" nights|gaming|chess|with a book|on (?:sundays?|saturdays?)|the plumber|the nanny"
    r"|from home|the odd|once (?:a|in a)|not many|on a diet|i fast|on the decision"
    r"|scream into|(?:around|during|in) (?:deadlines?|exams?)|whenever|every"
    r" (?!single|other|night|day|morning|evening|week|weekend|time|month|minute|hour"
    r"|one"
    r"|now)\w+ i|a night owl|useless before)\b"
)
_TRIFLE: Final = rule(
    r"\bsleep on (?!the floor)|\blose sleep\b|\bin my sleep\b|\bat my (?:place"
    r"|flat|desk)\b(?!, daily)|\bon (?:planes?|trains?|buses|the plane|sundays?"
    r"|weekends?|tuesdays?|mondays?|thursdays?|fridays?)\b|\bhotels?\b"
    r"|\buntil the (?:thesis|paper|deadline|plumber)\b"
    r"|\bfootball\b|\b(?:meat|gluten|dairy|sugar|lunch|breakfast|spicy|nuts|carbs"
    r"|my hours|costs|fish|eggs|small talk|spreadsheets|coffee)\b|\bjavascript\b"
    r"|\bwith work\b|\bweddings?\b|\bfilms?\b|\baltitude\b|\bin a tie\b"
)
_ELSEWHERE: Final = rule(
    r"\b(?:be here|live|living|wake up|exist|disappear|reason to stay"
    r"|vanish)(?: any ?more)? ?(?:in(?! it\b| the morning\b)|at(?! all\b| the moment\b)"
    r"|with|near|into"
    r"|under|on|off|when|without (?:a|my)|as (?:a|an)|from|till|until|for (?:ever|the"
    r" rest)"
    r"|to the|like a)\b(?! (?:any ?more|christmas))"
    r"|\bi want to be in\b|\bto die (?:having|without|before|in|with|of|as)\b"
    r"|\bgo on (?:with (?!my life|this|it|living)|to|holiday|leave|the)\b|\b(?:tenure"
    r"|lease|cover letter)\b"
)
_TAKEN_BACK: Final = rule(
    r"^(?:(?:no|well|okay|ok|sorry|ha|haha|ha ha)[, ]+)*(?:i'm (?:joking|kidding"
    r"|exaggerating)|joking|just (?:joking|kidding)|kidding|i sleep (?:fine|well"
    r"|like|eight|seven|okay)|that was a joke|only joking|not any ?more|i can now"
    r"|i'm (?:fine|well|good|okay|better) now|but that|that's over|it's over|not now"
    r"|it passed|they're gone|i left|i did|the cover|my cover)\b"
    r"|\b(?:joking|kidding)\b|(?:,|\bno) i sleep (?:fine|well|like|eight|seven)\b"
    r"|\b(?:it's|i'm|i am) (?:much |all |a lot )?(?:better|fine|well"
    r"|over it)(?: now)?(?= *(?:[.!?]|$))|\bthe contract\b|\bnow i (?:cycle|run|sleep"
    r"|laugh|am fine)\b"
)
# What follows a figure of speech: "losing my mind over the tax form".
_OBJECT: Final = rule(
    r"^ (?:the (?!day|night|week|morning|job|end|pain)|and (?:a|an|the|my|another) )|^"
    r" ?(?:over|with|about|at|on|of|in|by"
    r"|before|until|till|without|to|for|from|as)"
    r" (?!(?:me|my (?:head|life|family|kids|children|wife|husband|own|bed|room|car|body"
    r"|mind)|myself|(?:this|that)(?= *(?:[.,!?;]|$)| (?:and|any|all|way))|it|all|any"
    r"|everything|everyone|everybody|life|living|days"
    r"|weeks|months|ages|the (?:moment|morning|nights?|end|time|edge|day|point|car"
    r"|shower|bathroom|toilets?|last|past|mornings?)|least|most|night|work|home|noon"
    r"|now|them|what|how|here|from|morning|dawn|five|light|it|anything|anyone|being|a"
    r" (?:week|month|year|day|while)"
    r"|(?:two|three|four|five|six|\d+|several|some|half|about|almost|nearly|over"
    r"|i don't know) )\b)"
    r"|^,? (?:the|my|this) (?:commute|noise|jokes?|bureaucracy|rent|weather|traffic"
    r"|hours|meetings?|travel)\b|^ (?:early|late|much)\b"
)
_NOT_MEANT: Final = (_TAKEN_BACK, _FIGURE, _ELSEWHERE)
_NOT_GRAVE: Final = (_TRIFLE, _BABY, _LIGHT, _PASSING)
_EDGES: Final = (", ", "; ", " but ", " and i ", " so i ")
_ONESELF: Final = rule(
    r"\b(?:i|i'm|i've|i'd|i'll|me|myself|my (?:body|nights?|sleep|head|mind|life"
    r"|days|depression))\b"
)
_SOMEBODY: Final = rule(r"\b(?:my|his|her|their|our|he|she|they|you|we|people|who)\b")
_NEGATIONS: Final = ("can", "don", "do ", "hardly", "barely", "no ", "not ", "could")
_SOMETHING: Final = rule(
    r"\b(?:that|which|who|it|they|he|she|we|you|people|something|someone|one)"
    r"(?: (?:just|simply|really|also|still|even))? $"
)
_THIRD: Final = rule(r"^(?:he|she|the (?:team|company|project|meeting))\b")


def of_somebody_else(said: str) -> bool:
    """Say whether a plain sentence or clause is about another person."""
    return bool(_OTHER.search(said))


def clause_around(said: str, start: int, end: int) -> str:
    """Return the part of a sentence, between commas and "but", that holds a match."""
    lefts = [
        at + len(mark) for mark in _EDGES if (at := said.rfind(mark, 0, start)) >= 0
    ]
    rights = [at for mark in _EDGES if (at := said.find(mark, end)) >= 0]
    return said[max(lefts, default=0) : min(rights, default=len(said))]


def meant(said: str, start: int, end: int, after: str, *, grave: bool) -> bool:
    """Say whether the words from `start` to `end` are one's own, present, and meant.

    `after` is the sentence that follows; `grave` marks words about harm to oneself,
    which a light word nearby does not undo.
    """
    part = clause_around(said, start, end)
    if _TAKEN_BACK.search(after) or any(sign.search(said) for sign in _NOT_MEANT):
        return False
    if _SOMETHING.search(said[:start]) and said.startswith(_NEGATIONS, start):
        return False
    if "without me" in said or _WITHOUT_ME.search(said):
        own = _WITHOUT_ME.search(said) and not _THING_FIRST.search(said)
        return bool(own) and not _THIRD.match(said)
    if _ABOUT.search(part) or not _present_and_own(said, part, grave=grave):
        return False
    light = any(sign.search(said) for sign in _NOT_GRAVE) or said.startswith("if ")
    return grave or not (light or _OBJECT.match(said[end:]))


def _present_and_own(said: str, part: str, *, grave: bool) -> bool:
    if _OTHER.search(part) or (_REPORTED.search(said) and " but i" not in said):
        return False
    if not _ONESELF.search(said) and _SOMEBODY.search(said):
        return False
    if _OTHER.search(said) and not _ONESELF.search(part):
        return False
    past = _PAST.search(part) or (_PAST.search(said) and not _NOW.search(said))
    supposed = _IF if grave else _SUPPOSED
    return not past and not supposed.search(part)
