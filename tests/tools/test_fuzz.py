"""The fuzzing itself: it finds what is planted, and says the same again."""

from random import Random
from typing import Any

import pytest
from tools.fuzz import __main__ as fuzz
from tools.fuzz.readers import Reader, readers

from inroad.core.errors import BadInput


@pytest.fixture(autouse=True)
def out(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> Any:  # noqa: ANN401 - a folder
    monkeypatch.setattr(fuzz, "OUT", tmp_path)
    return tmp_path


def broken(given: str) -> None:
    if "7" in given:
        raise KeyError(given)
    raise BadInput("No.")


def numbers(chance: Random) -> Any:  # noqa: ANN401 - an input, and its reader
    return str(chance.randrange(1000)), broken


def test_a_planted_crash_is_found_and_its_input_kept(
    out: Any,  # noqa: ANN401 - a folder
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert fuzz.tried(Reader("planted", numbers), 200, 0) > 0
    assert "KeyError" in capsys.readouterr().out
    assert any("7" in path.read_text("utf-8") for path in out.iterdir())


def test_a_refusal_in_our_own_words_is_no_crash(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def refuses(chance: Random) -> Any:  # noqa: ANN401 - an input, and its reader
        return chance.random(), lambda _: broken("x")

    assert fuzz.tried(Reader("refuses", refuses), 50, 0) == 0
    assert "50 refused" in capsys.readouterr().out


def test_the_same_seed_gives_the_same_inputs() -> None:
    for reader in readers():
        one, two = (
            [repr(reader.made(chance)[0]) for _ in range(20)]
            for chance in (Random(5), Random(5))  # noqa: S311 - chance that repeats
        )
        assert one == two


@pytest.mark.parametrize("reader", readers(), ids=lambda reader: reader.name)
def test_a_few_inputs_break_no_reader(reader: Reader) -> None:
    assert fuzz.tried(reader, 40, 1) == 0
