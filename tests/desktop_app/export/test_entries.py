import io
import struct

import pytest
from hypothesis import given, strategies as st

from desktop_app.export.end_record import Damaged, Extent
from desktop_app.export.entries import Entry, big_numbers, decode, entries, fields
from tests.desktop_app.export.zips import NO_BIG_NUMBER, UTF8, Made, extra_field, unicode_path

NO = NO_BIG_NUMBER
BIG = 6 << 30


def listed(*lines: bytes) -> list[Entry]:
    raw = b"".join(lines)
    return list(entries(io.BytesIO(raw), Extent(0, len(raw), len(lines), 100, is_big=False)))


def test_every_line_is_an_entry() -> None:
    one, two = listed(Made(b"a", mode=0o100644).line(0), Made(b"bb", method=0, flags=8).line(7))
    assert (one.name, one.named, one.mode, one.disk) == ("a", 1, 0o100644, 0)
    assert (one.member.start, one.member.method) == (100, 8)
    assert (two.name, two.flags, two.member.start, two.member.size) == ("bb", 8, 107, 1)


def test_what_is_no_entry_is_damage() -> None:
    for raw in (b"PK\1\3" + bytes(42), Made(b"a").line(0)[:-1], Made(b"a").line(0) + b"PK"):
        with pytest.raises((Damaged, struct.error)):
            listed(raw)


@pytest.mark.parametrize(
    ("numbers", "field"),
    [
        ((NO, NO, NO), (BIG, 5, BIG)),
        ((NO, 5, 7), (BIG,)),
        ((7, 5, NO), (BIG,)),
        ((NO, 5, NO), (BIG, BIG)),
        # Programs that write all of them, needed or not
        ((7, 5, NO), (7, 5, BIG)),
        ((7, NO, 5), (7, BIG, 5)),
        ((7, NO, 5), (7, BIG)),
        ((7, NO, NO), (7, BIG, BIG)),
    ],
)
def test_big_numbers_compact_and_in_full(numbers: tuple[int, ...], field: tuple[int, ...]) -> None:
    packed = struct.pack(f"<{len(field)}Q", *field)
    whole = big_numbers(packed, *numbers)
    big = iter(field) if len(field) == numbers.count(NO) else None
    expected = tuple(
        (next(big) if big else field[at]) if number == NO else number
        for at, number in enumerate(numbers)
    )
    assert whole == expected
    assert big_numbers(packed + b"\0\0\0\0", *numbers) == expected  # the piece it lies on


def test_big_numbers_that_are_missing_are_damage() -> None:
    for field in (b"", b"1234567", struct.pack("<Q", BIG)):
        with pytest.raises(Damaged):
            big_numbers(field, NO, NO, 5)
    with pytest.raises(Damaged):
        listed(Made(b"a", listed={"size": NO}).line(0))


def test_the_field_of_big_numbers_is_found_among_others_and_the_first_counts() -> None:
    big = extra_field(1, struct.pack("<Q", BIG))
    for extra in (
        extra_field(0x5455, b"time") + big,
        big + extra_field(1, struct.pack("<Q", 3)),
        big + b"\0\0\0",
        big + struct.pack("<2H", 7, 500) + b"cut short",
    ):
        (entry,) = listed(Made(b"a", listed={"size": NO, "extra": extra}).line(0))
        assert entry.member.size == BIG


@given(st.binary(max_size=60))
def test_any_extra_is_fields_or_left_out(extra: bytes) -> None:
    assert sum(4 + len(body) for _, body in fields(extra)) <= len(extra)


def test_a_name_in_its_true_form_counts_only_beside_the_name_it_is_of() -> None:
    raw = "Zo\u00eb.json".encode("cp437")
    right = dict(fields(unicode_path(raw, "Zo\u0451.json")))
    assert decode(raw, 0, right) == "Zo\u0451.json"
    assert decode(raw, 0, dict(fields(unicode_path(b"other", "../up")))) == "Zo\u00eb.json"
    assert decode(b"plain", 0, dict(fields(unicode_path(b"plain", "better")))) == "better"
    assert decode("é".encode(), UTF8, dict(fields(unicode_path("é".encode(), "e")))) == "é"
