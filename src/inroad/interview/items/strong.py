"""What someone says without being asked, taken only from strong openings."""

import re
from collections.abc import Iterator
from typing import Final

from inroad.interview.items.against import ruled_out
from inroad.interview.items.pieces import bare, item
from inroad.interview.items.standing import Sentence, standing
from inroad.interview.items.wording import plain, rule
from inroad.interview.reading import Item

_ADVERB: Final = (
    r"(?:really |just |still |also |very much |actually |definitely |always )*"
)
_GOAL: Final = rule(
    rf"\bi(?:'m| am) (?:\w+ )?trying to (?=get (?:in|out)|become|break|move"
    rf"|find a way|build|start|switch)|\btry to (?=get into)|\bmy (?:big |biggest "
    rf"|one |real |only )?(?:dream|ambition|life goal)(?: job| now)? (?:is"
    rf"|would be|has always been) (?:to )?"
    rf"|(?<!that )(?<!what )(?<!which )\bi want (?=out of)"
    rf"|(?<!that )(?<!what )(?<!which )\bi want to (?=(?:leave|get into|become"
    rf"|open|run|build"
    rf"|found|start|work on|do research|switch|change|write|create|make|study"
    rf"|understand|develop|design|prove|move into|find out how)\b(?! (?:it|that|this"
    rf"|sure|you)\b))"
    rf"|\bi(?:'d| would) {_ADVERB}(?:like|love) to (?=(?:build|open|find|run|start"
    rf"|become|create|found|have my own|have (?:made|built|written|founded)|make|get"
    rf" into|lead|set up|work on|write"
    rf"|join)\b)"
    rf"|\bi(?:'ve| have) always wanted to |\bi dream (?:of|about) "
    rf"|\bthe dream (?:is|would be) (?:to )?|\bi(?:'m| am) determined to "
    rf"|\bone thing that would [\w ]{{1,40}} is to "
)
_OPTION: Final = rule(
    r"\bi could (?=(?:join|apply|stay|go back|take (?:a|the)|ask my|move to"
    r"|teach|freelance|work)\b)|\bmy best bet (?:would be|is|might be) (?:to )?"
    r"|\bi(?:'m| am) (?:thinking (?:of|about)|considering) (?=[a-z]+ing\b)"
    r"|\bi(?:'ve| have) (?:just )?applied (?:to|for) |\bi have an offer (?:from"
    r"|at) |\bi might (?=(?:apply|join|take|stay|go back|quit|start|do)\b)"
    r"|\bone option (?:is|would be) (?:to )?"
)
_PERSON: Final = rule(
    r"\bi(?:'d| would) (?:really |love to |like to "
    r"|really like to )+work with (?=[a-z])|\bi(?:'ve| have) been (?:exploring"
    r"|working|hacking|building|talking)(?: \w+){0,3} with (?=(?:a|my|an) )"
)
_AGAINST: Final = rule(
    r"\bi (?:really |definitely )?(?:don't|do not) want to (?=(?:do|go|work"
    r"|start|join|found|stay|move|become|spend)\b)|\bi(?:'ve"
    r"| have) decided against\b|\bi(?:'d| would|'ll| will) never (?=(?:go|work"
    r"|join|do|take)\b)|\bi(?:'ve| have) ruled out\b"
)
_END: Final = rule(
    r" and (?=(?:i|figured|found|realised|realized|then|we)\b)|"
    r", (?:but|because|which|and i|so|though|although|if)\b| but | because |[;]"
    r"| - | though "
)
_IF: Final = rule(r"^(?:if|when|unless)\b|\bif i (?:had|were|was|could)\b")
_TOO_GENERAL: Final = frozenset("it that this him her them so you those these".split())


def strong_statements(text: str) -> tuple[tuple[str, Item], ...]:
    """Return (slot, item) for goals, options, against and people nobody asked about."""
    return tuple(sorted(_statements(text), key=lambda found: found[1].start))


def _statements(text: str) -> Iterator[tuple[str, Item]]:
    for one in ruled_out(text):
        if _AGAINST.search(plain(text), one.start, one.end):
            yield "against", one
    for whole in standing(text):
        if whole.asks or _IF.search(whole.words):
            continue
        for slot, opening in (
            ("goals", _GOAL),
            ("options", _OPTION),
            ("people", _PERSON),
        ):
            if found := _after(text, whole, opening):
                yield slot, found
                break


def _after(text: str, whole: Sentence, opening: re.Pattern[str]) -> Item | None:
    found = opening.search(plain(text), whole.start, whole.end)
    if found is None:
        return None
    stop = _END.search(plain(text), found.end(), whole.end)
    span = bare(text, found.end(), stop.start() if stop else whole.end)
    if span is None or plain(text)[span[0] : span[1]].split()[0] in _TOO_GENERAL:
        return None
    return item(text, span)
