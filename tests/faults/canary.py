"""Words planted in what a person gives to Keep Clear, and the forms in which they could turn up."""

import base64
import json
import zipfile
from collections.abc import Iterable
from pathlib import Path

FRIEND = "Thistledown Zebracørn"
PUPIL = "Peverell Quillfeather"
TEXT = "Alder Hill Primary gave me the glimmerwort blues today"
MESSAGE = "Never tell anyone about the snorklewhistle affair"
WORDS = (FRIEND, PUPIL, TEXT, MESSAGE)
OWNER = "Robin Tarrant"
ACTIVITY = "your_facebook_activity"
MADE = 1_700_000_000


def forms(words: str) -> set[bytes]:
    """Some words as bytes: in several encodings, escaped as in JSON, in base64 and in hex."""
    plain = {words.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be", "latin-1")}
    escaped = {json.dumps(words)[1:-1].encode(), words.encode().decode("latin-1").encode()}
    coded = set()
    for raw in plain | escaped:
        for before in range(3):
            whole = base64.b64encode(bytes(before) + raw)
            coded.add(whole[4 if before else 0 : -4])
    return plain | escaped | coded | {words.casefold().encode(), words.encode().hex().encode()}


ALL_FORMS = {form for words in WORDS for form in forms(words)}


def found_in(raw: bytes) -> bool:
    """Whether any planted words are in some bytes, in any form."""
    return any(form in raw for form in ALL_FORMS)


def files_with(folders: Iterable[Path]) -> set[Path]:
    """The files below some folders that hold planted words."""
    files = {path for folder in folders for path in folder.rglob("*") if path.is_file()}
    return {path for path in files if found_in(path.read_bytes())}


def plant(folder: Path) -> tuple[Path, Path, Path]:
    """A Facebook download, an about.toml and a list of pupils with the words in them."""
    mojibake = FRIEND.encode().decode("latin-1")  # as Facebook writes it
    members = {
        "personal_information/profile_information/profile_information.json": {
            "profile_v2": {"name": {"full_name": OWNER}}
        },
        f"{ACTIVITY}/posts/your_posts__check_ins__photos_and_videos_1.json": [
            {"timestamp": MADE + number, "data": [{"post": f"{TEXT} {number}"}]}
            for number in range(400)
        ],
        "connections/friends/your_friends.json": {
            "friends_v2": [{"name": name, "timestamp": MADE} for name in (mojibake, PUPIL)]
        },
        f"{ACTIVITY}/messages/inbox/friend_1/message_1.json": {
            "participants": [{"name": mojibake}, {"name": OWNER}],
            "title": mojibake,
            "messages": [
                {
                    "sender_name": mojibake,
                    "timestamp_ms": (MADE + number) * 1000,
                    "content": f"{MESSAGE} {number}",
                    "type": "Generic",
                }
                for number in range(400)
            ],
        },
    }
    export, about, pupils = (folder / name for name in ("facebook.zip", "me.toml", "pupils.txt"))
    with zipfile.ZipFile(export, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in members.items():
            archive.writestr(name, json.dumps(body))
    about.write_text(
        f'name = "{OWNER}"\ncolleagues = ["{FRIEND}"]\n'
        '[[workplace]]\nname = "Alder Hill Primary"\n',
        "utf-8",
    )
    pupils.write_text(f"{PUPIL}\n", "utf-8")
    return export, about, pupils
