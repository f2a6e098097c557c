"""Confirmation, one-button forms, copying, cards, breadcrumbs."""

import pytest

CONFIRM = (
    '{% confirm label="Return" action="/r/" title="Return it?" verb="Return it" EXTRA %}'
    "<p>Why?</p>{% endconfirm %}"
)


def test_a_confirmation_asks_before_it_posts(render):
    html = render(CONFIRM.replace("EXTRA", 'tone="danger"'), csrf_token="t0")
    assert html.startswith('<details class="confirm" data-confirm> <summary class="btn')
    assert '<form class="confirm-sheet" method="post" action="/r/"' in html
    assert 'name="csrfmiddlewaretoken" value="t0"' in html
    assert '<h2 class="confirm-title">Return it?</h2>' in html
    assert '<div class="confirm-content"><p>Why?</p></div>' in html
    assert '<button class="btn btn-danger" type="submit">Return it</button>' in html


def test_a_refused_confirmation_stays_open(render):
    html = render(CONFIRM.replace("EXTRA", "is_open=True"))
    assert html.startswith('<details class="confirm" data-confirm open>')


@pytest.mark.parametrize(
    ("tone", "css_class"),
    [
        ("", "btn"),
        ("primary", "btn btn-primary"),
        ("danger", "btn btn-danger-quiet"),
        ("quiet", "btn btn-quiet"),
    ],
)
def test_a_post_button_is_a_form_of_one_button(render, tone, css_class):
    html = render(
        '{% post_button "Adopt" "/a/" tone=tone name="Item 7" %}', tone=tone, csrf_token="t0"
    )
    assert '<form class="post-button" method="post" action="/a/">' in html
    assert 'value="t0"' in html
    assert f'<button class="{css_class}" type="submit">Adopt<span' in html
    assert '<span class="visually-hidden" translate="no"> Item 7</span>' in html


def test_a_text_to_copy_can_be_marked_by_hand(render):
    html = render("{% copy_button text %}", text="Three <sheets>")
    assert 'aria-label="复制到微信">Three &lt;sheets&gt;</textarea>' in html
    assert '<button class="btn" type="button" hidden data-copy-button' in html


def test_a_copy_button_may_have_its_own_words(render):
    assert "<span data-copy-word>Copy</span>" in render('{% copy_button "x" "Copy" %}')


def test_a_card_has_its_title_and_anchor(render):
    html = render('{% card title="Units" anchor="units" %}<p>x</p>{% endcard %}')
    assert html.startswith('<section class="card" id="units">')
    assert '<h2 class="card-title">Units</h2>' in html
    assert "card-header" not in render("{% card %}x{% endcard %}")


def test_breadcrumbs_lead_here(render):
    html = render(
        '{% breadcrumbs %}{% crumb "Parts" "ui:catalogue" %}{% crumb here %}{% endbreadcrumbs %}',
        here="<All>",
    )
    assert '<li class="breadcrumb-item"><a href="/ui/catalogue/">Parts</a></li>' in html
    assert '<li class="breadcrumb-item" aria-current="page">&lt;All&gt;</li>' in html
