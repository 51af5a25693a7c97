"""Short talks with what each exchange tells of, as the choice of a figure sees them."""

import numpy as np

from inroad.interview.exchanges import exchanges
from inroad.interview.home import Home
from inroad.interview.reader import Readings
from inroad.interview.recognise.assign import Assigned
from inroad.interview.recognise.score import Sounds
from inroad.interview.recognise.weights import CLASSES
from inroad.interview.stands import Told
from inroad.interview.transcript import read_transcript

Said = tuple[tuple[str, str], ...]


def told_of(slot: str, said: Said, *places: int) -> Told:
    """A talk written as (question, answer), in which answers at `places` tell."""
    lines = [f"{'QA'[i % 2]}: {w}" for i, w in enumerate(sum(said, ()))]
    turns = read_transcript("\n\n".join(lines).encode(), "talk.txt").turns
    talk = exchanges(turns, "A")
    chances = [{slot: 0.9} if n in places else {} for n in range(len(talk))]
    even = np.full((len(talk), len(CLASSES)), -np.log(len(CLASSES)))
    sounds = Sounds(even, even, [()] * len(talk))
    found = [Assigned(None)] * len(talk)
    return Told(talk, found, sounds, chances, Readings(Home((), "EUR")))
