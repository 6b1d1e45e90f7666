import gzip
import io
import random
import zlib
from itertools import pairwise

import pytest
from hypothesis import given, settings, strategies as st

from desktop_app.errors import UnsafeZip
from desktop_app.export import gzip_file
from desktop_app.export.gzip_file import GzipFile

RAW = random.Random(5).randbytes(200_000) + b"many of one letter " * 4000
PACKED = gzip.compress(RAW[:120_000], mtime=0) + gzip.compress(RAW[120_000:])


def opened(data: bytes) -> GzipFile:
    return GzipFile(io.BytesIO(data), "a.tgz")


def test_it_is_read_to_its_end_and_no_further() -> None:
    file = opened(PACKED + bytes(700))
    assert file.read(len(RAW) + 10) == RAW
    assert file.read(10) == b""


def test_an_empty_one() -> None:
    assert opened(gzip.compress(b"", mtime=0)).read(5) == b""


@settings(max_examples=30)
@given(places=st.lists(st.integers(0, len(RAW)), max_size=6))
def test_any_place_can_be_gone_to(places: list[int]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gzip_file, "_BETWEEN", 10_000)
        patch.setattr(gzip_file, "_MOST_COPIES", 8)
        file = opened(PACKED)
        file.read(len(RAW))
        for place in places:
            file.seek(place)
            assert file.read(3000) == RAW[place : place + 3000]


def test_few_copies_are_kept_and_none_far_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gzip_file, "_BETWEEN", 1000)
    monkeypatch.setattr(gzip_file, "_MOST_COPIES", 8)
    file = opened(PACKED)
    while file.read(500):
        pass
    places = [copy.at for copy in file._copies]
    assert places[0] == 0
    assert 4 <= len(places) <= 8
    assert max(b - a for a, b in pairwise(places)) < 100_000


def test_a_place_behind_the_end_is_an_error() -> None:
    with pytest.raises(EOFError):
        opened(PACKED).seek(len(RAW) + 1)


@pytest.mark.parametrize("cut", [0, 5, 40, len(PACKED) - 3])
def test_what_is_cut_short_is_an_error(cut: int) -> None:
    with pytest.raises(EOFError):
        opened(PACKED[:cut]).read(len(RAW) + 1)


def test_a_wrong_checksum_is_an_error() -> None:
    data = bytearray(gzip.compress(RAW, mtime=0))
    data[-6] ^= 1
    with pytest.raises(zlib.error):
        opened(bytes(data)).read(len(RAW) + 1)


def test_a_bomb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gzip_file, "_BOMB_SIZE", 1 << 20)
    bomb = gzip.compress(bytes(4 << 20), mtime=0)
    with pytest.raises(UnsafeZip, match=r"“a\.tgz” was not opened because it would unpack"):
        opened(bomb).read(4 << 20)
    monkeypatch.setattr(gzip_file, "_BOMB_SIZE", 8 << 20)
    assert len(opened(bomb).read(4 << 20)) == 4 << 20
