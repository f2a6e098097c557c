"""Replacing a key: the command of `core`, tried on persons."""

import base64

import pytest
from django.core.management import call_command

from kepu.foundation.core.encryption import Undecryptable
from kepu.foundation.identity.models import Person
from kepu.foundation.identity.tests.factories import PersonFactory

NEW = "new:" + base64.b64encode(b"n" * 32).decode()

pytestmark = pytest.mark.django_db


def test_values_are_written_anew_and_the_old_key_can_go(settings, capsys):
    person = PersonFactory(name="张三", id_number="")
    settings.KEPU_FIELD_KEYS = [NEW, *settings.KEPU_FIELD_KEYS]
    call_command("reencrypt")
    assert "identity.Person.name: 1" in capsys.readouterr().out
    call_command("reencrypt")
    assert "identity.Person.name: 0" in capsys.readouterr().out
    settings.KEPU_FIELD_KEYS = [NEW]
    stored = Person.objects.get(pk=person.pk)
    assert (stored.name, stored.phone, stored.id_number) == ("张三", person.phone, "")


def test_without_it_the_old_key_cannot_go(settings):
    person = PersonFactory()
    settings.KEPU_FIELD_KEYS = [NEW]
    with pytest.raises(Undecryptable):
        Person.objects.get(pk=person.pk)


def test_another_algorithm_is_taken_up(settings, capsys):
    PersonFactory(name="张三")
    settings.KEPU_FIELD_ALGORITHM = "sm4-gcm"
    call_command("reencrypt")
    assert "identity.Person.name: 1" in capsys.readouterr().out
    assert Person.objects.get().name == "张三"
