"""How much the words around a place say that the person lives there now."""

import re
from typing import Final

STRONG: Final = 30
MIDDLING: Final = 20
WEAK: Final = 10
HARDLY: Final = 5
ELSEWHERE: Final = 2
BEFORE: Final = 70
AFTER: Final = 30

# "Here in Lagos", "I live in Lagos", "I can't leave Lagos", "how's Lagos treating you".
_HERE: Final = re.compile(r"(?i)\b(?<!over )here(?: is)? in\W+(?:the )?$")
_LIVES_THERE: Final = re.compile(
    r"(?i)(?:\b(?:i|we)(?:['’]m| am|['’]re| are)? (?:\w+ )?(?:live|living"
    r"|stay|work|working|teach|study|based|rent|grew roots)\b"
    r"(?:(?!,? (?:my|his|her|their) )[^.!?]){0,40}\b(?:in|at"
    r"|near|outside|from)|\bi['’]?m (?!listening|reading|looking|applying"
    r"|going|moving|thinking)(?:an? |the )?[^.!?,]{0,40}\bin"
    r"|\b(?:can['’]?t|cannot|won['’]?t|to|not|you|i|don['’]?t|not out of) (?:ever )?"
    r"(?:leave|leaving|move from)|\bnot? (?:leaving|out of)"
    r"|\b(?<!visiting )(?:stay|stays|staying|remain|remaining|settled"
    r"|stuck|tied|bound)(?: \w+){0,2} (?:in|at|to|near)"
    r"|\b(?:binds?|keeps?|holds?|ties|brought) (?:you|i|me)"
    r" (?:to|in|here in)"
    r"|\bback in|\bbased in|\bdown the line from"
    r"|\bhow (?:do|are) (?:you|i) (?:like|liking|find|finding)"
    r"|\b(?:how['’]?s|how is|how are things in|life in|either it['’]?s|either"
    r"|remote or))\W+(?:the )?$"
)
# "I came from Lagos", "I grew up in Lagos": where one began.
_BEGAN_THERE: Final = re.compile(
    r"(?i)\b(?:(?:came|come|comes|coming|originally|arrived) from"
    r"|moved\b[^.!?]{0,30} from"
    r"|grew up (?:in|near|outside)|born (?:and raised )?(?:in|near)"
    r"|(?:did|studied|was|were|had|finished|spent)\b[^.!?;]{0,40}\b(?:in|at)"
    r"|used to\b[^.!?;]{0,30}\b(?:in|at)|before(?: that)?,? in)\W+(?:the )?$"
)
# "She was a nurse in Lagos before."
_THEIRS: Final = re.compile(
    r"(?i)\b(?:he|she)(?:['’]\w+)? [^.!?;]{0,40}\b(?:in|at|from|near)\W+(?:the )?$"
)
# "A group in Melbourne" is where a group is.
_OF_A_THING: Final = re.compile(
    r"(?i)\b(?:groups?|labs?|laborator\w+|institutes?|universit\w+|compan\w+|firms?"
    r"|meet-?ups?|programmes?|programs?|master['’]?s|doctorate|phd|professor|people"
    r"|conference|workshop|office|branch|headquarters|start-?ups?|professor|researcher"
    r"|fellowship|residency|school|team|one|ones|somebody|someone|position|job"
    r"|post-?docs?|internships?|traineeship|visits?|offers?|opening|colleague|lecturer"
    r"|cent(?:re|er)|non-?profit|friends?|guy|man|woman|lady|bloke|person|prof"
    r"|scholarship|exchange|semester|summer|place|master|diploma|trained|training)"
    r"(?: \w+){0,2} (?:in|from|near|at|over in|out of)\W+(?:the )?$"
)
# "I've been sixteen years at a company near Lagos."
_THERE: Final = r"\b(?:in|near|outside)\W+(?:the )?$"
_MY_FIRM: Final = re.compile(
    r"(?i)\b(?:i|we)(?:['’]?ve| have) been\b(?! in touch)[^.!?]{0,60}"
    r"\b(?:in|at|near|outside)\W+(?:the )?$"
    r"|\b(?:my|our) (?:\w+ )?(?:lab|group|company|firm|institute|university|school|team"
    rf"|office)\b[^.!?]{{0,20}}{_THERE}"
    r"|\b(?:i|we)(?:['’]?m| am|['’]?re| are)? (?:\w+ )?(?:teach|teaching|work|working"
    rf"|study|studying|employed) (?:at|in|for|with) [^.!?,]{{0,40}}{_THERE}"
    rf"|\b(?:i|we) run (?:an?|the) [^.!?,]{{0,30}}{_THERE}"
    # "I'm a porter at a hospital in Lagos", "I'm with a firm in Lagos"
    r"|\bi(?:['’]?m| am) (?:an? (?!fan|friend)[^.!?,]{1,30} )?(?:at|with|for)"
    rf" (?:an?|the) [^.!?,]{{0,40}}{_THERE}"
)
# "I moved to Lagos in the spring", "I'm from Lagos".
_CAME: Final = re.compile(
    r"(?i)\b(?:(?:i|we)(?:['’]ve)? (?:\w+ )?(?:moved|came|relocated)(?: \w+){0,2} to"
    r"|i(?:['’]?m| am)(?: \w+){0,2} from)\W+(?:the )?$"
)
# "I check meters, in Lagos": what I do there now.
_DOES_THERE: Final = re.compile(
    r"(?i)\b(?:i|we)(?:['’](?:m|ve|re))? (?!had|was|went|saw|met|knew|once|have|would"
    r"|heard|know|emailed|wrote|could|can|might|want|like|applied|apply|did)\w+[^.!?,;]*,?"
    r" (?:in|at|near|outside)\W+(?:the )?$"
    r"|\b(?:i|we) (?:must|have to|need to) (?!go|move|travel|fly|apply|visit)\w+"
    r" [^.!?,;]*\b(?:in|at|near)\W+(?:the )?$"
    r"|\b(?:year|semester|term|student|shift)\b[^.!?]{0,50}, (?:in )?$"
)
# "Lagos till June", "Lagos or remote".
_STAYS_THERE: Final = re.compile(
    r"(?i)^,? (?:or remote|till|until|for (?:\w+ ){1,2}years?|treating)\b"
)
# "He is in Osaka", "go to Osaka", "what about Osaka", "there's X, in Osaka".
_ELSEWHERE: Final = re.compile(
    r"(?i)\b(?:he|she|they|who|it|there)(?:['’]?s|['’]re| is| are| was| were| lives?"
    r"| works?| moved| left| went)\b[^.!?;]{0,50}$"
    r"|\b(?:go|going|went|goes|move|moving|travel\w*|fly\w*|flew|appl\w+|visit\w*|trip"
    r"|relocat\w*|transfer\w*|emigrat\w*|hello)\b(?: \w+){0,3} (?:to|for|at|in|back to)"
    r"\W+(?:the )?$"
    r"|\b(?:what about|how about|not|no|never|and|visit|prefer|like|than|over|then)"
    r"\W+$"
    r"|\b(?:dr|prof|professor|doctor|mr|ms|mrs)\.? [^.!?;]{0,40}$"
    r"|\b(?:would|could|might|maybe|perhaps|if|['’]d|for example|apply\w*|applied"
    r"|wants?|prefer|miss|dream\w*|left for|e-?mail\w*|write to|wrote to)\b"
    r"[^.!?;]{0,50}$"
    r"|\b(?:my|his|her|their|our) (?:\w+ )?(?:sister|brother|cousin|uncle|aunt|friend"
    r"|son|daughter|niece|nephew|classmate|batchmate|colleague|senior|flatmate|family"
    r"|wife|husband|girlfriend|boyfriend|partner|kid|mother|father|mum|dad|parents)s?\b[^.!?;]{0,60}$"
)


