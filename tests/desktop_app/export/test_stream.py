import contextlib
import io
import random
import subprocess
import sys
import zlib

import pytest
from hypothesis import given, strategies as st

from desktop_app.errors import DamagedMember
from desktop_app.export import stream
from desktop_app.export.stream import MemberStream, Packed, Tally

_NUMBERS = random.Random(7)
BODY = b"".join(b'{"n": %d}' % _NUMBERS.getrandbits(40) for _ in range(40_000))


@pytest.fixture(params=["fast", "plain"])
def library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "plain":
        monkeypatch.setattr(stream, "_library", zlib)
    else:
        assert stream._library is not zlib


def deflated(body: bytes) -> bytes:
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return packer.compress(body) + packer.flush()


def opened(raw: bytes, body: bytes, method: int = 8, **changed: int) -> io.BufferedReader:
    facts = {"start": 0, "packed": len(raw), "size": len(body), "crc": zlib.crc32(body)} | changed
    member = Packed(**facts, method=method)
    return io.BufferedReader(MemberStream(io.BytesIO(raw), member, Tally()))


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("piece", [1000, 8192, 300_000, -1])
def test_whatever_the_size_of_the_pieces_the_member_is_the_same(piece: int) -> None:
    with opened(deflated(BODY), BODY) as file:
        assert b"".join(iter(lambda: file.read(piece), b"")) == BODY
    with opened(BODY, BODY, method=0) as file:
        assert b"".join(iter(lambda: file.read(piece), b"")) == BODY


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(
    "changed",
    [
        {"crc": 1},
        {"size": len(BODY) - 1},
        {"size": len(BODY) + 1},
        {"packed": 5000},
        {"start": 7},
    ],
)
def test_a_member_that_is_not_as_promised_is_damaged(changed: dict[str, int]) -> None:
    with opened(deflated(BODY), BODY, **changed) as file, pytest.raises(DamagedMember):
        file.read()


@pytest.mark.usefixtures("library")
def test_a_member_of_nothing_is_empty() -> None:
    with opened(deflated(b""), b"") as file:
        assert file.read() == b""


def test_a_read_of_nothing_asks_for_nothing() -> None:
    raw = MemberStream(io.BytesIO(b""), Packed(0, 5, 5, 0, 0), Tally())
    assert raw.readinto(bytearray()) == 0


def test_only_what_is_wanted_is_inflated() -> None:
    zeros = bytes(50 << 20)
    tally = Tally()
    member = Packed(0, 1 << 20, len(zeros), zlib.crc32(zeros), 8)
    with io.BufferedReader(MemberStream(io.BytesIO(deflated(zeros)), member, tally), 4096) as file:
        file.read(1000)
    assert tally.handed_out == 4096


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("size", [0, 10, 10_000])
def test_a_member_that_unpacks_to_more_than_it_says_hands_out_no_more(size: int) -> None:
    bomb = deflated(bytes(20 << 20))
    tally = Tally()
    raw = MemberStream(io.BytesIO(bomb), Packed(0, len(bomb), size, 0, 8), tally)
    with io.BufferedReader(raw, 1 << 20) as file, pytest.raises(DamagedMember):
        file.read()
    assert tally.handed_out <= size


@pytest.mark.usefixtures("library")
def test_a_member_that_unpacks_to_nothing_ends_at_once() -> None:
    nothing = b"\0\0\0\xff\xff" * 200_000  # empty blocks, none of them the last
    with opened(nothing, b"", size=4 << 30) as file, pytest.raises(DamagedMember):
        file.read(10)


def test_a_wrong_checksum_says_that_what_was_read_may_be_wrong() -> None:
    with opened(deflated(BODY), BODY, crc=1) as file, pytest.raises(DamagedMember) as caught:
        file.read()
    assert "What was read of it may be wrong" in str(caught.value)


def test_a_member_kept_as_it_is_has_one_size() -> None:
    with pytest.raises(DamagedMember, match="This part is damaged"):
        opened(BODY, BODY, method=0, size=10)


@pytest.mark.parametrize(
    ("method", "way"),
    [
        (1, "in a way"),
        (9, "with Deflate64"),
        (12, "with bzip2"),
        (14, "with LZMA"),
        (20, "with Zstandard"),
        (93, "with Zstandard"),
        (95, "with XZ"),
        (98, "with PPMd"),
        (65_535, "in a way"),
    ],
)
def test_other_ways_of_packing_are_told_by_name(method: int, way: str) -> None:
    with pytest.raises(DamagedMember) as caught:
        opened(b"", b"x", method=method)
    assert str(caught.value) == (
        f"This part is packed {way} that Keep Clear does not unpack, so it was not read. "
        "Unpack the download on this computer and choose the folder that makes."
    )


def test_a_disk_that_does_not_answer_is_told() -> None:
    class Gone(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError

    raw = MemberStream(Gone(), Packed(0, 5, 5, 0, 0), Tally())
    with pytest.raises(DamagedMember, match="does not answer"):
        raw.read(5)


@given(st.binary(max_size=300), st.integers(0, 400))
def test_any_bytes_are_read_or_damaged(raw: bytes, size: int) -> None:
    with opened(raw, b"", size=size) as file, contextlib.suppress(DamagedMember):
        assert len(file.read()) == size


def test_without_the_fast_library_the_standard_one_is_chosen() -> None:
    code = (
        "import sys, zlib; sys.modules['isal'] = None; from desktop_app.export import stream;"
        "print(stream._library is zlib)"
    )
    said = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert said.stdout.strip() == "True"
