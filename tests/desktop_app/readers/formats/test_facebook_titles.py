import pytest

from checks.evidence import Author, MediaRole
from desktop_app.readers.formats.facebook_titles import (
    group_named,
    left,
    on_mine,
    role_of,
    whose_and_where,
)

ME, OTHER = Author.ME, Author.OTHER


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Jo Bloggs updated her status.", (ME, "")),
        ("Jo Bloggs wrote on Sam Okafor's timeline.", (ME, "Sam Okafor’s timeline")),
        ("You wrote on Sam Okafor’s wall.", (ME, "Sam Okafor’s timeline")),
        ("Jo Bloggs wrote on her own timeline.", (ME, "")),
        ("Sam Okafor wrote on your timeline.", (OTHER, "")),
        ("Sam Okafor wrote on Jo Bloggs's timeline.", (OTHER, "")),
        ("Jo Bloggs posted in Year 6 Parents.", (ME, "Year 6 Parents")),
        ("Jo Bloggs is in Thornbridge.", (ME, "")),
        ("Jo Bloggs a écrit dans Fanfare.", (ME, "")),
        ("", (ME, "")),
    ],
)
def test_whose_and_where(title: str, expected: tuple[Author, str]) -> None:
    assert whose_and_where(title, "Jo Bloggs", ME) == expected


def test_without_an_owner_the_file_decides() -> None:
    assert whose_and_where("Sam wrote on Ann's timeline.", "", ME) == (ME, "Ann’s timeline")
    assert whose_and_where("Sam wrote on your timeline.", "Jo", OTHER) == (OTHER, "")


@pytest.mark.parametrize(
    ("title", "mine"),
    [
        ("Jo commented on her own post.", True),
        ("Jo commented on your photo.", True),
        ("Jo commented on Sam's post.", False),
        ("Jo replied to Sam’s comment.", None),
        ("Jo commented on a post.", None),
        ("", None),
    ],
)
def test_on_mine(title: str, mine: bool | None) -> None:
    assert on_mine(title) is mine


@pytest.mark.parametrize(
    ("title", "gone", "name"),
    [
        ("You became a member of Hill Walkers.", False, "Hill Walkers"),
        ("You joined Hill Walkers.", False, "Hill Walkers"),
        ("You left Hill Walkers.", True, "Hill Walkers"),
        ("You stopped being a member of Hill Walkers.", True, "Hill Walkers"),
        ("Vous êtes membre de Fanfare.", None, ""),
    ],
)
def test_groups_joined_and_left(title: str, gone: bool | None, name: str) -> None:
    assert left(title) is gone
    assert group_named(title) == name


def test_roles_of_pictures() -> None:
    assert role_of("Profile pictures", MediaRole.POSTED) is MediaRole.PROFILE
    assert role_of("Jo updated her cover photo.", MediaRole.POSTED) is MediaRole.COVER
    assert role_of("Mobile uploads", MediaRole.STORY) is MediaRole.STORY
