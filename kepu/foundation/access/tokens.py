"""Secrets of programs: how they look and how they are kept. Pure."""

import hashlib
import secrets

# Lets scanners of source code recognise a secret that was committed by mistake.
PREFIX = "kepu_"
SHOWN = 10


def new_secret() -> str:
    """A secret of 256 random bits."""
    return PREFIX + secrets.token_urlsafe(32)


def digest_of(secret: str) -> str:
    """What is kept of a secret. Its 256 bits cannot be guessed, so one round is enough."""
    return hashlib.sha256(secret.encode()).hexdigest()


def shown_part(secret: str) -> str:
    """The beginning by which an owner tells a token from others."""
    return secret[:SHOWN]
