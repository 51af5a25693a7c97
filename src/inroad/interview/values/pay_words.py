"""Words that say whose a sum of money is, for how long, and whether it is pay."""

import re
from typing import Final

from inroad.interview.values import lexicon

YEAR: Final = re.compile(
    r"(?<!times )(?<!twice )(?<!once )(?<!in )\b(?:a year|per year|per annum"
    r"|(?:annual(?:ly)?|yearly)(?! (?:bonus|leave|raise|review))|each year"
    r"|every year|p\.?a\b"
    r"|the year|lpa|(?:yen|won|euros?|dollars|pounds|francs|rupees|pesos|thousand"
    r"|million|lakhs?|k) in (?:a|one) year|a season|an annum|/ ?(?:year|yr|y)\b)"
)
MONTH: Final = re.compile(
    r"\b(?:a month|(?:per|by) month|monthly|the month|each month|every month"
    r"|p\.?m\b|pcm)\b"
    r"|/ ?(?:month|mo)\b"
    # A pay that comes so often in a year comes by the month.
    r"|\b(?:twelve|thirteen|fourteen|1[234])(?:(?: times| payments?| installments?"
    r"| instalments?)? (?:a|per|in the) year|(?: times| months| payments?| salaries)\b)"
    r"|\btimes (?:twelve|thirteen|fourteen|1[234])\b"
)
# "Fourteen times 2,100 a year" is paid by the month.
TIMES: Final = re.compile(r"\b(?:twelve|thirteen|fourteen|1[234]) (?:times|x|by)\W*$")
TWO_MONTHS: Final = re.compile(
    r"\b(?:(?:every|each) (?:second|other|two|2) months?|bi-?monthly)\b"
)
OTHER: Final = re.compile(
    r"\b(?:(?:every|each) (?:two|2|other|second) weeks?|bi-?weekly|twice a month"
    r"|semi-?monthly|an hour|per hour|hourly|a week|per week|weekly|a day|per day"
    r"|daily|by the (?!month|year|end|time|way|book|minute)[a-z]+|(?:day|daily"
    r"|hourly) rate|a night"
    r"|a fortnight|fortnightly|each week|every week|a shift|a lesson"
    r"|a session|an article|a piece|(?:a|per|each|every) (?:lesson|course|class|gig"
    r"|project|client|student|visit|call|ride|trip|delivery|page|word|semester|quarter"
    r"|term|head|night|customer|commission|painting|concert))\b|/ ?(?:h|hr|hour|week"
    r"|day)\b"
)
_TAKEN_OFF: Final = (
    r"(?:tax(?:es)?|deductions?|insurance|contributions?|pension|provident fund"
    r"|social security|paye|epf|nssf|nhif|cpf|sss|zus|cut)"
)
NET: Final = re.compile(
    rf"\b(?:net|netto|after (?:(?:the|my|all) )?(?:\w+,? (?:and )?){{0,2}}{_TAKEN_OFF}"
    r"|after tax(?:es)?|take[- ]home|takes? home|(?:br(?:ing|ought)|took) home|(?:in|on"
    r"|to)(?: the)?[- ]hand"
    r"|lands?|landed|in (?:my|the) (?:account|hand|pocket)|to (?:the|my) account"
    r"|enters? (?:my|the) (?:account|bank)"
    r"|(?:deductions?|tax(?:es)?|contributions?|everything|off),? (?:it |that |this )?"
    r"(?:only |just |all )?comes to"
    r"|after (?:the )?deductions|tax[- ]free|i (?:see|keep) of (?:it|that)|(?:of (?:it"
    r"|that"
    r"|which)|after tax),? i (?:see|keep|get)"
    r"|my share is|clear|cleared|post[- ]tax"
    r"|(?:on|to|into|onto|reach(?:es)?) my account"
    r"|(?:\d|k|hundred|thousand|million) i (?:actually |really |only )?(?:see|keep"
    r"|touch)(?=[.,;!?]|$| (?:of|in|on|each|every|a|per)\b)"
    r"|i (?:actually |really |only )?(?:see|keep|touch)(?: (?:about|around|like|maybe"
    r"|only|some))* (?=[€£$]?\d|[a-z]+t(?:y|een)\b|[a-z-]+ (?:thousand|hundred|k"
    r"|million)\b)|after(?=[.,;!?]|\s*$)"
    r"|(?:account|bank) (?:says|shows|sees|gets)"
    r"|arrives?|(?:in|into|to) (?:my|the) pocket|after everything|i actually (?:get"
    r"|see)|(?:what|that|it|which) (?:hits|reaches)|hits (?:my|the)|reaches me"
    r"|once (?:they|it|tax)(?:'ve| have|'s| has) (?:taken|been taken|come off))\b"
)
GROSS: Final = re.compile(
    rf"\b(?:gross|brutto|before (?:the )?(?:\w+ ){{0,2}}{_TAKEN_OFF}"
    r"|before tax(?:es)?|before (?:they|the state|anybody"
    r"|anyone) takes?"
    r"|cost to company|top line|pre[- ]tax|ctc|on (?:the )?paper|(?:paper|contract)"
    r" says"
    r"|on (?:the|my) (?:pay)?slip|headline|base)\b"
)
NOT_PAY: Final = re.compile(
    r"\b(?:(?:it|that|i|they)(?:'ll| will) (?:be|get|earn|make|pay)|starting|(?:was"
    r"|were) told|asked for"
    r"|(?:live|survive|manage|get by) on|(?:living|live|lived) (?:on|off)|invoiced?"
    r"|billed|left with|advert\w*|the ad|posting"
    r"|plus (?:the|my|a|an|some|another|about)|quoted|rent|flat|mortgage"
    r"|(?<!total )(?<!after )(?<!after my )costs?(?! to company)|costing|spend"
    r"|spending|expenses|bills|owe|owes|owed"
    r"|debts?|loans?|saved|savings?|put (?:by|aside|away)|set aside|isa|fund|funding"
    r"|raised(?! me| my| us)|revenue|turnover|offer|offers|offered|offering|bonus"
    r"|stock|equity|vested|profit[- ]sharing|(?:year|month) to live(?: on)?"
    r"|i pay(?! myself)|we pay|tax takes|taxes take|i send|we send|i'm paying|room"
    r"|insurance|deposit|tuition|fees?|budget|(?:into|for|towards?|his|her|their|\w+'s)"
    r" (?:the |a |my )?(?:[^\W\d_]+ )?pension|pension (?:contributions?|fund|pot|plan"
    r"|scheme|takes)"
    r"|inherit\w*|overdraft|credit card"
    r"|in the (?:bank|post office|drawer|tin|safe|mattress|stocks?|shares)"
    r"|(?<!month )(?<!monthly )in the account|groceries|childcare|nursery|worth|prize"
    r"|burn|runway"
    r"|grants? of"
    r"|travel money|(?<!with )(?<!with the )housing allowance|the raise|threshold"
    r"|(?<!on )(?<!on the )minimum wage|the average"
    r"|wants? to (?:give|pay)|willing to pay|average (?:pay|salary|income)|median|sold"
    r"|sale|sends? me|lends? me"
    r"|if i (?:took|signed|accepted|said|stayed|start|started"
    r"|go|went|move|moved|get|got|leave|left|join|joined|switch|switched)|(?:it"
    r"|that)(?:'d| would) be|market rate|i'd want|i would want|i want|i'd need|i need"
    r"|i'd like|could (?:make|earn|get)|'d (?:make|earn|get|be on|pay)|(?:might|may"
    r"|could) (?:get|have|make|earn)|would (?:make|earn"
    r"|get|pay)|hope to|supposed to|promised|should be (?:on|at))\b"
)
PAST: Final = re.compile(
    r"\b(?:started (?:on|at|with|off)|got to|last (?:\w+ )?year|used to|back then"
    r"|previously"
    r"|i was (?:on|at|making|earning"
    r"|getting)|last month(?! (?:i|we) (?:brought|took) home)|the month before"
    r"|before (?:i|that|this"
    r"|the (?!tax|[a-z ]{0,20}\bcuts?\b))"
    r"|in my (?:last|old|previous) job|my (?:last|old|previous) (?:job|salary)"
    r"|at my (?:last|old|previous)|i (?:made|earned)|(?:it|they|that|which|job) paid"
    r"|i was paid|i had an? (?:job|contract|internship|attachment|position|post"
    r"|placement|traineeship)|years ago|until last|ex-|once (?:made|earned)|had been)\b"
)
# What is taken off a pay is no pay, and what is told after it is.
TAKEN_OFF: Final = re.compile(
    rf"\bafter (?:[^\W\d_]+,? ){{0,5}}?{_TAKEN_OFF}\b(?: and [^\W\d_]+)?"
)
# What comes with a pay is part of it: "with the night bonus it comes to".
WITH_MORE: Final = re.compile(
    r"\b(?:with|without|including|counting) (?:(?:all|the|my|our|some) ){0,2}"
    r"(?:[^\W\d_]+ )?(?:bonus(?:es)?|allowances?|overtime|supplements?|tips|per diems?"
    r"|differential|extras?)\b"
)
# "Rent aside, I bring home": what is said before such words is of something else.
BRINGS_HOME: Final = re.compile(
    r"\b(?:i|we)(?: \w+)? (?:bring|brought|take|took|carry)(?: it)? home\b"
    r"|\bwhat (?:arrives|lands|reaches|comes in)\b"
)
# "They give eight thousand" is what a job gives.
THEY_GIVE: Final = re.compile(r"\bthey (?:give|gave|'re giving|are giving)\b")
# "1,940 if you want it exactly": said for the rounder sum before it.
EXACT_AFTER: Final = re.compile(
    r"\s*(?:[^\W\d_]+ )?(?:,? ?(?:if you want (?:it|the) )?(?:exact|precise)(?:ly)?"
    r"|to be (?:exact|precise)|to the (?:cent|penny|last cent))\b"
)
EXACT_BEFORE: Final = re.compile(
    r"\b(?:exactly|precisely|to be (?:exact|precise)"
    r"|the exact (?:sum|figure|number|one)(?: is)?)\W*(?:it's |that's )?\W*$"
)
# "Take three thousand": a range, or pay by the hour, is settled so.
SETTLED: Final = re.compile(
    r"(?:^|[.!?;:,] )(?:(?:so|but|well|okay),? )?(?:(?:you can |let's )?(?:take|say|put"
    r"|call it|write)|on average)(?: (?:it|about|around|down))?\W*$"
)
# "Before, it was eighteen thousand."
ONCE: Final = re.compile(
    r"\W*(?:and |but |well,? |so )?(?:before(?: that)?|previously|earlier|formerly"
    r"|until (?:last |this )?[a-z]+|back then|in (?:my|the) (?:old|last|first) \w+"
    r"|at (?:my|the) (?:old|last|first) \w+),? (?:it|i|they|that|my|we)\b(?!.*\bnow\b)"
)
# "I did up to two thousand a month, but no more"; "It was three thousand. I said no."
GIVEN_UP: Final = re.compile(
    r"[^.!?]{0,40}\bbut (?:no more|not any ?more|no longer|that's over)\b"
    r"(?! than)"
    r"|[^.!?]{0,60}[.!?;,]? (?:but |and |so )?i (?:said no|declined|refused"
    r"|turned (?:it|them|that) down)\b(?! (?:to|the|an?|some|any|my|that)\b)"
)
# What arrives in the bank is pay; what lies there is none.
ARRIVES: Final = re.compile(
    r"\b(?:falls?|lands?|arrives?|comes?|hits?|drops?|goes|gets?|reach(?:es)?|paid"
    r"|pays?"
    r"|deposit\w*|transfer\w*|see|find)\b"
)
IN_THE_BANK: Final = re.compile(r"\bin(?:to)? (?:the|my) (?:account|bank)\b")
LATER: Final = re.compile(
    r"\b(?:for|over) \w+ years\b|^\s*(?:[^\W\d_]+ )?in (?:19|20)\d\d\b|\bfrom (?:next"
    r"|january|february|march|april|may|june"
    r"|july|august|september|october|november|december)\b"
)
LEFT_OVER: Final = re.compile(
    r"\s*(?:[^\W\d_]+ ){0,2}left\b(?! (?:for|to) (?:me|myself))"
    r"|\s*(?:and )?(?:something(?! like)|odd|some)\b"
    r"|\s*(?:[^\W\d_]+ )?(?:on|in) (?:it|there)\b"
    r"|[^.!?]{0,24}\b(?:between (?:us|the)|the two of us|(?<!all )together)\b"
)
AND_SOMETHING: Final = re.compile(r"\s*(?:and )?(?:something|odd)\b")
TOTAL_AFTER: Final = re.compile(
    r"\s*(?:[^\W\d_]+ )?(?:(?:a|per) month,? )?(?:all together|altogether|in total"
    r"|total|in all|all in)\b"
)
TOTAL_BEFORE: Final = re.compile(
    r"\b(?:all together|altogether|in total|all in all|in all|all in,?|all told"
    r"|the total|adds up to"
    r"|comes to|makes|on average|averages(?: out)?(?: at| to)?)\b[^.!?\d]{0,24}$"
)
# "Net, it's 6,700": what a sentence opens with names the sum after it.
LABEL: Final = re.compile(
    r"\W*(?:and |but |so |then ){0,2}(?:net|netto|gross|brutto|after tax(?:es)?"
    r"|before tax(?:es)?"
    r"|after deductions|in (?:the )?(?:hand|pocket)|on paper|take[- ]home)"
    # A run without commas is cut before "it's".
    r"\s*(?:[,:]|\s(?=(?:it|that)(?:'s| is)\b|$))"
)
# "They raised me from 2,900 to 3,150": only the second one is paid now.
RAISED: Final = re.compile(
    r"\b(?:raised|rais\w+|went|gone|moved|up|promoted|bumped|cut|dropped|down|increased"
    r"|reduced|jumped|grew|got)\b[^.!?]*\bfrom\W*$"
)
BELOW: Final = re.compile(
    r"(?<!just )(?<!little )(?<!bit )\b(?:under|less than|below|not even)\s*[€£$]?\s*$"
)
OWN: Final = re.compile(
    r"\b(?:i (?:make|earn|get|am|bring|take)|i'm|me,|mine|my (?:own|pay|salary|stipend"
    r"|part|share|wage|income))\b"
)
NEW_SUBJECT: Final = re.compile(
    r"\b(?:and|so) (?=(?:earn|make|get|got|bring|i|i'm|my|she|he|we|they|then|what|the"
    r"|me)\b)"
)
PAID_AFTER: Final = re.compile(
    r"\s*(?:a|per|each|every) (?:month|year|annum)\b|\s*(?:monthly|yearly|net|gross"
    r"|netto|after tax|before tax|in hand|lands)\b"
)
MONEY_TAIL: Final = re.compile(
    r"\s*(?:[^\W\d_]+ )?(?:a|per) (?:month|year)\b|\s*(?:euros?|pounds|dollars"
    r"|rupees)\b"
)
NOUN_AFTER: Final = re.compile(
    r"\s+(?!(?:plus|minus|gross|less|as|is|was|this|thus|always|sometimes|perhaps|yes"
    r"|taxes|besides|across|does|has|pays|comes|lands|arrives|reaches|hits|remains"
    r"|stays|goes|includes|depends|leaves"
    r"|makes|means|bucks|quid)\b)(?![^\W\d_]*(?:ss|us)\b)[^\W\d_]{3,}s\b(?! (?:a|per)"
    r" (?:month|year))|\s*-?\s*(?:%|percent|per cent|years?\b|months?\b|weeks?\b"
    r"|days?\b"
    r"|hours?\b|minutes?\b|people"
    r"|kids|children|of (?:us|them|my|the)|times"
    r"(?! (?:twelve|thirteen|fourteen|1[234])\b)|jobs?|interns?|clients?|students?"
    r"|papers?|or (?:two|three)|am\b|pm\b|o'clock|km|miles|pupils|lessons|colleagues"
    r"|st\b|nd\b|rd\b|th\b|percentile|out of (?:\d|ten|five|a hundred))"
)
RANGE: Final = re.compile(
    r"[\s,?-]*(?:(?:to|or|and|maybe|perhaps|between|about|sometimes|even)\b[\s,]*)*"
)
# "That's another three hundred" is a part of something.
ANOTHER: Final = re.compile(
    r"\b(?:another|an extra|an additional)(?: about| maybe)?\W*$"
)
ON_TOP: Final = re.compile(
    r"\s*(?:[^\W\d_]+ )?(?:extra|on the side|on top(?! of)|besides)\b"
)
# "In a year, five million."
IN_A_YEAR: Final = re.compile(
    r"(?:^|[.!?;])\W*(?:in|for) (?:a|one|the) (?:whole |full )?year,?"
    r"(?: (?:it's|i get|i make|i earn|they pay(?: me)?|about|around))*\W*$"
)
# Words of what is left, after a pay before tax.
LEFT_SAID: Final = re.compile(
    rf"\b(?:after (?:\w+,? (?:and )?){{0,2}}{_TAKEN_OFF}|after,? it(?:'s| is)|net"
    r"|take[- ]home|what (?:arrives|lands|hits|reaches|remains|stays)"
    r"|what i (?:actually )?(?:see|get"
    r"|keep)|i (?:actually |only )?(?:see|keep)|in (?:my|the) (?:hand|pocket"
    r"|account))\b"
)
# "It was 1,900 last year": whatever that was, it is not this year's pay.
LAST_YEAR: Final = re.compile(r"\s*(?:[^\W\d_]+ )?last (?:year|month|spring|summer)\b")
# A pay that is not the same all year has no one amount.
VARIES: Final = re.compile(
    r"\b(?:some (?:months|weeks)\b.*\b(?:some|other) (?:months|weeks)|one (?:month"
    r"|week)\b.*\b(?:another|the next|the other)\b|(?:winter"
    r"|summer|spring|autumn|high season|low season|term time|the holidays"
    r"|(?:good|bad|slow|busy|quiet) (?:months?|weeks?|seasons?|years?))\b.*"
    r"\b(?:winter|summer|spring|autumn|season|the holidays|(?:good|bad|slow|busy|quiet)"
    r" (?:one|months?|weeks?|years?))|without (?:it|that|them)|if you (?:count"
    r"|include))\b"
)
# Whoever pays a part: two of them, and no sum of both, make no one pay.
PAYER: Final = re.compile(
    r"\b((?:the|my|one|an?|another) (?:other )?[^\W\d_]+(?: [^\W\d_]+)?) (?:pays|gives"
    r"|brings(?: in)?)(?: me| us)?\b"
)
# "two, two and a half thousand": the first number lends its thousand from the second.
SMALL: Final = "|".join((*lexicon.TENS, *lexicon.UNITS, "nothing"))
SMALL_BEFORE: Final = re.compile(
    rf"(?:^|[\s€£$₹])(?:(?:{SMALL})(?:-[a-z]+)?(?: and a half)?|\d{{1,3}})\s*"
    r"(?:-|,|(?<=\d) and|(?<=[a-z]) and|,? ?to|,? ?or|,? ?maybe|,? or maybe"
    r"|,? perhaps)\s*[€£$₹]?\s*$"
)
SUBJECT: Final = re.compile(
    r"\b(?:i|i'm|i've|i'll|i'd|me|my|mine|they|it|it's|that's|that|we|she|he|what"
    r"|which|net|netto|base|cash|stipend|salary|pay|no|actually|usually|now|days"
    r"|currently|today)\b"
)
SIGN_BEFORE: Final = re.compile(r"[€£$₹₦₩¥₪₱฿]\s*$")
HEDGE_BEFORE: Final = re.compile(
    r"(?:\b(?:about|around|roughly|maybe|say|like|almost|some|of|nearly|approximately"
    r"|me|get|make|earn|is|it's|on)|~)\s*$"
)
MORE: Final = re.compile(
    r"\b(?:plus|and|before|after|minus|without|with|not|which|excluding|including)\b"
)
NOW_SAID: Final = re.compile(
    r"\b(?:now|today|currently|at the moment|at present|these days|i (?:earn|make|get)"
    r"|i'm on)\b"
)
SCALED_YEARLY: Final = frozenset({"lpa"})
