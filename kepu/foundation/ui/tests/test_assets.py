"""Where the built front end is found, and what is said when it was not built."""

import json
import os

import pytest

from kepu.foundation.ui import assets


def write_manifest(folder, file, *, changed_ns):
    path = folder / "manifest.json"
    path.write_text(json.dumps({"src/main.js": {"file": file}}), encoding="utf-8")
    os.utime(path, ns=(changed_ns, changed_ns))


def test_a_front_end_that_was_not_built_gives_one_sentence(tmp_path):
    with pytest.raises(assets.AssetsMissing) as refusal:
        assets.manifest(tmp_path)
    assert str(refusal.value) == (
        "The front end has not been built: run `make setup` "
        "(or `npm ci && npm run build` in frontend/)."
    )


def test_the_manifest_is_read_again_after_the_next_build(tmp_path):
    write_manifest(tmp_path, "assets/main-1.js", changed_ns=10**18)
    assert assets.manifest(tmp_path)["src/main.js"]["file"] == "assets/main-1.js"
    write_manifest(tmp_path, "assets/main-2.js", changed_ns=2 * 10**18)
    assert assets.manifest(tmp_path)["src/main.js"]["file"] == "assets/main-2.js"


def test_what_the_manifest_names_was_built():
    names = [assets.manifest()[source]["file"] for source in (assets.SCRIPT, assets.SPRITE)]
    names += assets.manifest()[assets.SCRIPT]["css"]
    assert [name for name in names if not (assets.BUILD / name).is_file()] == []


def test_addresses_lie_under_the_static_files():
    file = assets.manifest()[assets.SCRIPT]["file"]
    assert assets.asset_url(assets.SCRIPT) == f"/static/ui/build/{file}"
    assert assets.style_urls() == [
        f"/static/ui/build/{name}" for name in assets.manifest()[assets.SCRIPT]["css"]
    ]
