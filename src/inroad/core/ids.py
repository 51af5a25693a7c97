"""Ids: UUIDv7 text where we make them, so that they sort by when they were made."""

import uuid
from datetime import UTC, datetime


def uuid7(at: datetime, random_bytes: bytes) -> str:
    """Return UUIDv7 text for an instant and ten random bytes (RFC 9562, 5.7)."""
    milliseconds = int(at.timestamp() * 1000)
    bits = int.from_bytes(milliseconds.to_bytes(6, "big") + random_bytes[:10], "big")
    # Version 7 in bits 76 to 79, the variant 0b10 in bits 62 and 63.
    bits = bits & ~(0xF << 76) | (0x7 << 76)
    bits = bits & ~(0x3 << 62) | (0x2 << 62)
    return str(uuid.UUID(int=bits))


def instant_of(id: str) -> datetime | None:
    """Return the instant within a UUIDv7, to the millisecond; None for any other id."""
    try:
        told = uuid.UUID(id)
    except ValueError:
        return None
    if told.version != 7:
        return None
    return datetime.fromtimestamp((told.int >> 80) / 1000, UTC)
