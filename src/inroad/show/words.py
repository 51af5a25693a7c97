"""Dates, lines, lists and quotes as a person writes them."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

_MONTHS = (
    "January February March April May June July August September October November "
    "December"
).split()
WHOLE = 24
# Between two captions: a number, the times, and who speaks.
_CUE = re.compile(
    r"\s*\n(?:[ \t]*\d+[ \t]*\r?\n)?[ \t]*(?:\d+:)?\d\d:\d\d[.,]\d{3}[ \t]*-->[^\n]*\n"
    r"(?:[ \t]*<v[^>\n]*>)?"
)
"""Letters of a sentence that says something alone."""
_SMALL = "no one two three four five six seven eight nine ten eleven twelve".split()


def day(value: date | str | int | None) -> str:
    """Return "20 November 2026"; "undated" where no date is known.

    A text that is not a full date ("2021", "2021-01") is shown as far as it goes.
    """
    if not value:
        return "undated"
    if isinstance(value, date):
        return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
    parts = str(value).split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3:
        return str(value)
    if len(parts) > 1 and not 1 <= int(parts[1]) <= 12:
        return str(value)
    words = [parts[0]]
    if len(parts) > 1:
        words.insert(0, _MONTHS[int(parts[1]) - 1])
    if len(parts) > 2:
        words.insert(0, str(int(parts[2])))
    return " ".join(words)


def listed(items: Iterable[str], *, last: str = "and") -> str:
    """Join with commas and a last word: "a, b and c"."""
    given = [item for item in items if item]
    if len(given) < 2:
        return "".join(given)
    return f"{', '.join(given[:-1])} {last} {given[-1]}"


def runs(lines: Sequence[int]) -> list[tuple[int, int]]:
    """Return runs of neighbouring line numbers: (46, 47, 50) are (46, 47), (50, 50)."""
    found: list[tuple[int, int]] = []
    for line in sorted(set(lines)):
        if found and line == found[-1][1] + 1:
            found[-1] = (found[-1][0], line)
        else:
            found.append((line, line))
    return found


def run_words(run: tuple[int, int]) -> str:
    """Return "46" or "46 to 48"."""
    return str(run[0]) if run[0] == run[1] else f"{run[0]} to {run[1]}"


def lines_words(lines: Sequence[int]) -> str:
    """Return "line 46", "lines 46 to 48", "lines 46, 50", or nothing for none."""
    if not lines:
        return ""
    word = "line" if len(set(lines)) == 1 else "lines"
    return f"{word} {', '.join(run_words(run) for run in runs(lines))}"


def counted(number: int, word: str, many: str = "") -> str:
    """Return "one default", "3 defaults" in words where the number is small."""
    shown = _SMALL[number] if 0 <= number < len(_SMALL) else f"{number:,}"
    return f"{shown} {word if number == 1 else many or word + 's'}"


def curly(text: str) -> str:
    """Set apostrophes curly for display; the stored text stays as it is."""
    return re.sub(r"(?<=\w)'", "’", without_cues(text))


def without_cues(quote: str) -> str:
    """Words that run over a caption's end, without its number and times."""
    return _CUE.sub(" ", quote)


def shortened(quote: str, limit: int = 160) -> str:
    """Cut a long quotation at a word, and say so with an ellipsis."""
    flat = " ".join(without_cues(quote).split())
    if len(flat) <= limit:
        return flat
    return flat[:limit].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def first_words(quote: str, limit: int) -> str:
    """Cut a quotation after its last whole sentence, where one fits, else at a word."""
    flat = " ".join(without_cues(quote).split())
    if len(flat) <= limit:
        return flat
    ends = [found.end() for found in re.finditer(r"[.?!](?= )", flat[:limit])]
    whole = max((end for end in ends if end >= WHOLE), default=0)
    return f"{flat[:whole]} …" if whole else shortened(flat, limit)


def sentence(text: str) -> str:
    """Begin with a capital and end with a stop, changing nothing else."""
    text = text.strip()
    if not text:
        return ""
    text = text[0].upper() + text[1:]
    return text if text[-1] in ".?!…”\"'" else f"{text}."


def lowered(text: str) -> str:
    """Begin in small, as within a sentence, unless the word is a name in capitals."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def spoken(name: str) -> str:
    """Turn a field's or a slot's name into words: "latest_safe_month" has a space."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).replace("_", " ").strip()
    return (words[:1].upper() + words[1:].lower()) if words else ""


def figure(value: float) -> str:
    """Return a number without needless digits: "4", "4.5", "12,000", "0.03"."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int) or float(value).is_integer():
        return f"{int(value):,}"
    return f"{value:,.1f}" if abs(value) >= 10 else f"{value:.2g}"
