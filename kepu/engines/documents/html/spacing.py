"""White space of a page as it is shown: collapsed, breaks kept."""

import re

BREAK = "\0"
_WIDE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—"
_SOURCE_WRAP = re.compile(rf"(?<=[{_WIDE}])[ \t]*[\r\n]\s*(?=[{_WIDE}])")
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_AROUND_BREAK = re.compile(rf" *{BREAK} *")
# An empty line, or a break before an indent, begins a paragraph.
_NEW_PARAGRAPH = re.compile(rf"{BREAK}(?:[\s\u3000\xa0]*{BREAK})+|{BREAK}(?=\u3000|\xa0{{4}})")
_HARD_BLANK = "\xa0"


def paragraphs_in(pieces: list[str]) -> list[str]:
    """The paragraphs of collected text, soft breaks as line feeds; none of them empty."""
    text = _SOURCE_WRAP.sub("", "".join(pieces))
    text = _AROUND_BREAK.sub(BREAK, _BLANKS.sub(" ", text))
    parts = (part.strip(BREAK + " ") for part in _NEW_PARAGRAPH.split(text))
    return [
        part.replace(BREAK, "\n").replace(_HARD_BLANK, " ")
        for part in parts
        if part.strip().strip(BREAK)
    ]


def preserved(text: str) -> str:
    """Text whose line ends and blanks count."""
    lines = re.split(r"\r\n|\r|\n", text)
    return BREAK.join(line.replace(" ", _HARD_BLANK) for line in lines)
