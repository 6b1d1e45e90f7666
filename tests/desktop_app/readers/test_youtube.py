import zipfile
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checks.evidence import Kind, Origin, Problem
from checks.model import About, Context, SectionStatus
from desktop_app.catalogue import default_policy, word_lists
from desktop_app.export import Export
from desktop_app.jobs import ignore
from desktop_app.readers import recognise, youtube
from desktop_app.readers.section import Scope, read, section_of
from desktop_app.reading import Job, Outcome, read_here
from tests.benchmarks import youtube_export

Make = Callable[..., Any]
ROOT = "Takeout/YouTube and YouTube Music"
COMMENTS = "Comment ID,Comment Create Timestamp,Video ID,Comment Text\n"
CHANNELS = "Channel ID,Channel Title (Original),Channel Visibility\nUC1,Robin Tarrant,Public\n"
TODAY = date(2026, 11, 24)
VIDEOS = "Video ID,Video Title (Original),Privacy\nv1,A,Public\n"
HISTORY = '[{"title": "Watched Bread", "time": "2026-05-01T03:04:05Z"}]'


@pytest.mark.parametrize(
    "path",
    [
        "Takeout/YouTube and YouTube Music/comments/comments.csv",
        "YouTube und YouTube Music/Abos/Abos.csv",
        "YouTube en YouTube Music/reacties/reacties.csv",
        "YouTube y YouTube\xa0Music/suscripciones/suscripciones.csv",
        "YouTube et YouTube Music/abonnements/abonnements.csv",
        "takeout-1/Takeout/YouTube/history/watch-history.json",
        "my-comments/my-comments.html",
        "subscriptions/subscriptions.csv",
        "video metadata/videos.csv",
    ],
)
def test_it_is_recognised(path: str, make_members: Make) -> None:
    assert recognise(make_members({path: ""})).PLATFORM == "youtube"


@pytest.mark.parametrize(
    ("path", "name", "is_read"),
    [
        (f"{ROOT}/comments/comments(1).csv", "comments", True),
        (f"{ROOT}/my-comments/my-comments.html", "comments", True),
        (f"{ROOT}/live chats/live chats.csv", "live_chats", True),
        (f"{ROOT}/my-live-chat-messages/my-live-chat-messages.html", "live_chats", True),
        (f"{ROOT}/posts/posts.csv", "posts", True),
        (f"{ROOT}/video metadata/videos.csv", "videos", True),
        (f"{ROOT}/video metadata/video recordings.csv", "videos", True),
        (f"{ROOT}/playlists/playlists.csv", "playlists", True),
        (f"{ROOT}/playlists/Wet days.csv", "playlists", True),
        (f"{ROOT}/playlists/Wet days-videos.csv", "playlist_items", False),
        ("YouTube y YouTube Music/playlists/Lluvia videos.csv", "playlist_items", False),
        (
            "YouTube y YouTube Music/listas de reproducción/Ll-vídeos(1).csv",
            "playlist_items",
            False,
        ),
        ("YouTube en YouTube Music/playlists/Video_s in Regen.csv", "playlist_items", False),
        ("YouTube/playlists/likes.json", "playlist_items", False),
        ("YouTube/playlists/uploads.json", "videos", True),
        (f"{ROOT}/channels/channel.csv", "channels", True),
        (f"{ROOT}/channels/channel URL configs.csv", "channels", True),
        (f"{ROOT}/channels/channel feature data.csv", "settings", True),
        (f"{ROOT}/channels/channel page settings.csv", "left_alone", False),
        ("Takeout/Profile/Profile.json", "google_profile", True),
        (f"{ROOT}/subscriptions/subscriptions.csv", "subscriptions", True),
        ("YouTube/subscriptions/subscriptions.json", "subscriptions", True),
        (f"{ROOT}/history/watch-history.html", "watch_history", True),
        ("YouTube und YouTube Music/Verlauf/Suchverlauf.json", "search_history", True),
        (f"{ROOT}/brand new/brand new.csv", "other_tables", True),
        (f"{ROOT}/videos/First train.mp4", "files", False),
        ("Takeout/archive_browser.html", "viewer", False),
    ],
)
def test_each_file_has_its_section(path: str, name: str, is_read: bool) -> None:
    section = section_of(youtube.SECTIONS, path)
    assert section
    assert section.name == name
    assert (section.parse is not None) is is_read


