"""Signs of not coping by kinds of words rather than phrases, for what nobody foresaw.

No sleep beside a long time, tears beside "every day", a wish beside death: each pair
may stand in one sentence in any way. For plain text; every gap is bounded.
"""

from typing import Final

from inroad.interview.items.wording import rule

_LONG: Final = (
    r"(?:(?:for|since|in|already|over) (?:\w+ ){0,3}?(?:days|nights|weeks?|months?|ages"
    r"|years?|(?:half )?a year)|since (?!then|yesterday|this|breakfast|we|you|they|he"
    r"|she"
    r"|i (?:was a|moved|got the dog)|it|the (?:flight|kids?|baby|children))\w+"
    r"|(?:every|each) (?:single )?(?:night|morning)|night after night|most nights"
    r"|all night(?: long)?,? every)"
)
_NO_SLEEP: Final = (
    r"(?:(?:don't|do not|can't|cannot|haven't|have not|not|no|hardly|barely|never"
    r"|without"
    r"|didn't|won't) (?:\w+ ){0,2}?(?:sleep|slept|sleeping)"
    r"(?! (?:in|at|on|over|with|under|there|here)\b(?! (?:all|days|weeks|months|ages"
    r"|(?:\w+ ){1,2}(?:days|weeks|months))))"
    r"|(?:lie|lying|lay|still|wide|i'm|i am|been) awake|staring at the"
    r" (?:wall|ceiling)|sleep (?:doesn't|does not|won't|never) comes?"
    r"|wake(?: up)? at (?:one|two|three|four|1|2|3|4)(?: am)? and (?:that's it|lie"
    r"|can't"
    r"|don't|stay|that is it|i (?:can't|don't|lie)))"
)
SIGNS_OF_NO_SLEEP: Final = rule(
    rf"\b{_NO_SLEEP}\b[^.!?]{{0,50}}\b{_LONG}\b"
    rf"|\b{_LONG}\b[^.!?]{{0,40}}\b{_NO_SLEEP}\b"
    r"|\b(?:haven't|have not|'ve not) slept (?:a|one|any) (?:single )?(?:night|minute"
    r"|wink|hour)\b|\bsleep (?:doesn't|does not|won't|never) comes?\b"
    r"|\b(?:nights are|sleep is) (?:gone|ruined|destroyed|broken)\b"
    r"|\b(?:afraid|scared) of the nights?\b|\bsleep (?:only )?with (?:pills|tablets"
    r"|alcohol|wine)\b"
)

