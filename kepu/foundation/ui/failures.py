"""What went wrong, in the words a page says it: a title and the next step per status."""

from dataclasses import dataclass, field
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from kepu.foundation.core.errors import BusinessError, Sentence, TooMany


@dataclass(frozen=True)
class Failure:
    """A refusal or a fault, ready to be drawn as page, fragment or JSON."""

    status: int
    code: str
    message: Sentence
    field: str | None = None
    retry_at: datetime | None = None
    reference: str = ""

    @property
    def title(self) -> Sentence:
        return _wording(self.status, self.code).title

    @property
    def next_step(self) -> Sentence:
        return _wording(self.status, self.code).next_step


@dataclass(frozen=True)
class Wording:
    """How a status, or one code among those of a status, is put on screen."""

    title: Sentence
    next_step: Sentence
    message: Sentence = field(default="")


WORDINGS: dict[int, Wording] = {
    400: Wording(
        _("The request could not be read"),
        _("Go back and try once more. If it happens again, open the page afresh from the menu."),
        _("What your browser sent is not something this site can use."),
    ),
    403: Wording(
        _("This is not open to you"),
        _("If it is part of your work, ask the person named above for the role, then come back."),
        _("You may see this site, but not do this."),
    ),
    404: Wording(
        _("There is nothing here for you"),
        _("Check the address, or start from the first page and find it from there."),
        _("There is no such page, or it is not open to you."),
    ),
    405: Wording(
        _("This address does something, it shows nothing"),
        _("Go back to the page you came from and press the button there."),
        _("It was opened like a page, but it only takes what a form sends."),
    ),
    409: Wording(
        _("Things have moved on"),
        _("Open the page again to see how things stand now, then decide anew."),
    ),
    422: Wording(
        _("This cannot be taken as it is"),
        _("Go back, change what is named above, and send it again. Nothing has been saved."),
    ),
    429: Wording(
        _("Too many tries"),
        _("Wait until the time named, then try once more."),
    ),
    500: Wording(
        _("Something broke on our side"),
        _("Try again in a few minutes. If it stays, tell your administrator the number above."),
        _("This is our fault, not yours. What you had saved before is safe."),
    ),
}


CODE_WORDINGS: dict[str, Wording] = {
    "csrf": Wording(
        _("The form was not accepted"),
        _("Open the page again and send the form once more. Allow cookies for this site."),
        _("It was opened before you signed in or out, or your browser keeps no cookies."),
    ),
}


def _wording(status: int, code: str) -> Wording:
    return CODE_WORDINGS.get(code) or WORDINGS.get(status, WORDINGS[422])


def of_error(error: BusinessError) -> Failure:
    """The failure that a business error stands for."""
    return Failure(
        status=error.status,
        code=error.code,
        message=error.message,
        field=error.field,
        retry_at=error.retry_at if isinstance(error, TooMany) else None,
    )


def of_status(status: int, code: str, *, message: Sentence = "", reference: str = "") -> Failure:
    """A failure that no service raised, with the usual sentence of its status."""
    return Failure(status, code, message or _wording(status, code).message, reference=reference)
