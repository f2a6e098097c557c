"""New secret keys, as the lines of a settings file."""

import base64
import secrets


def secret(length: int = 32) -> str:
    return base64.b64encode(secrets.token_bytes(length)).decode()


def fresh_keys(label: str | None = None) -> str:
    """Lines ``NAME=value`` for every key an installation needs; ``label`` names the field key."""
    return "\n".join(
        (
            f"KEPU_SECRET_KEY={secret(48)}",
            f"KEPU_FIELD_KEYS={label or 'k' + secrets.token_hex(3)}:{secret()}",
            f"KEPU_INDEX_KEY={secret()}",
            f"KEPU_SEAL_KEY={secret()}",
        )
    )
