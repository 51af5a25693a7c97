"""Questions that ask for no time that money lasts, whatever number is told."""

import re
from typing import Final

# A question about how long something has been so is none about money that lasts.
SINCE: Final = re.compile(
    r"\bsince when\b|\b(?:have|has|you've|he's|she's) (?:been|worked|lived|known)\b"
    r"[^.?!]{0,40}\bhow (?:long|many (?:months|years))\b"
    r"|\bhow (?:long|many (?:months|years)) (?:ago|(?:have|has) (?:you"
    r"|it|that|he|she|they) (?:been|worked|lived|had|done|known))\b"
    r"|\bwhen did you (?:start|begin|join|move)\b"
)
# A bare number is no time where something else is counted.
COUNTS_ELSE: Final = re.compile(
    r"\bhow old\b|\bhow many (?!of\b|more\b|(?:[a-z]+ )?(?:months?|years?|weeks?)\b)"
    r"[a-z]+[^.?!]*\?\W*$"
)
