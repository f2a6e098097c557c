"""Tables: a row is a block; merged cells are carried."""

from kepu.engines.documents import BlockKind, Cell, read_document
from kepu.engines.documents.tests.packages import p, word


def tc(text="", properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def tr(*cells, properties=""):
    inner = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{inner}{''.join(cells)}</w:tr>"


def tbl(*rows):
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def rows(*tables):
    return read_document(word("".join(tables) + p("后")), "a.docx").blocks[:-1]


DOWN, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def test_cells_stand_in_the_text_of_their_row():
    (row,) = rows(tbl(tr(tc("1"), tc(), tc("区科协"))))
    assert (row.kind, row.text, row.table) == (BlockKind.TABLE_ROW, "1\t\t区科协", 1)
    assert row.cells == (Cell("1", 0), Cell("", 1, start=2), Cell("区科协", 2, start=3))


def test_cells_merged_across():
    (row,) = rows(tbl(tr(tc("合", '<w:gridSpan w:val="2"/>'), tc("乙"))))
    assert row.cells == (Cell("合", 0, span=2), Cell("乙", 2, start=2))


def test_cells_merged_down():
    first, second, third = rows(
        tbl(tr(tc("合", DOWN), tc("甲")), tr(tc("", ON), tc("乙")), tr(tc("完"), tc("丙")))
    )
    assert first.cells == (Cell("合", 0), Cell("甲", 1, start=2))
    assert second.cells == (Cell("合", 0, is_repeated=True), Cell("乙", 1))
    assert second.text == "乙"
    assert third.cells == (Cell("完", 0), Cell("丙", 1, start=2))


def test_a_merge_that_continues_nothing_is_a_cell():
    (row,) = rows(tbl(tr(tc("甲", ON))))
    assert row.cells == (Cell("甲", 0),)


def test_rows_that_begin_further_in():
    (row,) = rows(tbl(tr(tc("甲"), properties='<w:gridBefore w:val="2"/>')))
    assert row.cells == (Cell("甲", 2),)


def test_removed_and_empty_rows_are_left_out():
    table = tbl(tr(tc("删"), properties="<w:del/>"), tr(tc(" "), tc()), tr(tc("甲")))
    (row,) = rows(table)
    assert (row.text, row.place) == ("甲", 2)


def test_tables_are_told_apart_and_inner_ones_are_text_of_their_cell():
    inner = f"<w:tc>{p('外')}{tbl(tr(tc('内'), tc('里')))}{p('')}</w:tc>"
    first, second = rows(tbl(tr(inner)), tbl(tr(tc("乙"))))
    assert (first.table, first.text) == (1, "外\n内\n里")
    assert second.table == 2


def test_cells_merged_across_in_the_older_way():
    start, on = '<w:hMerge w:val="restart"/>', "<w:hMerge/>"
    (row,) = rows(tbl(tr(tc("合", start), tc("", on), tc("", on), tc("乙", start))))
    assert row.cells == (Cell("合", 0, span=3), Cell("乙", 3, start=2))
    (first,) = rows(tbl(tr(tc("甲", on), tc("乙"))))
    assert first.cells == (Cell("甲", 0), Cell("乙", 1, start=2))


def test_a_cell_taken_out_by_a_tracked_change():
    (row,) = rows(tbl(tr(tc("甲"), tc("删", "<w:cellDel/>"), tc("乙"))))
    assert row.cells == (Cell("甲", 0), Cell("乙", 1, start=2))


def test_rows_and_cells_in_content_controls():
    def control(inner):
        return f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    first, second = rows(tbl(tr(control(tc("甲")), tc("乙")) + control(tr(tc("丙")))))
    assert (first.text, second.text) == ("甲\t乙", "丙")


def test_paragraphs_of_a_cell_joined_by_a_tracked_change():
    gone = "<w:rPr><w:del/></w:rPr>"
    (row,) = rows(tbl(tr(f"<w:tc>{p('区科', properties=gone)}{p('协')}{p('局')}</w:tc>", tc("乙"))))
    assert row.text == "区科协\n局\t乙"
    (last,) = rows(tbl(tr(f"<w:tc>{p('区科', properties=gone)}</w:tc>", tc("乙"))))
    assert last.text == "区科\t乙"


def test_a_text_box_in_a_cell_is_read_once():
    box = f"<w:txbxContent>{p('框')}</w:txbxContent>"
    both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    anchored = (
        f"<w:p><w:r><w:t>甲</w:t><mc:AlternateContent>{both}</mc:AlternateContent></w:r></w:p>"
    )
    (row,) = rows(tbl(tr(f"<w:tc>{anchored}</w:tc>", tc("乙"))))
    assert row.text == "甲\n框\t乙"
