"""What was learnt from the utterances: for each feature the classes that it speaks for, as one small table."""

import json
from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, sqrt
from typing import Self

from .features import BUCKETS, checksum, features_of


@dataclass(frozen=True, slots=True)
class Table:
    """A linear classifier (one against the rest) whose weights are whole numbers.

    A class is what a file of utterances is called: the name of an intent, or `signs/stroke`, `net/low`.
    """

    classes: tuple[str, ...]
    biases: tuple[float, ...]
    unit: float
    """What a weight of 1 is worth."""
    begins: Sequence[int]
    """For each feature where its weights begin, and one more: where the last ones end."""
    owners: bytes
    """For each weight its class, by number."""
    weights: Sequence[int]
    known: Sequence[int]
    """Checksums of the sentences that were taught, in rising order."""
    known_as: bytes
    """For each of them its class, by number."""

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """What `to_bytes` wrote. Raises ValueError if it is something else."""
        end = data.index(b"\n")
        head = json.loads(data[:end])
        parts = memoryview(data)[end + 1 :]
        many, taught = head["weights"], head["known"]
        sizes = [4 * (BUCKETS + 1), many, many, 4 * taught, taught]
        if len(parts) != sum(sizes):
            raise ValueError("the table of the understanding is cut off")
        begins, owners, weights, known, known_as = _cut(parts, sizes)
        return cls(
            tuple(head["classes"]),
            tuple(head["biases"]),
            head["unit"],
            _numbers("I", begins),
            bytes(owners),
            _numbers("b", weights),
            _numbers("I", known),
            bytes(known_as),
        )

    def to_bytes(self) -> bytes:
        """The table as a file: one line of JSON, then arrays of whole numbers, little-endian."""
        head = {
            "classes": self.classes,
            "biases": self.biases,
            "unit": self.unit,
            "weights": len(self.owners),
            "known": len(self.known_as),
        }
        arrays = (_bytes("I", self.begins), self.owners, _bytes("b", self.weights), _bytes("I", self.known))
        return json.dumps(head).encode() + b"\n" + b"".join((*arrays, self.known_as))

    def margins(self, words: Sequence[str]) -> dict[str, float]:
        """How much a sentence speaks for each class: above 0 more for than against it."""
        found = features_of(words)
        sums = [0] * len(self.classes)
        for feature in found:
            begin, end = self.begins[feature], self.begins[feature + 1]
            for owner, weight in zip(self.owners[begin:end], self.weights[begin:end], strict=True):
                sums[owner] += weight
        scale = self.unit / sqrt(len(found)) if found else 0
        return {name: bias + value * scale for name, bias, value in zip(self.classes, self.biases, sums, strict=True)}

    def taught(self, words: Sequence[str]) -> str:
        """The class of a sentence that was taught word for word; empty for any other."""
        wanted = checksum(words)
        at = bisect_left(self.known, wanted)
        return self.classes[self.known_as[at]] if at < len(self.known) and self.known[at] == wanted else ""


def shares(margins: Mapping[str, float]) -> dict[str, float]:
    """The margins as probabilities: all together 1."""
    most = max(margins.values())
    powers = {name: exp(margin - most) for name, margin in margins.items()}
    total = sum(powers.values())
    return {name: power / total for name, power in powers.items()}


def _cut(data: memoryview, sizes: Sequence[int]) -> list[memoryview]:
    parts, at = [], 0
    for size in sizes:
        parts.append(data[at : at + size])
        at += size
    return parts


def _numbers(code: str, data: memoryview) -> array[int]:
    numbers = array(code)
    numbers.frombytes(data)
    return numbers


def _bytes(code: str, numbers: Sequence[int]) -> bytes:
    return array(code, numbers).tobytes()
