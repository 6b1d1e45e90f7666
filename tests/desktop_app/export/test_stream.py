import contextlib
import io
import random
import zlib

import pytest
from hypothesis import given, strategies as st

from desktop_app.export import stream
from desktop_app.export.stream import DamagedMember, MemberStream, Packed, Tally

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
    raw = MemberStream(io.BytesIO(b""), Packed(0, 0, 5, 0, 0), Tally())
    assert raw.readinto(bytearray()) == 0


def test_only_what_is_wanted_is_inflated() -> None:
    zeros = bytes(50 << 20)
    tally = Tally()
    member = Packed(0, 1 << 20, len(zeros), zlib.crc32(zeros), 8)
    with io.BufferedReader(MemberStream(io.BytesIO(deflated(zeros)), member, tally), 4096) as file:
        file.read(1000)
    assert tally.handed_out == 4096


@given(st.binary(max_size=300), st.integers(0, 400))
def test_any_bytes_are_read_or_damaged(raw: bytes, size: int) -> None:
    with opened(raw, b"", size=size) as file, contextlib.suppress(DamagedMember):
        assert len(file.read()) == size
