"""Tells real numbers that name a person from other digits, by their form and check digits."""

import re

_UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"  # the alphabet without I, O and S
_UPN = re.compile(r"\b[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]\b")
_NHS = re.compile(r"(?<![\d-])\d{3}([ -]?)\d{3}\1\d{4}(?![\d-])")
_NI = re.compile(
    r"\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D]\b"
)
_POSTCODE = re.compile(r"\b(?:[A-Z]{1,2}\d[A-Z\d]?) ?\d[ABD-HJLNP-UW-Z]{2}\b")
_EMAIL = re.compile(r"\b[\w.+%-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\b")
_NHS_MODULUS = 11
_CAPITALS = {ord(small): small.upper() for small in "abcdefghijklmnopqrstuvwxyz"}


def pupil_numbers(plain: str) -> list[re.Match[str]]:
    """Unique pupil numbers with the right check letter, in the plain form of a text."""
    capitals = plain.translate(_CAPITALS)
    return [found for found in _UPN.finditer(capitals) if is_pupil_number(found[0])]


def is_pupil_number(upn: str) -> bool:
    """Whether the first letter of 13 characters is the one that the others give.

    The others are weighted 2 to 13 and summed, modulus 23; a letter counts by its place.
    Source: Department for Education, Unique pupil numbers, guidance.
    """
    values = [int(char) if char.isdigit() else _UPN_LETTERS.index(char) for char in upn[1:]]
    total = sum(weight * value for weight, value in enumerate(values, start=2))
    return _UPN_LETTERS[total % len(_UPN_LETTERS)] == upn[0]


def health_numbers(plain: str) -> list[re.Match[str]]:
    """NHS numbers with the right check digit, whole or written 3-3-4."""
    return [
        found
        for found in _NHS.finditer(plain)
        if is_health_number("".join(filter(str.isdigit, found[0])))
    ]


def is_health_number(digits: str) -> bool:
    """Whether the tenth digit is the one that the first nine give (modulus 11).

    Source: NHS Data Dictionary, NHS number.
    """
    weights = range(10, 1, -1)
    total = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False))
    return (_NHS_MODULUS - total % _NHS_MODULUS) % _NHS_MODULUS == int(digits[9])


def insurance_numbers(plain: str) -> list[re.Match[str]]:
    """National Insurance numbers by their form and the prefixes that are given out."""
    return list(_NI.finditer(plain.translate(_CAPITALS)))


def postcodes(text: str) -> list[re.Match[str]]:
    """Whole UK postcodes by their form, written in capitals."""
    return list(_POSTCODE.finditer(text))


def emails(plain: str) -> list[re.Match[str]]:
    """E-mail addresses in the plain form of a text."""
    return list(_EMAIL.finditer(plain))
