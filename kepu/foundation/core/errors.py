"""Business errors: what a service refuses, in one sentence that says what to do.

Services raise these and nothing else for refusals. One handler (`ui.middleware`, and the
same mapping in the API) turns them into a page, a fragment or JSON with their status.
"""

from datetime import datetime
from typing import ClassVar

from django.utils.functional import Promise

Sentence = str | Promise


class BusinessError(Exception):
    """A refusal: a stable ``code``, a translatable sentence and, where one is meant, a field."""

    status: ClassVar[int] = 422
    code: str = "refused"

    def __init__(self, message: Sentence, *, code: str | None = None, field: str | None = None):
        super().__init__(message)
        self.message = message
        self.field = field
        if code is not None:
            self.code = code

    def __str__(self) -> str:
        return str(self.message)


class InvalidInput(BusinessError):
    """What was entered cannot be taken; the sentence says what to enter instead (422)."""

    status = 422
    code = "invalid"


class Conflict(BusinessError):
    """The state has moved on since the page was shown; the sentence names both sides (409)."""

    status = 409
    code = "conflict"


class Forbidden(BusinessError):
    """The object is visible, the act is not allowed; the sentence names the role needed (403)."""

    status = 403
    code = "forbidden"


class NotVisible(BusinessError):
    """There is no such object, or none this user may see: the two are not told apart (404)."""

    status = 404
    code = "not_found"


class TooMany(BusinessError):
    """Too many tries; ``retry_at`` says when to come back (429)."""

    status = 429
    code = "too_many"

    def __init__(self, message: Sentence, *, retry_at: datetime, code: str | None = None):
        super().__init__(message, code=code)
        self.retry_at = retry_at
