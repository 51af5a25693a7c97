"""Two works on cranes, and a house in which somebody may read them."""

from dataclasses import replace
from pathlib import Path

from inroad.actions.house import House
from inroad.actions.people import people_add
from inroad.actions.profile import profile_set
from inroad.core.document import text_document
from inroad.sources.work_index import WorkIndex

CRANES = """@article{a, title={Cranes teach one another songs},
  author={Ada Lovelace and Bo Chen}, year=2024}
@article{b, title={How young cranes imitate songs},
  author={Ada Lovelace and Cy Dent}, year=2025, doi={10.1234/young}}
"""
YOUNG = "How young cranes imitate songs"


def with_cranes(house: House, folder: Path) -> House:
    """Return a house with these works, and three hours a week that may be read."""
    house = replace(house, works=WorkIndex(folder))
    people_add(house, text_document("cranes.bib", CRANES))
    profile_set(house, "movable_hours", "6 hours television")
    return house
