"""Of each group of places the best three values are found, however many there are."""

import numpy as np
from hypothesis import given
from hypothesis.strategies import integers, lists

from inroad.library.asking.groups import groups_of


@given(lists(lists(integers(0, 199), unique=True, max_size=150), max_size=5))
def test_the_best_three_ways_of_asking_are_found_however_many_there_are(
    own: list[list[int]],
) -> None:
    values = np.random.default_rng(7).uniform(-1.0, 1.0, size=200)
    found = groups_of(own).best(values)
    wanted = [sorted((values[at] for at in each), reverse=True)[:3] for each in own]
    assert found.tolist() == [[*best, -2.0, -2.0, -2.0][:3] for best in wanted]
