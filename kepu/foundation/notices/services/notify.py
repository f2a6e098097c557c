"""Tell people something, on screen and by e-mail."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from django.db import transaction
from django.utils import translation
from django.utils.formats import date_format

from kepu.foundation.accounts.models import User
from kepu.foundation.audit.services import record
from kepu.foundation.core import clock
from kepu.foundation.core.errors import Sentence
from kepu.foundation.jobs.services import enqueue
from kepu.foundation.notices.models import Notice
from kepu.foundation.notices.registry import kinds
from kepu.foundation.notices.selectors import languages_of, wording_in_force
from kepu.foundation.notices.wording import Wording

Value = Sentence | int | date


@transaction.atomic
def notify(
    *,
    kind: str,
    recipients: Iterable[User],
    context: Mapping[str, Value],
    dedupe_key: str,
    url: str,
    now: datetime | None = None,
) -> list[Notice]:
    """Tell each active recipient once, in their language, in the words in force today.

    ``context`` gives the variables of the kind; dates and translated texts are written in
    the recipient's language. ``dedupe_key`` names the cause: told of it already, a person
    is not told again. ``url`` is a path. Returns the notices made now. E-mails leave after
    the caller's transaction, to those who have an address. A KeyError is a variable that
    the calling code forgot.
    """
    now = now or clock.now()
    people = [user for user in recipients if user.is_active]
    languages = languages_of(people)
    texts = {code: _text(kind, code, context) for code in set(languages.values())}
    made = []
    for person in people:
        text = texts[languages[person.pk]]
        notice, is_new = Notice.objects.get_or_create(
            recipient=person,
            dedupe_key=dedupe_key,
            defaults={
                "kind": kind,
                "title": text.subject[:200],
                "body": text.body,
                "url": url,
                "created_at": now,
            },
        )
        if is_new:
            _pass_on(notice, person, now)
            made.append(notice)
    return made


def _pass_on(notice: Notice, person: User, now: datetime) -> None:
    record(
        verb="notices.notice.send",
        subject=notice,
        by=None,
        payload={"kind": notice.kind, "recipient": str(person.pk), "cause": notice.dedupe_key},
        now=now,
    )
    if person.email:
        enqueue(
            channel="email",
            dedupe_key=f"notice:{notice.pk}",
            payload={"notice": str(notice.pk)},
            now=now,
        )


def _text(kind: str, language: str, context: Mapping[str, Value]) -> Wording:
    with translation.override(language):
        values = {name: _written(value) for name, value in context.items()}
        return wording_in_force(kinds[kind], language).filled(values)


def _written(value: Value) -> str:
    return date_format(value, "DATE_FORMAT") if isinstance(value, date) else str(value)
