"""The demo person's WhatsApp chats and account report, in one folder as a phone would save them."""

import json
from datetime import UTC, datetime

from desktop_app.sample.clock import weekly
from desktop_app.sample.person import ABOUT, FILLER
from desktop_app.sample.script import planted_in, texts

PLATFORM = "whatsapp"
FILE_NAME = "WhatsApp downloads.zip"
_SYSTEM = (
    "Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, "
    "or share them."
)


def members(planted: bool) -> dict[str, str]:
    """Every member's path and text."""
    files = {
        "WhatsApp Chat with Gosia Colley.txt": _android(_lines("Gosia Colley", planted)),
        "WhatsApp Chat with Elin Farrant.txt": _android(
            [
                ("Elin Farrant", text)
                for text in (*texts(PLATFORM, "message_in", planted, 20), FILLER[0])
            ]
        ),
        **_report(planted),
    }
    for person in planted_in(PLATFORM, "participant", planted):
        said = [(person, "hello"), (ABOUT.name, "Who is this?"), (person, "guess")]
        files[f"WhatsApp Chat with {person}.txt"] = _android(said)
    return files


def _lines(person: str, planted: bool) -> list[tuple[str, str]]:
    """A chat in which the demo person says what is planted, and the other only filler."""
    own = texts(PLATFORM, "message", planted, 100)
    return [
        line
        for number, text in enumerate(own)
        for line in ((ABOUT.name, text), (person, FILLER[number % len(FILLER)]))
    ]


def _android(said: list[tuple[str, str]]) -> str:
    """A chat file as Android writes it in the UK: oldest first, 24 hours, no seconds."""
    times = list(weekly(len(said) + 1))[::-1]
    stamps = [datetime.fromtimestamp(when, UTC).strftime("%d/%m/%Y, %H:%M") for when in times]
    lines = [f"{stamps[0]} - {_SYSTEM}"]
    lines += [
        f"{stamp} - {sender}: {text}"
        for stamp, (sender, text) in zip(stamps[1:], said, strict=True)
    ]
    return "\n".join(lines) + "\n"


def _report(planted: bool) -> dict[str, str]:
    photo = (planted_in(PLATFORM, "profile_photo", planted) or ("My contacts",))[0]
    settings = {
        "wa_account_settings": {
            "privacy": {
                "last_seen": "Nobody",
                "profile_photo": photo,
                "about": "My contacts",
                "status": "Nobody",
                "groups": "My contacts",
            },
            "two_step_verification": "Enabled",
        }
    }
    folder = "My account info"
    return {
        f"{folder}/index.html": "<!doctype html><title>WhatsApp account information</title>",
        f"{folder}/whatsapp_account_information/registration_information.json": json.dumps(
            {"wa_registration_info": {"platform": "Android"}}
        ),
        f"{folder}/whatsapp_account_information/user_information.json": json.dumps(
            {"wa_user_info": {"name": ABOUT.name, "about": "At the seaside, in spirit"}}
        ),
        f"{folder}/whatsapp_connections/contacts.json": json.dumps({"wa_contacts": []}),
        f"{folder}/whatsapp_connections/groups.json": json.dumps(
            {"wa_groups": [*planted_in(PLATFORM, "group", planted), "Choir, altos"]}
        ),
        f"{folder}/whatsapp_settings/account_settings.json": json.dumps(settings),
    }
