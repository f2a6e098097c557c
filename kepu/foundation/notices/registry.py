"""The kinds of notices that the modules above send, registered when they are ready.

register_kind(NoticeKind(
    name="plans.sign_reminder",
    label=_("Reminder of an unsigned sheet"),
    description=_("Sent to the liaison officers of a unit that has not signed in time."),
    variables=(Variable("unit", _("the unit's short name"), _("Sub-district A")),),
    subject=_("{unit}: please sign the work sheet"),
    body=_("The sheet of {unit} waits for its signature."),
))
"""

from dataclasses import dataclass

from kepu.foundation.core.errors import Sentence


@dataclass(frozen=True)
class Variable:
    """A word in braces that is filled in when a notice is sent."""

    name: str
    description: Sentence
    example: Sentence

    @property
    def name_in_braces(self) -> str:
        return f"{{{self.name}}}"


@dataclass(frozen=True, kw_only=True)
class NoticeKind:
    """One kind of notice: when it is sent, its variables, and the wording as delivered.

    ``subject`` and ``body`` are translated texts, so each language has its own delivered
    wording; the variables stand in them in braces.
    """

    name: str
    label: Sentence
    description: Sentence
    subject: Sentence
    body: Sentence
    variables: tuple[Variable, ...] = ()

    @property
    def variable_names(self) -> frozenset[str]:
        return frozenset(variable.name for variable in self.variables)

    @property
    def examples(self) -> dict[str, str]:
        """An example value for each variable, for previews."""
        return {variable.name: str(variable.example) for variable in self.variables}


kinds: dict[str, NoticeKind] = {}


def register_kind(kind: NoticeKind) -> None:
    """Make ``kind`` known; called in ``AppConfig.ready``."""
    kinds[kind.name] = kind
