"""Each file that is refused, with its sentence, beside one that is read."""

import io
import zipfile

import pytest

from kepu.engines.documents import Fault, UnreadableDocument, limits, packages, read_document
from kepu.engines.documents.errors import SENTENCES
from kepu.engines.documents.tests.packages import (
    W,
    content_types,
    p,
    package,
    relations,
    word,
    word_parts,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
ENCRYPTED = OLE + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600
GOOD = word(p("加强组织领导"))


def fault_of(data, name="plan.docx"):
    with pytest.raises(UnreadableDocument) as refusal:
        read_document(data, name)
    assert refusal.value.status == 422
    assert refusal.value.code == refusal.value.fault.value
    assert str(refusal.value) == str(SENTENCES[refusal.value.fault])
    return refusal.value.fault


def texts(data, name="plan.docx"):
    return [block.text for block in read_document(data, name).blocks]


def changed(**parts):
    """The good document with parts replaced or added; their names with __ for the stroke."""
    made = word_parts(p("加强组织领导"))
    made.update(
        {name.replace("__", "/").replace("_xml", ".xml"): made_ for name, made_ in parts.items()}
    )
    return package(made)


def test_the_good_ones_are_read():
    assert texts(GOOD) == ["加强组织领导"]
    assert texts(GOOD, "PLAN.DOCX") == ["加强组织领导"]
    assert texts("一、加强组织领导\n".encode(), "plan.txt") == ["一、加强组织领导"]


def test_an_empty_file():
    assert fault_of(b"") is Fault.EMPTY
    assert fault_of(b"", "plan.txt") is Fault.EMPTY


def test_a_file_beyond_the_limit(monkeypatch):
    monkeypatch.setattr("kepu.engines.documents.reading.MAX_FILE_BYTES", len(GOOD))
    assert texts(GOOD) == ["加强组织领导"]
    assert fault_of(GOOD + b"\0") is Fault.TOO_LARGE
    assert "20 MB" in str(SENTENCES[Fault.TOO_LARGE])


@pytest.mark.parametrize("name", ["plan.docx", "plan.doc"])
def test_a_document_with_a_password(name):
    assert fault_of(ENCRYPTED, name) is Fault.ENCRYPTED


@pytest.mark.parametrize("name", ["plan.doc", "plan.wps", "plan.dot", "plan.docx", "plan.txt"])
def test_an_old_word_document_without_a_converter(name, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert fault_of(OLE, name) is Fault.OLD_WORD


def test_an_old_word_document_with_a_password():
    head = b"\xec\xa5\xc1\0" + bytes(7)
    start = OLE[:8] + bytes(504)
    assert fault_of(start + head + b"\1" + bytes(500), "plan.doc") is Fault.ENCRYPTED
    assert fault_of(start + head + b"\0" + bytes(500), "plan.docx") is Fault.OLD_WORD


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (OLE, "figures.xls"),
        (b"%PDF-1.7", "plan.odt"),
        (GOOD, "plan"),
        ("文".encode(), "plan.md"),
    ],
)
def test_names_of_other_formats(data, name):
    assert fault_of(data, name) is Fault.WRONG_NAME


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n....",
        b"\xff\xd8\xff\xe0",
        b"%PDF-1.7\n",
        b"{\\rtf1 }",
        "加强组织领导".encode(),
        b"<html><body>x</body></html>",
        package({"mimetype": "application/vnd.oasis.opendocument.text"}),
        package({"[Content_Types].xml": content_types(), "_rels/.rels": relations({})}),
        package({"[Content_Types].xml": content_types()}),
        changed(
            **{
                "[Content_Types]_xml": content_types(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
                )
            }
        ),
        changed(word__document_xml=f"<w:styles {W}/>"),
    ],
)
def test_content_that_does_not_fit_the_name(data):
    assert fault_of(data) is Fault.WRONG_CONTENT


@pytest.mark.parametrize("data", [GOOD, b"%PDF-1.7", b"<?xml version='1.0'?><a/>"])
@pytest.mark.parametrize("ending", ["txt", "html", "rtf"])
def test_text_that_is_none(data, ending):
    assert fault_of(data, f"plan.{ending}") is Fault.WRONG_CONTENT


@pytest.mark.parametrize("ending", ["pdf", "doc", "wps"])
def test_a_word_document_under_another_name(ending):
    assert fault_of(GOOD, f"plan.{ending}") is Fault.WRONG_CONTENT


