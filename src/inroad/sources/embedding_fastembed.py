"""Sentence models through fastembed, whose models are fetched only when asked for."""

import importlib
import importlib.util
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from inroad.core.errors import InroadError, Unavailable
from inroad.people.ports import Vectors

MODEL: Final = "BAAI/bge-small-en-v1.5"
_AT_ONCE: Final = 8  # texts; more gain nothing on a few cores and take more memory


@dataclass(frozen=True, slots=True)
class FastembedEmbedder:
    """Embeds with a model that was fetched before; fits `people.ports.Embedder`."""

    model: Any
    name: str
    width: int

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one row of length one a text; of a text without words, zeros."""
        rows = np.zeros((len(texts), self.width), np.float32)
        some = [at for at, text in enumerate(texts) if text.strip()]
        asked = [texts[at] for at in some]
        for at, found in zip(
            some, self.model.embed(asked, batch_size=_AT_ONCE), strict=True
        ):
            rows[at] = found / max(float(np.linalg.norm(found)), 1e-12)
        return rows


def open_fastembed(folder: Path, model: str = MODEL) -> FastembedEmbedder:
    """Open a model that `fetch_fastembed` fetched into the folder; fetch nothing.

    Raises:
        Unavailable: fastembed is not installed, or the model is not there.
    """
    return _open(folder, model, fetch=False)


def fetch_fastembed(folder: Path, model: str = MODEL) -> FastembedEmbedder:
    """Fetch a model into the folder: the one thing here that uses the network."""
    return _open(folder, model, fetch=True)


def _open(folder: Path, model: str, *, fetch: bool) -> FastembedEmbedder:
    if importlib.util.find_spec("fastembed") is None:
        raise Unavailable(
            "fastembed is not installed.", hint="pip install 'inroad[semantic]'"
        )
    try:
        opened = importlib.import_module("fastembed").TextEmbedding(
            model, cache_dir=str(folder), local_files_only=not fetch
        )
        width = len(next(iter(opened.embed(["width"]))))
    except InroadError:
        raise
    except Exception as error:
        # Whatever it is that goes wrong in there, words alone still work.
        raise Unavailable(
            f"The model {model} could not be {'fetched' if fetch else 'opened'}.",
            hint="Words alone go on working."
            if fetch
            else "It is fetched only when you ask for it.",
        ) from error
    return FastembedEmbedder(opened, f"fastembed/{model}", width)
