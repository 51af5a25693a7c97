"""Static vectors: how near two texts are in meaning, where no word is shared.

A text's vector is the mean of its tokens' vectors, from the files of the `wordllama`
package where that is installed; nothing is ever fetched. Without it the words alone
decide. The package itself is not imported: it would load much that is not needed.
"""

import importlib
import importlib.util
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]

_WEIGHTS = "weights/l2_supercat_256.safetensors"
_TOKENS = "tokenizers/l2_supercat_tokenizer_config.json"
_TENSOR = "embedding.weight"
_AT_ONCE = 256  # texts: so many tokens' vectors are in memory together


@dataclass(frozen=True, slots=True)
class Meaning:
    """A table of token vectors, and what splits a text into tokens."""

    table: Any
    tokens: Any

    def of(self, texts: Sequence[str]) -> Vectors:
        """Return one vector a text, of length 256."""
        rows = [
            self._some(texts[at : at + _AT_ONCE])
            for at in range(0, len(texts), _AT_ONCE)
        ]
        none = np.zeros((0, self.table.shape[1]), np.float32)
        return np.concatenate(rows) if rows else none

    def _some(self, texts: Sequence[str]) -> Vectors:
        lowered = [text.casefold() for text in texts]
        split = self.tokens.encode_batch_fast(lowered, add_special_tokens=False)
        # An empty text still needs a row of its own; which one does not matter.
        found = [each.ids or [0] for each in split]
        counts = np.array([len(each) for each in found])
        ids = np.fromiter(chain.from_iterable(found), np.int64, int(counts.sum()))
        vectors = self.table[ids].astype(np.float32)
        starts = np.concatenate([[0], np.cumsum(counts)[:-1]])
        sums = np.add.reduceat(vectors, starts, axis=0)
        mean: Vectors = (sums / counts[:, None]).astype(np.float32)
        return mean


@cache
def find_meaning() -> Meaning | None:
    """Open the vectors of this computer, if there are any."""
    package = importlib.util.find_spec("wordllama")
    splitter = importlib.util.find_spec("tokenizers")
    if package is None or splitter is None or not package.submodule_search_locations:
        return None
    folder = Path(package.submodule_search_locations[0])
    if not ((folder / _WEIGHTS).exists() and (folder / _TOKENS).exists()):
        return None
    tokenizers = importlib.import_module("tokenizers")
    splits = tokenizers.Tokenizer.from_file(str(folder / _TOKENS))
    splits.no_padding()
    return Meaning(_open_table(folder / _WEIGHTS), splits)


def _open_table(path: Path) -> Any:  # noqa: ANN401 - an array on disk
    """Map the table of a safetensors file: a length, a JSON head, then the numbers."""
    with path.open("rb") as stream:
        size = int.from_bytes(stream.read(8), "little")
        head = json.loads(stream.read(size))[_TENSOR]
    kind = {"F16": np.float16, "F32": np.float32}[head["dtype"]]
    return np.memmap(
        path,
        dtype=kind,
        mode="r",
        offset=8 + size + head["data_offsets"][0],
        shape=tuple(head["shape"]),
    )


@dataclass(frozen=True, slots=True)
class Nearness:
    """The vectors of many texts, their mean taken away, each of length one."""

    meaning: Meaning
    mean: Vectors
    rows: Vectors

    def to(self, text: str) -> Vectors:
        """Return the cosine of every text with this one."""
        vector = self.meaning.of([text])[0] - self.mean
        length = float(np.linalg.norm(vector)) or 1.0
        # Not "@": that wakes threads for a product that takes a tenth of a millisecond.
        near: Vectors = np.einsum("ij,j->i", self.rows, vector / length)
        return near


def nearness_of(meaning: Meaning, texts: Sequence[str]) -> Nearness:
    """Prepare texts for being compared."""
    rows = meaning.of(texts)
    mean = rows.mean(axis=0) if len(rows) else np.zeros(meaning.table.shape[1])
    rows = rows - mean
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return Nearness(meaning, mean, rows / np.maximum(lengths, 1e-9))
