"""Text that was pasted, as the file it is kept as."""

import re
from io import BytesIO

# What separates folders, or is not allowed in the names of files on common systems.
_UNSAFE = re.compile(r'[\\/:*?"<>|\t]+')
_LONGEST_NAME = 60
_UNTITLED = "text"


class PastedText(BytesIO):
    """A text file in UTF-8 named after the first line, as an upload is: bytes and a ``name``."""

    def __init__(self, text: str) -> None:
        super().__init__(text.encode())
        self.name = f"{_first_line(text)}.txt"


def _first_line(text: str) -> str:
    lines = (line.strip() for line in text.splitlines())
    title = next((line for line in lines if line), _UNTITLED)
    return _UNSAFE.sub(" ", title)[:_LONGEST_NAME].strip(" .") or _UNTITLED
