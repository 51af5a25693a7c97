"""Words that say whose a rating is, and which numbers are none."""

import re
from typing import Final

NOT_A_RATING: Final = re.compile(
    r"\b(?:school|exams?|marks?|grades?|gpa|boards?|bachelor'?s?|toefl|ielts|gre"
    r"|sat score|diploma|a-levels?|canteen|food|coffee|lunch|weather|office|commute"
    r"|building|stress|happiness|happy|salary|pay|rent|city|town|movie|film|hotel|flat"
    r"|lectures?|course is|job is|odds|chances?|review|app|battery|accuracy|benchmark"
    r"|model|models|attendance)\b"
)
PAST: Final = re.compile(
    r"\b(?:years? ago|last year|used to|back then|where i said|when i started"
    r"|at the start|i'd have said|would have said|at school)\b"
)
NOT: Final = re.compile(
    r"\b(?:not|never|hardly)(?: an?)?\s*$|\bi (?:could|might|should) be (?:an? "
    r"|at )\s*$"
)
# "It would be nine, but nobody there signs": what it would be, it is not.
ELSE_IT_WOULD: Final = re.compile(
    r"\b(?:would(?: have)? (?:be|been|say|said)|'d (?:be|say|have (?:been|said)))\b"
    r"[^.!?;]*,? (?:but|except|if only|were it not|if (?:it|that|they|i|he|she)"
    r" (?:weren't|wasn't|hadn't|hadn|had not|were not|didn't|could))\b"
)
NOT_ASKED: Final = re.compile(
    r"\b(?:but|and|though) (?:that|this|it)(?:'s| is| was)(?: not|n't) (?:the question"
    r"|what you|the point|what we|asked)\b"
)
TO_GO: Final = re.compile(
    r"\s*(?:%|percent)?\s*(?:of the way )?(?:to go|left"
    r"|missing)\b"
)
WISHED: Final = re.compile(
    r"\b(?:(?:would |'d )?(?:like|love) to say|i'd be happy with|i want to be"
    r"|i'd like to be|i wish|i hope|one day|in two years|eventually|goal is|aiming for"
    r"|i was|i started)\b"
)
BARE_AFTER: Final = re.compile(
    r"\s*(?:$|-?ish\b|odd\b|there\b|[,.;:!?)\"]|-\s|(?:if|or|maybe|perhaps|tops|max|at"
    r"|for|in"
    r"|on|now|then"
    r"|but|when|probably|i|easily|honestly|next|compared|against|and|to|where|because"
    r"|as|most|with|myself|today|right|these|is|while|too|also|then)\b)"
)
BARE_BEFORE: Final = re.compile(
    r"(?:\b(?:top|bottom|at age|aged|age|page|since|until|number|in|year|week|chapter"
    r"|by|step|q|of|best|last|first|level|only|these|those|some|others|same)|[$€£₹#/]"
    r"|\d\.)\s*$"
)
SCALE_TOP: Final = re.compile(
    r"\b(?:where|if|with|and|so|being|,)?\s*(?:100|10|(?:a|one) hundred|ten"
    r"|hundred) (?:is"
    r"|being|would be|means|was)\b|\b(?:scale (?:of|from)|out of|from (?:one|1|zero"
    r"|0) to) (?:a |(?:one|1|zero|0) to )?(?:100|10|hundred|ten|five|5)\b"
    r"|^\W*(?:well, |hm+,? )?(?:on|of|in) (?:a |an |the |one )?(?:hundred|100|ten"
    r"|10)(?=\s*[,:])"
    r"|\ba hundred people\b|\b(?:best|max|maximum|ceiling|potential"
    r"|top)(?: \w+){0,5} (?:is|be) (?:(?:a|one) hundred|hundred|100|ten|10)\b"
)
AGE: Final = re.compile(
    r"(?:(?:\b(?:i'm|i am|he's|she's|they're|most are|who's|aged)(?: (?:now|only"
    r"|almost))?"
    r")|\b(?<!i'm )(?<!are )(?<!re )(?<!be )(?<!maybe )at)\s*$"
)
# "They're sixteen, some of them."
SOME_OF_THEM: Final = re.compile(r",? (?:some|a few|one or two) of them\b")
OWN_AGE: Final = re.compile(
    r"\b(?:i'm|i am|he's|she's|aged)(?: (?:now|only|almost))?\s*$"
)
# "Seven maybe they aren't better": a number that opens an answer without stops.
OPENS: Final = re.compile(r"\s*(?:because|'?cause|since|maybe|though|although)\b")
# Where marks are asked for, "she's ninety" is one.
MARKS_ASKED: Final = re.compile(
    r"\b(?:scales?|percentiles?|marks?|rat(?:e|ing)|rank|ladder|out of|grade|score)\b"
)
# "The sixtieth", "in the ninetieth of the hundred".
IN_THE: Final = re.compile(
    r"\W*(?:(?:i'm|i am|i'd be|i'd say|maybe|probably|somewhere|perhaps|about) )*"
    r"in the "
)
OF_A_HUNDRED: Final = re.compile(r"\s*of (?:the|a|that|those) (?:hundred|100)\b")
SUBJECT: Final = re.compile(
    r"\b(?:(?P<me>i'm|i am|but i(?='m| am|'ve| [^\W\d_]{3,})(?! (?:think|guess|know"
    r"|would|say|suppose|don't|put))|i'd (?:give|rate|put) (?:myself|me)|myself|me"
    r"|(?<!double )(?<!twice )(?<!half )(?<!than )mine)|(?P<them>they"
    r"|your (?!own\b|scale\b)[^\W\d_]+ (?:is|are|would be)"
    r"|they're|they'd|them|the others|theirs|(?:those|these) (?:people|ones|guys|folks"
    r"|engineers|researchers|students)|(?:he|she)(?:'s|'d| is| would| gets)?(?= |$)"
    r"|my (?:colleagues|peers|classmates)|the"
    r" (?:average|typical|usual|normal|ordinary|median|best|good|top) (?!(?:i|i'd|me"
    r"|version|that|of)\b)\w+))\b"
)
FOR_WHOM: Final = re.compile(
    r"\s*(?:%|percent|out of (?:ten|10))?,?\s*for (?:(?P<me>me|myself)|(?P<them>them"
    r"|the others))\b"
)
NOT_OF_MINE: Final = re.compile(
    r"\s*(?:%|percent|per cent|(?:in|out of) (?:a hundred|100|ten))? ?(?:of (?:them|us"
    r"|people) )?(?:are|is|were|would be) (?:\w+ )?(?:better|ahead|stronger|in front"
    r"|above|worse|behind|below)\b"
    r"|\s*(?:%|percent|per cent) of (?:my|the|our|his|her|their) (?:\w+ )?(?:day|time"
    r"|week"
    r"|work|salary|pay|income|money|job|life|hours|energy)\b"
    r"|\s*(?:%|percent|per cent) (?:more|less|higher|raise|chance|position|contract)\b"
)
ANCHOR: Final = re.compile(r"\bif (?:he|she|they|it)(?:'s|'re| is| are)(?: an?)?\s*$")
REST: Final = re.compile(r"\b(?:the|that|those) (?:other|remaining|rest|last)\s*$")
AT_SCHOOL: Final = re.compile(
    r"[^.,;!?]{0,20}\b(?:school|exams?|thesis|diploma|degree)\b"
)
CHILDREN: Final = re.compile(
    r"\b(?:kids?|child(?:ren)?|boys?|girls?|sons?|daughters?|twins)(?: are| is|'s)"
    r"(?: [\w-]+ and)?\s*$"
)
SETTLED: Final = re.compile(
    r"\b(?:it's|that's|i'd say|more like|closer to|nearer|say|call it|make (?:it|that)"
    r"|(?:put|place|rate|rank|see) (?:myself|me)(?: down)?|(?:down|up|went|now) to)"
    r"(?: (?:at|as|in|the|more like|about|around|roughly|maybe|probably"
    r"|like"
    r"|closer to|only))*\s*$"
)
PAIRED: Final = re.compile(r"[\s,-]*(?:(?:or|to|and|maybe|perhaps)[\s,]+)*")
HALFWAY: Final = re.compile(r"\bhalf ?way\b(?! (?:decent|house))")
GRADED: Final = re.compile(
    r"\b(?:i'm|they're|they are|i am|he's|she's|them|myself|be|them all|is|are"
    r"|all|gets?|got|scores?|(?<=[^\W\d_])'s(?= an? ))"
    r"(?: (?:a|an|at|about|around|maybe|probably|say|all|solid"
    r"|good|like"
    r"|roughly))*\s*$"
)
RANKED: Final = re.compile(
    r"\b(?:top|bottom|upper|lower|better|worse|second|first)\b[^.]*$"
)
ONLY_NUMBER: Final = re.compile(
    r"[\W\d_]*(?:(?:i'd|i'll|i|say|said|give|put|myself|them|him|her|a|an|the|maybe"
    r"|about|around|perhaps|roughly|honestly|so|well|like|probably|er|um|oh|hm+|call"
    r"|it|make|that|no|wait|actually|be|would|they'd|they're|i'm|am|at|to|let's|think"
    r"|guess|today|right|now|okay|easily|for|those|people|there|guys|average|ones|of"
    r"|all|most|tops|level|mark|me|solid|good|strong|weak|normal|one|person"
    r"|typical|ish|odd|don't|know|dunno|also|as|well|too|same|somewhere|on|fair|is"
    r"|then|still|just|he'd|she'd"
    r"|he|she|he's|she's|together|it's|that's|write|note|get|gets|me|maximum|minimum|best)\b[\W\d_]*)*"
)
MANY: Final = re.compile(
    r"\b(?:they|they're|they'd|those|these|(?:my|the|our) (?:[^\W\d_]+ )?[^\W\d_]+s"
    r"|people|(?:the )?rest|everyone|everybody|others|all)\b"
)
# One mark for everything, after or before marks for this and that.
OVERALL: Final = re.compile(
    r"\b(?:overall|all in all|all told|altogether|on the whole|as a whole|in total"
    r"|(?:all |everything |taken |put )?together|(?:the )?(?:whole|entire"
    r"|complete|full) (?:thing|of me|package|lot|person|exam|job|picture)|whole of me"
    r"|one (?:number|figure|mark) for (?:all|everything|the lot)|on average|averaged"
    r"|put (?:me )?down|write (?:it |me )?down)\b"
)
SETTLES: Final = re.compile(
    r"\b(?:i(?:'d| would) (?:go with|say|put|give)|put|write|say|call it)"
    r"(?: (?:an?|at|about|maybe|myself|me))*\s*$"
)
# "In physics I would be at eighty": a rating of something that was not asked for.
IN_A_FIELD: Final = re.compile(
    r"\W*(?:but |and |though |while )?(?:if (?:it's|it is|you mean|we mean|you take)"
    r"(?: only| just)?|when it comes to|only|(?:in|on|at|for|with|as an?)) (?!(?:this"
    r"|that|it|what|all|general|honesty|fact|truth|practice|reality|theory|my opinion"
    r"|me|myself|now|average|a good day|a bad day|paper|balance|the whole|your"
    r"|the moment|least|most|present|best|worst|percentiles?|percent|that sense|a|one"
    r"|a hundred|the (?:middle|top|bottom|end|thing|\w+th))\b)[^\W\d_]"
)
# "Coding, ninety.": the name of one field and its mark.
FIELD_NAMED: Final = re.compile(
    r"\W*(?!(?:well|oh|honestly|no|yes|okay|then|maybe|perhaps|so|now|sorry|today|hm+"
    r"|um+|er+|actually|let's see|percentile|number|overall)\b)"
    r"[^\W\d_]+(?: [^\W\d_]+){0,3},\s*$"
)
