"""Connections are used again, but never with a file that was replaced meanwhile."""

import re
import shutil
from pathlib import Path
from typing import Any

from django.db import connections

from inroad.actions.house import House
from inroad.actions.profile import profile_set
from inroad.settings import Settings
from inroad.wiring import open_house

Visitor = Any


def test_a_home_brought_back_while_served_is_the_one_that_is_shown(
    web: Visitor, home: Path, tmp_path: Path
) -> None:
    assert "Marit" in web.get("/profile/").content.decode()
    shutil.copytree(home, tmp_path / "before")
    shutil.rmtree(home)
    shutil.copytree(tmp_path / "before", home)
    page = web.get("/profile/").content.decode()
    token = re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[0]
    sent = {"slot": "name", "name": "Ada", "csrfmiddlewaretoken": token}
    assert web.post("/profile/", sent).status_code == 303
    assert "Ada" in web.get("/profile/").content.decode()
    assert b"Ada" in b"".join(p.read_bytes() for p in home.glob("inroad.db*"))


def test_pages_of_a_home_brought_back_are_made_anew(
    web: Visitor, house: House, home: Path, tmp_path: Path
) -> None:
    shutil.copytree(home, tmp_path / "before")
    profile_set(house, "place", "Graz")
    assert "Graz" in web.get("/profile/").content.decode()
    connections.close_all()
    shutil.rmtree(home)
    shutil.copytree(tmp_path / "before", home)
    profile_set(open_house(Settings(home)), "place", "Oslo")
    page = web.get("/profile/").content.decode()
    assert "Oslo" in page
    assert "Graz" not in page
