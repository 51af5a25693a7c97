"""Words around numbers that are a share of the week, or hours, and around others."""

import re
from typing import Final

from inroad.interview.values import cues

_COUNT: Final = (
    r"(?:\d+(?! ?%)|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|fifteen|sixteen|eighteen|twenty|thirty"
    r"|forty|fifty|sixty|seventy|eighty|ninety)"
)
PERCENT: Final = re.compile(r"\s*-?\s*(?:%|percent\b|per cent\b|pct\b)")
HOURS: Final = re.compile(
    r"\s*-?\s*(?:(?:clear|quiet|proper|real|free|deep|full|solid|good|straight|more"
    r"|or so|whole)\s+)?(hours?|hrs?|h"
    r"|minutes?|mins?)\b|\s*(an hour)\b"
)
AND_A_PART: Final = re.compile(
    r"\s+and (?:a |(?=half\b"
    r"(?! (?:an?|the|that|is|goes|on|for|of (?:it|that|them|those|these|which|us|me|the"
    r"|my|our|his|her|their|a|an|what|every|each|all|(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day)\b)\b)))(half|quarter)\b"
)
OF_TIME: Final = re.compile(
    r"\s*of what (?:i|we) do\b|\s*of (?:my|the|a) (?:whole |waking |working )?(?:time"
    r"|week|day|hours|life"
    r"|attention)\b"
)
PERIOD: Final = re.compile(
    r"\s*(?:,\s*)?(?:(?:a|per|each|every|in a|in the|of the|/)\s*(?:working |week"
    r"|single )?(day|night|evening|morning|week)\b|(daily|weekly)\b)"
)
NOT_SHARE_AFTER: Final = re.compile(
    r"\s*-?\s*(?:(?:full|whole|half|long|good|solid|free|quiet) )?(?:years?|months?"
    r"|weeks?|days?|shifts?\b|people|o'clock|am\b|pm\b|a\.m|p\.m|times"
    r"|km|miles|euros?|dollars|pounds|rupees|k\b|weekends?|evenings?|nights?|mornings?"
    r"|of us|of them|of my friends|students|kids under|papers a|past|seconds?|out of"
    r"|/ ?10|degrees|year-old|/ ?7\b|th\b|st\b|nd\b|rd\b|each\b|(?:[^\W\d_]+s|shift"
    r"|night|evening|day|morning|session|class|lesson|meeting|call|visit|trip|page|meal"
    r") (?:a|per"
    r"|each|every) (?:day|week|month|year)|things|reasons|ways|jobs|kinds|sorts|types"
    r"|projects|sprints?|meetings|sixes|sevens|eights|nines|tens|twelves|left over"
    r"|to spare|periods|was (?:in|before|last|when|during)\b)"
)
CLOCK_BEFORE: Final = re.compile(
    r"\b(?:at|from|until|till|since|by|before|after|between)\s*$"
)
# "I'd keep the choir at six": no time of the day.
KEPT_AT: Final = re.compile(
    r"(?:(?:'d|would|'ll|will|can|could|may) (?:keep|leave|have|put|hold|set|stay)"
    r"|\b(?:i|we) (?:keep|hold)|\b(?:stays?|remains?))\b"
    r"(?! (?:work|home|the (?:office|house|lab))\b)[^.,;!?]{0,36}\bat\s*$"
)
COUNTED_BEFORE: Final = re.compile(
    r"(?:\b(?:past|age|aged|room|level|number|page|week|year|(?<!\bput )in|no|every"
    r"|these|those|which|this|that|chapter|top|version|plan|option|part|step"
    r"|(?:in|inside|within|out of) (?:the|my|our|that))|[$€£₹#])\s*$"
)
# "Twelve, that's four evenings of three": the three are in the twelve.
SESSIONS_OF: Final = re.compile(
    rf"\b{_COUNT} (?:[a-z-]+ )?(?!hours|minutes|percents)[a-z]{{3,}}s of"
    r" (?:about |around |like )?$|\b(?:evenings|nights|days|mornings|afternoons"
    r"|sessions|shifts|blocks"
    r"|times) of\s*$|\btimes\s*$"
)
RANGE_BEGINS: Final = re.compile(
    r"(?:^|[.;:!?,])\s*(?:(?:maybe|about|around|roughly|between|say|like|perhaps"
    r"|probably|i'd say|so|well)\s*)*$"
)
OF_A_PART: Final = re.compile(
    rf"\s*of (?:(?:the|my|those|these|them|all|our) )?(?:{_COUNT}|them|us|you)\b"
    r"|\s*of (?:the |that |my |this |those |these )(?:[^\W\d_]+ ){0,2}(?:half|part|rest"
    r"|remainder|remaining|portion|share|slice|bit|quarter|third)\b|\s*of (?:that"
    r"|those|these|which)\b|\s*past\b|\s*(?:the|of the) (?:people|team|students"
    r"|time i)\b"
)
PERSONS: Final = re.compile(r"\s+the (?:people|team|students)\b")
OR_TWO: Final = re.compile(r"\ban hour or(?: maybe)?\s*$")
AN_HOUR: Final = re.compile(
    r"(?<!half )(?<!per )\ban hour(?: and a (half|quarter))?\b(?! (?:or two|or three))"
)
BEFORE_IT: Final = re.compile(r"\w\s*[-/]\s*$")
THIRD: Final = re.compile(r"\s*[-/]\s*\w")
RANGE: Final = re.compile(r"\s*(?:to|or|-|,|and)\s*(?:(?:maybe|about|even)\s+)?")
USED_TO: Final = re.compile(
    r"\b(?:used to|last year|back then|in my old|years ago|i had|it was|(?:normally"
    r"|usually),? (?:it's|that's|it is)|managed"
    r"|in (?:19|20)\d\d|(?:promised|offered) me|in my (?:first|last)|when i (?:began"
    r"|started|was|joined)|i (?:told|tell|promised) (?:my|him|her|them)|(?:contract"
    r"|it) says"
    r"|you (?:always |often |still |just |all )?(?:say|said|think|thought|wrote)"
    r"|(?:he|she|they|(?:my|the|our|his|her)"
    rf" (?:{cues.KIN}|predecessor|successor)) (?:does|did|had|do|works?|worked"
    r"|has(?! (?:about |around |maybe |some )?[\w-]+ ?(?:%|per ?cent))"
    r"|puts in)(?! me\b))\b"
)
# "My sister, who works sixty": a person with hours of their own.
WHO_DOES: Final = re.compile(
    r"\bwho (?:does|did|had|do|has|works?|worked|puts in)(?! me\b)"
)
LISTED: Final = re.compile(r"[,;]\s*(?:(?:and|then|maybe|about)\s+)*$")
ONE_GOES: Final = re.compile(r"\s*(?:for|on|with|at|of)\b")
SMALL_TIME: Final = re.compile(
    r"\s*(?:(?:of )?an? |-? ?(?=day|hour))(hour|day|year|month|week|minute)\b"
)
NOT_SAID_NOW: Final = re.compile(
    r"\bnot (?:half|fifty|\d+|[a-z]+ty)(?: and|/|-|,)?[ -]?$"
    r"|\b(?:don't|doesn't|didn't|do not|does not|won't|wouldn't|can't|couldn't|cannot)"
    r" (?:need|want|do|have|get|count|spend|take|mean|make)(?: (?:it|that|them))?"
    r"(?: about| all| at)?\s*$"
    r"|\b(?:instead of|rather than|not|from|(?<!no )(?<!not )more than|over"
    r"|less than|under|out of|of the|of my|of those|of these)"
    r"(?: (?:about|only|just|the))?\s*$"
    rf"|\bof (?:that|those|these|which|them|(?:the|my) {_COUNT})\b(?: [\w-]+)?,?\s*$"
    r"|\bif (?:it|that|this)(?:'s| is| was| were)\s*$"
)
COMPARED_AFTER: Final = re.compile(
    r"\s*(?:as (?:much|many|often|long)|more (?!on|for|of|at|with|in|if|when|or)\w+"
    r"|less\b|fewer\b|extra\b|off\b|the (?:hours|pay|work|meetings|money|size|time"
    r"|amount)(?: (?:i|of)\b|\s*[,.;!?]|$)|again\b)"
)
EACH: Final = re.compile(r" each\b(?! (?:day|week|night|morning|evening))")
POINTED_AT: Final = re.compile(
    r"\b(?:those|these|my old|my usual|(?:keep|lose|drop) (?:their|his|her|your)"
    r"|(?:^|(?<=[.;!?,] ))(?:and )?the same|that same)\s*$"
)
# "I'm a four": a mark.
A_MARK: Final = re.compile(r"\ban?\s*$")
# "The rest is two boys and the snow": how many there are.
REST_IS: Final = re.compile(
    r"\b(?:rest|remainder|what's left|what is left|what remains)(?:'s| is| are|,)\s*$"
)
# "Did the two", "the three of them": how many there are.
THE_FEW: Final = re.compile(r"\bthe\s*$")
# "How did it become five?": asked, not told.
ASKED_BEFORE: Final = re.compile(r"\b(?:how|why|what|who)\b[^.;!?,]*$")
# "Six would be a scandal": what one makes of it.
A_VIEW: Final = re.compile(r"\s*(?:would|will|'d|'ll) be (?:an?|too) [a-z]")
# "The twenty hours, is it too much?": said before.
THE_SAME: Final = re.compile(r"\bthe\s*$")
# "You're at thirty-eight": the sum so far. "In the best ten": a place among others.
SUM_SO_FAR: Final = re.compile(
    r"\b(?:in|among|of) the (?:best|worst|top|bottom|first) $"
    r"|\b(?:you're|you are|we're|we are) (?:at|up to)\b[^.;!?]*$"
)
# "I've half the script already": so much of a thing.
OF_A_THING: Final = re.compile(
    r"\s*(?:of )?(?:the|a|an|my) (?!(?:time|week|day|hours?|life|year)\b)[a-z]"
)
# "Why does your gauge say zero": asked inside what is told.
ASKED_WITHIN: Final = re.compile(
    r"\b(?:why|how|what|where|when) (?:does|do|did) [^.;!?,]*$"
)
# "Thirty lessons of forty minutes": how many times how long.
TIMES_EACH: Final = re.compile(
    rf"\s+(?:[a-z-]+ )?(?!hours|minutes|percents)[a-z]{{3,}}s of (?:about |around "
    rf"|like )?{_COUNT}\b"
)
# "After five hours the brain is mush": when something happens.
AFTER_IT: Final = re.compile(r"\b(?:after|past|beyond|within)(?: about| like)?\s*$")
OF_SOMETHING: Final = re.compile(r"\s*(?:of|at|in|on|with|for|a|per)\b")
ASKED_AFTER: Final = re.compile(r"[^.;!?,]{0,20}\?")
# "I've got two boys, nine and thirteen."
AGES_OF: Final = re.compile(
    r"\b(?:two|three|four|five|got|have|\d) (?:[a-z]+ )?(?:kids|boys|girls|children"
    r"|sons|daughters|twins|grandchildren)"
    r",? (?:[\w-]+ and )?$"
)
# "A sixty percent position" is a contract, "five percent more" a raise.
OF_A_POST: Final = re.compile(
    r"\s*(?:position|contract|post|pay|raise|more (?:pay|money)|interest|discount"
    r"|chance|employed|employment|of (?:my|the|his|her|their|our) (?:salary|pay|income"
    r"|money|people|students|team|company))\b"
)
CONTRACT: Final = re.compile(
    r"\b(?:(?:contract|position|post)(?:,? which is|,? that's|'s| is(?: for)?| of| at"
    r"| says)"
    r"|(?:cut|raise|rise|increase|discount|bonus|drop|tax|interest|fee) of"
    r"|not (?:what|like|how) [^.;!?]{0,30}|(?:before"
    r"|until|till|when|once) my \w+ (?:is|was|turns))(?: only| about| just)?\s*$"
)
AGE_OR_HAVING: Final = re.compile(
    r"\b(?:i'm|i am|he's|she's|they're|who's|who (?:is|are)|i (?:see|meet|read|teach"
    r"|treat|write)|there (?:are|were)|over|under|turned|i've|i have|had"
    r"|we have|we've|got|sometimes|nearly)(?: (?:only|just|about|now|already"
    r"|both))?\s*$"
    r"|\b(?:they're|who are) [\w-]+ and\s*$"
    # "Our daughter's two": a child's age.
    r"|\b(?:my|our|the) (?:\w+ )?(?:son|daughter|kid|child|baby|boy|girl|nephew|niece"
    r"|grandson|granddaughter)(?:'s| is)\s*$"
)
CLOCK_AFTER: Final = re.compile(
    r"\s*(?:in the|at) (?:morning|evening|afternoon|night)\b"
)
CLOCK_TO: Final = re.compile(
    r"\b(?:from|between|at) [\w:]{1,8}(?:\.\d\d)?(?: (?:in the|at) \w+)?(?: to| till"
    r"| until| and|-)\s*$"
)
GIVEN_UP: Final = re.compile(
    r"\b(?:drop|get rid of|cut out|ditch|eliminate|scrap)(?: (?:the|those|my|these"
    r"|about|maybe))*\s*$"
)
# "Because then it's a hundred": the sum of all slices.
POINTS: Final = re.compile(r"\s*points\b")
MAKES_A_WHOLE: Final = re.compile(
    r"\b(?:it's|it is|that's|that makes|makes|that is|up to|comes to)(?: a| one)?\s*$"
)
# "Half time" is a kind of contract, unless it is said on what.
OF_A_TIME: Final = re.compile(r"[ -]time\b(?! (?:on|for|at|with) )")
# "One on ones", "one by one", "one to go and one to come": a way of doing something.
ONE_ON_ONE: Final = re.compile(
    r"[ -](?:(?:on|to|by|after|at)[ -](?:ones?\b|a time\b)|to [a-z]+\b|there\b|back\b"
    r"|way\b)"
)
# "Football one, I can't lie", "the lab is one": an hour, beside others called so.
IS_ONE: Final = re.compile(
    r"(?:(?:^|[.;!?,]\s)(?:and |then |so )*(?!(?:that|this|which|the|an?|another|no"
    r"|each|every|any|my|some|only|not|just|good|big|last|first|next|other|same|right"
    r"|wrong)\b)"
    r"[a-z]{3,}|(?<!there )\b(?:is|are|takes|gets)(?: (?:about|maybe|like|only))?) $"
)
ENDS: Final = re.compile(r"\s*(?:[,.;!?]|$)")
# "I type with two fingers", "you need three landings": things that are counted.
COUNTS_BEFORE: Final = re.compile(
    r"(?:\b(?:i|you|we|they|he|she)(?:'\w+| can| could| would| must)? (?!(?:put|give"
    r"|want|keep|spend|take|get|lose|call|say|do|make|have|guess|think|mean|like|is"
    r"|am|are"
    r"|would|could|will|can|must)\b)[a-z]+|\bwith) $"
)
COUNTED_AFTER: Final = re.compile(r" [a-z]{3,}(?<!s)s\b(?!')")
# "And twenty meetings" is a share when it stands by itself.
MEETINGS: Final = re.compile(r"\s(?:meetings|students|projects)\s*(?:[,.;!?]|$)")
OPENS: Final = re.compile(r"(?:^|[.;!?,]\s)(?:and |then |also |plus |about |maybe )*$")
# "I'd take twenty from the floor": what is taken away, not what is left.
TAKEN: Final = re.compile(
    r"\b(?:take|taking|cut|cutting|steal|shave|move|pass|shift|transfer|swap)"
    r"(?: (?:about|maybe|like|another))?\s*$"
)
FROM_IT: Final = re.compile(r"\s*(?:away |out |off )?(?:from|off|out of)\b")
# "The pub gets half. Half, easy.", "one hour to papers, sincerely one".
JUST_AGAIN: Final = re.compile(
    r"(?:\s+\w+){0,4}\s*[.;!?,]+\s*(?:(?:yes|yeah|honestly|sincerely|really|maybe|say"
    r"|about"
    r"|only|just|literally|actually|okay),?\s*)*"
)
AGAIN_ENDS: Final = re.compile(
    r"\s*(?:[.;!?]|$|,\s*(?:easy|easily|and (?:i|it|that)|i|at least|no|yes|exactly"
    r"|tops|honestly|really|not|minimum|maximum|max|maybe|at most|if|when|because"
    r"|[a-z]+ed|in a row|at a stretch|straight|clear|alone|by myself|without)\b)"
)
# "It's fifty": the number of the slice before, once more.
ONCE_MORE: Final = re.compile(
    r"[^.;!?,]{0,12}(?:,[^.;!?,]{0,24})?[.;!?,]+\s*"
    r"(?:(?:yes|yeah|no|yep|so|and|ok|okay),? )?"
    r"(?:it's|it is|that's|it really is|i said|i mean)"
    r"(?:,? (?:really|actually|still|honestly|about|just))?\s*$"
)
# "The small one with the pedestrians": a thing, and no hour.
THE_ONE: Final = re.compile(
    r"\b(?:the|that|this|an?|which|another|first|last|next|big|small|little|new|old"
    r"|good"
    r"|other|same) $"
)
# "The lab is five, six hours": one of the two, and nobody knows which.
IS_IT: Final = re.compile(
    r"(?:\b(?:is|are|takes?|gets?)|'s)(?: (?:about|maybe|like|around))?\s*$"
)
STEPS: Final = (1, 2, 5, 10)
# "Twelve-hour shifts": how long each is.
HOURS_EACH: Final = re.compile(r"-hours? (?!weeks?\b)[a-z]+")
