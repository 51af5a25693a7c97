"""What people say when they expect to be kept on, or not, as patterns."""

from typing import Final

_SURE: Final = r"(?:sure|confident|optimistic|hopeful|certain|positive)"
_VERY: Final = (
    r"(?:basically|pretty much|quite|very|pretty|fairly|reasonably|quietly|cautiously"
    r"|rather|really)"
)
_GUESS: Final = (
    r"(?:i'd (?:guess|lean|say|bet|think|bet on|go with)|if i had to (?:bet|guess|say"
    r"|pick)|my (?:guess|bet|gut|feeling)(?: is| says)?|leaning|i'm leaning|i lean"
    r"|i guess|i think|i suppose|i'd say more|tending|more)"
)
_JOB: Final = r"(?:job|position|post|role|contract|opening|budget|place|slot|money)"
_THEY: Final = r"(?:they|it|the (?:company|team|firm|lab)|he|she|my (?:boss|manager))"
_GOOD: Final = (
    r"(?:good|decent|high|fair|strong|excellent|great|pretty good|solid|nice)"
)
_POOR: Final = (
    r"(?:slim|low|small|poor|bad|thin|tiny|little|nil|zero|close to zero|not (?:good"
    r"|great"
    r"|high))"
)

PROBABLY_NOT_WORDS: Final = (
    r"(?:probably|likely|most likely|presumably) (?:won't|wouldn't|not|no)\b",
    r"more likely not",
    rf"(?:{_VERY} |highly |most )?unlikely",
    r"i doubt",
    r"doubtful",
    r"(?:i )?(?:don't|do not|wouldn't|can't|cannot) (?:really |honestly )?(?:think"
    r"|believe|expect|imagine|suppose|see (?:it|that|them|how|myself))(?: so| it| that"
    r"| they)?",
    rf"(?:not|isn't|aren't|don't feel|wasn't) (?:that |too |so |terribly "
    rf"|particularly |{_VERY} )?(?:likely|{_SURE} (?:at all|about it)|hopeful"
    rf"|optimistic|confident|promising"
    r"|holding my breath|counting on)",
    r"not (?:looking )?(?:good|great|promising|probable)",
    rf"{_GUESS}(?: probably)?,? no(?:t)?\b(?! idea)",
    r"leaning (?:towards |to )?no",
    rf"(?:chances?|odds|prospects) (?:are |look |is )?(?:{_VERY} )?{_POOR}",
    rf"{_POOR} (?:chances?|hopes?|odds|prospects)",
    r"not much (?:chance|hope)",
    r"i'd be (?:very |quite )?(?:surprised|shocked|amazed)(?! if (?:they|it|he"
    r"|she) (?:did|do|was)n't)",
    r"(?:would|it'd) (?:surprise me|take a miracle|be a miracle)",
    r"long shot",
    r"hardly",
    r"fat chance",
    r"against the odds",
    r"wouldn't (?:count|bank|bet|rely) on(?! either)|improbable",
    r"not really",
    r"^\W*rather not",
    r"looks? (?:bad|grim|bleak)",
    r"i fear not",
    r"i'm afraid not",
    r"not holding my breath",
    r"won't, i think",
    r"i'd not bet",
    r"wouldn't (?:put|bet) (?:\w+ ){0,3}(?:on it|that way)",
    r"slim to none",
    r"(?:there's |there is )?an? (?:very |really |pretty )?(?:small|slim|tiny|slight"
    r"|outside|remote|poor) (?:one|chance)",
    r"there's a chance, (?:a|but a|only a|though a)n? (?:very )?(?:small|slim|tiny"
    r"|slight)",
    r"no (?:headcount|funding|openings?)",
    r"(?:bad|not a good) feeling",
    r"never seen it",
    r"have my doubts",
    r"(?:get|got|raise|have) (?:my|our|your|any|no) hopes(?: up)?",
    r"don't hold your breath",
    r"don't (?:like|fancy) my chances",
    r"not in this (?:climate|market|economy)",
    r"(?:laying|letting) (?:people|folks|everyone) (?:off|go)",
    r"(?:sixty|seventy|eighty|60|70|80)[ -/](?:forty|thirty|twenty|40|30"
    r"|20) (?:against|no)",
)
PROBABLY_WORDS: Final = (
    r"most likely",
    r"they(?:'ve| have)? (?:extended|kept|keep|take|hired|hire) (?:nearly |almost )?"
    r"(?:everyone|everybody|most|all)",
    rf"(?:{_VERY}|more than|more) likely",
    r"likely (?:yes|so|they)",
    r"probably",
    r"presumably",
    r"in all likelihood|probable",
    r"more likely than not",
    rf"{_VERY} {_SURE}",
    rf"i'm (?:{_VERY} )?(?:hopeful|optimistic|confident)",
    rf"(?:chances?|odds|prospects) (?:are |look |is )?(?:{_VERY} )?(?:{_GOOD}|they"
    rf"|in my)",
    rf"{_GOOD} (?:chances?|odds|shot|prospects)",
    r"i think so",
    r"i (?:would )?(?:expect|believe|reckon|guess|suppose|imagine|assume) so",
    rf"{_GUESS}(?: probably)?,? yes\b",
    r"leaning (?:towards |to )?yes",
    r"i'd (?:bet on it|say so)",
    r"(?:surprised|shocked|amazed) if (?:they|it|he|she) (?:did|do|was|would)n't",
    r"looks? (?:good|likely|promising|like it|that way)",
    r"looking (?:good|likely)",
    r"should (?:do|work out|happen|be fine|get|be able)",
    r"all (?:the )?signs",
    rf"{_THEY} (?:seem|seems|sound|sounds) (?:keen|happy|interested|to want)",
    r"(?:they've|been|they keep) (?:dropping hints|hinted|hinting)",
    r"strong hints",
    rf"i (?:think|reckon|believe|expect|guess) (?:{_THEY}(?:'ll| will| would|'d)"
    rf"|to (?:stay|be))",
    r"(?:they )?(?:want|would like|'d like|are keen|intend|plan|hope) to keep me",
    r"(?:sixty|seventy|eighty)[ -/](?:forty|thirty|twenty)(?! against)",
    r"they'd like me to stay",
    r"(?:keeps? |been )?(?:hinting|hinted|hints) (?:that|at)",
    r"as good as (?:said|promised|told|agreed)",
    r"i(?:'d| would| should) (?:think|imagine|hope|expect|guess|say) so",
    r"(?:i )?(?:think|believe|reckon|expect|guess) (?:there (?:is|will|'ll)|it (?:does"
    r"|will)|they (?:will|do|would|'d))",
    r"there'll be (?:an?|one)",
    r"unless [^.!?]{3,50},? (?:yes|they will|it will|i (?:will|should))",
    r"(?:most|nearly all|almost all|nine in ten|the majority) (?:of us |of them "
    r"|people |interns )?(?:get|are|do|stay|were)",
    r"they always (?:have|do|did)|always (?:have|has) so far",
    r"they(?:'d love| would love| really want| want) (?:me to|to keep)(?! (?:me )?but)",
    r"just (?:the )?(?:paperwork|a formality)",
    r"a good one",
    r"there(?:'s| is) a (?:good|fair|decent|real|strong) chance",
    r"acts as if",
    r"(?:almost|nearly|practically) (?:everybody|everyone|all)",
    r"(?:mad|crazy|stupid|fools?) not to",
)
UNSURE_WORDS: Final = (
    r"no idea",
    r"(?:keep|take|hire) (?:about |around )?half|half of (?:us|them|the)",
    r"(?:not a|no|without a) clue",
    r"(?:i )?(?:really |honestly |just )?(?:don't|do not|dunno|cannot|can't"
    r"|couldn't) (?:really |honestly )?(?:know|tell|say)",
    r"hard to (?:say|tell|know|read)",
    r"(?:could|can|may) go either way",
    r"either way",
    r"bet on either|(?:could|might|may) (?:become|turn|get|be made) permanent",
    r"fifty[ -/]fifty",
    r"50[ /-]50",
    r"toss[- ]?up",
    r"coin (?:flip|toss)",
    r"flip a coin",
    r"not (?:sure|clear|decided|certain|settled)",
    r"unclear",
    r"unsure",
    r"uncertain",
    r"who knows",
    r"anyone's guess",
    r"(?:up )?in the air",
    r"(?:it )?(?:all )?depends?\b",
    r"maybe",
    r"perhaps",
    r"possibly",
    r"nobody knows",
    r"we'll see",
    r"remains to",
    r"might",
    r"(?:(?:nobody|no one)(?: has|'s)?|they haven't) (?:knows?|said|told|mentioned"
    r"|talked|decided|answered|made up)(?: nothing| anything| a word"
    r"| me nothing)?(?! (?:no|yes|me no|me yes))",
    r"haven't (?:said|decided|heard|told)",
    r"hasn't been",
    r"too early",
    r"undecided",
    r"i wish i knew",
    r"in the balance",
    r"your guess",
    r"wait and see",
    r"open question",
    r"(?:i )?hope so",
    r"(?:yes|yeah),? if",
    r"yes and no",
    r"not answering",
    r"some days yes",
    r"could be",
    r"ask me (?:again|in|next|later)",
    r"touch and go",
    r"limbo",
    r"we haven't (?:talked|discussed|spoken)",
    r"it's open",
    r"still open",
    r"mixed signals",
    r"(?:nobody|no one) can (?:say|tell|promise)",
    r"stopped guessing",
    r"some (?:do|are|get it|stay)\b[^.!?]{0,12} some (?:don't|aren't|do not|go)",
    r"^\W*(?:only |yes,? |maybe,? )?if (?!i\b|i'|only\b)[^.!?]{3,60}[.!]?$",
    r"(?:in|by|come) \w+ (?:they|we|he|she)(?:'ll| will)? (?:decide|know|find out"
    r"|hear)",
    r"they(?:'ll| will)? decide|decided (?:in|by|after|next)",
    r"keeping (?:it )?(?:very |all )?quiet",
    r"(?:not|isn't) in (?:their|my|his|her|our) hands",
    r"hinges on|comes down to|up to (?:the|him|her|them|my)",
    r"waiting (?:to hear|on|for)",
)
NO_WORDS: Final = (
    r"(?:no|not a|zero|no earthly) chance",
    r"(?:definitely|certainly|absolutely|of course|obviously|sadly|clearly) not",
    r"no way",
    r"(?:nobody|no one) (?:gets|ever gets|is|was|stays|has been) ?(?:kept|hired|taken"
    r"|converted)?(?: on)?",
    r"(?:it's|it is|that's|that is|answer is) a?\s?no\b",
    r"never",
    rf"{_THEY} (?:(?:won't|can't|cannot|will not)(?! (?:find|fire|lose|let"
    r" (?:me|us) go|sack|afford (?:to|me)|be planning|do without|get rid|run it"
    r"|manage))"
    r"|(?:don't|doesn't|never) (?:keep|convert"
    r"|hire|take|do that|extend|renew|have)|aren't|are not|isn't going|aren't going)",
    r"(?:it|that|the contract|the post|the position|everything|mine|which"
    r"|and then it) (?:simply |just |definitely |all )?(?:ends|stops|expires|finishes"
    r"|runs out|is over)",
    r"fixed[- ](?:term|contract)",
    r"a fixed contract",
    r"(?:can't|cannot) (?:renew|extend|keep)",
    r"no (?:\w+ )?(?:contracts?|posts?|one) (?:will|would|is|are|gets?|can) (?:be )?"
    r"(?:renewed|extended|kept|converted|made permanent)",
    r"(?:isn't|is not|won't be) (?:another|a new) (?:one|grant|contract)",
    rf"(?:there's |there is |there are )no {_JOB}s?",
    rf"no (?:permanent |open )?{_JOB}s? (?:for"
    r"|after|afterwards|there|here)",
    rf"won't be (?:a|any) (?:permanent )?{_JOB}",
    r"said no\b",
    r"told (?:me|us) (?:already )?no\b",
    r"and that's (?:that|it)",
    r"out of the question",
    r"not (?:going to|gonna) (?:happen|keep|work)",
    r"won't happen",
    r"(?:doesn't|won't|will not|never) (?:become|turn into) an? (?:permanent|research"
    r"|proper|real)",
    r"there(?:'s| is) no (?:such )?(?:research|department|group)",
    r"i'm covering",
    r"ruled (?:it )?out",
    r"turned me down",
    r"let (?:me|us|everyone|everybody) go",
    r"not (?:converting|renewing|extending|keeping|hiring|staying)",
    r"dead end",
    r"door(?:'s| is) (?:closed|shut)",
    r"i(?:'m| am) (?:leaving|out|gone|quitting)",
    r"so no\b|it's over",
    r"i(?:'ve| have) (?:already )?(?:quit|resigned|given notice)",
    r"ruled out",
    r"they let",
    r"promised to (?:somebody|someone|another)",
    r"it's goodbye|and goodbye",
    r"(?:that's|and that is|and that's) the end",
    r"stays temporary|no future",
    r"(?:converted|kept|hired|took|take|keep|hire|convert) (?:nobody|no one|none)",
    r"not a (?:[\w']+ )?(?:chance|hope)|not (?:a )?snowball",
    r"(?:my|the) (?:contract|funding|grant|visa|money) (?:ends|runs out|is up|stops)",
    r"one-off|hard no",
    r"answer (?:was|is|came back) (?:a )?no",
    r"my last day(?:'s| is)",
    r"(?:won't|will not|can't|cannot) be (?:prolonged|renewed|extended|converted|kept)",
    r"(?:closed|closing|shut|cut|scrapped) (?:the|my|our|down)",
    r"^\W*zero\b",
)
YES_WORDS: Final = (
    r"(?:already |have |they've |they |i've |i )?(?:sent|mailed|given|offered|handed"
    r"|got|signed|have|received) (?:me |out |already )?(?:the |a |an |my )(?:written "
    r"|return |full[- ]time |permanent )?(?:contract|offer|letter|papers|job|position)",
    r"(?:already )?signed",
    r"is (?:already |all )?(?:mailed|signed|sent|agreed|settled|done|coming)",
    r"(?:it's|it is|that's|all) (?:basically |pretty much |all |already "
    r"|as good as )?(?:settled|agreed|done|certain|decided|guaranteed|official"
    r"|in writing|a done deal|fixed|a given|sorted)",
    r"definitely",
    r"certainly",
    r"absolutely",
    r"for sure",
    r"of course",
    r"guaranteed",
    r"(?:they(?:'ve| have)?|my boss|he|she) (?:already )?(?:offered|promised|confirmed"
    r"|guaranteed|asked me to stay|told me yes|said yes|made me an offer)",
    r"(?:told me|said|says) there's an? (?:\w+ )?(?:job|post|position|place)",
    r"in writing",
    r"it's a yes",
    r"contract's coming",
    r"no doubt",
    r"without (?:a )?doubt",
    r"only have to sign",
    r"(?:converts?|becomes?|turns?) permanent",
    r"return offer",
    r"i(?:'ll)? start (?:full[- ]time|permanently|there)",
    r"(?:they're|they are|they will be|they'll be) keeping me",
    r"they(?:'ll| will) keep me",
    r"they(?:'d| would) (?:have|take|hire) me(?=\W*$|[.,;!])",
    r"(?:it's|it is) mine(?=\W*$|[.,;!]| if i)",
    r"they(?:'d| would) keep me (?:till|until|on|forever|as long|if i)",
    r"i'm not going anywhere",
    r"i(?:'m| am) staying",
    r"it's in (?:the|my) contract",
    r"already (?:converted|permanent)",
    r"they've made me an offer|in the bag|made (?:me|it) permanent",
    r"in for good|so yes\b(?!,? (?:probably|likely|maybe|perhaps|i think))",
    r"contract and all|signed and (?:all|everything)",
    r"automatically",
    r"as long as i (?:like|want)",
)
