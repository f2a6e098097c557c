import pytest
from django import forms

from kepu.foundation.core.errors import Conflict, Forbidden
from kepu.foundation.core.refusals import carry_out, status_of


class NameForm(forms.Form):
    name = forms.CharField()


def test_result_is_returned_and_status_is_200():
    form = NameForm({"name": "科普"})
    assert carry_out(form, lambda data: data["name"]) == "科普"
    assert status_of(form) == 200


def test_invalid_form_is_not_carried_out():
    form = NameForm({})
    assert carry_out(form, lambda data: pytest.fail("called")) is None
    assert status_of(form) == 422


def test_refusal_stands_at_its_field_with_its_status():
    def refuse(data):
        raise Conflict("taken", field="name")

    form = NameForm({"name": "a"})
    assert carry_out(form, refuse) is None
    assert form.errors == {"name": ["taken"]}
    assert status_of(form) == 409


def test_refusal_of_an_unknown_field_stands_above_the_form():
    def refuse(data):
        raise Conflict("taken", field="elsewhere")

    form = NameForm({"name": "a"})
    carry_out(form, refuse)
    assert form.non_field_errors() == ["taken"]


def test_missing_right_passes_through():
    def refuse(data):
        raise Forbidden("no")

    with pytest.raises(Forbidden):
        carry_out(NameForm({"name": "a"}), refuse)
