"""What an hour or a share goes to, in the person's words, trimmed of the grammar."""

import re
from typing import Final

_LEADING: Final = re.compile(
    r"(?:'s\b|[\s,.:;!?\"'()=-]|(?:i don't know|on paper(?=,)"
    r"|from \w+ (?:to|till|until) \w+(?= (?:i|we|i'm|we're)\b)|most of (?:it|that)"
    r"|per (?:shift|night|class)"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
    r"(?= (?:i|we|i'm|we're|and \w+days?)\b)"
    r"|in (?:truth|reality|practice|theory)|really|if god \w+|god willing|inshallah"
    r"|if i could (?:get|have)|i could (?:get|have)|i (?:would|should|want to|used to)"
    r"|of (?=my|the|that)|(?:of )?me(?:'s| is)|where(?= (?:i'm|i|we|my) )"
    r"|let(?! me\b| us\b)|no,? wait|wait|live with|do with|of|on|for|in|at|to|with|is"
    r"|are|was|it's|it"
    r"|goes|go|going|got|quietly|secretly|officially|unofficially|supposedly|sincerely"
    r"|easily|easy(?=$)|partly"
    r"|into|towards?|i|i'd|i'm|i'll|i've|we|call|say|would|will|be|being|should|spend"
    r"|spending|spent|lose|give|gives|put|takes?|taken|gets?|by|up|and|then|so|maybe"
    r"|perhaps|about|around|roughly|probably|another|plus|remaining|that's|that'd"
    r"|that'll"
    r"|that would|it'd|it'll|those are|these are|that|this"
    r"|there's|there|am|have|has|had|what|let's say|you know|weekdays?|weekends?"
    r"|my time|the time|my hours|my life|the remaining|the rest|the other|other"
    r"|the last|another|like|well|honestly|okay|ok|more or less|right now|now|currently"
    r"|ideally|mm+|hm+"
    r"|er+|um+|uh+|oh|each|every day|every week|daily|weekly|a day|a week|per day"
    r"|per week|could|add|adding|cut|cutting|reduce|increase|raise|bring|keep|reserve"
    r"|who|which|points|actually(?= no\b)|(?:no|nope|yes|yeah|sorry"
    r"|actually)(?=\s*(?:,|$|say\b|call\b))|leave"
    r"|want|love|need|like|from|as|went|want|wanted|or so|more|the(?= (?:remaining|last"
    r"|other) ))(?![\w']))+"
)
_TRAILING: Final = re.compile(
    r"(?:[\s,.:;!?\"'()=-]|(?<=\w)'s|(?<![^\W_'])(?:is|are|was|takes?|taking|gets?"
    r"|getting|eats?|at|about|maybe|perhaps|around|roughly|down|to|for|of|on|like|say"
    r"|can(?: have| get| take)?|could|stays?|remains?|has|have|there"
    r"|(?:is )?(?:meant|supposed)|on paper|officially"
    r"|(?<=\w )(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: (?:morning|evening)s?)?"
    r"|as it is|the same|the way it is|would|should|be|up|some|only|just"
    r"|another|last"
    r"|other|remaining|probably|and"
    r"|then|or|the|a|an|it's|that's|i'd|i|i'm|with|in|by|i say|i'd say|i guess"
    r"|i suppose|i'd guess|i think|on a good day|if i'm honest|honestly"
    r"|at (?:the )?(?:most|least|best)|tops|a day|a week|per day|per week|each day"
    r"|each week|every day|every week|daily|weekly|so|really|please|from|into|closer"
    r"|near(?:ly)?|almost|as|easily|also|but|give|gives|keep|put|spend|goes|go|over"
    r"|under|well))+$"
)
_TAIL_CLAUSE: Final = re.compile(
    r"\s(?:if|when|because|since|unless|though|although|which|while|until|so that|but"
    r"|and not|who (?:is|are|was|does)"
    r"|depending|i (?:guess|think|suppose|mean)|i'd (?:say|guess|like|give|put)"
    r"|and (?:i|the rest)|would|will|can stay|(?:is|are) (?:fair|good|fine|enough|okay"
    r"|ok|plenty|nice|great|too much|not enough))\b.*$"
)
_HYPOTHETIC: Final = re.compile(
    r"\s*(?:but |and )?(?:if(?! i could (?:get|have)| god \w+)|when|because|unless"
    r"|since|although)\b"
)
_ONLY_WHEN: Final = re.compile(
    r"(?:but |the |a )?(?:(?:(?:good|bad|quiet|slow|busy|lucky) )?(?:days?|weeks?)"
    r"|mornings?|evenings?|nights?|weekdays?"
    r"|weekends?|rest|remainder|remaining|what's left|what is left|leftovers?|better"
    r"|(?:his|her|their|my|our|those|these|good|normal|free) (?:weeks?|days?|evenings?)"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|average|split|left(?: with)?"
    r"|free of charge|for free|unpaid|in total"
    r"|(?:in )?(?:all|total)(?: told)?|altogether|exaggerat\w+|serious|least|even"
    r"|(?:very |quite )?happy"
    r"|no more(?: than)?"
    r"|contracted|actual|maximum|minimum"
    r"|(?:on |every |only |mostly |the |whole |entire |all )*"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
    r"(?: (?:morning|afternoon|evening|night)s?)?(?: (?:only|mostly))?"
    r"|(?:one|two|three|four|five|most|some) (?:evening|morning|night|afternoon)s?"
    r"|(?:duty|work|working|off|week|rest|normal|usual|typical|ordinary|average) days?"
    r"|(?:it |that )?(?:depends|varies)|week|day|good|okay"
    r"|not enough|number|hope|(?:the )?(?:other )?(?:kind|sort|ones)"
    r"|honest|both ways|each way|best|enough|fine|great|nice|perfect|ideal|plenty"
    r"|too (?:much|little)|term|some (?:weeks|days|months|nights)|together"
    r"|all (?:of )?(?:that"
    r"|this|it)|(?:very |quite |a bit |something |another thing )?different|mine|ours"
    r"|my own"
    r"|our own|this (?:term|week|month|semester|year)|the (?:mornings?|evenings?"
    r"|nights?|weekends?|afternoons?)|write|said)"
)
# A share or an hour goes to something; these begin a clause that names nothing.
_NO_NAME: Final = re.compile(
    r"(?:let me|let us|(?:them|him|us)\b|can|can't|could|couldn't|don't|doesn't"
    r"|didn't|do not|does not"
    r"|did not|won't|wouldn't"
    r"|lie there|stare|yup|yep|yeah|nope|nah|if|where|when|why|how|whether"
    r"|nobody|no one|miss (?:it|that|them|him|her)\b|because"
    r"|(?:before|after|until) (?:i|we|he|she|they|it)|not sure|no idea"
    r"|what(?:'s| is) (?:that|it|this)\b|who knows|god|hard to say|i (?:can't|don't"
    r"|lie|sit"
    r"|wake))\b"
)
# Words of grammar that name nothing, alone or one after another.
_EMPTY: Final = re.compile(
    r"\b(?:o|of|and|or|to|the|a|an|not|no|only|just|so|too|sometimes|maybe|another"
    r"|i|i'd|i'm|i've|you|you'd|you've|he|she|it|its|it's|we|we're|they|they're|he's"
    r"|she's|him|her|us|them"
    r"|this|that|these|those|still|want|one|ones|each|both"
    r"|do|does|doing|have|having|had|got|make|makes|leaves?|reckon|mean|swear|could"
    r"|would|might|must|can"
    r"|usually|normally|generally|typically|often|gone|same|whole|think|wish|guess"
    r"|suppose|settle|truly|really|mostly|exactly|roughly|honestly|realistically"
    r"|surely|certainly"
    r"|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
    r"|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[\s,-]+(?=\w)|$)"
)
# What is given up, and what is said to somebody, is no name of an hour or a share.
_NO_NAME_EITHER: Final = re.compile(
    r"(?:drop|quit|stop|skip|forget|swear to)\b|(?:stays?|remains?)\b(?! goes)"
    r"|(?:write|put|note)(?: (?:it|that|down))*$"
    r"|(?:mind|know|hope|care) (?:that|if|about)\b|.*\bhundred points$"
)
_UNIT: Final = re.compile(r"[^,.;:!?]*\b(?:percent|per cent)\s+(?=\w)")
LONGEST: Final = 90
# A comment on what was named: "and I count the notes in that", "which is different".
ASIDE: Final = re.compile(
    r"\s*(?:and |but |or )?(?:which|that's|that is|it's (?!(?:the|my|a|our)\b)|it is"
    r"|i (?:include|count|mean|think|guess|can|could|do|don't|write|say|call)"
    r"|who\b|meaning\b|as in\b|namely\b|they(?:'re)? [a-z]+|(?:he|she|you) [a-z]+s? "
    r"|(?:with|including|counting) |the thing\s*$"
    r"|(?:this|that|some|most|last|next) (?:month|week|year|term|semester)s?\b"
    r"|(?:all|most) of (?:that|it|this)|my own\s*$|mine\s*$|write\b|because)\b"
)
# "I'm fresh in the morning", "she's ninety": how somebody is, and no slice.
HOW_ONE_IS: Final = re.compile(
    r"\s*(?:(?:and|but|so|because) )*(?:(?:i'm|i am|we're|we are)"
    r" (?!(?:at|in|on|with|a|an|the|my|our|doing|(?!being)\w+ing)\b)"
    r"|(?:she|he|they)'(?:s|re)\b)"
)
_WORD: Final = re.compile(r"[^\W\d_]")


def trimmed(plain: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the label inside folded text; None when only grammar is left."""
    end = min(end, start + LONGEST)
    if _HYPOTHETIC.match(plain, start, end):
        return None
    lead = _LEADING.match(plain, start, end)
    begin = lead.end() if lead else start
    if unit := _UNIT.match(plain, begin, end):
        begin = unit.end()
    tail = _TAIL_CLAUSE.search(plain, max(begin - 1, start), end)
    if tail and _WORD.search(plain, begin, tail.start()):
        end = tail.start()
    piece = plain[begin:end]
    trail = _TRAILING.search(piece)
    stop = begin + trail.start() if trail else end
    if _ONLY_WHEN.fullmatch(plain, begin, stop) or _NO_NAME.match(plain, begin, stop):
        return None
    if begin >= stop or not _WORD.search(plain, begin, stop):
        return None
    return None if _names_nothing(plain[begin:stop]) else (begin, stop)


def _names_nothing(label: str) -> bool:
    """Whether words are a pronoun, a number or an empty verb, or open a clause."""
    if _NO_NAME_EITHER.match(label):
        return True
    return not _EMPTY.sub("", label).strip()
