"""A sentence model through fastembed: fetched by one call, and by nothing else."""

import importlib.util
import socket
import sys
from collections.abc import Iterable, Iterator
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from inroad.core.errors import Unavailable
from inroad.sources import embedding_fastembed, fitted
from inroad.sources.embedding_fastembed import fetch_fastembed, open_fastembed
from inroad.sources.fitted import SentenceModels

OPENED: list[bool] = []
"""Of each model that was opened, whether it might have used the network."""


class TextEmbedding:
    """As fastembed's: opens what is in a folder, and fetches it where it may."""

    def __init__(
        self, model_name: str, *, cache_dir: str, local_files_only: bool
    ) -> None:
        OPENED.append(not local_files_only)
        file = Path(cache_dir) / model_name.replace("/", "-") / "model.onnx"
        if not file.is_file():
            if local_files_only:
                raise ValueError("Could not load model from any source.")
            socket.create_connection(("huggingface.co", 443))
            file.parent.mkdir(parents=True)
            file.write_bytes(b"weights")
            file.chmod(0o644)

    def embed(self, texts: Iterable[str], **_: Any) -> Iterator[Any]:  # noqa: ANN401 - arrays
        return (np.array([3.0, len(text), 0.0]) for text in texts)


@pytest.fixture(autouse=True)
def fastembed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have fastembed installed, no packaged model, and a network."""
    made = ModuleType("fastembed")
    made.__spec__ = ModuleSpec("fastembed", None)
    made.TextEmbedding = TextEmbedding  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "fastembed", made)
    monkeypatch.setattr(fitted, "packaged_embedder", lambda: None)
    monkeypatch.setattr(socket, "create_connection", lambda *_: None)
    OPENED.clear()


def no_network(*_: object) -> None:
    raise OSError("Network is unreachable")


@pytest.fixture
def unplugged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "create_connection", no_network)


@pytest.mark.usefixtures("unplugged")
def test_a_house_fetches_no_model_by_itself(tmp_path: Path) -> None:
    assert SentenceModels(tmp_path).open() is None
    assert OPENED == []
    assert not any(tmp_path.iterdir())


def test_what_was_fetched_is_opened_without_a_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    SentenceModels(tmp_path).fetch()
    monkeypatch.setattr(socket, "create_connection", no_network)
    models = SentenceModels(tmp_path)
    found = models.open()
    assert found is not None
    assert found.name == f"fastembed/{embedding_fastembed.MODEL}"
    assert models.open() is found
    assert OPENED == [True, False]
    rows = found.embed(["abcd", "  "])
    assert np.allclose(rows, [[0.6, 0.8, 0.0], [0.0, 0.0, 0.0]])


def test_a_house_that_is_open_uses_what_was_fetched_meanwhile(tmp_path: Path) -> None:
    models = SentenceModels(tmp_path)
    assert models.open() is None
    assert models.fetch() is models.open()


def test_the_packaged_model_goes_first_and_nothing_is_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    SentenceModels(tmp_path).fetch()
    packaged: Any = object()
    monkeypatch.setattr(fitted, "packaged_embedder", lambda: packaged)
    models = SentenceModels(tmp_path)
    assert models.open() is packaged
    assert models.fetch() is packaged
    assert OPENED == [True]


def test_without_a_network_a_fetch_says_so_and_can_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "create_connection", no_network)
    with pytest.raises(Unavailable, match=r"fetched from huggingface\.co") as refused:
        fetch_fastembed(tmp_path)
    assert "Is there a network" in refused.value.hint
    with pytest.raises(Unavailable, match="never fetched"):
        open_fastembed(tmp_path)
    monkeypatch.setattr(socket, "create_connection", lambda *_: None)
    assert fetch_fastembed(tmp_path).width == 3


def test_without_fastembed_it_says_how_to_come_by_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "fastembed")
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(Unavailable, match="not installed") as refused:
        fetch_fastembed(tmp_path / "models")
    assert refused.value.hint == "pip install 'inroad[semantic]'"
    assert not (tmp_path / "models").exists()


@pytest.mark.usefixtures("unplugged")
def test_a_model_whose_files_are_gone_is_not_fetched_again(tmp_path: Path) -> None:
    (tmp_path / "fetched").touch()
    with pytest.raises(Unavailable, match="could not be opened") as refused:
        open_fastembed(tmp_path)
    assert "inroad people model" in refused.value.hint
    assert OPENED == [False]


def test_nobody_else_may_read_what_was_fetched(tmp_path: Path) -> None:
    SentenceModels(tmp_path / "home").fetch()
    modes = {
        each.stat().st_mode & 0o77
        for each in (tmp_path / "home").rglob("*")
        if each.is_file()
    }
    assert modes == {0}
