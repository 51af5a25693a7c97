"""Weights learnt by the scripts in bench/hearing, as they lie in the package."""

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources

Weights = Mapping[str, Mapping[str, float]]


@cache
def learnt(name: str) -> Weights:
    """For every slot what each sign is worth; `start` counts always."""
    page = resources.files("inroad.interview") / "content" / f"{name}.json"
    held: Weights = json.loads(page.read_text(encoding="utf-8"))
    return held
