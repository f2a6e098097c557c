"""What is drawn without a template is escaped all the same."""

from kepu.domains.plans.choices import Part
from kepu.domains.plans.marking import Piece
from kepu.domains.plans.models import NamedUnit
from kepu.domains.plans.selectors.names import NameState, NameView
from kepu.domains.plans.views.drawing import drawn_chip, drawn_pieces


def test_pieces_say_what_was_read_from_them():
    pieces = [
        Piece("由"),
        Piece("<b>", item="1"),
        Piece("区科协", item="1", name="2"),
        Piece("）", finding="3"),
    ]
    assert drawn_pieces(pieces) == (
        "由"
        '<span class="doc-piece" data-of="1">&lt;b&gt;</span>'
        '<span class="doc-piece doc-name" data-of="1" data-name="2">区科协</span>'
        '<span class="doc-finding" data-finding="3">）</span>'
    )


def chip(part, printed, target):
    name = NamedUnit(part=part, name_printed=printed)
    drawn = drawn_chip(NameView(name, NameState.SETTLED, target))
    return drawn.replace(str(name.pk), "ID")


def test_a_settled_name_is_a_link_with_its_part_and_what_is_printed():
    opening = '<a class="name name-chip" id="name-ID" href="?open=name-ID#name-ID" data-open>'
    assert chip(Part.LEAD, "区科协", "区科协") == (
        f'{opening}<span class="name-lead">lead</span> <span>区科协</span></a>'
    )
    assert chip(Part.SUPPORT, "<区环保局>", "区生态环境局") == (
        f'{opening}<span class="visually-hidden">support</span> <span>区生态环境局</span>'
        ' <span class="quiet">← &lt;区环保局&gt;</span></a>'
    )
