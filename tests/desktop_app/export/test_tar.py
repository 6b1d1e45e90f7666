import io
import tarfile
import zlib

import pytest
from hypothesis import given, strategies as st

from checks.evidence import Problem
from desktop_app.errors import DamagedZip, UnsafeZip
from desktop_app.export import tar
from desktop_app.export.directory import TWINS
from desktop_app.export.tar import Lying, read_tar
from tests.desktop_app.export.tars import entry, made

LONG = "/".join(["a folder with a long name"] * 12) + "/messages.json"
FORMS = [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT]


def read(raw: bytes) -> tar.Listed:
    return read_tar(io.BytesIO(raw).read, "a.tgz")


@pytest.mark.parametrize("form", FORMS)
def test_every_file_is_listed_where_it_lies(form: int) -> None:
    bodies = {"Takeout/a.json": b"[1]", "Takeout/b": b"", "Takeout/c": b"c" * 70_000}
    raw = made(bodies, [entry("Takeout/folder", kind=tarfile.DIRTYPE)], form)
    listed = read(raw)
    assert {
        path: raw[member.start : member.start + member.size]
        for path, member in listed.members.items()
    } == bodies
    assert listed.members["Takeout/c"].crc == zlib.crc32(b"c" * 70_000)
    assert listed.problems == ()


