"""Chinese, Arabic and enclosed numerals."""

import unicodedata

CHINESE = "一二三四五六七八九十百〇零两"
_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "两": 2,
}
_UNITS = {"十": 10, "百": 100}


def chinese_value(text: str) -> int | None:
    """The value of a Chinese numeral, spoken (十二) or digit by digit (二〇二一)."""
    if not text or any(character not in CHINESE for character in text):
        return None
    if not any(character in _UNITS for character in text):
        return int("".join(str(_DIGITS[character]) for character in text))
    total, digit = 0, 0
    for character in text:
        if character in _UNITS:
            total += (digit or 1) * _UNITS[character]
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + digit


def value_of(numeral: str) -> int | None:
    """The value of a numeral in any writing."""
    plain = unicodedata.normalize("NFKC", numeral).strip("().、 ")
    return int(plain) if plain.isascii() and plain.isdigit() else chinese_value(plain)


def half_width(text: str) -> str:
    """Digits, letters and brackets in half width, enclosed numerals spelt out."""
    return unicodedata.normalize("NFKC", text)
