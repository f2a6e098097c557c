"""Word documents put together part by part, for tests."""

import io
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def content_types(main: str = f"{WORD}.document.main+xml", extra: str = "") -> str:
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/>{extra}</Types>'
    )


def relations(targets: dict[str, str], *, external: str = "") -> str:
    rows = "".join(
        f'<Relationship Id="r{place}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for place, (target, kind) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{RELATIONS}">{rows}{external}</Relationships>'


def package(parts: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


def word_parts(body: str, **parts: str) -> dict[str, str | bytes]:
    """The parts of a document with ``body``; further ones as ``styles="<w:style …"`` and so on.

    ``headers``, ``footers``, ``footnotes`` and ``endnotes`` hold paragraphs.
    """
    wrappers = {
        "styles": ("styles", "styles"),
        "numbering": ("numbering", "numbering"),
        "headers": ("header", "hdr"),
        "footers": ("footer", "ftr"),
        "footnotes": ("footnotes", "footnotes"),
        "endnotes": ("endnotes", "endnotes"),
    }
    made: dict[str, str | bytes] = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relations({"word/document.xml": "officeDocument"}),
        "word/document.xml": f"<w:document {W} {MORE}><w:body>{body}</w:body></w:document>",
    }
    targets: dict[str, str] = {}
    for name, content in parts.items():
        kind, root = wrappers[name]
        targets[f"{name}.xml"] = kind
        made[f"word/{name}.xml"] = f"<w:{root} {W}>{content}</w:{root}>"
    external = '<Relationship Id="x" Type="t/hyperlink" Target="http://a" TargetMode="External"/>'
    made["word/_rels/document.xml.rels"] = relations(targets, external=external)
    return made


def word(body: str, **parts: str) -> bytes:
    return package(word_parts(body, **parts))


def p(text: str = "", *, properties: str = "") -> str:
    """A paragraph with one run."""
    inner = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{inner}<w:r><w:t>{text}</w:t></w:r></w:p>"


def in_list(num_id: int, text: str = "文", level: int = 0) -> str:
    """A paragraph of a list."""
    return p(text, properties=list_properties(num_id, level))


def list_properties(num_id: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>'


def level(ilvl: int, text: str, form: str = "decimal", *, start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{ilvl}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def definition(identity: int, *levels: str, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{identity}">{more}{"".join(levels)}</w:abstractNum>'


def num(identity: int, of: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def start_override(ilvl: int, start: int) -> str:
    return f'<w:lvlOverride w:ilvl="{ilvl}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
