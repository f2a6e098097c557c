"""Input for the words and the language of notices."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from kepu.foundation.core import clock

# Words in braces, and words of another language than the page's: no browser may translate them.
AS_WRITTEN = {"translate": "no"}


class WordingForm(forms.Form):
    """New words and the day from which they hold."""

    subject = forms.CharField(
        label=_("Subject"), max_length=160, widget=forms.TextInput(attrs=AS_WRITTEN)
    )
    body = forms.CharField(
        label=_("Text"), max_length=2000, widget=forms.Textarea(attrs={"rows": 8, **AS_WRITTEN})
    )
    valid_from = forms.DateField(
        label=_("In force from"),
        help_text=_("Today or later. Notices already sent keep their words."),
        initial=clock.today,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class PreferenceForm(forms.Form):
    """The language of one's notices and e-mails."""

    language = forms.ChoiceField(
        label=_("Language of my notices and e-mails"), choices=settings.LANGUAGES
    )