@pytest.mark.parametrize(
    "path",
    [
        "Takeout/Google Chat/Groups/DM 1/messages.json",
        "Takeout/Hangouts/Hangouts.json",
        "Takeout/Google+ Stream/Posts/20140608 - Tea.json",
        "Takeout/Mail/All mail.mbox",
        "Takeout/My Activity/YouTube/MyActivity.json",
        "Takeout/Blogger/Blogs/Tea/feed.atom",
    ],
)
def test_other_products_are_left_to_be_counted(path: str) -> None:
    assert section_of(youtube.SECTIONS, path) is None


def test_only_what_nobody_else_sees_is_private_and_it_proves_nothing() -> None:
    private = [section for section in youtube.SECTIONS if section.private]
    assert {section.name for section in private} == {"watch_history", "search_history"}
    assert not any(section.yields for section in private)
    assert all(section.unasked for section in private)


def test_as_many_records_of_each_kind_as_were_written(tmp_path: Path) -> None:
    path = tmp_path / "takeout.zip"
    expected = youtube_export.write(path, 100)
    found: Counter[Kind] = Counter()
    with Export((path,)) as export:
        reader = recognise(export)
        owner = reader.find_owner(export, ())
        for name in export.paths:
            section = section_of(reader.SECTIONS, name)
            assert section
            origin = Origin("youtube", owner.account, section.name, name)
            for each in read(section, Scope(origin, owner, name, export.size(name), export)):
                assert not isinstance(each, Problem)
                found[each.kind] += 1
    assert dict(found) == dict(expected)


def outcome(tmp_path: Path, *parts: dict[str, str], messages: bool = False) -> Outcome:
    """What comes of a Takeout in several zips."""
    paths = []
    for number, contents in enumerate(parts, start=1):
        paths.append(tmp_path / f"takeout-20260914T081502Z-{number:03}.zip")
        with zipfile.ZipFile(paths[-1], "w") as archive:
            for name, text in contents.items():
                archive.writestr(name, text)
    policy = default_policy()
    context = Context(About("Robin Tarrant"), policy, TODAY, words=word_lists(policy))
    return read_here(Job(tuple(paths), context, messages=messages), ignore)


def test_a_takeout_in_two_parts_with_other_products_in_it(tmp_path: Path) -> None:
    first = {
        f"{ROOT}/channels/channel.csv": CHANNELS,
        f"{ROOT}/video metadata/videos.csv": VIDEOS,
        "Takeout/Keep/note.json": "{}",
    }
    second = {
        f"{ROOT}/comments/comments.csv": f"{COMMENTS}U1,2026-04-11T18:26:40+00:00,v1,hello\n",
        "Takeout/Tasks/Tasks.json": "{}",
    }
    coverage = outcome(tmp_path, first, second).coverage
    counts = {section.name: dict(section.records) for section in coverage.sections}
    assert counts["comments"] == {Kind.COMMENT: 1}
    assert counts["videos"] == {Kind.POST: 1, Kind.SETTING: 1}
    assert (coverage.account, coverage.others) == ("Robin Tarrant", 2)


def test_history_is_read_only_if_asked_for_and_says_why_not(tmp_path: Path) -> None:
    contents = {
        f"{ROOT}/channels/channel.csv": CHANNELS,
        f"{ROOT}/history/watch-history.json": HISTORY,
    }
    for messages in (False, True):
        coverage = outcome(tmp_path, contents, messages=messages).coverage
        (section,) = (each for each in coverage.sections if each.name == "watch_history")
        if messages:
            assert section.status is SectionStatus.READ
            assert dict(section.records) == {Kind.POST: 1}
        else:
            assert section.status is SectionStatus.SKIPPED
            assert section.reason.startswith("Nobody else sees this.")
        assert section.yields == ()
