"""Texts with variables in braces. Nothing but names stands in braces: no attributes, no code."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from kepu.foundation.core.errors import InvalidInput

VARIABLE = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True)
class Wording:
    """Subject and body of a kind of notice in one language."""

    subject: str
    body: str

    def filled(self, values: Mapping[str, str]) -> "Wording":
        """The text of one notice. The subject becomes one line, as a mail header must be."""
        return Wording(
            subject=" ".join(fill(self.subject, values).split()), body=fill(self.body, values)
        )


def fill(text: str, values: Mapping[str, str]) -> str:
    """``text`` with each ``{name}`` replaced; values are not searched for variables again."""
    return VARIABLE.sub(lambda found: values[found[1]], text)


def check(text: str, *, known: Iterable[str], field: str) -> None:
    """Raise where ``text`` uses a variable that this kind of notice does not have."""
    names = sorted(known)
    unknown = [found for found in VARIABLE.findall(text) if found not in names]
    if unknown:
        raise InvalidInput(
            _("There is no variable {%(unknown)s} here. Use one of: %(known)s.")
            % {
                "unknown": unknown[0],
                "known": ", ".join(f"{{{name}}}" for name in names) or "—",
            },
            code="unknown_variable",
            field=field,
        )