_POWER: Final = r"(?:strength|energy|power|force|fight|life|will|fuel|reserves?|hope)"
_SELF: Final = (
    r"(?:get|go|leave|eat|open|stand|wash|shower|dress|move|answer|speak|cook|walk)"
)
_TEARS: Final = (
    r"(?:cry|crying|cried|weep|weeping|sob|sobbing|in tears|tears|break down|breaking"
    r" down)"
)
_STOP: Final = r"(?= *(?:[.,!?;]|$)| (?:any ?more|and|but|so|since|for|now)\b)"
SIGNS_OF_NO_STRENGTH: Final = rule(
    rf"\b(?:no|not any|zero|without)(?: more)? {_POWER} (?:left|in me|any ?more"
    rf"|for (?:anything|another|this|life)|to (?:go on|live|continue|get up|fight))\b"
    rf"|\b(?:don't|do not|haven't|no longer) have (?:the|any|enough)? ?{_POWER} (?:for"
    r" (?:another|this|anything|life|any of)|to (?:go on|live|continue|get up|get out"
    r"|fight|carry|stand|eat|wash|shower|cook)|left|any ?more)\b"
    rf"|\b(?:can't|cannot|can not|don't manage to|not manage to) (?:even )?(?:make"
    rf"|bring"
    rf"|get|force|drag) myself (?:to )?(?:{_SELF}|out of|up|through)\b"
    r"|\b(?:don't|do not|can't|cannot|couldn't) (?:manage|bear) to (?:eat|get up|wash"
    r"|shower|dress|leave the house|cook|sleep)\b"
    r"|\b(?:getting|to get) (?:up|out of bed|from (?:the|my) bed)[\w ]{0,24} (?:is"
    r"|takes"
    r"|costs|feels)(?: me)? (?:\w+ )?(?:everything|hours|impossible|all (?:my|the)|a"
    r" day's|the whole|like climbing)|\btakes me (?:\w+ )?hours to (?:get (?:up|out of"
    r" bed"
    r"|dressed)|leave the bed)"
    r"|\bi (?:just |mostly |only )?(?:lie|lay|sit|am lying) on the (?:\w+ )?floor\b"
    r"|\b(?:i'm|i am) (?:really |just )?at the end(?: of (?:everything|it all|me))?"
    r"(?= *(?:[.,!]|$))"
    r"|\b(?:nothing|not anything) (?:gives|brings|makes) me (?:any )?(?:joy|happy"
    r"|pleasure"
    r"|feel|smile)\b|\b(?:don't|do not|can't|cannot|no longer) (?:enjoy|feel|taste|want"
    r") (?:anything|joy|pleasure)(?: any ?more| at all)?(?= *(?:[.,!?;]|$))"
    r"|\blost (?:all |the )?(?:interest|joy|pleasure) in (?:everything|anything|life"
    r"|living|all)\b|\bi (?:only|just|barely|hardly) (?:function|exist|survive"
    r"|breathe)\b"
    rf"|\b{_TEARS}\b[^!?]{{0,50}}\b(?:every (?:single )?(?:day|night|morning|evening)"
    r"|daily|most days|all day|nightly|each (?:day|night|morning)|constantly)\b"
    rf"|\b(?:every (?:single )?(?:day|night|morning|evening)|most days|all day|each"
    rf" day)"
    rf"\b[^.!?]{{0,40}}\bi (?:\w+ )?{_TEARS}\b"
    r"|\bsit in (?:the|my) [^.!?]{0,50}\b(?:cry|crying|weep|shake)\b"
    r"|\b(?:eat|chew|swallow|food)\b[^.!?]{0,24}\b(?:won't|doesn't|does not|will not"
    r"|not)"
    r" (?:go|stay) (?:down|in)\b|\b(?:can't|cannot|not|hardly|barely) keep (?:food"
    r"|anything|water) down\b|\bi (?:\w+ )?eat (?:almost |next to )?nothing\b"
    r"|\b(?:barely|hardly|scarcely) (?:eat|ate|eaten|eating)(?: anything| at all)?"
    rf"{_STOP}|\bgo (?:\w+ )?days without (?:eating|food)\b"
    r"|\bbarely (?:alive|surviving|breathing|living)\b|\bcan't live (?:with (?:this"
    r"|myself|the pain)|like this|this way)\b|\b(?:curtains|blinds) (?:down|closed|shut"
    r"|drawn)[^.!?]{0,30}\bdon't (?:get|go|leave|see)\b"
    r"|\b(?:don't|do not) (?:want|need) (?:tomorrow|another day|the morning) to come\b"
    r"|\bdread (?:waking|every (?:day|morning)|being awake)\b|\b(?:can't|cannot) see"
    r" (?:a"
    r" |any )?(?:tomorrow|future for myself|light)(?= *(?:[.,!?;]|$))"
    r"|\b(?:scream\w*) into (?:my|the|a) pillow\b|\bi(?:'m| am) (?:completely |totally"
    r" |just |so )*(?:destroyed|shattered inside|finished as a person|beyond tired"
    r"|collapsing)\b|\bwhat's the point of (?:me|life|living|getting up|anything)\b"
)

