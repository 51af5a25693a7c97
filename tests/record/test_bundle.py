import csv
import hashlib
import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from inroad.actions.house import House
from inroad.core.errors import BadInput
from inroad.record.bundle import LARGEST_RECORD, bundle, unbundle
from inroad.record.conversation import Conversation
from inroad.record.log import LogEntry
from inroad.record.person import Change

DAY = date(2026, 3, 2)
Make = Callable[..., House]


@pytest.fixture
def parts(ada_house: House, transcript: bytes) -> dict[str, bytes]:
    """Return Ada's bundle."""
    sha256 = hashlib.sha256(transcript).hexdigest()
    return bundle(ada_house.record.read(), {sha256: transcript})


def altered(parts: dict[str, bytes], **changes: Any) -> dict[str, bytes]:  # noqa: ANN401 - JSON
    record = {**json.loads(parts["record.json"]), **changes}
    return {**parts, "record.json": json.dumps(record).encode()}


def test_a_bundle_holds_the_record_the_pages_and_the_files_as_they_were(
    parts: dict[str, bytes], transcript: bytes
) -> None:
    file = f"files/{hashlib.sha256(transcript).hexdigest()}"
    pages = {"profile.md", "conversations.md", "sources.md", "asked.md", "decisions.md"}
    pages |= {"reading.md", "standing.md", "left_out.md", "inputs.md"}
    pages |= {"briefs.md", "log.csv"}
    assert set(parts) == {"record.json", file, *pages}
    assert parts[file] == transcript


def test_what_comes_back_is_everything_that_was_kept(
    parts: dict[str, bytes], ada: tuple[Change, ...], make_house: Make
) -> None:
    changes, _ = unbundle(parts)
    assert make_house(*changes).record.read() == make_house(*ada).record.read()


def test_the_record_is_stamped_sorted_and_ends_its_lines_with_lf(
    parts: dict[str, bytes],
) -> None:
    text = parts["record.json"]
    record = json.loads(text)
    assert (record["format"], record["version"]) == ("inroad-record", 4)
    assert list(record) == sorted(record)
    assert text.endswith(b"}\n")
    assert b"\r" not in text


def test_the_persons_own_id_stays_in_the_home(
    parts: dict[str, bytes], ada_house: House
) -> None:
    assert ada_house.record.read().id.encode() not in b"".join(parts.values())


def test_the_profile_is_a_page_a_person_can_read(parts: dict[str, bytes]) -> None:
    page = parts["profile.md"].decode()
    assert page.startswith("# Profile of Ada\n")
    assert "- amount: 3000, basis: a month, currency: EUR" in page
    assert "(heard on 2026-03-02 in talk.txt, line 2)\n\n> Three\n" in page
    assert "Would rather not say." in page
    assert "Withdrawn." in page


def test_what_was_said_twice_can_be_read_with_who_said_it(make_house: Make) -> None:
    said = [{"value": {"high": 12}, "line": 17, "speaker": "Ada"}]
    conflict = {"slot": "runway_months", "kept": {"high": 8}, "statements": said}
    talk = Conversation("c", "t.txt", "", "Ada", "Ben", DAY, conflicts=(conflict,))
    page = bundle(make_house(talk).record.read(), {})["conversations.md"].decode()
    assert "- runway months was said twice, differently; kept: high: 8\n" in page
    assert "    - Ada, line 17: high: 12\n" in page


def test_the_log_opens_in_a_spreadsheet(parts: dict[str, bytes]) -> None:
    (row,) = csv.DictReader(parts["log.csv"].decode().splitlines())
    assert row["text"] == "Wrote to Ben"
    assert row["answered"] == ""
    assert row["minutes"] == "25"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "＝1"])
def test_no_cell_of_the_log_is_a_formula(make_house: Make, text: str) -> None:
    person = make_house(LogEntry("l1", DAY, text)).record.read()
    (row,) = csv.DictReader(bundle(person, {})["log.csv"].decode().splitlines())
    assert row["text"] == f"'{text}"


def test_words_on_a_page_become_no_link_and_no_html(make_house: Make) -> None:
    from inroad.record.profile import Answer  # noqa: PLC0415 - used once

    said = Answer(
        "a", "goals", [{"text": "<img src=x> [here](http://x)\n# No"}], "asked", DAY
    )
    page = bundle(make_house(said).record.read(), {})["profile.md"].decode()
    assert "- \\<img src=x> \\[here](http://x) # No\n" in page


def test_a_file_that_was_lost_is_written_down_as_missing(ada_house: House) -> None:
    parts = bundle(ada_house.record.read(), {})
    assert len(json.loads(parts["record.json"])["missing"]) == 1
    changes, files = unbundle(parts)
    assert len(changes) == 10
    assert dict(files) == {}


@pytest.mark.parametrize(
    "name", ["../outside", "/etc/passwd", "files/../../x", "a\\b", "c:x", "a//b", "."]
)
def test_a_name_that_leads_out_of_the_folder_is_refused(
    parts: dict[str, bytes], name: str
) -> None:
    with pytest.raises(BadInput, match="no name for a file"):
        unbundle({**parts, name: b""})


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"format": "inroad-record"}',
        b'{"format": "inroad-record", "version": 1}',
        b'{"format": "inroad-record", "version": "1"}',
        b'{"format": "other", "version": 1}',
    ],
)
def test_what_is_no_record_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput) as told:
        unbundle({"record.json": data})
    assert told.value.hint


