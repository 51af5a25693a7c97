"""One definition of each thing Inroad can do."""

from typing import Annotated, Literal

import pytest

from inroad.actions import PLACES, actions_of, every_action
from inroad.actions.home import Home
from inroad.actions.house import House
from inroad.actions.registry import ACTIONS, Action, File, Folder, action

EVERY = every_action()


@pytest.fixture
def registered() -> Action:
    """Return an action made for this test, which is taken off the table again."""

    @action("test only", effect="write", exposes="log")
    def run(
        house: House,
        word: Annotated[str, "a word"],
        *,
        many: Annotated[int | None, "how many"] = None,
        kind: Annotated[Literal["a", "b"], "which"] = "a",
    ) -> str:
        """Do a thing.

        And more words.
        """
        del house, many, kind
        return word

    assert callable(run)
    return ACTIONS.pop(("test", "only"))


def test_an_action_is_summed_up_by_its_first_line(registered: Action) -> None:
    assert registered.summary == "Do a thing."


def test_words_come_before_flags_and_the_house_is_no_input(registered: Action) -> None:
    kinds = [(given.name, given.positional) for given in registered.inputs]
    assert kinds == [("word", True), ("many", False), ("kind", False)]


def test_an_input_says_its_type_help_default_and_choices(registered: Action) -> None:
    word, many, kind = registered.inputs
    assert (word.type, word.help, word.required) == (str, "a word", True)
    assert (many.type, many.required, many.default) == (int, False, None)
    assert (kind.type, kind.choices, kind.default) == (str, ("a", "b"), "a")


def test_a_name_joins_the_words(registered: Action) -> None:
    assert registered.name == "test_only"


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
def test_every_action_lives_where_its_first_word_says(words: tuple[str, ...]) -> None:
    assert words in actions_of(PLACES[words[0]])


@pytest.mark.parametrize("found", EVERY.values(), ids=lambda found: str(found.name))
def test_every_action_and_input_is_explained(found: Action) -> None:
    assert found.summary.endswith(".")
    assert all(given.help for given in found.inputs)


@pytest.mark.parametrize("found", EVERY.values(), ids=lambda found: str(found.name))
def test_only_what_names_a_path_or_takes_the_home_is_kept_to_the_terminal(
    found: Action,
) -> None:
    paths = any(given.type in {Folder, File} for given in found.inputs)
    assert found.local == (paths or found.of_home)


def test_what_takes_the_home_as_a_whole_says_so() -> None:
    @action("test home")
    def run(home: Home) -> str:
        """Look."""
        return str(home)

    assert callable(run)
    made = ACTIONS.pop(("test", "home"))
    assert (made.of_home, made.local, made.inputs) == (True, True, ())
