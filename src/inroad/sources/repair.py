"""Words as they were meant: broken encodings mended, page furniture dropped."""

import re
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ftfy import TextFixerConfig

_SPACES: Final = re.compile(r"\s+")
_LONE: Final = re.compile("[\ud800-\udfff\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_TIME: Final = r"\d{1,2}:\d{2}(?::\d{2})?"
FURNITURE: Final = re.compile(
    rf"(?:{_TIME}|/|{_TIME} ?/ ?{_TIME}|[-–—|•·*_=<>]+|transcript|"
    r"(?:user|author|profile)['’]s avatar|avatar|profile (?:image|picture)|"
    r"discussion about this (?:video|episode|podcast|post)|"
    r"(?:no|\d[\d,.]*k?) (?:comments?|likes?|shares?|views?|claps?|restacks?)|"
    r"comments?|share|subscribe|like|likes|restack|reply|follow(?:ing)?|sign (?:in|up)|"
    r"log ?in|log ?out|menu|search|close|home|previous|next|older|newer|print|email|"
    r"share this (?:post|article|page|episode)|copy link|leave a (?:comment|reply)|"
    r"skip to (?:main )?content|toggle (?:navigation|menu)|read more|show more|"
    r"(?:accept|reject) (?:all )?cookies|cookie (?:policy|settings)|privacy policy|"
    r"terms(?: of (?:use|service))?|advertisement|sponsored|loading|"
    r"all rights reserved|back to top|open in app|listen|"
    r"thanks for (?:reading|listening|watching))[.!… ]*",
    re.IGNORECASE,
)


def repaired(text: str) -> str:
    """Mend a text for display: one line, no mojibake, nothing that cannot be shown."""
    return " ".join(_mended(" ".join(text.split())).split())


def repaired_line(text: str) -> str:
    """Mend one line of a file for display, keeping its spaces."""
    return _mended(text.rstrip("\r\n"))


def _mended(text: str) -> str:
    if not text.isascii():
        text = _fix(text)
    return _LONE.sub(_shown, text)


def _shown(found: re.Match[str]) -> str:
    return "\ufffd" if "\ud800" <= found[0] <= "\udfff" else ""


def _fix(text: str) -> str:
    from ftfy import fix_text  # noqa: PLC0415 - only where letters are not plain

    return fix_text(text, _config())


@cache
def _config() -> "TextFixerConfig":
    from ftfy import TextFixerConfig  # noqa: PLC0415 - the same

    # Curly quotes and wide letters are the author's; only what broke is mended.
    return TextFixerConfig(
        unescape_html=False,
        uncurl_quotes=False,
        fix_character_width=False,
        fix_latin_ligatures=True,
        normalization="NFC",
        explain=False,
    )


def is_furniture(text: str) -> bool:
    """Say whether every line of a text is what a site puts around its words."""
    lines = [line.strip() for line in text.split("\n")]
    return all(FURNITURE.fullmatch(line) for line in lines if line)
