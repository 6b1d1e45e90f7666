import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checks.evidence import Kind, Origin, Problem
from desktop_app.errors import UnknownExport
from desktop_app.export import Export
from desktop_app.readers import linkedin, recognise
from desktop_app.readers.section import Scope, read, section_of, sections_of, tidy
from tests.benchmarks import linkedin_export

Make = Callable[..., Any]
EXPORTS = sorted((Path(__file__).parents[2] / "readers").glob("*/*/export"))
CONNECTIONS = 'Notes:\n"A sentence."\n\nFirst Name,Last Name,Email Address,Connected On\n'


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("Connections.csv", CONNECTIONS),
        ("Basic_LinkedInDataExport_11-20-2026/Profile.csv", "First Name,Last Name,Headline\n"),
        ("messages.csv", '"CONVERSATION ID","FROM","CONTENT"\n'),
        ("Comments_34875879.csv", "Date,Link,Message\n"),
        ("Email_Addresses.csv", "Email Address,Confirmed\n"),
        ("shares (1).csv", "\ufeffDate;ShareLink;ShareCommentary\r\n"),
    ],
)
def test_one_table_with_its_headers_is_enough(path: str, text: str, make_members: Make) -> None:
    assert recognise(make_members({path: text})).PLATFORM == "linkedin"


@pytest.mark.parametrize(
    "contents",
    [
        {"messages.csv": "id,permalink,thread_id,date,from,to,subject,body\n"},
        {"comments.csv": "id,permalink,date,subreddit,link,body\n"},
        {"Connections.csv": ""},
        {"Profile.csv": "Vorname,Nachname\n", "messages.csv": "a,b\n"},
    ],
)
def test_names_alone_are_not_enough(contents: dict[str, str], make_members: Make) -> None:
    with pytest.raises(UnknownExport):
        recognise(make_members(contents))


def test_several_names_that_only_it_has_are_enough_in_any_language(make_members: Make) -> None:
    names = ("Email Addresses.csv", "Positions.csv", "Registration.csv")
    assert recognise(make_members(dict.fromkeys(names, "a,b\n"))).PLATFORM == "linkedin"


@pytest.mark.parametrize(
    ("path", "name", "is_read"),
    [
        ("Rich Media.csv", "pictures", True),
        ("Rich_Media_12.csv", "pictures", True),
        ("PhoneNumbers.csv", "addresses", True),
        ("Whatsapp Phone Numbers.csv", "addresses", True),
        ("Causes You Care About.csv", "more_of_the_profile", True),
        ("Articles/Articles/2021-05-04.html", "articles", True),
        ("ImportedContacts.csv", "address_book", True),
        ("Ad_Targeting.csv", "groups", True),
        ("Ads Clicked.csv", "left_alone", False),
        ("Jobs/Saved Jobs.csv", "left_alone", False),
        ("Jobs/Anything else.csv", "job_hunting", False),
        ("Verifications/Verifications.csv", "left_alone", False),
        ("learning_role_play_messages.csv", "talks_with_machines", False),
        ("SearchQueries.csv", "reactions_and_saved", False),
        ("Endorsement_Given_Info.csv", "endorsements_and_notes", False),
    ],
)
def test_each_file_has_its_section(path: str, name: str, is_read: bool) -> None:
    section = section_of(linkedin.SECTIONS, path)
    assert section
    assert section.name == name
    assert (section.parse is not None) is is_read


def test_messages_and_what_came_with_invitations_are_private() -> None:
    private = {section.name for section in linkedin.SECTIONS if section.private}
    assert private == {"messages", "invitation_notes"}
    sections = sections_of(linkedin.SECTIONS, "Invitations.csv")
    assert [section.name for section in sections] == ["invitations", "invitation_notes"]


def test_it_takes_its_own_golden_exports_and_nobody_elses() -> None:
    taken = set()
    for path in EXPORTS:
        with Export((path,)) as export:
            paths = [tidy(each) for each in export.paths]
            marked = any(re.search(mark, each) for mark in linkedin.MARKERS for each in paths)
            if marked and linkedin.confirm(export):
                taken.add(path)
    own = {path for path in EXPORTS if path.parent.parent.name == "linkedin"}
    assert own
    assert taken == own


def test_as_many_records_of_each_kind_as_were_written(tmp_path: Path) -> None:
    path = tmp_path / "Complete_LinkedInDataExport_10-09-2025.zip"
    expected = linkedin_export.write(path, 100)
    found: Counter[Kind] = Counter()
    with Export((path,)) as export:
        reader = recognise(export)
        owner = reader.find_owner(export, ())
        assert owner.ids == {"robin-tarrant"}
        for name in export.paths:
            for section in sections_of(reader.SECTIONS, name):
                origin = Origin("linkedin", owner.account, section.name, name)
                for each in read(section, Scope(origin, owner, name, export.size(name), export)):
                    assert not isinstance(each, Problem)
                    found[each.kind] += 1
    assert dict(found) == {kind: count for kind, count in expected.items() if count}
