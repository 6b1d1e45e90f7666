import io

import libipld
import pytest
from hypothesis import given, settings, strategies as st

from desktop_app.readers.formats.bluesky_car import Car, decoded, read_car
from desktop_app.sample.car import repository

POST = "app.bsky.feed.post"
RECORDS = {
    f"{POST}/3k{number:03d}": {"$type": POST, "text": f"Pear number {number}"}
    for number in range(60)
}
WHOLE = repository("did:plc:pears", RECORDS)


def opened(data: bytes) -> Car:
    return read_car(io.BytesIO(data), len(data))


def test_every_block_is_what_the_library_reads() -> None:
    header, blocks = libipld.decode_car(WHOLE)
    car = opened(WHOLE)
    assert dict(car.blocks()) == blocks
    assert car.roots == tuple(header["roots"])
    assert not car.cut_short


def test_a_file_that_is_longer_than_was_said_is_read_whole() -> None:
    assert read_car(io.BytesIO(WHOLE), 100) == opened(WHOLE)


def test_a_changed_block_is_left_out_and_the_others_are_read() -> None:
    data = bytearray(WHOLE)
    data[data.index(b"Pear number 17")] ^= 1
    car = opened(bytes(data))
    assert len(car.places) == len(opened(WHOLE).places) - 1
    assert not car.cut_short


@pytest.mark.parametrize("change", [1, 0x80, 0x7F])
def test_a_changed_length_loses_one_block_at_most_two(change: int) -> None:
    start, _ = opened(WHOLE).places[list(opened(WHOLE).places)[20]]
    data = bytearray(WHOLE)
    data[start - 37] ^= change  # the last byte of the length, before the block's name
    left = opened(bytes(data)).places
    assert len(opened(WHOLE).places) - 2 <= len(left) < len(opened(WHOLE).places)


def test_what_lies_in_between_is_skipped() -> None:
    start, stop = list(opened(WHOLE).places.values())[9]
    data = WHOLE[:stop] + b"\x01\x71\x12\x20 is how names begin" * 40 + WHOLE[stop:]
    assert opened(data).places.keys() == opened(WHOLE).places.keys()
    assert start < stop


def test_a_damaged_header_still_lets_the_blocks_be_found() -> None:
    car = opened(b"\xff" * 5 + WHOLE[5:])
    assert car.roots == ()
    assert car.places.keys() == opened(WHOLE).places.keys()


@pytest.mark.parametrize("cut", [1, 40, 2000])
def test_a_file_that_is_cut_short_says_so(cut: int) -> None:
    car = opened(WHOLE[:-cut])
    assert car.cut_short
    assert 0 < len(car.places) < len(opened(WHOLE).places)


@pytest.mark.parametrize("data", [b"", b"\0", b"\x80" * 9, b"hello" * 99])
def test_what_is_no_repository_has_no_blocks(data: bytes) -> None:
    car = opened(data)
    assert car.places == {}
    assert car.block(b"") is None


@pytest.mark.parametrize(
    "data", [b"", b"\xff", b"\x81" * 100_000 + b"\0", b"\xa1\x01\x02", b"\x62\xff\xfe", b"\0\0"]
)
def test_what_is_no_dag_cbor_is_nothing(data: bytes) -> None:
    assert decoded(data) is None


def test_looking_for_the_next_block_has_an_end() -> None:
    claim = b"\xff\xff\x7f" + b"\x01\x71\x12\x20" + bytes(32)
    car = opened(WHOLE[:60] + claim * 3000)
    assert car.cut_short


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_damage_anywhere_never_gives_a_block_that_was_not_there(data: st.DataObject) -> None:
    body = bytearray(WHOLE)
    for _ in range(data.draw(st.integers(1, 4))):
        body[data.draw(st.integers(0, len(body) - 1))] = data.draw(st.integers(0, 255))
    end = data.draw(st.integers(0, len(body)))
    real = dict(opened(WHOLE).blocks())
    assert dict(opened(bytes(body[:end])).blocks()).items() <= real.items()
