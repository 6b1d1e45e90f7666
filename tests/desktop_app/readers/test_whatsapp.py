from collections.abc import Callable
from typing import Any

import pytest

from desktop_app.errors import UnknownExport
from desktop_app.readers import recognise, whatsapp
from desktop_app.readers.section import section_of

CHAT = "14/03/2025, 14:05 - Al: a\n14/03/2025, 14:05 - Jo: b\n"
USER = "whatsapp_account_information/user_information.json"


@pytest.mark.parametrize(
    ("contents", "source"),
    [
        ({"WhatsApp Chat with Al.txt": CHAT}, "WhatsApp Chat with Al.txt"),
        ({"WhatsApp Chat with Al.txt": CHAT, "IMG-20250314-WA0001.jpg": ""}, "chat.zip"),
        ({"_chat.txt": "[14/03/2025, 14:05:00] Al: a"}, "WhatsApp Chat - Al.zip"),
        ({"saved from my phone.txt": CHAT}, "saved from my phone.txt"),
        ({"a/_chat.txt": CHAT, "b/_chat.txt": CHAT}, "chats"),
        ({USER: "{}", "index.html": ""}, "My account info.zip"),
        ({f"My account info/{USER}": "{}"}, "downloads"),
    ],
)
def test_it_is_recognised(
    contents: dict[str, str], source: str, make_members: Callable[..., Any]
) -> None:
    assert recognise(make_members(contents, source)).PLATFORM == "whatsapp"


@pytest.mark.parametrize(
    "contents",
    [{"notes.txt": "Dear diary"}, {"_chat.txt": ""}, {"chat.csv": CHAT}],
)
def test_another_text_is_not(contents: dict[str, str], make_members: Callable[..., Any]) -> None:
    with pytest.raises(UnknownExport):
        recognise(make_members(contents))


def test_the_report_names_the_owner_of_the_chats(make_members: Callable[..., Any]) -> None:
    user = '{"name": "Jo", "phone_number": "+44 7700 900123"}'
    both = make_members({USER: user, "WhatsApp Chat with Al.txt": CHAT})
    owner = whatsapp.find_owner(both, ())
    assert (owner.name, owner.handle) == ("Jo", "+44 7700 900123")
    assert "Jo" in owner.ids
    alone = make_members({USER: user})
    assert whatsapp.find_owner(alone, ()).name == "Jo"
    chat = make_members({"talk.txt": CHAT})
    assert whatsapp.find_owner(chat, ("al",)).name == "Al"


def test_chats_are_private_and_their_pictures_left_alone() -> None:
    chats = section_of(whatsapp.SECTIONS, "WhatsApp Chat with Al.txt")
    assert chats
    assert chats.private
    photo = section_of(whatsapp.SECTIONS, "IMG-20250314-WA0001.jpg")
    assert photo
    assert photo.parse is None
    assert section_of(whatsapp.SECTIONS, "whatsapp_settings/new_page.json") is None
    assert section_of(whatsapp.SECTIONS, "__MACOSX/_chat.txt") is not chats
