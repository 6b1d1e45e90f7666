from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from desktop_app import readers
from desktop_app.errors import MediaOnly, UnknownExport
from desktop_app.readers import all_readers, recognise

Make = Callable[..., Any]


def test_every_reader_is_a_table() -> None:
    found = all_readers()
    names = [reader.PLATFORM for reader in found]
    assert {"facebook", "instagram", "whatsapp", "x"} <= set(names)
    assert names == sorted(names)
    for reader in found:
        assert reader.MARKERS
        assert reader.SECTIONS
        assert callable(reader.find_owner)


def test_pictures_alone_are_not_enough(make_members: Make) -> None:
    members = make_members(
        {"posts/media/a/1.jpg": "", "video.MP4": "", "posts/media/note": ""}, source="part 2.zip"
    )
    with pytest.raises(MediaOnly, match="part 2"):
        recognise(members)
    beside = {"media/posts/1.jpg": "", "your_instagram_activity/media/posts_1.json": ""}
    assert recognise(make_members(beside)).PLATFORM == "instagram"


@pytest.mark.parametrize("paths", [(), ("report.pdf",), ("holiday.jpg", "letter.docx")])
def test_what_no_reader_knows_is_refused(paths: tuple[str, ...], make_members: Make) -> None:
    with pytest.raises(UnknownExport):
        recognise(make_members(dict.fromkeys(paths, "")))


def fake(name: str, *markers: str, confirms: bool | None = None) -> Any:
    reader = SimpleNamespace(PLATFORM=name, MARKERS=markers, SECTIONS=())
    if confirms is not None:
        reader.confirm = lambda members: confirms
    return reader


def test_the_reader_with_most_markers_wins_unless_it_declines(
    make_members: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = fake("one", r"^shared/"), fake("two", r"^shared/", r"own_file\.json$")
    declines = fake("none", r"^shared/", r"own_file", r"json$", confirms=False)
    agrees = fake("yes", r"^shared/", confirms=True)
    monkeypatch.setattr(readers, "all_readers", lambda: (agrees, declines, one, two))
    members = make_members({"Shared/a.txt": "", "b/own__file.json": ""})
    assert recognise(members) is two
    assert recognise(members, wanted="one") is one
    assert recognise(members, wanted="none") is two
    assert recognise(make_members({"shared/a.txt": ""})) is agrees