def test_a_folder_without_a_record_is_refused() -> None:
    with pytest.raises(BadInput, match="There is no record"):
        unbundle({"profile.md": b"# Profile"})


def test_a_record_too_large_to_be_one_is_refused_unread() -> None:
    with pytest.raises(BadInput, match="too large"):
        unbundle({"record.json": bytes(LARGEST_RECORD + 1)})


def test_a_record_from_before_there_was_an_interview_still_opens(
    parts: dict[str, bytes],
) -> None:
    record = json.loads(parts["record.json"])
    later = {"steps", "settled", "brought"}
    before = {k: v for k, v in record.items() if k not in later}
    old = json.dumps({**before, "version": 1}).encode()
    changes, _ = unbundle({**parts, "record.json": old})
    assert len(changes) == 8


def test_a_record_of_a_later_version_says_to_install_a_newer_inroad(
    parts: dict[str, bytes],
) -> None:
    with pytest.raises(BadInput, match="of version 5; this Inroad reads version 4"):
        unbundle(altered(parts, version=5))


DEEP: Any = []
for _ in range(600):
    DEEP = [DEEP]
ANSWER = {"id": "a", "slot": "goals", "value": 1, "origin": "asked", "on": "2026-03-02"}

TALK = {
    "id": "c",
    "name": "talk.txt",
    "sha256": "",
    "subject": "Ada",
    "interviewer": "Ben",
    "heard_on": "2026-03-02",
}
CONFLICT = {"slot": "goals", "kept": 1, "statements": []}


@pytest.mark.parametrize(
    "changes",
    [
        {"name": 7},
        {"extra": 1},
        {"answers": {}},
        {"answers": [{}]},
        {"answers": [7]},
        {"answers": [ANSWER, ANSWER]},
        {"answers": [{**ANSWER, "id": ""}]},
        {"answers": [{**ANSWER, "id": "a\0"}]},
        {"answers": [{**ANSWER, "id": "a" * 201}]},
        {"answers": [{**ANSWER, "slot": "shoe_size"}]},
        {"answers": [{**ANSWER, "origin": "guessed"}]},
        {"answers": [{**ANSWER, "on": "yesterday"}]},
        {"answers": [{**ANSWER, "lines": ["1"]}]},
        {"answers": [{**ANSWER, "lines": 1}]},
        {"answers": [{**ANSWER, "declined": 1}]},
        {"answers": [{**ANSWER, "more": 1}]},
        {"answers": [{**ANSWER, "value": float("nan")}]},
        {"answers": [{**ANSWER, "value": DEEP}]},
        {"briefs": [{"id": "b", "on": "2026-03-02", "lines": [], "refs": []}]},
        {"log": [{"id": "l", "on": "2026-03-02", "text": "x", "minutes": True}]},
        {"conversations": [{**TALK, "conflicts": [{"slot": "goals"}]}]},
        {"conversations": [{**TALK, "conflicts": [{**CONFLICT, "slot": "shoe"}]}]},
        {"conversations": [{**TALK, "conflicts": [{**CONFLICT, "statements": [7]}]}]},
        {"conversations": [{**TALK, "discounts": [{"quote": "x", "lines": ["1"]}]}]},
        {"files": []},
        {"files": {"../../etc/passwd": 1}},
        {"files": {"0" * 64: 10**12}},
        {"files": {"0" * 64: 1}},
        {"missing": [7]},
        {"missing": {}},
    ],
)
def test_a_record_that_no_export_writes_is_refused(
    parts: dict[str, bytes], changes: dict[str, Any]
) -> None:
    with pytest.raises(BadInput):
        unbundle(altered(parts, **changes))


def test_evidence_of_what_was_said_twice_comes_back(parts: dict[str, bytes]) -> None:
    said = [{"value": 1, "line": 2, "speaker": "Ada"}]
    talk = {**TALK, "conflicts": [{**CONFLICT, "statements": said}]}
    changes, _ = unbundle(altered(parts, conversations=[talk]))
    (kept,) = (c for c in changes if isinstance(c, Conversation))
    assert kept.conflicts == tuple(talk["conflicts"])


def test_a_conversation_may_not_name_a_path(parts: dict[str, bytes]) -> None:
    talk = json.loads(parts["record.json"])["conversations"][0]
    talk["sha256"] = "../../../etc/passwd"
    with pytest.raises(BadInput, match="is missing"):
        unbundle(altered(parts, conversations=[talk]))


def test_a_file_that_is_missing_or_changed_is_refused(parts: dict[str, bytes]) -> None:
    (name,) = (n for n in parts if n.startswith("files/"))
    with pytest.raises(BadInput, match="has been changed"):
        unbundle({**parts, name: b"other"})
    del parts[name]
    with pytest.raises(BadInput, match="is missing"):
        unbundle(parts)


def test_pages_for_people_are_not_read(parts: dict[str, bytes]) -> None:
    only = {n: d for n, d in parts.items() if not n.endswith((".md", ".csv"))}
    assert unbundle(only)[0] == unbundle({**parts, "profile.md": b"\xff"})[0]
