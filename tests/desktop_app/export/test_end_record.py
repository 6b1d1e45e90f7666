import io
import struct
import zipfile

import pytest

from desktop_app.errors import EncryptedZip, PackedOtherwise, PieceOfZip, UnsafeZip
from desktop_app.export.directory import read_directory
from desktop_app.export.end_record import Damaged, Extent, find_directory
from tests.desktop_app.export.zips import NO_BIG_NUMBER, Made, Sparse, big_ending, build, ending

MEMBERS = (Made(b"a.json", b"[1]" * 50), Made(b"b.json", b"{}"))
PLAIN = build(*MEMBERS)
START = PLAIN.find(b"PK\1\2")
LENGTH = len(PLAIN) - 22 - START


def find(raw: bytes) -> Extent:
    return find_directory(io.BytesIO(raw), "x.zip", len(raw))


def names(raw: bytes) -> list[str]:
    return list(read_directory(io.BytesIO(raw), "x.zip", len(raw)).members)


def test_the_directory_is_found_behind_and_before_other_bytes() -> None:
    assert find(PLAIN) == Extent(START, LENGTH, 2, 0, is_big=False)
    assert find(b"1234" + PLAIN) == Extent(START + 4, LENGTH, 2, 4, is_big=False)
    for after in (b"\n", b"\0" * 4096, PLAIN[-22:-1]):
        assert find(PLAIN + after).start == START
    assert find(build(*MEMBERS, comment=b"Packed for Robin")).start == START
    assert find(build(*MEMBERS, comment=bytes(0xFFFF))).start == START


def test_a_record_told_in_a_comment_is_passed_over_unless_it_could_be_true() -> None:
    nonsense = ending(9, 50, 1 << 30)
    assert find(build(*MEMBERS, comment=nonsense)).count == 2
    assert find(build(*MEMBERS, comment=nonsense + b"more")).count == 2
    hidden = b"".join(made.line(0) for made in MEMBERS[:1])
    other = hidden + ending(1, len(hidden), len(PLAIN))
    with pytest.raises(UnsafeZip, match="it has two tables of contents"):
        find(build(*MEMBERS, comment=other))
    with pytest.raises(UnsafeZip, match="it has two tables of contents"):
        find(build(*MEMBERS, comment=ending(2, LENGTH + 22, START)))


def test_a_zip_kept_unpacked_as_the_last_member_is_not_taken_for_the_whole() -> None:
    outer = build(Made(b"a.json"), Made(b"inner.zip", PLAIN, method=0))
    assert names(outer) == ["a.json", "inner.zip"]
    cut = outer[: outer.find(PLAIN) + len(PLAIN)]
    assert zipfile.ZipFile(io.BytesIO(cut)).namelist() == ["a.json", "b.json"]
    with pytest.raises(Damaged):
        find(cut)
    with pytest.raises(Damaged):
        find(PLAIN + build(Made(b"c.json")))


def test_a_piece_of_a_zip_is_told_apart_from_damage() -> None:
    with pytest.raises(PieceOfZip, match="is one piece of a zip file"):
        find(PLAIN[:-22] + ending(2, LENGTH, START, disk=1))
    with pytest.raises(PieceOfZip):
        find(b"PK\7\x08" + PLAIN[:50])
    big = big_ending(2, LENGTH, START, disks=3)
    with pytest.raises(PieceOfZip):
        find(PLAIN[:-22] + big + ending(2, LENGTH, START))


def test_what_counts_to_four_gibibytes_and_begins_anew_is_told_apart() -> None:
    start = (1 << 32) + 5000
    lines = MEMBERS[0].line(0)
    last = lines + ending(1, len(lines), start % (1 << 32))
    file = Sparse(start + len(last), [(0, MEMBERS[0].own_header()), (start, last)])
    with pytest.raises(PackedOtherwise, match="was packed in a way that Keep Clear cannot unpack"):
        find_directory(file, "x.zip", file.size)  # type: ignore[arg-type]  # seek and read suffice


def test_the_records_of_a_big_zip() -> None:
    big = build(*MEMBERS, big=True)
    assert find(big) == Extent(START, LENGTH, 2, 0, is_big=True)
    assert find(b"1234" + big).start == START + 4
    with_more = big_ending(2, LENGTH, START, more=b"room for later") + ending(2, LENGTH, START)
    assert find(PLAIN[:-22] + with_more).start == START
    saturated = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, *(0xFFFF,) * 2, *(NO_BIG_NUMBER,) * 2, 0)
    assert find(PLAIN[:-22] + big_ending(2, LENGTH, START) + saturated).start == START
    assert names(PLAIN[:-22] + big_ending(2, LENGTH, START) + saturated) == ["a.json", "b.json"]


@pytest.mark.parametrize(
    "last",
    [
        big_ending(2, LENGTH, START) + ending(1, LENGTH, START),
        big_ending(2, LENGTH, START) + ending(2, LENGTH - 50, START + 50),
        big_ending(2, LENGTH, START).replace(b"PK\6\6", b"PK\6\5") + ending(2, LENGTH, START),
        big_ending(2, LENGTH, START)[:56] + b"PK\6\7" + b"\xff" * 16 + ending(2, LENGTH, START),
        ending(2, LENGTH, START + 1),
        ending(2, LENGTH - 1, START),
        b"",
    ],
)
def test_records_that_cannot_be_are_damage(last: bytes) -> None:
    with pytest.raises((Damaged, PieceOfZip)):
        find(PLAIN[:-22] + last)


def test_a_locked_directory_is_refused_as_locked() -> None:
    scheme = bytes(28)
    record = big_ending(2, LENGTH, START, version=62, more=scheme) + ending(2, LENGTH, START)
    with pytest.raises(EncryptedZip, match="is locked with a password"):
        find(PLAIN[:-22] + record)
    with pytest.raises(EncryptedZip):
        find(PLAIN[:START] + b"PK\6\x08" + PLAIN[START + 4 :])


def test_many_records_are_looked_through_in_one_go() -> None:
    crowd = b"".join(ending(1, 46, 0, bytes(22 * left))[:22] for left in reversed(range(2900)))
    with pytest.raises(Damaged):
        find(b"PK\3\4" + crowd)