_VEHICLE: Final = (
    r"(?:truck|lorry|car|bus|train|plane|illness|cancer|accident|something|heart"
    r"|lightning|tumou?r)"
)
_KIN: Final = (
    r"(?:kids|children|family|wife|husband|parents|mother|son|daughter|partner)"
)
SIGNS_OF_HARM: Final = rule(
    r"\b(?:wouldn't|would not|won't) be alive\b|\b(?:exhausted|tired|sick|weary|ashamed"
    r"|afraid|hate|hated|bored) (?:of|from|with|by)? ?(?:being alive|living|existing)"
    r"(?= *(?:[.,!?;]|$)| (?:and|like this|any))"
    r"|\b(?:voice|urge|thought|impulse|part of me|something in me|head)\b[^.!?]{0,30}"
    r"\b(?:says|saying|tells|to|wants)\b[^.!?]{0,14}\b(?:end it|die|jump|do it|give up"
    r"|let go)(?= *(?:[.,!?;]|$))"
    rf"|\b(?:hope|wish|hoping|wishing|want|pray)\b[^.!?]{{0,14}} {_VEHICLE}(?: \w+)?"
    r" (?:would |will |to )?(?:hits?|takes?|kills?|happens? to|ends?|gets?|ran over"
    r"|runs?"
    r" over|finish\w*|stops?) (?:me|it all|my heart|beating)\b"
    r"|\b(?:razor|blade|knife|lighter|scissors|cigarettes?|needle) (?:\w+ ){0,2}?(?:to"
    r"|on"
    r"|against|across|into) my (?:arms?|legs?|wrists?|skin|thighs?)\b"
    rf"|\b{_KIN} (?:would|will|'d|'ll) be (?:fine|okay|better|happier|alright|all"
    rf" right)"
    r" without me\b(?! (?:on|at|for))|\b(?:easier|better|lighter|happier|simpler)(?:"
    r" \w+)"
    r"{0,3} if i (?:just |simply )?(?:wasn't|weren't|was not|were not) (?:there|here"
    r"|around|alive)\b|\b(?:not|don't feel|never|isn't) safe (?:alone|on my own"
    r"|by myself|with myself|from myself)\b"
    r"|\b(?:know|sure|promise|guarantee)(?: if| whether| that)? i(?:'ll| will|'m going"
    r" to)"
    r" (?:still )?be (?:here|alive|around) (?:in the morning|tomorrow|next week|tonight"
    r"|by (?:morning|christmas|then))\b"
    r"|\b(?:don't|do not) (?:care|mind) (?:if|whether) i (?:live|die|wake up|survive"
    r"|live or die)\b|\b(?:rather|prefer to|want to|like to|could) (?:not wake|never"
    r" wake"
    r"|not exist|sleep (?:forever|and not wake|for ?ever)|be dead|rest forever)\b"
    r"|\bwant (?:out of (?:life|this life|my life|all of it)|it all to (?:stop|end"
    r"|be over))\b|\bwant to be dead\b|\b(?:death|dying|suicide|being dead) (?:feels"
    r"|seems"
    r"|sounds|looks|would be|is) (?:\w+ )?(?:like )?(?:\w+ )?(?:relief|peaceful|restful"
    r"|easier|an option|a way out|the way out|the only|comforting|tempting|attractive)"
    r"|\b(?:already|as good as) (?:gone|dead)(?= *(?:[.!?;]|$))"
    r"|\b(?:no|any|a) reason (?:left )?(?:to|for) (?:living|live|being alive|stay alive"
    r"|wake up|be alive|exist)\b|\b(?:looked at|checked|measured|picked) (?:the |a )?"
    r"(?:roof|bridge|beam|hook|balcony)\b|\bend (?:myself|me)\b(?= *(?:[.,!?;]|$))"
    r"|\bsaying goodbye to (?:people|everyone|everybody|life)\b"
    r"|\b(?:don't|do not) want to (?:keep|go on|carry on) (?:living|existing"
    r"|breathing)\b"
)
