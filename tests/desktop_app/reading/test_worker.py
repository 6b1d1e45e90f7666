import gc
import io
import json
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import pytest

from checks import names
from checks.evidence import Author, Contact, Kind, Message, Post, Problem, Record
from checks.model import About, Context, SectionStatus
from desktop_app import readers
from desktop_app.errors import (
    DamagedMember,
    DamagedZip,
    MediaOnly,
    SomebodyElses,
    UnknownExport,
    WrongPlatform,
)
from desktop_app.jobs import Cancelled, Progress, ignore
from desktop_app.packing import unpack_finding
from desktop_app.readers.section import Members, Owner, Scope, Section
from desktop_app.reading import Job, Outcome, read_here

Make = Callable[..., Path]


def kept(outcome: Outcome) -> list[str]:
    """The kinds of what is kept."""
    return [row[1] for row in outcome.kept]


def statuses(outcome: Outcome) -> dict[str, SectionStatus]:
    return {section.name: section.status for section in outcome.coverage.sections}


def read_posts(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    for number, text in enumerate(json.loads(stream.read())):
        if text == "fatal":
            yield scope.problem("It is cut short.", fatal=True)
        elif text == "odd":
            yield scope.problem("One entry has no date.")
        else:
            yield Post(scope.origin, str(number), made=100 + number, author=Author.ME, text=text)


def read_contacts(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    for name in json.loads(stream.read()):
        yield Contact(scope.origin, name, name=name)


def read_messages(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    yield Message(scope.origin, "1", text=stream.read().decode())


def run_out(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    raise MemoryError


def read_notes(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    assert scope.owner.account == scope.origin.account
    for number, text in enumerate(json.loads(stream.read())):
        yield Post(scope.origin, str(number), author=Author.ME, text=text)
        yield Contact(scope.origin, text, name=text)
        yield scope.problem("One note has no date.")


class Pinboard:
    """A made-up platform's reader."""

    PLATFORM = "pinboard"
    MARKERS = (r"^posts\.json$",)
    SECTIONS = (
        Section("posts", r"(more_)?posts\.json", read_posts, (Post,)),
        Section("posts", r"posts\.html", read_posts, (Post,)),
        Section("contacts", r"contacts\.json", read_contacts, (Contact,)),
        Section("messages", r"messages\.txt", read_messages, (Message,), private=True),
        Section("adverts", r"ads/.*", None),
        Section("deep", r"deep\.json", run_out, (Post,)),
        Section("posts", r"notes/.*", read_notes, (Post, Contact), platform="notepad"),
        Section("drafts", r"drafts/.*", None, platform="notepad"),
    )

    @staticmethod
    def find_owner(members: Members, names: tuple[str, ...]) -> Owner:
        return Owner(name="Robin Tarrant", handle="robin_t")


@pytest.fixture
def pinboard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "all_readers", lambda: (Pinboard,))


@pytest.fixture
def run(tmp_path: Path, context: Context, pinboard: None) -> Callable[..., Outcome]:
    def read(contents: Mapping[str, object], **options: object) -> Outcome:
        path = tmp_path / "pinboard.zip"
        with zipfile.ZipFile(path, "w") as archive:
            for name, value in contents.items():
                archive.writestr(name, value if isinstance(value, str) else json.dumps(value))
        job = replace(Job((path,), context), **options)  # type: ignore[arg-type]
        return read_here(job, ignore)

    return read


Run = Callable[..., Outcome]


def test_sections_are_read_absent_skipped_or_failed(run: Run) -> None:
    outcome = run({"posts.json": ["a"], "messages.txt": "x", "ads/1": "x", "what.bin": "x"})
    assert statuses(outcome) == {
        "posts": SectionStatus.READ,
        "contacts": SectionStatus.ABSENT,
        "messages": SectionStatus.SKIPPED,
        "adverts": SectionStatus.SKIPPED,
        "deep": SectionStatus.ABSENT,
    }
    assert outcome.coverage.others == 1
    assert outcome.coverage.source == "pinboard.zip"
    assert (outcome.coverage.platform, outcome.coverage.account) == ("pinboard", "robin_t")
    reasons = {section.name: section.reason for section in outcome.coverage.sections}
    assert reasons["messages"] == "You did not ask Keep Clear to read your messages."


def test_another_platform_inside_is_told_apart(run: Run) -> None:
    notes = ["Back at Alder Hill Primary", "Rowan Birch"]
    outcome = run({"posts.json": ["odd"], "notes/1": notes, "what.bin": "x"})
    (notepad,) = outcome.beside
    assert statuses(outcome) == {
        "posts": SectionStatus.READ,
        "contacts": SectionStatus.ABSENT,
        "messages": SectionStatus.ABSENT,
        "adverts": SectionStatus.ABSENT,
        "deep": SectionStatus.ABSENT,
    }
    assert statuses(notepad) == {"posts": SectionStatus.READ, "drafts": SectionStatus.ABSENT}
    assert (notepad.coverage.platform, notepad.coverage.account) == ("notepad", "robin_t")
    assert notepad.coverage.sections[0].records == {Kind.POST: 2, Kind.CONTACT: 2}
    assert (outcome.coverage.others, notepad.coverage.others) == (1, 0)
    assert [each.what for each in outcome.problems] == ["One entry has no date."]
    assert {each.where for each in notepad.problems} == {"notes/1"}
    assert (kept(outcome), kept(notepad)) == ([], ["contact", "contact"])
    assert not outcome.findings
    assert {row[3] for row in notepad.findings} == {"notepad"}


def test_a_platform_that_nothing_came_from_is_not_spoken_of(run: Run) -> None:
    assert run({"posts.json": []}).beside == ()
    assert run({"posts.json": [], "drafts/1": ""}).beside[0].coverage.platform == "notepad"


@pytest.mark.parametrize("error", [None, KeyError, MemoryError])
def test_the_account_on_another_platform_may_have_its_own_name(
    run: Run, monkeypatch: pytest.MonkeyPatch, error: type[Exception] | None
) -> None:
    def find(members: Members, platform: str, owner: Owner) -> Owner:
        if error:
            raise error
        return Owner(owner.name, f"{owner.handle}_on_{platform}")

    monkeypatch.setattr(Pinboard, "find_owner_on", staticmethod(find), raising=False)
    if error is MemoryError:
        with pytest.raises(MemoryError):
            run({"notes/1": [], "posts.json": []})
        return
    outcome = run({"notes/1": [], "posts.json": []})
    account = outcome.beside[0].coverage.account
    assert account == ("robin_t" if error else "robin_t_on_notepad")


def test_messages_are_read_only_if_asked(run: Run) -> None:
    outcome = run({"posts.json": [], "messages.txt": "hello"}, messages=True)
    assert statuses(outcome)["messages"] is SectionStatus.READ
    assert kept(outcome) == []


def test_records_are_counted_by_kind_with_their_first_and_last_time(run: Run) -> None:
    outcome = run({"posts.json": ["a", "b"], "more_posts.json": ["c"] * 5000})
    posts = outcome.coverage.sections[0]
    assert posts.records == {Kind.POST: 5002}
    assert (posts.first, posts.last) == (100, 5099)
    assert posts.yields == (Kind.POST,)


def test_a_problem_is_told_and_only_a_fatal_one_fails_the_section(run: Run) -> None:
    outcome = run({"posts.json": ["a", "odd", "b"]})
    assert statuses(outcome)["posts"] is SectionStatus.READ
    assert outcome.problems == (Problem("posts.json", "One entry has no date."),)
    outcome = run({"posts.json": ["a", "fatal"], "contacts.json": ["Rowan Birch"]})
    assert statuses(outcome)["posts"] is SectionStatus.FAILED
    assert outcome.coverage.sections[0].reason == "It is cut short."
    assert statuses(outcome)["contacts"] is SectionStatus.READ


def test_a_broken_member_costs_its_section_and_no_other(run: Run) -> None:
    outcome = run({"posts.json": "{", "posts.html": ["a"], "contacts.json": ["Rowan Birch"]})
    assert statuses(outcome)["posts"] is SectionStatus.FAILED
    assert kept(outcome) == ["contact"]
    assert "JSONDecodeError" in outcome.problems[0].what


def test_of_very_many_problems_the_first_are_kept_and_the_rest_counted(run: Run) -> None:
    outcome = run({"posts.json": ["odd"] * 1200})
    assert len(outcome.problems) == 501
    assert outcome.problems[-1].what.startswith("700 more entries")


@pytest.mark.parametrize("error", [KeyError(), DamagedMember("It is packed in another way.")])
def test_an_owner_in_a_damaged_member_is_a_problem_not_the_end(
    run: Run, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*_: object) -> Owner:
        raise error

    monkeypatch.setattr(Pinboard, "find_owner", fail)
    outcome = run({"posts.json": ["a"]})
    assert outcome.coverage.account == ""
    assert "whose it is" in outcome.problems[0].what
    assert outcome.problems[0].what.startswith(str(error) if error.args else "This download")
    assert statuses(outcome)["posts"] is SectionStatus.READ


@pytest.mark.parametrize("error", [KeyError, MemoryError])
def test_marks_that_cannot_be_looked_at_are_a_damaged_download(
    run: Run, monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def fail(*_: object) -> bool:
        raise error

    monkeypatch.setattr(Pinboard, "confirm", fail, raising=False)
    with pytest.raises(DamagedZip if error is KeyError else MemoryError):
        run({"posts.json": ["a"]})


def test_a_zip_inside_is_left_closed_and_told(run: Run) -> None:
    outcome = run({"posts.json": [], "media.zip": "PK"})
    assert outcome.problems[0].where == "media.zip"
    assert "left closed" in outcome.problems[0].what


def test_findings_carry_the_section_they_come_from(run: Run) -> None:
    rows = run({"posts.json": ["Back at Alder Hill Primary"]}).findings
    assert {row[6] for row in rows} == {"posts"}
    assert "Alder Hill" in unpack_finding(rows[0]).excerpt


def test_running_out_of_memory_is_not_a_problem_of_one_member(run: Run) -> None:
    with pytest.raises(MemoryError):
        run({"posts.json": [], "deep.json": "x"})


def test_progress_counts_bytes_up_to_the_total_and_names_no_member(
    make_zip: Make, context: Context
) -> None:
    seen: list[Progress] = []
    read_here(Job((make_zip(),), context, messages=True), seen.append)
    assert seen[0].done == 0
    assert seen[-1].done == seen[-1].total > 0
    assert [each.done for each in seen] == sorted(each.done for each in seen)
    assert all("/" not in each.label and "Rowan" not in each.label for each in seen)


def test_cancelling_stops_the_reading_and_turns_the_collector_on_again(
    make_zip: Make, context: Context
) -> None:
    def cancel(progress: Progress) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_here(Job((make_zip(),), context), cancel)
    assert gc.isenabled()


@pytest.mark.parametrize("platform", [None, "facebook"])
def test_the_platform_that_was_chosen(
    make_zip: Make, context: Context, platform: str | None
) -> None:
    job = Job((make_zip(),), context, platform)
    assert read_here(job, ignore).coverage.platform == "facebook"


def test_a_platform_inside_may_be_the_one_that_was_chosen(run: Run) -> None:
    outcome = run({"posts.json": [], "notes/1": []}, platform="notepad")
    assert outcome.coverage.platform == "pinboard"


def test_another_platform_than_was_chosen_is_refused(make_zip: Make, context: Context) -> None:
    names_of = {"facebook": "Facebook", "x": "X"}
    job = Job((make_zip(),), context, "x", platform_names=names_of)
    with pytest.raises(WrongPlatform, match="is a download from Facebook, not from X"):
        read_here(job, ignore)


def test_what_no_reader_knows_and_what_holds_only_pictures(
    make_zip: Make, context: Context
) -> None:
    for contents, error in (
        ({"notes.doc": "x", "b.doc": "x"}, UnknownExport),
        ({"your_facebook_activity/posts/media/a.jpg": "x"}, MediaOnly),
    ):
        with pytest.raises(error):
            read_here(Job((make_zip(contents),), context), ignore)


def test_somebody_elses_export_is_refused(
    make_zip: Make, context: Context, members: Callable[..., dict[str, str]]
) -> None:
    path = make_zip(members(owner="Ottoline Crabtree"))
    with pytest.raises(SomebodyElses, match="seems to belong to somebody else"):
        read_here(Job((path,), context), ignore)
    anybody = replace(context, about=About())
    assert read_here(Job((path,), anybody), ignore).coverage.account


def test_the_lists_of_pupils_are_let_go(make_zip: Make, context: Context) -> None:
    outcome = read_here(Job((make_zip(),), replace(context, pupils=("Rowan Birch",))), ignore)
    assert "pupil_contacts" in {row[0] for row in outcome.findings}
    assert "pupils" in outcome.coverage.told
    assert names._index_of.cache_info().currsize == 0


def test_a_zip_a_folder_and_parts_give_the_same(
    tmp_path: Path, make_zip: Make, context: Context, members: Callable[..., dict[str, str]]
) -> None:
    whole = members()
    folder = tmp_path / "folder"
    for name, text in whole.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    half = len(whole) // 2
    parts = [
        make_zip(dict(some), f"facebook-robin-2026-01-02-{end}.zip")
        for some, end in ((list(whole.items())[:half], "Aa11"), (list(whole.items())[half:], "Bb2"))
    ]
    found = []
    for paths in ((make_zip(),), (folder,), tuple(parts)):
        outcome = read_here(Job(paths, context, messages=True), ignore)
        coverage = replace(outcome.coverage, source="")
        found.append(replace(outcome, coverage=coverage))
    assert found[0] == found[1] == found[2]


def test_pictures_are_looked_at_only_if_asked(
    make_zip: Make, context: Context, members: Callable[..., dict[str, str]]
) -> None:
    from PIL import ExifTags, Image

    picture = Image.new("RGB", (8, 8))
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = "2025:05:06 10:11:12"
    raw = io.BytesIO()
    picture.save(raw, "JPEG", exif=exif)
    uri = "your_facebook_activity/posts/media/1.jpg"
    photos = json.dumps({"other_photos_v2": [{"uri": uri, "creation_timestamp": 1_700_000_000}]})
    path = make_zip(
        members() | {"your_facebook_activity/posts/your_uncategorized_photos.json": photos}
    )
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(uri, raw.getvalue())
    for photos_too in (False, True):
        outcome = read_here(Job((path,), context, photos=photos_too), ignore)
        media = sum(each.records.get(Kind.MEDIA, 0) for each in outcome.coverage.sections)
        assert media == 1
        assert not outcome.problems
