"""What stands thousands of times on the page of a long draft, drawn without a template each."""

from collections.abc import Iterable

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import pgettext

from kepu.domains.plans.choices import Part
from kepu.domains.plans.marking import Piece
from kepu.domains.plans.selectors.names import NameView


def drawn_pieces(pieces: Iterable[Piece]) -> SafeString:
    """The text of a paragraph, each stretch with what was read from it."""
    return _joined(_piece(piece) for piece in pieces)


def drawn_chip(view: NameView) -> SafeString:
    """A settled name as the link that opens it."""
    name = view.name
    is_lead = name.part == Part.LEAD
    return format_html(
        '<a class="name name-chip" id="name-{0}" href="?open=name-{0}#name-{0}" data-open>'
        '<span class="{1}">{2}</span> <span>{3}</span>{4}</a>',
        name.pk,
        "name-lead" if is_lead else "visually-hidden",
        pgettext("part", "lead") if is_lead else pgettext("part", "support"),
        view.target,
        _printed(view),
    )


def _printed(view: NameView) -> SafeString:
    """How the document prints a name that the register writes otherwise."""
    if not view.is_renamed:
        return SafeString()
    return format_html(' <span class="quiet">← {}</span>', view.name.name_printed)


def _piece(piece: Piece) -> SafeString:
    kinds = (("doc-piece", piece.item), ("doc-name", piece.name), ("doc-finding", piece.finding))
    classes = " ".join(css for css, ref in kinds if ref)
    if not piece.item and not piece.finding:
        return format_html("{}", piece.text)
    refs = (("of", piece.item), ("name", piece.name), ("finding", piece.finding))
    data = _joined(format_html(' data-{}="{}"', kind, ref) for kind, ref in refs if ref)
    return format_html('<span class="{}"{}>{}</span>', classes, data, piece.text)


def _joined(parts: Iterable[SafeString]) -> SafeString:
    return mark_safe("".join(parts))  # noqa: S308 - every part is escaped by format_html
