"""Numbers written in the formats of Word's lists (ECMA-376 part 1, 17.18.59)."""

from collections.abc import Callable

BULLET = "•"
_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def counted(number: int, digits: str = _DIGITS, units: str = "十百千") -> str:
    """A number below ten thousand as it is spoken: 十二, 二十, 一百零五."""
    if not 0 < number < 10_000:
        return str(number)
    text, gap = "", False
    for power in range(3, -1, -1):
        digit = number // 10**power % 10
        if digit:
            text += ("零" if gap and text else "") + digits[digit]
            text += units[power - 1] if power else ""
            gap = False
        else:
            gap = True
    spoken_ten = digits[1] + units[0]
    return text[1:] if digits is _DIGITS and text.startswith(spoken_ten) else text


def positional(number: int) -> str:
    """Digit by digit: 一〇五."""
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def letters(number: int) -> str:
    """A, B … Z, AA, BB, as Word repeats them."""
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def roman(number: int) -> str:
    text = ""
    for amount, numeral in _ROMAN:
        text += numeral * (number // amount)
        number %= amount
    return text


def one_of(signs: str) -> Callable[[int], str]:
    """The sign in that place; beyond the last the plain number."""
    return lambda number: signs[number - 1] if number <= len(signs) else str(number)


def signs_from(first: str, count: int) -> Callable[[int], str]:
    return one_of("".join(chr(ord(first) + offset) for offset in range(count)))


def full_width(number: int) -> str:
    return "".join(chr(ord("０") + int(digit)) for digit in str(number))


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda number: f"{number:02}",
    "upperRoman": roman,
    "lowerRoman": lambda number: roman(number).lower(),
    "upperLetter": letters,
    "lowerLetter": lambda number: letters(number).lower(),
    "chineseCounting": counted,
    "chineseCountingThousand": counted,
    "japaneseCounting": counted,
    "taiwaneseCounting": counted,
    "taiwaneseCountingThousand": counted,
    "chineseLegalSimplified": lambda number: counted(number, _LEGAL, "拾佰仟"),
    "ideographDigital": positional,
    "japaneseDigitalTenThousand": positional,
    "taiwaneseDigital": positional,
    "ideographTraditional": one_of(_STEMS),
    "ideographZodiac": one_of(_BRANCHES),
    "decimalFullWidth": full_width,
    "decimalFullWidth2": full_width,
    "decimalEnclosedCircle": signs_from("①", 20),
    "decimalEnclosedCircleChinese": signs_from("①", 20),
    "decimalEnclosedParen": signs_from("⑴", 20),
    "decimalEnclosedFullstop": signs_from("⒈", 20),
    "ideographEnclosedCircle": signs_from("㈠", 10),
    "numberInDash": lambda number: f"- {number} -",
    "none": lambda number: "",
}


def written(number: int, format_name: str) -> str:
    """``number`` in a format of Word; unknown formats and numbers below one as digits."""
    form = _FORMATS.get(format_name)
    if form is None or (number < 1 and format_name != "none"):
        return str(number)
    return form(number)
