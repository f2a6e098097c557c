"""Lines that end a plan or a table: notes, attachments, distribution, remarks."""

import re

_NOTE = re.compile(
    r"\s*(?:(?:备\s*注|注|(?:填表)?说\s*明|附\s*件|附|主\s*送|抄\s*送|主题词|印发|联系人|联系电话"
    r"|填表人?|制表人?)\s*\d*\s*[:：]|[（(]此件)"
)


def is_note(text: str) -> bool:
    """Whether a line begins as a note does."""
    return _NOTE.match(text) is not None
