from collections.abc import Callable

from inroad.actions.house import House


def test_a_kept_result_is_found_again(stored: House) -> None:
    stored.calculations.keep("runway:abc", {"q50": [1.5, None]})
    assert stored.calculations.find("runway:abc") == {"q50": [1.5, None]}


def test_a_result_that_nobody_kept_is_not_found(stored: House) -> None:
    assert stored.calculations.find("runway:abc") is None


def test_a_second_result_for_a_key_replaces_the_first(stored: House) -> None:
    stored.calculations.keep("k", {"n": 1})
    stored.calculations.keep("k", {"n": 2})
    assert stored.calculations.find("k") == {"n": 2}


def test_the_oldest_results_go_first(stored: House) -> None:
    for number in range(300):
        stored.calculations.keep(f"k{number}", {})
    assert stored.calculations.find("k43") is None
    assert stored.calculations.find("k44") == {}


def test_another_person_does_not_find_them(
    stored: House, neighbour: Callable[[House], House]
) -> None:
    stored.calculations.keep("k", {"n": 1})
    assert neighbour(stored).calculations.find("k") is None
