import json
from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Account, Audience, Media, MediaRole, Problem, ProfileField, Setting
from desktop_app.readers.formats.instagram_profile import (
    read_changes,
    read_comment_senders,
    read_professional,
    read_profile,
)
from desktop_app.readers.formats.meta import OTHER_LANGUAGE

Make = Callable[..., Any]


def labelled(**values: str) -> dict[str, Any]:
    labels = {label.replace("_", " "): {"value": value} for label, value in values.items()}
    return {"string_map_data": labels}


@pytest.fixture
def found(make_scope: Make) -> Callable[..., list[Any]]:
    def read(parse: Callable[..., Any], *entries: Any, path: str = "a.json") -> list[Any]:
        data = entries[0] if path.endswith(".html") else json.dumps({"some_key": entries})
        scope = make_scope(path, data)
        with scope.members.open(path) as stream:
            return list(parse(stream, scope))

    return read


Found = Callable[..., list[Any]]


def test_a_line_is_seen_by_everybody_or_it_is_not_told_by_whom(found: Found) -> None:
    entry = labelled(Username="kim", Name="Kim", Bio="Bread", Email="k@example.org", Website="w")
    fields = [each for each in found(read_profile, entry) if isinstance(each, ProfileField)]
    assert {(each.name, each.audience) for each in fields} == {
        ("username", Audience.PUBLIC),
        ("name", Audience.PUBLIC),
        ("bio", Audience.PUBLIC),
        ("website", Audience.PUBLIC),
        ("email", Audience.UNKNOWN),
    }


@pytest.mark.parametrize(("word", "value"), [("True", "contacts"), ("False", "public")])
def test_a_private_account_is_for_contacts(found: Found, word: str, value: str) -> None:
    settings = [
        each
        for each in found(read_profile, labelled(Username="kim", Private_Account=word))
        if isinstance(each, Setting)
    ]
    assert [(each.name, each.value, each.shown) for each in settings] == [
        ("profile_audience", value, f"Private Account: {word}")
    ]


@pytest.mark.parametrize("entry", [{"Private_Account": "Prawda"}, {}, {"Private_Account": ""}])
def test_a_word_that_is_not_known_is_asked_about(found: Found, entry: dict[str, str]) -> None:
    records = found(read_profile, labelled(Username="kim", **entry))
    assert not any(isinstance(each, Setting) for each in records)
    (problem,) = (each for each in records if isinstance(each, Problem))
    assert not problem.fatal
    assert "private" in problem.what


def test_labels_in_another_language_fail_but_their_words_are_kept(found: Found) -> None:
    records = found(read_profile, labelled(Benutzername="kim", Name="Kim", Privates_Konto="True"))
    problems = [each for each in records if isinstance(each, Problem)]
    assert problems == [Problem("a.json", OTHER_LANGUAGE, fatal=True)]
    assert not any(isinstance(each, Account | Setting) for each in records)
    fields = {(each.name, each.value) for each in records if isinstance(each, ProfileField)}
    assert fields == {("other", "kim"), ("name", "Kim"), ("other", "True")}


def test_an_unknown_line_is_kept_and_told(found: Found) -> None:
    entry = labelled(Username="kim", Private_Account="True", Favourite_cheese="Brie")
    *_, field, problem = found(read_profile, entry)
    assert (field.name, field.value) == ("other", "Brie")
    assert problem == Problem(
        "a.json", "A line of the profile was not recognised: “Favourite cheese”."
    )


def test_an_address_is_one_in_every_language(found: Found) -> None:
    entry = labelled(Username="kim", Private_Account="True", Poczta="kim@example.org")
    *_, field, problem = found(read_profile, entry)
    assert (field.name, field.value) == ("email", "kim@example.org")
    assert "“Poczta”" in problem.what


def test_the_photo_and_a_birthday_that_was_never_given(found: Found) -> None:
    entry = labelled(Username="kim", Private_Account="True", Date_of_birth="1919-01-01")
    photos = {"Former": {"title": "x"}, "Profile Photo": {"uri": "media/profile/1.jpg"}}
    entry["media_map_data"] = photos
    records = found(read_profile, entry)
    assert not any(getattr(each, "name", "") == "birthday" for each in records)
    photo = records[-1]
    assert isinstance(photo, Media)
    assert (photo.role, photo.audience) == (MediaRole.PROFILE, Audience.PUBLIC)


def test_a_page_in_several_blocks_is_one_profile(found: Found) -> None:
    blocks = (
        f'<div class="_a6-g"><table><tr><td>{label}</td><td>{value}</td></tr></table></div>'
        for label, value in (("Name", "Kim"), ("Username", "kim"), ("Private Account", "True"))
    )
    records = found(read_profile, "".join(blocks), path="a.html")
    assert not any(isinstance(each, Problem) for each in records)
    assert sum(isinstance(each, Account) for each in records) == 1


def test_a_professional_account_is_one_that_is_filled_in(found: Found) -> None:
    *_, setting = found(read_professional, labelled(Category="Bakery", Email="k@example.org"))
    assert (setting.name, setting.value) == ("professional_account", "business")
    assert found(read_professional, labelled(Category="")) == []


def test_former_names_and_no_other_former_words(found: Found) -> None:
    changes = [
        labelled(Changed="Username", Previous_Value="kim_old", New_Value="kim"),
        labelled(Changed="Name", Previous_Value="", New_Value="Kim"),
        labelled(Changed="Profile Bio Text", Previous_Value="At Alder Hill", New_Value=""),
        labelled(Changed="Shoe size", Previous_Value="5", New_Value="6"),
    ]
    field, problem = found(read_changes, *changes)
    assert (field.name, field.value) == ("former_name", "kim_old")
    assert not problem.fatal


def test_who_may_comment_is_known_or_told(found: Found) -> None:
    (setting,) = found(read_comment_senders, labelled(Comments_Allowed_From="Everyone"))
    assert (setting.name, setting.value) == ("comment_senders", "public")
    (problem,) = found(read_comment_senders, labelled(Comments_Allowed_From="Robots"))
    assert not problem.fatal
    (problem,) = found(read_comment_senders, labelled(Kommentare="Alle"))
    assert problem.fatal


def test_damage_is_told_by_every_parser(found: Found) -> None:
    for parse in (read_profile, read_professional, read_changes, read_comment_senders):
        assert any(
            isinstance(each, Problem) for each in found(parse, {"title": 5}, labelled(Username="a"))
        )
