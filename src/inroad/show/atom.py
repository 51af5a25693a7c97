"""A feed as Atom (RFC 4287): text alone, so that nothing in a title can run."""

import re
from html import escape
from typing import Final

from inroad.people.feed import Feed, FeedEntry

TYPE: Final = "application/atom+xml; charset=utf-8"
_NO_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, however it is written."""


def atom(feed: Feed) -> str:
    """Write a feed as one Atom document."""
    return "\n".join(
        [
            '<?xml version="1.0" encoding="utf-8"?>',
            '<feed xmlns="http://www.w3.org/2005/Atom">',
            *_head(feed),
            "  <author><name>Inroad</name></author>",
            "  <generator>Inroad</generator>",
            *(line for entry in feed.entries for line in _entry(entry)),
            "</feed>",
            "",
        ]
    )


def _entry(entry: FeedEntry) -> list[str]:
    head = [f"  {line}" for line in _head(entry)]
    content = f'    <content type="text">{_text(entry.text)}</content>'
    return ["  <entry>", *head, content, "  </entry>"]


def _head(each: Feed | FeedEntry) -> list[str]:
    return [
        f"  <id>{_text(each.id)}</id>",
        f'  <title type="text">{_text(each.title)}</title>',
        f"  <updated>{_text(each.updated)}</updated>",
    ]


def _text(words: str) -> str:
    return escape(_NO_XML.sub("\ufffd", words))