@pytest.mark.parametrize("form", [tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
@pytest.mark.parametrize("name", [LONG, "Übersicht/Grüße.json", "a" * 150])
def test_names_that_do_not_fit_stand_before_their_member(form: int, name: str) -> None:
    assert list(read(made({name: b"x", "b": b"y"}, form=form)).members) == [name, "b"]


def test_a_name_in_two_pieces() -> None:
    name = f"{'folder/' * 20}a.json"
    assert list(read(made({name: b"x"}, form=tarfile.USTAR_FORMAT)).members) == [name]


def header(**fields: bytes) -> bytes:
    """A header whose fields are as given, with its checksum put right."""
    raw = bytearray(made({"a": b"x"}, form=tarfile.USTAR_FORMAT)[:512])
    places = {"size": 124, "kind": 156, "name": 0, "magic": 257}
    for field, value in fields.items():
        raw[places[field] : places[field] + len(value)] = value
    raw[148:156] = b" " * 8
    raw[148:156] = b"%06o\0 " % sum(raw)
    return bytes(raw)


END = bytes(1024)
BODY = b"x" + bytes(511)


def test_a_big_size_may_stand_in_bytes() -> None:
    raw = header(size=b"\x80" + (1).to_bytes(11, "big")) + BODY + END
    assert read(raw).members == {"a": Lying(512, 1, zlib.crc32(b"x"))}


def test_a_checksum_may_be_counted_with_signs() -> None:
    raw = bytearray(header(name="ä".encode()))
    rest = raw[:148] + b" " * 8 + raw[156:]
    raw[148:156] = b"%06o\0 " % sum(byte - 256 * (byte > 127) for byte in rest)
    assert list(read(bytes(raw) + BODY + END).members) == ["ä"]


def test_a_further_size_counts_before_the_headers() -> None:
    fields = b"10 size=1\n13 mtime=1.5\n"
    own = header(kind=b"x", size=b"%011o\0" % len(fields)) + fields.ljust(512, b"\0")
    assert read(own + header(size=b"%011o\0" % 7) + BODY + END).members["a"].size == 1


def test_what_holds_for_all_members_is_passed_over() -> None:
    raw = made({"a": b"x"})
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", pax_headers={"comment": "hello"}) as archive:
        archive.addfile(entry("b"), io.BytesIO(b"x"))
    assert list(read(out.getvalue()).members) == ["b"]
    assert list(read(raw).members) == ["a"]


@pytest.mark.parametrize(
    ("info", "what"),
    [
        (entry("a", kind=tarfile.SYMTYPE), "a link to another place"),
        (entry("a", kind=tarfile.LNKTYPE), "a link to another place"),
        (entry("a", kind=tarfile.FIFOTYPE), "something that is no file"),
        (entry("a", kind=tarfile.CHRTYPE), "something that is no file"),
        (entry("a", kind=tarfile.BLKTYPE), "something that is no file"),
        (entry("a", kind=tarfile.GNUTYPE_SPARSE), "something that is no file"),
        (entry("../a", kind=tarfile.DIRTYPE), "a name that points outside it"),
        (entry("/etc/a", kind=tarfile.DIRTYPE), "points to a fixed place"),
    ],
)
def test_what_must_not_be_opened_is_refused(info: tarfile.TarInfo, what: str) -> None:
    with pytest.raises(UnsafeZip, match=what):
        read(made({}, [info], tarfile.GNU_FORMAT))


@pytest.mark.parametrize("name", ["../a", "a/../../b", "/etc/passwd", "C:/a", "a" * 1100])
def test_a_file_that_leads_outside_is_refused(name: str) -> None:
    with pytest.raises(UnsafeZip):
        read(made({name: b"x"}))


def test_a_folder_with_contents_and_an_absurd_name_are_refused() -> None:
    with pytest.raises(UnsafeZip, match="a folder with contents"):
        read(made({"a/": b"x"}))
    with pytest.raises(UnsafeZip, match="absurd length"):
        read(header(kind=b"L", size=b"%011o\0" % (1 << 21)))


def test_what_systems_leave_is_passed_over() -> None:
    assert list(read(made({"._a": b"x", "a": b"y", "b/.DS_Store": b"z"})).members) == ["a"]


def test_crowds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tar, "MOST_MEMBERS", 3)
    assert len(read(made({str(number): b"" for number in range(3)})).members) == 3
    with pytest.raises(UnsafeZip, match="more than 3 files"):
        read(made({str(number): b"" for number in range(4)}))


def test_of_two_members_of_one_path_the_first_is_kept_and_others_are_told() -> None:
    same = [("a", b"1"), ("a", b"1"), ("b", b"2"), ("./b", b"3")]
    raw = b"".join(made({name: body})[: 512 * 2] for name, body in same) + END
    listed = read(raw)
    assert listed.members["b"].crc == zlib.crc32(b"2")
    assert listed.problems == (Problem("b", TWINS, fatal=True),)


def test_too_many_twins_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tar, "MOST_PROBLEMS", 0)
    raw = b"".join(made({"a": body})[: 512 * 2] for body in (b"1", b"2")) + END
    with pytest.raises(UnsafeZip, match="many files of the same name"):
        read(raw)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        made({"a": b"x" * 2000})[:1000],
        made({"a": b"x" * 2000})[:2600],
        made({"a": b"x"})[:1024],
        made({"a": b"x"})[:100],
        made({LONG: b"x"})[:700],
        b"no tar at all" + bytes(499),
        header(size=b"9zz") + BODY + END,
        header()[:148] + b"        " + header()[156:] + BODY + END,
        header()[:148] + b"999999\0 " + header()[156:] + BODY + END,
        header(kind=b"x", size=b"%011o\0" % 11) + b"11 size=-1\n".ljust(512, b"\0") + header(),
    ],
)
def test_what_is_cut_short_or_damaged_is_refused(raw: bytes) -> None:
    with pytest.raises(DamagedZip, match=r"“a\.tgz” is damaged or only part of it arrived"):
        read(raw)


SOUND = made({"a": b"x" * 600, LONG: b"y"})


@given(st.integers(0, len(SOUND) - 1), st.binary(min_size=1, max_size=12))
def test_any_damage_is_refused_or_listed_within_the_file(at: int, change: bytes) -> None:
    raw = SOUND[:at] + change + SOUND[at + len(change) :]
    try:
        listed = read(raw)
    except (DamagedZip, UnsafeZip):
        return
    assert all(each.start + each.size <= len(raw) for each in listed.members.values())
