"""Kinds of next step: what an option is, how bold, how safe, and whom to ask first."""

import re
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Family:
    """A kind of option.

    `ambition` and `safety` order families for the two ladders (larger is bolder, or
    safer for income); they are our ordering, not measured. `step` is the smallest
    next step, and asks someone. `hours` is what the step takes.
    """

    id: str
    name: str
    ambition: int
    safety: int
    step: str
    hours: float
    signs: re.Pattern[str]


def _family(
    id: str,
    name: str,
    ambition: int,
    safety: int,
    hours: float,
    step: str,
    signs: str,
) -> Family:
    pattern = re.compile(rf"\b(?:{signs})", re.IGNORECASE)
    return Family(id, name, ambition, safety, step, hours, pattern)


KNOWN_LABS = (
    "DeepMind",
    "OpenAI",
    "Anthropic",
    "xAI",
    "Mistral",
    "Cohere",
    "Microsoft Research",
    "Google Research",
    "Hugging Face",
    "EleutherAI",
    "Redwood",
    "METR",
    "Apollo Research",
    "Conjecture",
    "FAR AI",
    "Ai2",
    "Mila",
    "FAIR",
)
"""Research organisations that people name as where they would like to be."""

_LABS = "|".join(re.escape(name) for name in KNOWN_LABS)
_LAB = re.compile(rf"\b(?:{_LABS})\b")