@pytest.mark.parametrize("data", [bytes(range(256)) * 20, b"\0\1\2\3", b"\xff\xfe\x00\xd8"])
def test_binary(data):
    assert fault_of(data, "plan.txt") is Fault.BINARY
    assert fault_of(data, "plan.html") is Fault.BINARY
    assert fault_of(data, "plan.pdf") is Fault.CORRUPT
    assert fault_of(data, "plan.docx") is Fault.CORRUPT


def test_damaged_packages():
    middle = GOOD.index(b"word/document.xml") + 40
    assert fault_of(GOOD[: len(GOOD) // 2]) is Fault.CORRUPT
    assert fault_of(GOOD[:middle] + b"\xff\xff\xff\xff" + GOOD[middle + 4 :]) is Fault.CORRUPT
    assert fault_of(b"PK\x03\x04" + b"\0" * 50) is Fault.CORRUPT
    assert fault_of(changed(word__document_xml=f"<w:document {W}><w:body>")) is Fault.CORRUPT
    assert fault_of(changed(word__document_xml="")) is Fault.CORRUPT


def test_a_part_that_is_missing():
    parts = word_parts(p("文"))
    del parts["word/document.xml"]
    assert fault_of(package(parts)) is Fault.CORRUPT


def test_a_method_of_packing_word_does_not_know():
    assert fault_of(package(word_parts(p("文")), zipfile.ZIP_LZMA)) is Fault.CORRUPT


def test_an_encrypted_package():
    data = bytearray(GOOD)
    central = data.index(b"PK\x01\x02")
    data[central + 8] |= 1
    assert fault_of(bytes(data)) is Fault.ENCRYPTED


def test_bombs(monkeypatch):
    bomb = changed(word__media__a_xml=b"\0" * (4 * limits.MEGABYTE))
    assert fault_of(bomb) is Fault.BOMB
    assert texts(changed(word__media__a_xml=b"\0" * (limits.MEGABYTE // 2))) == ["加强组织领导"]
    many = changed(**{f"word__a{place}": b"" for place in range(limits.MAX_PARTS)})
    assert fault_of(many) is Fault.BOMB
    monkeypatch.setattr(packages, "MAX_UNPACKED_BYTES", 100)
    assert fault_of(GOOD) is Fault.BOMB


def test_a_part_that_is_too_big_to_parse(monkeypatch):
    monkeypatch.setattr(packages, "MAX_PART_BYTES", 20)
    assert fault_of(GOOD) is Fault.BOMB


def test_a_package_of_many_gigabytes_is_not_unpacked(monkeypatch):
    """What a part states about its size is enough to refuse it."""
    data = bytearray(GOOD)
    central = data.index(b"PK\x01\x02")
    data[central + 24 : central + 28] = (0xFFFFFFF0).to_bytes(4, "little")
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda *_: pytest.fail("a part was unpacked"))
    assert fault_of(bytes(data)) is Fault.BOMB


def test_macros():
    macros = "application/vnd.ms-word.document.macroEnabled.main+xml"
    assert fault_of(changed(**{"[Content_Types]_xml": content_types(macros)})) is Fault.MACROS
    assert fault_of(changed(**{"word/vbaProject.bin": b"x"})) is Fault.MACROS
    assert fault_of(GOOD, "plan.docm") is Fault.MACROS


LAUGHS = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
FETCH = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("declaration", [LAUGHS, FETCH])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_declarations(declaration, encoding):
    text = f"<w:document {W}><w:body>{p('&#25991;')}</w:body></w:document>"
    head = f'<?xml version="1.0" encoding="{encoding}"?>'
    assert (
        fault_of(changed(word__document_xml=(head + declaration + text).encode(encoding)))
        is Fault.DECLARATIONS
    )
    assert texts(changed(word__document_xml=(head + text).encode(encoding))) == ["文"]


def test_documents_without_text():
    assert fault_of(word("<w:p/>")) is Fault.NO_TEXT
    assert fault_of(word(p("  "))) is Fault.NO_TEXT
    assert fault_of(b" \n\n ", "plan.txt") is Fault.NO_TEXT


def test_zip_directory_is_looked_over_before_anything_is_opened():
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        assert set(packages.Package(GOOD)) == set(archive.namelist())
