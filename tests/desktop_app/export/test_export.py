import zipfile
from pathlib import Path

import pytest

from desktop_app import export as package
from desktop_app.errors import EmptyExport, MixedExports, NotFound, UnsafeZip
from desktop_app.export import DamagedMember, Export
from tests.desktop_app.export.zips import Made, build

MEMBERS = {
    "your_facebook_activity/posts/your_posts_2.json": b'[{"timestamp": 2}]',
    "your_facebook_activity/posts/your_posts_10.json": b'[{"timestamp": 10}]',
    "preferences/preferences/privacy_settings.json": b"{}" * 200_000,
    "no-data.txt": b"",
}


def make_zip(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in members.items():
            archive.writestr(name, body)
    return path


def make_folder(path: Path, members: dict[str, bytes]) -> Path:
    for name, body in members.items():
        place = path / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(body)
    return path


def contents(*paths: Path) -> dict[str, bytes]:
    with Export(paths) as export:
        found = {}
        for path in export.paths:
            with export.open(path) as stream:
                found[path] = stream.read()
            assert export.size(path) == len(found[path])
        assert export.handed_out == sum(map(len, found.values()))
        return found


def test_a_zip_and_a_folder_hold_the_same(tmp_path: Path) -> None:
    as_zip = contents(make_zip(tmp_path / "a.zip", MEMBERS))
    as_folder = contents(make_folder(tmp_path / "a", MEMBERS))
    assert as_zip == as_folder == MEMBERS
    assert list(as_zip) == list(as_folder)


def test_message_2_comes_before_message_10(tmp_path: Path) -> None:
    with Export([make_zip(tmp_path / "a.zip", MEMBERS)]) as export:
        posts = [path for path in export.paths if "posts" in path]
    assert posts == [
        "your_facebook_activity/posts/your_posts_2.json",
        "your_facebook_activity/posts/your_posts_10.json",
    ]


@pytest.mark.parametrize("make", [make_zip, make_folder])
def test_a_wrapper_folder_and_what_systems_leave_are_taken_off(
    tmp_path: Path, make: object
) -> None:
    wrapped = {f"my download/{name}": body for name, body in MEMBERS.items()}
    wrapped |= {
        "__MACOSX/my download/._no-data.txt": b"x",
        "my download/.DS_Store": b"x",
        "my download/posts/._a.json": b"x",
    }
    assert callable(make)
    assert contents(make(tmp_path / "x.zip", wrapped)) == MEMBERS


def test_parts_of_one_download_are_one_tree_and_the_first_of_a_path_is_kept(tmp_path: Path) -> None:
    one = make_zip(tmp_path / "facebook-pat-2026-01-02-AbCd1234.zip", {"a/1.json": b"1", "b": b"b"})
    two = make_zip(tmp_path / "facebook-pat-2026-01-02-zYxW9876.zip", {"a/1.json": b"2", "c": b"c"})
    assert contents(one, two) == {"a/1.json": b"1", "b": b"b", "c": b"c"}
    assert contents(two, one)["a/1.json"] == b"2"
    with Export([one, two]) as export:
        assert export.source == "facebook-pat-2026-01-02-AbCd1234.zip and 1 more"


def test_a_part_with_one_folder_of_the_download_keeps_it(tmp_path: Path) -> None:
    media = {"your_facebook_activity/posts/media/1.jpg": b"jpg"}
    one = make_zip(tmp_path / "facebook-pat-2026-01-02-AbCd1234.zip", MEMBERS)
    two = make_zip(tmp_path / "facebook-pat-2026-01-02-zYxW9876.zip", media)
    assert contents(one, two) == MEMBERS | media


def test_parts_that_are_left_out_are_told(tmp_path: Path) -> None:
    stem = "takeout-20260914T081502Z"
    one, three = (
        make_zip(tmp_path / f"{stem}-{part}.zip", {f"Takeout/{part}": b"x"})
        for part in ("001", "003")
    )
    far = make_zip(tmp_path / f"{stem}-020.zip", {"Takeout/20": b"x"})
    with Export([one]) as export:
        assert export.problems == ()
    with Export([three, one]) as export:
        (problem,) = export.problems
        assert (problem.where, problem.fatal) == ("", True)
        assert problem.what.startswith("Part 2 of this download was not given")
    with Export([far, one]) as export:
        (problem,) = export.problems
        assert problem.what.startswith("Parts 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and more of this")


def test_parts_of_different_downloads_are_refused(tmp_path: Path) -> None:
    one = make_zip(tmp_path / "facebook-pat-2026-01-02-AbCd1234.zip", MEMBERS)
    two = make_zip(tmp_path / "instagram-pat-2026-01-02-zYxW9876.zip", MEMBERS)
    with pytest.raises(MixedExports, match="are not parts of one download"):
        Export([one, two])


def test_a_refused_part_closes_the_others(tmp_path: Path) -> None:
    one = make_zip(tmp_path / "a.zip", MEMBERS)
    (tmp_path / "b.zip").touch()
    with pytest.raises(EmptyExport):  # and no warning of a file left open
        Export([one, tmp_path / "b.zip"])
    with pytest.raises(NotFound, match=r"“c\.zip” could not be found"):
        Export([one, tmp_path / "c.zip"])


def test_a_single_file_is_an_export(tmp_path: Path) -> None:
    chat = tmp_path / "WhatsApp Chat with Rowan.txt"
    chat.write_bytes(b"21/03/2024, 18:02 - Rowan: hello")
    assert contents(chat) == {chat.name: b"21/03/2024, 18:02 - Rowan: hello"}


def test_an_unknown_member_is_a_key_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    with Export([tmp_path / "a.txt"]) as export, pytest.raises(KeyError):
        export.open("b.txt")


def test_a_damaged_member_costs_only_itself(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "a.zip", MEMBERS)
    raw = bytearray(path.read_bytes())
    at = raw.find(b"your_posts_2.json") + len("your_posts_2.json")
    raw[at + 1] ^= 0xFF
    path.write_bytes(raw)
    with Export([path]) as export:
        with (
            export.open("your_facebook_activity/posts/your_posts_2.json") as stream,
            pytest.raises(DamagedMember),
        ):
            stream.read()
        with export.open("your_facebook_activity/posts/your_posts_10.json") as stream:
            assert stream.read() == MEMBERS["your_facebook_activity/posts/your_posts_10.json"]


ONE, TWO = "facebook-pat-2026-01-02-AbCd1234", "facebook-pat-2026-01-02-zYxW9876"


def test_a_file_that_is_not_the_same_in_two_parts_is_told(tmp_path: Path) -> None:
    one = make_zip(tmp_path / f"{ONE}.zip", {"x/a": b"1", "x/same": b"s", "x/b": b"22"})
    two = make_zip(tmp_path / f"{TWO}.zip", {"x/a": b"2", "x/same": b"s", "x/b": b"333"})
    with Export([one, two]) as export:
        assert {problem.where for problem in export.problems} == {"a", "b"}
        assert all(problem.fatal for problem in export.problems)
        assert all("Only the first was read" in problem.what for problem in export.problems)
    with Export([one, make_folder(tmp_path / TWO, {"x/a": b"?", "x/b": b"3"})]) as export:
        assert [problem.where for problem in export.problems] == ["b"]
    with Export([one, one]) as export:
        assert export.problems == ()


def test_the_problems_of_a_part_name_paths_as_the_export_does(tmp_path: Path) -> None:
    path = tmp_path / "mine.zip"
    path.write_bytes(build(Made(b"mine/a", b"1"), Made(b"mine/a", b"2"), Made(b"mine/b")))
    with Export([path]) as export:
        assert export.paths == ("a", "b")
        assert [problem.where for problem in export.problems] == ["a"]


def test_parts_that_differ_in_everything_are_no_parts(tmp_path: Path) -> None:
    crowd = {str(number): b"1" for number in range(201)}
    one = make_zip(tmp_path / f"{ONE}.zip", crowd)
    two = make_zip(tmp_path / f"{TWO}.zip", dict.fromkeys(crowd, b"2"))
    with pytest.raises(MixedExports, match="are not parts of one download"):
        Export([one, two])


def test_parts_that_are_a_crowd_together_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package, "MOST_MEMBERS", 5)
    one = make_zip(tmp_path / f"{ONE}.zip", MEMBERS)
    two = make_zip(tmp_path / f"{TWO}.zip", MEMBERS)
    with pytest.raises(UnsafeZip, match="it holds more than 5 files"):
        Export([one, two])