# "Osaka I prefer", "Osaka would do", "Osaka, no".
_ORIGINALLY: Final = re.compile(
    r"(?i)^,? (?:originally|at first|before that|back then)\b"
)
_WISHED: Final = re.compile(
    r"(?i)^(?:,? (?:i|we)(?:['’]d| would)? (?:prefer|like|love|want)\b"
    r"|,? (?:no|would|sounds|maybe|too)\b|\?)"
)
# "I can't go to Lagos for two years."
_CANNOT_GO: Final = re.compile(
    r"(?i)\b(?:can['’]?t|cannot|couldn['’]?t|won['’]?t|not) (?:go|return|travel|fly)"
    r"(?: back| home)? to\W+$"
)
_IN: Final = re.compile(r"(?i)\b(?:in|at|near|outside|around)\W+(?:the )?$")


# The first of these that stands before a place counts.
_BEFORE: Final = (
    (_HERE, STRONG),
    (_THEIRS, ELSEWHERE),
    (_BEGAN_THERE, HARDLY),
    (_MY_FIRM, STRONG),
    (_OF_A_THING, ELSEWHERE),
    (_LIVES_THERE, STRONG),
    (_CAME, MIDDLING),
    (_ELSEWHERE, ELSEWHERE),
    (_DOES_THERE, MIDDLING),
    (_IN, WEAK),
)


def speaks_for(text: str, start: int, end: int) -> int:
    """How much the words around a place say that one lives there, 2 to 30."""
    before, after = text[max(0, start - BEFORE) : start], text[end : end + AFTER]
    speaks = next((w for rule, w in _BEFORE if rule.search(before)), HARDLY)
    if _ORIGINALLY.match(after):
        return min(speaks, HARDLY)
    elsewhere = any(
        rule.search(before) for rule in (_OF_A_THING, _BEGAN_THERE, _CANNOT_GO)
    )
    if _STAYS_THERE.match(after) and not elsewhere:
        return STRONG
    if speaks <= WEAK and _WISHED.match(after):
        return ELSEWHERE
    return speaks
