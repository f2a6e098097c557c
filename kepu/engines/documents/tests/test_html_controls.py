"""Characters that a parser takes and a tree refuses."""

import pytest

from kepu.engines.documents import read_document


@pytest.mark.parametrize("control", ["&#12;", "&#1;", "&#xfffe;", "\f", "\uffff"])
def test_controls_beside_what_is_dropped_are_dropped_too(control):
    page = f"<html><body><p>办好{control}<script>x</script>科{control}普</p></body></html>"
    assert [block.text for block in read_document(page.encode(), "plan.html").blocks] == [
        "办好科普"
    ]
