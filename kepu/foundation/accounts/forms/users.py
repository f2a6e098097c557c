"""Forms of the account pages."""

from typing import TypedDict

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from kepu.foundation.accounts.choices import AccountState, HandOver


class UserParticulars(TypedDict):
    """What is entered of a new account."""

    name: str
    username: str
    email: str
    phone: str


class UserFilterForm(forms.Form):
    """What the list of accounts is narrowed by."""

    q = forms.CharField(label=_("Sign-in name, e-mail or whole name"), required=False)
    state = forms.ChoiceField(
        label=_("State"), required=False, choices=[("", _("All")), *AccountState.choices]
    )


class UserNamesForm(forms.Form):
    """What an account is called by."""

    username = forms.CharField(
        label=_("Sign-in name"),
        max_length=60,
        help_text=_("2 to 60 letters, digits, dots or dashes. No telephone or identity number."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
    )
    email = forms.CharField(
        label=_("E-mail"),
        max_length=254,
        required=False,
        help_text=_("One can sign in with it too, and set a forgotten password anew."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )


class UserForm(UserNamesForm):
    """A new account and the person behind it."""

    name = forms.CharField(
        label=pgettext_lazy("person", "Name"),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    phone = forms.CharField(
        label=_("Telephone"),
        required=False,
        help_text=_("Mobile, or landline with area code."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "tel"}),
    )
    hand_over = forms.ChoiceField(
        label=_("How the user gets the first password"),
        choices=HandOver,
        initial=HandOver.MAIL,
        widget=forms.RadioSelect,
    )
    field_order = ("name", "username", "email", "phone", "hand_over")

    @property
    def is_by_mail(self) -> bool:
        return bool(self.cleaned_data["hand_over"] == HandOver.MAIL)

    def particulars(self) -> UserParticulars:
        """What `services.create_user` takes."""
        entered = self.cleaned_data
        return UserParticulars(
            name=entered["name"],
            username=entered["username"],
            email=entered["email"],
            phone=entered["phone"],
        )

    def clean(self) -> dict[str, object]:
        entered = super().clean() or self.cleaned_data
        if entered.get("hand_over") == HandOver.MAIL and not entered.get("email"):
            self.add_error("email", _("Enter the address to which the link is to be mailed."))
        return entered
