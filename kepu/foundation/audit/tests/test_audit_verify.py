"""``kepu audit verify``."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from kepu.foundation.audit import signing
from kepu.foundation.audit.models import AuditEntry, AuditPayload, AuditSeal
from kepu.foundation.audit.services import export_roots, seal_entries
from kepu.foundation.audit.tests.factories import EntryFactory
from kepu.foundation.audit.tests.intruder import break_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def sealed():
    made = EntryFactory.create_batch(2)
    seal_entries()
    export_roots()
    return made


def verified(**options) -> str:
    out = StringIO()
    call_command("audit_verify", stdout=out, **options)
    return out.getvalue()


def test_whole_record(sealed):
    EntryFactory()
    root = AuditSeal.objects.get().root

    lines = verified().splitlines()

    assert lines[:3] == [
        "3 entries, 1 seals, 1 exported roots",
        f"public key {signing.public_key()}",
        f"last root  {root}",
    ]
    assert lines[3].startswith("1 entries not yet sealed, since 20")
    assert lines[4:] == ["✓ The record is whole."]


def test_empty_record():
    assert verified().splitlines()[0] == "0 entries, 0 seals, 0 exported roots"


def test_fault_is_named_and_ends_with_a_failure(sealed):
    break_in()
    AuditPayload.objects.filter(pk=sealed[0].pk).delete()
    AuditEntry.objects.filter(pk=sealed[0].pk).delete()
    out = StringIO()

    with pytest.raises(CommandError, match="1 fault"):
        call_command("audit_verify", stdout=out)

    assert f"✗ entry {sealed[0].pk}: the entry was removed" in out.getvalue()


def test_copy_of_the_roots(sealed, roots_file, tmp_path):
    copy = roots_file.rename(tmp_path / "copy.jsonl")

    assert "✓" in verified(roots=copy)
    with pytest.raises(CommandError, match="no file"):
        verified(roots=roots_file)
