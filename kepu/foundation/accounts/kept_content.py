"""The content of a kept form: pairs of field name and value."""

import json
import re

# Hidden keys, ticked boxes and codes of choices, which nobody typed.
NOT_TYPED = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{16,}|[a-z]+(_[a-z]+)*")


def fields_of(content: str) -> list[tuple[str, str]]:
    """All fields, to be sent again."""
    return [(name, value) for name, value in json.loads(content)]


def entered_values(content: str) -> list[str]:
    """What a person has typed, as far as it can be told, to be shown."""
    return [
        value for _name, value in fields_of(content) if value and not NOT_TYPED.fullmatch(value)
    ]