FAMILIES = (
    _family(
        "own_lab",
        "a lab of your own",
        10,
        1,
        0.5,
        "ask one person who runs a small lab what its first year took",
        r"(?:open|start|build|found|run|lead|create|have)(?:ing)?\s+"
        r"(?:(?:a|an|my|our)\s+)?(?:\w+\s+){0,2}"
        r"(?:labs?\b|institute\b|cent(?:re|er)\b)",
    ),
    _family(
        "company",
        "a company",
        9,
        1,
        0.5,
        "ask a founder how long it took until the company first paid them",
        # Work at somebody else's is a job that pays.
        r"(?<!\bat a )(?<!\bat an ai )(?<!\bin a )(?<!\bjoin a )(?<!\bfor a )"
        r"start-?ups?\b(?! job)|found(?:ing)?\s+(?:a\s+)?(?:company|business)|"
        r"start(?:ing)?\s+(?:a|my|our)\s+(?:\w+\s+)?(?:company|business)|"
        r"(?:own|my)\s+(?:company|business)",
    ),
    _family(
        "structured_programme",
        "a structured programme",
        7,
        5,
        0.5,
        "ask somebody who took part what their weeks were like and when it next closes",
        r"program(?:me)?s?\b|fellowships?\b|fellow\b|residenc\w+|accelerators?\b|"
        r"incubators?\b|boot ?camps?\b|(?-i:MATS|ARENA)\b|scholars\w*|grants?\b|"
        r"(?:summer|winter) schools?\b",
    ),
    _family(
        "phd",
        "a PhD",
        8,
        4,
        0.5,
        "ask a student of the adviser you have in mind what their weeks are like",
        r"ph\.?\s?d\b|doctora\w+|dphil\b",
    ),
    _family(
        "university_lab",
        "a lab at a university",
        5,
        6,
        0.5,
        "ask the lab how long it takes them to hire, and what you would work on",
        r"post-?docs?\b|(?:lab|group|research)\b.*\b(?:university|universities|professor|"
        r"institute of)|(?:university|professor)\w*\b.*\b(?:lab|group|research)|"
        r"research (?:assistant|associate)\w*|visiting research\w*",
    ),
    _family(
        "dream_lab",
        "a lab you admire",
        9,
        3,
        0.5,
        "ask someone there which team is nearest to your question, then apply",
        rf"(?-i:(?:{_LABS})\b)|(?:research )?labs?\s+in\s+(?:the\s+)?industry|"
        r"industr\w+\s+(?:research\s+)?labs?|frontier labs?|big(?:ger)? labs?",
    ),
    _family(
        "degree",
        "a degree",
        4,
        4,
        0.5,
        "ask a graduate of the course what they could do after it that they could not "
        "before",
        r"m\.?tech\b|master'?s?\b|m\.?sc\b|degree\b|enrol\w*|diploma\b|"
        r"certificates?\b|courses?\b",
    ),
    _family(
        "stay",
        "staying where you are",
        2,
        10,
        0.25,
        "ask your manager, or whoever decides, what they would agree to",
        r"(?:keep|keeping|stay|staying|remain\w*)\b|carry on\b|day (?:a|per) week|"
        r"(?:three|four|\d)[- ]day weeks?\b|"
        r"half[- ](?:days?|time)\b|part[- ]time\b|unpaid leave|"
        r"cut(?:ting)? (?:down|back)|"
        r"asking my (?:boss|manager)|reduce\w* (?:my )?hours",
    ),
    _family(
        "small_lab",
        "a smaller lab",
        6,
        5,
        0.5,
        "ask someone who works there what they would want to see from you",
        r"labs?\b|research groups?\b|think ?tanks?\b|institutes?\b|"
        r"research (?:job|role|position|post|engineer|scientist)\w*",
    ),
    _family(
        "free_exploration",
        "time to explore on your own",
        6,
        0,
        0.5,
        "ask someone who did it what they lived on, and for how long",
        # Something made in public, alone, is that and no free time.
        r"explor\w+|(?<!videos )(?<!blog )on my own\b|"
        r"independent\w*(?!.*\b(?:videos?|blog\w*|newsletters?)\b)|"
        r"self[- ]stud\w+|sabbatical|time off|"
        r"gap year|full[- ]time on my",
    ),
    _family(
        "independent_public_work",
        "work in public",
        4,
        4,
        0.5,
        "ask one person you would like as a reader what they wish somebody explained",
        r"blog\w*|videos?\b|newsletter|writ(?:e|ing) (?:up|on|about)\b|open[- ]source|"
        r"put (?:it|them|this|that) online|publish\w*|"
        r"replicat\w+",
    ),
    _family(
        "paying_job",
        "a job that pays",
        3,
        9,
        0.5,
        "ask someone in such a post what their week holds and who hires",
        r"jobs?\b|roles?\b|posts?\b|positions?\b|engineer\w*|consult\w+|freelanc\w+|"
        r"contract\w*|teach\w*|company\b|firm\b|salar\w+|start-?ups?\b|"
        r"work for\b",
    ),
)
UNSORTED = Family(
    "other",
    "something else",
    5,
    5,
    "ask one person who has done it what they would do first",
    0.5,
    re.compile(r"(?!)"),
)
_BEGUN = re.compile(
    r"\b(?:finish|complet|continu|(?:carry|carrying|go|going) on with|stay(?:ing)? in)"
    r"\w*\s+(?:the|my|this)\s+(?:[\w-]+\s+)?(?:ph\.?\s?d\b|doctora\w+|dphil\b)",
    re.IGNORECASE,
)
"""A PhD that has begun is where one is, and nothing to be taken for."""
BY_ID = {family.id: family for family in (*FAMILIES, UNSORTED)}
_UNDER_WAY = replace(
    BY_ID["stay"],
    step="ask your adviser what is still missing, and by when it could be done",
)


def family_of(text: str) -> Family:
    """Say which kind of option a person's words describe, by the first sign found.

    >>> family_of("join a research lab at my university for a year").id
    'university_lab'
    >>> family_of("keep the job and replicate one paper").id
    'stay'
    >>> family_of("finish my PhD").id
    'stay'
    """
    if _BEGUN.search(text):
        return _UNDER_WAY
    return next((f for f in FAMILIES if f.signs.search(text)), UNSORTED)


def labs_named(text: str) -> tuple[str, ...]:
    """Find known research organisations by name, in the order they are said."""
    return tuple(dict.fromkeys(_LAB.findall(text)))
