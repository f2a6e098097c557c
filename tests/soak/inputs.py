"""The input that a format and a seed stand for, the same whenever it is made."""

import random
from functools import cache

from tests.soak.containers import (
    NAMES,
    number_changed,
    part_damaged,
    part_lost,
    stream_damaged,
)
from tests.soak.lettering import LETTERS
from tests.soak.markup import MARKUP
from tests.soak.mutations import BYTES, Mutation, inserting, spliced
from tests.soak.samples import samples

_HTML = (
    b"<table>", b"<td colspan=99999>", b"<td rowspan='99999'>", b"<tr>", b"</div>", b"<div>",
    b"<!--", b"-->", b"<script>", b"<style>", b"&#1114112;", b"&#0;", b"&nbsp;", b"<br>",
    b"<ol start=-5>", b"<li value=9999999999>", b"<![CDATA[", b"<?xml version='1.0'?>",
    b"<meta charset=utf-16>", b"<meta charset='nonsense'>", b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
    b"<p style='display:none'>", b"<font>", b"<svg>", b"<template>", b"\0",
)  # fmt: skip


@cache
def _ways(form: str) -> tuple[Mutation, ...]:
    """What is done to files of a format; what stands twice is done more often."""
    bytes_ = (*BYTES, spliced(samples(form)))
    return {
        "docx": (*bytes_, part_lost, *(part_damaged,) * 60),
        "pdf": (*bytes_, inserting(NAMES), *(number_changed, stream_damaged) * 4),
        "html": (*bytes_, *(inserting(_HTML),) * 3, *LETTERS, *MARKUP),
        "txt": (*bytes_, *LETTERS * 6),
    }[form]


def damaged(form: str, seed: int) -> bytes:
    """A sound file of ``form``, damaged once to three times."""
    dice = random.Random(f"{form}:{seed}")  # noqa: S311 - the same file for the same seed
    data = dice.choice(samples(form))
    for _ in range(dice.choice((1, 1, 2, 3))):
        data = dice.choice(_ways(form))(dice, data)
    return data
