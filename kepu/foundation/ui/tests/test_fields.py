"""Fields, all fields of a form, the summary of what was refused."""

from datetime import date

import pytest
from django import forms
from django.utils import translation

from kepu.foundation.ui.widgets import DateInput


class PlanForm(forms.Form):
    key = forms.CharField(widget=forms.HiddenInput)
    title = forms.CharField(label="Title", help_text="As printed.")
    note = forms.CharField(label="Note", required=False, widget=forms.Textarea)
    unit = forms.ChoiceField(label="Unit", choices=[("a", "A")], required=False)
    rhythm = forms.ChoiceField(label="Rhythm", choices=[("h", "Half")], widget=forms.RadioSelect)
    is_read = forms.BooleanField(label="Read", required=False)

    def clean(self):
        if self.cleaned_data.get("note") == "bad":
            raise forms.ValidationError("The note contradicts the title.")


def test_a_field_ties_label_help_and_widget_together(render):
    html = render("{% field form.title %}", form=PlanForm())
    assert '<label class="form-label" for="id_title">Title<span class="required-mark"' in html
    assert '<p class="form-hint" id="id_title_helptext">As printed.</p>' in html
    assert 'aria-describedby="id_title_helptext"' in html
    assert 'class="form-control"' in html


def test_a_field_that_may_stay_empty_has_no_mark(render):
    assert "required-mark" not in render("{% field form.note %}", form=PlanForm())


def test_a_refused_field_says_why_where_it_stands(render):
    html = render("{% field form.title %}", form=PlanForm({}))
    assert 'aria-describedby="id_title_helptext id_title_error"' in html
    assert 'aria-invalid="true"' in html
    assert 'class="form-control is-invalid"' in html
    assert '<div class="field-errors" id="id_title_error">' in html
    assert "<span>这个字段是必填项。</span>" in html


@pytest.mark.parametrize(
    ("name", "css_class"),
    [("unit", "form-select"), ("is_read", "form-check-input"), ("note", "form-control")],
)
def test_each_widget_has_its_class(render, name, css_class):
    assert f'class="{css_class}"' in render("{% field form.x %}", form={"x": PlanForm()[name]})


def test_a_class_of_the_form_itself_is_kept(render):
    form = PlanForm()
    form.fields["title"].widget.attrs["class"] = "wide"
    assert 'class="wide form-control"' in render("{% field form.title %}", form=form)


def test_a_question_with_boxes_is_a_fieldset(render):
    html = render("{% field form.rhythm %}", form=PlanForm())
    assert html.startswith('<fieldset class="field">')
    assert '<legend class="form-label">Rhythm<span class="required-mark"' in html
    assert '<label class="form-check-label" for="id_rhythm_0">Half</label>' in html


def test_the_label_of_a_single_box_stands_behind_it(render):
    html = render("{% field form.is_read %}", form=PlanForm())
    assert html.index("<input") < html.index('<label class="form-check-label" for="id_is_read">')


def test_all_fields_come_in_their_order_the_hidden_first(render):
    html = render("{% form_fields form %}", form=PlanForm())
    places = [html.index(f'name="{name}"') for name in PlanForm.base_fields]
    assert places == sorted(places)
    assert html.startswith('<input type="hidden" name="key"')


def test_the_summary_leads_to_each_field_and_takes_the_focus(render):
    html = render("{% error_summary form %}", form=PlanForm({"key": "k", "title": ""}))
    assert 'role="alert" tabindex="-1" autofocus' in html
    assert "有 2 处需要改正" in html
    assert '<li><a href="#id_title">Title：这个字段是必填项。</a></li>' in html
    assert '<li><a href="#id_rhythm">Rhythm：这个字段是必填项。</a></li>' in html


def test_the_summary_names_what_concerns_the_form_as_a_whole(render):
    form = PlanForm({"key": "k", "title": "T", "rhythm": "h", "note": "bad"})
    html = render("{% error_summary form %}", form=form)
    assert "<li>The note contradicts the title.</li>" in html
    assert "有 1 处需要改正" in html


def test_the_summary_gathers_several_forms_and_formsets(render):
    formset = forms.formset_factory(PlanForm, min_num=1, validate_min=True)
    bound = formset({"form-TOTAL_FORMS": "0", "form-INITIAL_FORMS": "0"})
    second = formset({"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "1"})
    html = render("{% error_summary a b c %}", a=PlanForm({"key": "k"}), b=bound, c=second)
    assert html.count("<li>") == 2 + 1 + 3
    assert '<a href="#id_form-0-title">' in html


@pytest.mark.parametrize("form", [PlanForm(), PlanForm({"key": "k", "title": "T", "rhythm": "h"})])
def test_nothing_refused_has_no_summary(render, form):
    assert render("{% error_summary form %}", form=form) == ""


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_dates_are_written_as_browsers_read_them(language):
    with translation.override(language):
        assert DateInput().format_value(date(2026, 3, 5)) == "2026-03-05"
