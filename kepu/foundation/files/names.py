"""File names that are safe to store, to show and to hand back. Pure."""

import unicodedata
from pathlib import PurePosixPath

LENGTH = 200


def safe_name(name: str) -> str:
    """The last part of ``name`` without control and direction characters, at most 200 long.

    Names turned by direction characters ("…cod.exe" shown as "…exe.doc") are a known trick;
    Unicode calls those characters format characters (Cf). The extension survives shortening.
    """
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    kept = "".join(each for each in last if unicodedata.category(each) not in ("Cc", "Cf"))
    kept = unicodedata.normalize("NFC", kept).strip(" .")
    path = PurePosixPath(kept or "file")
    return path.stem[: LENGTH - len(path.suffix[:20])] + path.suffix[:20]
