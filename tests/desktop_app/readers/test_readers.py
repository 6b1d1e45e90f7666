from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from typing import Any, cast

import pytest

from checks.evidence import Message
from desktop_app import readers
from desktop_app.errors import MediaOnly, UnknownExport
from desktop_app.readers import Joined, all_readers, recognise
from desktop_app.readers.section import Owner, Reader, Section, platforms_of

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


def sharing(name: str, *markers: str, download: str = "Takeout") -> Any:
    reader = fake(name, *markers)
    reader.DOWNLOAD = download
    reader.SECTIONS = (Section("chats", rf"{name}/.*", lambda stream, scope: (), (Message,)),)
    reader.find_owner = lambda members, names: Owner(name.title(), ids=frozenset(names))
    return reader


def test_readers_of_one_download_read_it_together(
    make_members: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = sharing("one", "one/"), sharing("two", "two/")
    inside = replace(two.SECTIONS[0], pattern="deep/.*", platform="deep")
    two.SECTIONS = (*two.SECTIONS, inside)
    two.find_owner_on = lambda members, platform, owner: Owner(platform)
    elsewhere = sharing("elsewhere", "one/", download="Another")
    monkeypatch.setattr(readers, "all_readers", lambda: (one, two, elsewhere))
    both = make_members({"one/a": "", "two/b": ""})
    joined: Any = recognise(both)
    assert isinstance(joined, Joined)
    assert platforms_of(cast(Reader, joined)) == ("one", "two", "deep")
    assert [section.platform for section in joined.SECTIONS] == ["", "two", "deep"]
    owner = joined.find_owner(both, ("Jo",))
    assert owner == Owner("One", ids=frozenset({"Jo"}))
    assert joined.find_owner_on(both, "two", owner) == Owner("Two", ids=frozenset({"One"}))
    assert joined.find_owner_on(both, "deep", owner) == Owner("deep")
    assert joined.find_owner_on(both, "one", owner) is owner
    assert platforms_of(recognise(both, wanted="two")) == ("two", "deep", "one")


def test_an_owner_nobody_names_is_the_one_of_the_download(
    make_members: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = sharing("one", "one/"), sharing("two", "two/")
    two.find_owner = lambda members, names: Owner()
    monkeypatch.setattr(readers, "all_readers", lambda: (one, two))
    both = make_members({"one/a": "", "two/b": ""})
    joined: Any = recognise(both)
    assert joined.find_owner_on(both, "two", Owner("One")) == Owner("One")


def test_a_reader_whose_neighbour_has_nothing_there_stays_by_itself(
    make_members: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = sharing("one", "one/"), sharing("two", "two/")
    monkeypatch.setattr(readers, "all_readers", lambda: (one, two))
    assert recognise(make_members({"one/a": ""})) is one


def test_a_named_platform_whose_reader_takes_the_export_is_the_only_one_asked(
    make_members: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody() -> tuple[Reader, ...]:
        raise AssertionError("the other readers were loaded")

    monkeypatch.setattr(readers, "all_readers", nobody)
    chat = make_members({"_chat.txt": "12/03/2024, 09:15 - Robin Marsh: Hello\n"})
    assert recognise(chat, wanted="whatsapp").PLATFORM == "whatsapp"
    with pytest.raises(AssertionError, match="loaded"):
        recognise(chat, wanted="facebook")
