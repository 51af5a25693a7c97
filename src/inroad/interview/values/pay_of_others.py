"""Words that make a sum the pay of somebody else."""

import re
from typing import Final

from inroad.interview.values import cues

OTHERS_PAY: Final = re.compile(
    rf"\b(?!(?:my|our|the) bank\b)(?:(?:my|his|her|our|the|a) (?:\w+ )?{cues.KIN}"
    r"(?:'s| is| makes| earns| gets| has"
    r"| pays| brings| was| are| make| earn| get| on| also)?\b|(?:she|he)(?:'s| is"
    r"| makes| earns| gets| brings| has|'d| was| used)\b|people|others|friends"
    r"|the (?:company|firm|shop|practice|business|startup|lab"
    r"|farm|school|studio|clinic|team) (?:makes|earns|brings|turns over|takes|has|costs"
    r"|needs)"
    r"|they (?:make|earn|get)|seniors|somebody|someone|anyone|everyone|the others"
    r"|together,? we|between us|(?:our |the )?household"
    r"|our family|we (?:make|earn|bring"
    r"|live|have|both|get) )"
)
# "My sister, who's a dentist, makes twelve thousand".
RELATIVE: Final = re.compile(
    rf"\b(?:my|his|her|our|the|a) (?:\w+ )?{cues.KIN},? who(?:'s|m)?\b[^.!?;]*"
    r" (?:makes|earns|gets|has|brings|pays|is on|takes)\b[^.!?;]*$"
)
# "No, Anna brings six thousand": whoever is named there is not the one who speaks.
NAMED_EARNER: Final = re.compile(
    r"(?:^|[.!?,;:] )(?:(?:no|yes|yeah|well|and|but|so|oh),? )?(?!(?:it|that|this|which"
    r"|what|who|one|job|work|everything|freelance|delivery|music|photography|farm|shop|mine|now"
    r"|he|she|they|also|only)\b)[^\W\d_]{3,}(?<!s)(?<!ing) (?:brings|earns|makes|is on)"
    r"(?: (?:home|in|about|around|like|maybe|roughly|almost|nearly))*\W*$"
)
FROM_KIN: Final = re.compile(rf"\bfrom (?:my|our) {cues.KIN}\b")
# The sentence before was about another earner.
SUPPORTED: Final = re.compile(
    rf"\b{cues.KIN}(?:'s| is)? (?:\w+ )?(?:works?|earns?|earner|makes|pays?|supports?"
    r"|brings?|who)\b[^.!?]*[.!?]\s*$"
)
