"""Text and Markdown: paragraphs, headings, quotations, and who speaks."""

from collections.abc import Callable

from inroad.library.passage import Reading

Read = Callable[..., Reading]

GATHERED = """---
title: "Advice, gathered"
author: Noor Haddad
date: 2024-03-05
---

**TL;DR:** Everybody says to begin.

## What they say

> **[@mirek_](https://example.org/mirek_), Some Lab** Begin with the part that you
> understand least. Then explain it to somebody.

### On money

> **[Ida Brandt](https://example.org/ida)** Keep a year's rent aside before you leave.

> Nobody reads the first draft, so write it fast and throw it away.
>
> — Tomas Reyes

## Conclusion

The old way of saving first has given way to beginning.
"""


def test_a_paragraph_keeps_its_lines_and_loses_its_markup(read: Read) -> None:
    found = read("# On *reading*\n\nRead **slowly**, with a\n[pen](http://a.org).\n")
    (passage,) = found.passages
    assert passage.text == "Read slowly, with a pen."
    assert (passage.lines, passage.locator) == ((3, 4), "On reading")
    assert found.title == "On reading"


def test_each_list_item_is_a_passage_and_its_second_line_goes_along(
    read: Read,
) -> None:
    found = read("Three things:\n\n- one thing that\n  goes on\n- two\n3. three\n")
    texts = [passage.text for passage in found.passages]
    assert texts == ["Three things:", "one thing that goes on", "two", "three"]


def test_headings_say_where_a_passage_stands(read: Read) -> None:
    found = read("# T\n\n## Money\n\nKeep some.\n\nUnderlined\n---\n\nMore words.\n")
    assert [p.locator for p in found.passages] == ["Money", "Underlined"]


def test_a_question_that_is_answered_below_says_where_the_answer_stands(
    read: Read,
) -> None:
    found = read("Q. Should I move?\n\nA. Only for people.\n\nQ. And pay?\n\nA. No.\n")
    assert [p.locator for p in found.passages] == ["Should I move?", "And pay?"]
    assert found.kind != "conversation"


def test_those_who_are_quoted_speak_and_the_rest_is_the_compilers(read: Read) -> None:
    found = read(GATHERED)
    told = [(p.speaker, p.editorial) for p in found.passages]
    assert told == [
        ("", True),
        ("@mirek_, Some Lab", False),
        ("Ida Brandt", False),
        ("Tomas Reyes", False),
        ("", True),
    ]
    assert (found.title, found.authors) == ("Advice, gathered", "Noor Haddad")
    assert found.said_on == "2024-03-05"


def test_the_name_a_quotation_begins_with_is_not_among_its_words(read: Read) -> None:
    found = read(GATHERED)
    assert found.passages[1].text.startswith("Begin with the part")
    assert all("Tomas Reyes" not in passage.text for passage in found.passages)


def test_an_author_speaks_but_not_in_what_they_quote(read: Read) -> None:
    found = read(
        "# On leaving (January 3, 2021, by Lea Okafor)\n\nI left after two years.\n\n"
        "To quote Jan Novak:\n\n> Leave before you have to.\n\n"
        "> Somebody said this, and nobody knows who.\n\nI agree with both.\n"
    )
    speakers = [passage.speaker for passage in found.passages]
    assert speakers[0] == speakers[-1] == "Lea Okafor"
    assert "Jan Novak" in speakers
    assert not any(passage.editorial for passage in found.passages)


def test_a_name_at_the_end_of_a_quotation_is_whose_it_is(read: Read) -> None:
    found = read("# On X\n\nMine.\n\n> Nobody reads it.\n> — Cem Arslan\n")
    assert found.passages[1].speaker == "Cem Arslan"
    assert found.passages[1].text == "Nobody reads it."


def test_a_quotation_without_a_name_is_nobodys(read: Read) -> None:
    found = read("# On X, by Lea Okafor\n\nMine.\n\n> Of somebody.\n\nMine too.\n")
    assert found.passages[1].speaker == "quoted, not named"


def test_an_annotated_bibliography_says_of_which_work_each_entry_is(
    read: Read,
) -> None:
    found = read(
        "# Resources, by Ana Lima\n\n"
        "[Deep Water](http://a.org), Kai Berg. Read it once, slowly, with notes.\n\n"
        "[On Failing](http://b.org) (and [more](http://c.org)). The best of "
        "them by a long way, I think.\n\n"
        "[Short Walks](http://d.org), oxalis. Argues that one should walk more.\n\n"
        "A closing word about [Deep Water](http://a.org) that opens no entry.\n"
    )
    assert [passage.of for passage in found.passages] == [
        "Deep Water, Kai Berg",
        "On Failing",
        "Short Walks, oxalis",
        "",
    ]
    assert found.passages[0].speaker == "Ana Lima"


def test_two_links_in_a_list_are_no_bibliography(read: Read) -> None:
    found = read(
        "- [One](http://a.org). Some words about this one here.\n- [Two](http://b.org)\n"
    )
    assert [passage.of for passage in found.passages] == ["", ""]


def test_an_entry_that_begins_with_a_link_of_no_words_names_no_work(
    read: Read,
) -> None:
    found = read("[](http://a.org) Five words and a few more here.\n")
    assert found.passages[0].of == ""


def test_what_a_site_puts_around_its_words_is_dropped(read: Read) -> None:
    found = read(
        "0:00\n/\n0:00\nTranscript\n\nSome words that are meant.\n\n"
        "Discussion about this video\n\nUser's avatar\n\nShare\n\n12 Comments\n"
    )
    assert [p.text for p in found.passages] == ["Some words that are meant."]


def test_broken_letters_are_mended_for_display_and_kept_in_the_quote(
    read: Read,
) -> None:
    text = "It says Â§ 4 and cafÃ© in the notes."
    found = read(text)
    assert found.passages[0].text == "It says § 4 and café in the notes."
    passage = found.passages[0]
    assert text.encode()[passage.start : passage.end].decode() == text


def test_a_file_without_line_ends_after_its_long_lines_has_a_passage_for_each(
    read: Read,
) -> None:
    line = "A sentence of some length that nobody wrapped, as editors do. " * 3
    found = read(f"{line}\n{line}\n{line}\n")
    assert [passage.lines for passage in found.passages] == [(1, 1), (2, 2), (3, 3)]


def test_a_very_long_paragraph_is_cut_where_a_sentence_ends(read: Read) -> None:
    found = read("Here is one more sentence for you. " * 200)
    assert len(found.passages) > 3
    assert all(passage.text.endswith("you.") for passage in found.passages)


def test_a_date_in_the_middle_of_a_text_is_not_the_day_it_was_said(
    read: Read,
) -> None:
    words = "A first paragraph that goes on for quite a while, as they do. " * 6
    found = read(f"# On days\n\n{words}\n\nIn March 2020 I left on March 3, 2020.\n")
    assert found.said_on == ""
