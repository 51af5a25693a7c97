"""Files in age's format for which scrypt has next to nothing to do.

Whoever locks a file for a person spends a second on its passphrase; a hundred thousand
files cannot. This follows https://age-encryption.org/v1, so what opens the one opens
the other.
"""

import hashlib
import hmac
from base64 import b64encode

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

CHUNK = 64 * 1024


def sealed(payload: bytes, passphrase: str, *, work: int = 1) -> bytes:
    """Lock bytes with two to the power of `work` rounds, and no chance in it."""
    salt, file_key, nonce = bytes(range(16)), bytes(range(16, 32)), bytes(range(32, 48))
    wrap = hashlib.scrypt(
        passphrase.encode(),
        salt=b"age-encryption.org/v1/scrypt" + salt,
        n=2**work,
        r=8,
        p=1,
        dklen=32,
        maxmem=64 * 1024 * 1024,
    )
    body = ChaCha20Poly1305(wrap).encrypt(bytes(12), file_key, None)
    head = (
        b"age-encryption.org/v1\n"
        + f"-> scrypt {_text(salt)} {work}\n{_text(body)}\n---".encode()
    )
    mac = hmac.digest(_derived(file_key, b"", b"header"), head, "sha256")
    stream = ChaCha20Poly1305(_derived(file_key, nonce, b"payload"))
    chunks = [payload[at : at + CHUNK] for at in range(0, len(payload), CHUNK)] or [b""]
    sealed_chunks = [
        stream.encrypt(_counter(n, last=n == len(chunks) - 1), chunk, None)
        for n, chunk in enumerate(chunks)
    ]
    return head + f" {_text(mac)}\n".encode() + nonce + b"".join(sealed_chunks)


def _text(data: bytes) -> str:
    return b64encode(data).decode().rstrip("=")


def _derived(key: bytes, salt: bytes, info: bytes) -> bytes:
    """Derive 32 bytes by HKDF with SHA-256 (RFC 5869)."""
    first = hmac.digest(salt or bytes(32), key, "sha256")
    return hmac.digest(first, info + b"\x01", "sha256")


def _counter(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + (b"\x01" if last else b"\x00")
