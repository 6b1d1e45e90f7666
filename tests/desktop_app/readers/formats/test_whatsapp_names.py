from collections.abc import Callable
from typing import Any

import pytest

from desktop_app.readers.formats.whatsapp_names import (
    chat_paths,
    chat_title,
    find_owner_of_chats,
    folded,
    is_chat,
)

Make = Callable[..., Any]
START = "04/03/2025, 14:05 - "


def chat(*authors: str) -> str:
    return "\n".join(f"{START}{author}: words" for author in authors)


@pytest.mark.parametrize(
    ("path", "source", "title"),
    [
        ("WhatsApp Chat with Year 6.txt", "export", "Year 6"),
        ("chats/WhatsApp Chat with Year 6 (2).txt", "export", "Year 6"),
        ("_chat.txt", "WhatsApp Chat - Bell tower.zip", "Bell tower"),
        ("WhatsApp Chat - Bell tower/_chat.txt", "export", "Bell tower"),
        ("_chat.txt", "my chats.zip", ""),
        ("WhatsApp-Chat mit Ada.txt", "export", "Ada"),
        ("Chat de WhatsApp con Ada.txt", "export", "Ada"),
        ("Discussion WhatsApp avec Ada.txt", "export", "Ada"),
        ("notes.txt", "export", ""),
        ("WhatsApp Chat with Ray with a hat.txt", "export", "Ray with a hat"),
    ],
)
def test_titles(path: str, source: str, title: str) -> None:
    assert chat_title(path, source) == title


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jo Bloggs", "~\u202fjo  bloggs "),
        ("+44 7700 900123", "\u202a+44\u00a07700\u00a0900123\u202c"),
        ("+44 7700 900123", "+447700-900123"),
    ],
)
def test_names_that_are_the_same(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_only_the_chat_of_a_folder_is_a_chat(make_members: Make) -> None:
    members = make_members(
        {
            "A/_chat.txt": "",
            "A/00000001-poem.txt": "",
            "WhatsApp Chat with Jo.txt": "",
            "sent.txt": "",
            "B/talk.txt": "",
            "__MACOSX/B/talk.txt": "",
            "whatsapp_settings/read me.txt": "",
            "photo.jpg": "",
        }
    )
    assert chat_paths(members) == ("A/_chat.txt", "B/talk.txt", "WhatsApp Chat with Jo.txt")
    assert not is_chat("A/00000001-poem.txt", members)


def test_the_owner_is_who_is_called_so(make_members: Make) -> None:
    members = make_members({"talk.txt": chat("Al", "~\u202fJo Bloggs", "Cy")})
    owner = find_owner_of_chats(members, ("jo bloggs", "jb"))
    assert owner.name == "Jo Bloggs"
    assert {"Jo Bloggs", "jo bloggs", "jb"} == owner.ids


def test_the_owner_is_who_all_chats_have_in_common(make_members: Make) -> None:
    members = make_members({"1/a.txt": chat("Al", "Jo", "Cy"), "2/b.txt": chat("Jo", "Di", "Ed")})
    assert find_owner_of_chats(members, ()).name == "Jo"


def test_the_owner_is_not_whom_the_chat_is_named_after(make_members: Make) -> None:
    members = make_members({"WhatsApp Chat with Al.txt": chat("Al", "Jo")})
    assert find_owner_of_chats(members, ()).name == "Jo"


@pytest.mark.parametrize(
    "contents",
    [
        {},
        {"talk.txt": ""},
        {"talk.txt": chat("Al", "Jo")},
        {"WhatsApp Chat with Bells.txt": chat("Al", "Jo")},
        {"WhatsApp Chat with Al.txt": chat("Al", "Jo", "Cy")},
        {"1/a.txt": chat("Al", "Jo"), "2/b.txt": chat("Al", "Jo")},
        {"1/a.txt": chat("Al", "Jo"), "2/b.txt": chat("Cy")},
        {
            "WhatsApp Chat with Al.txt": chat("Al", "Jo"),
            "WhatsApp Chat with Cy.txt": chat("Cy", "Di"),
        },
    ],
)
def test_nobody_is_guessed(contents: dict[str, str], make_members: Make) -> None:
    assert not find_owner_of_chats(make_members(contents), ()).account


def test_a_found_author_must_share_a_word_with_the_names_told(make_members: Make) -> None:
    members = make_members({"WhatsApp Chat with Al.txt": chat("Al", "Jo")})
    owner = find_owner_of_chats(members, ("Jo Bloggs",))
    assert owner.name == "Jo Bloggs"
    assert {"Jo", "Jo Bloggs"} == owner.ids
    assert not find_owner_of_chats(members, ("Kit Marsh",)).account


def test_a_quoted_name_with_a_colon_is_no_author(make_members: Make) -> None:
    line = f'{START}Al changed the subject from "Rota: spring" to "Rota"\n'
    members = make_members({"WhatsApp Chat with Al.txt": line * 2 + chat("Jo", "Al")})
    assert find_owner_of_chats(members, ()).name == "Jo"
