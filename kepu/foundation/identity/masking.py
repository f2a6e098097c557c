"""Personal particulars as far as others may see them (PIPL Art. 25 and 51)."""

from kepu.foundation.identity.telephones import is_mobile


def mask_phone(phone: str) -> str:
    """``138****5678``; of a landline the last four digits before the extension are hidden."""
    if is_mobile(phone):
        return f"{phone[:3]}****{phone[7:]}"
    number, dash, extension = _split_extension(phone)
    return f"{number[:-4]}****{dash}{extension}" if number else ""


def mask_id_number(number: str) -> str:
    """``110105********002X``; of shorter numbers the first and last two characters stay."""
    if len(number) == 18:
        return f"{number[:6]}********{number[14:]}"
    return f"{number[:2]}{'*' * (len(number) - 4)}{number[-2:]}" if number else ""


def mask_name(name: str) -> str:
    """``张*`` and ``欧阳**``: what the public sees of a name.

    Of a name in characters the first stays (two of four or more, as in 欧阳修远); of a name
    in Latin letters the first word and initials.
    """
    name = name.strip()
    if " " in name:
        first, *others = name.split()
        return " ".join([first, *(f"{word[0]}." for word in others)])
    kept = 2 if len(name) >= 4 else 1
    return name[:kept] + "*" * len(name[kept:])


def _split_extension(phone: str) -> tuple[str, str, str]:
    """Number, dash and extension of a normalised landline."""
    if phone.count("-") < 2:
        return phone, "", ""
    return phone.rpartition("-")
