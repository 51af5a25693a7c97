"""A sentence model through fastembed, fetched only where a person asks for that.

It is the same model as the packaged one, for which the weights of words beside meaning
were chosen.
"""

import importlib
import importlib.util
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from inroad.core.errors import Unavailable
from inroad.people.ports import Vectors
from inroad.sources.decoding import in_utf8
from inroad.sources.index_lock import DiskTold, close_to_others, make_private

MODEL: Final = "sentence-transformers/all-MiniLM-L6-v2"
HOST: Final = "huggingface.co"
WHOLE: Final = "fetched"
"""A file that says that a model came in whole: what was cut short is not opened."""

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
        # What a terminal could not decode, a tokenizer cannot take.
        asked = [in_utf8(texts[at]) for at in some]
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
    if not (folder / WHOLE).is_file():
        raise Unavailable(
            f"The model {model} was never fetched.",
            hint="`inroad people model --from fastembed` fetches it.",
        )
    return _open(folder, model, fetch=False)


def fetch_fastembed(folder: Path, model: str = MODEL) -> FastembedEmbedder:
    """Fetch a model into the folder: the one thing here that uses the network.

    Raises:
        Unavailable: fastembed is not installed, or nobody answers.
    """
    _installed()
    with DiskTold(folder):
        make_private(folder)
        found = _open(folder, model, fetch=True)
        close_to_others(folder)
        (folder / WHOLE).touch(0o600)
    return found


def _installed() -> None:
    if importlib.util.find_spec("fastembed") is None:
        raise Unavailable(
            "fastembed is not installed.", hint="pip install 'inroad[semantic]'"
        )


def _open(folder: Path, model: str, *, fetch: bool) -> FastembedEmbedder:
    _installed()
    # Who fetches is nobody's business: no account is shown, no use is reported.
    os.environ.setdefault("HF_HUB_DISABLE_IMPLICIT_TOKEN", "1")
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    try:
        fastembed = importlib.import_module("fastembed")
        with suppress(ImportError):
            # It logs what it tries; we say what came of it.
            importlib.import_module("loguru").logger.disable("fastembed")
        opened = fastembed.TextEmbedding(
            model, cache_dir=str(folder), local_files_only=not fetch
        )
        width = len(next(iter(opened.embed(["width"]))))
    except Exception as error:
        # Whatever it is that goes wrong in there, words alone still work.
        if fetch:
            raise Unavailable(
                f"The model {model} could not be fetched from {HOST}.",
                hint="Is there a network, and room for 90 MB? Until then, words alone "
                "go on working.",
            ) from error
        raise Unavailable(
            f"The model {model} could not be opened.",
            hint="`inroad people model --from fastembed` fetches it again.",
        ) from error
    return FastembedEmbedder(opened, f"fastembed/{model}", width)
