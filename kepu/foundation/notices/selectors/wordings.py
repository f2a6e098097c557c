"""The words of notices as of a day."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from kepu.foundation.core import clock
from kepu.foundation.core.errors import NotVisible
from kepu.foundation.core.policy import Actor
from kepu.foundation.notices.models import NoticeWording
from kepu.foundation.notices.policy import NoticeWordingPolicy
from kepu.foundation.notices.registry import NoticeKind, kinds
from kepu.foundation.notices.wording import Wording


@dataclass(frozen=True)
class WordingState:
    """One language of one kind: the words in force, and the rows laid down, latest first."""

    kind: NoticeKind
    language: str
    language_name: str
    in_force: Wording
    rows: list[NoticeWording]

    @property
    def is_delivered(self) -> bool:
        """Whether nobody has changed the wording as delivered by today."""
        return _row_on(self.rows, clock.today()) is None

    @property
    def coming(self) -> list[NoticeWording]:
        """Rows not yet in force, next first."""
        return [row for row in reversed(self.rows) if row.valid_from > clock.today()]


@dataclass(frozen=True)
class KindState:
    """A kind of notice with its wording in every language."""

    kind: NoticeKind
    wordings: list[WordingState]


def wording_in_force(kind: NoticeKind, language: str, on: date | None = None) -> Wording:
    """The words of ``kind`` in ``language`` on a day, today by default."""
    rows = NoticeWording.objects.filter(kind=kind.name, language=language)
    return _wording_on(kind, language, list(rows), on or clock.today())


def kind_states(user: Actor) -> list[KindState]:
    """All registered kinds by label; raises `Forbidden` for those who may not see them."""
    NoticeWordingPolicy().require_anywhere(user, "view")
    rows: dict[tuple[str, str], list[NoticeWording]] = {}
    for row in NoticeWording.objects.order_by("kind", "language", "-valid_from"):
        rows.setdefault((row.kind, row.language), []).append(row)
    return [
        KindState(
            kind=kind,
            wordings=[
                _state(kind, code, rows.get((kind.name, code), []))
                for code, _name in settings.LANGUAGES
            ],
        )
        for kind in sorted(kinds.values(), key=lambda each: each.name)
    ]


def wording_state_for(user: Actor, kind: str, language: str) -> WordingState:
    """One wording, for whoever may change it; `NotVisible` where there is no such kind."""
    NoticeWordingPolicy().require_anywhere(user, "change")
    if kind not in kinds or language not in dict(settings.LANGUAGES):
        raise NotVisible(_("There is no such kind of notice."))
    rows = NoticeWording.objects.filter(kind=kind, language=language).order_by("-valid_from")
    return _state(kinds[kind], language, list(rows))


def _state(kind: NoticeKind, language: str, rows: list[NoticeWording]) -> WordingState:
    return WordingState(
        kind=kind,
        language=language,
        language_name=str(dict(settings.LANGUAGES)[language]),
        in_force=_wording_on(kind, language, rows, clock.today()),
        rows=rows,
    )


def _row_on(rows: list[NoticeWording], on: date) -> NoticeWording | None:
    passed = [row for row in rows if row.valid_from <= on]
    return max(passed, key=lambda row: row.valid_from, default=None)


def _wording_on(kind: NoticeKind, language: str, rows: list[NoticeWording], on: date) -> Wording:
    row = _row_on(rows, on)
    if row is not None:
        return Wording(subject=row.subject, body=row.body)
    with translation.override(language):
        return Wording(subject=str(kind.subject), body=str(kind.body))
