import json

import pytest

from inroad.core.faults import told_without_words

SECRET = "Three thousand euros and a password"  # noqa: S105 - what must not show


def noted(error: BaseException) -> str:
    return "".join(told_without_words(error))


def raised(run: object) -> BaseException:
    assert callable(run)
    with pytest.raises(BaseException) as told:  # noqa: PT011 - any will do
        run()
    return told.value


@pytest.mark.parametrize(
    "run",
    [
        lambda: int(SECRET),
        lambda: dict[str, int]()[SECRET],
        lambda: json.loads(f'{{"{SECRET}": nothing}}'),
        lambda: SECRET.encode().decode("utf-32"),
        lambda: getattr(SECRET, SECRET),
        lambda: eval(f"'{SECRET}' +"),  # noqa: S307 - a line that cannot be parsed
    ],
)
def test_a_fault_is_noted_without_what_it_was_given(run: object) -> None:
    told = noted(raised(run))
    assert SECRET not in told
    assert "Three" not in told
    assert "test_faults.py" in told
    assert "Error" in told


def chained() -> None:
    try:
        int(SECRET)
    except ValueError as error:
        raise RuntimeError(SECRET) from error


def test_what_came_before_a_fault_is_noted_in_the_same_way() -> None:
    told = noted(raised(chained))
    assert told.index("ValueError") < told.index("RuntimeError")
    assert SECRET not in told


def test_several_faults_at_once_are_all_noted() -> None:
    group = ExceptionGroup(SECRET, [ValueError(SECRET), KeyError(SECRET)])
    told = noted(group)
    assert "ValueError" in told
    assert "KeyError" in told
    assert SECRET not in told


def test_a_note_left_on_a_fault_is_not_noted_either() -> None:
    error = ValueError("x")
    error.add_note(SECRET)
    assert SECRET not in noted(error)
