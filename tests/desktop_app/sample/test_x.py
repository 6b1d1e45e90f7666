import json
from datetime import datetime
from html import unescape
from typing import Any

import pytest

from desktop_app.sample import x
from desktop_app.sample.clock import NOW
from tests.desktop_app.sample.exports import innocent_on, planted_on, strings


@pytest.fixture(scope="module")
def planted() -> dict[str, str]:
    return x.members(planted=True)


@pytest.fixture(scope="module")
def clean() -> dict[str, str]:
    return x.members(planted=False)


def parsed(members: dict[str, str]) -> dict[str, Any]:
    """The value that each script of the archive assigns, by the name it assigns it to."""
    scripts = [text for path, text in members.items() if path.endswith(".js")]
    pairs = (text.split(" = ", 1) for text in scripts)
    return {name.removeprefix("window."): json.loads(body) for name, body in pairs}


def said(members: dict[str, str]) -> set[str]:
    return {unescape(text) for value in parsed(members).values() for text in strings(value)}


def test_every_member_is_a_script_of_its_own_or_the_page(
    planted: dict[str, str], clean: dict[str, str]
) -> None:
    assert set(planted) == set(clean)
    for members in (planted, clean):
        others = [path for path in members if not path.endswith(".js")]
        assert others == ["Your archive.html"]
        assert len(parsed(members)) == len(members) - 1
        assert all(path.startswith("data/") for path in members if path not in others)


def test_the_manifest_counts_every_part(planted: dict[str, str]) -> None:
    values = parsed(planted)
    types = values.pop("__THAR_CONFIG")["dataTypes"]
    listed = [file for kind in types.values() for file in kind["files"]]
    assert {file["globalName"] for file in listed} == set(values)
    for file in listed:
        assert planted[file["fileName"]].startswith(f"window.{file['globalName']} = ")
        assert int(file["count"]) == len(values[file["globalName"]])


@pytest.mark.parametrize("text", planted_on("x"))
def test_what_is_planted_is_only_in_the_planted_export(
    planted: dict[str, str], clean: dict[str, str], text: str
) -> None:
    assert text in said(planted)
    assert not any(text in other for other in said(clean))


@pytest.mark.parametrize("text", innocent_on("x"))
def test_what_is_innocent_is_in_both(
    planted: dict[str, str], clean: dict[str, str], text: str
) -> None:
    for members in (planted, clean):
        assert any(other.removeprefix("RT @otterbynews: ") == text for other in said(members))


def test_posts_have_numbers_of_their_own_and_times_in_english(planted: dict[str, str]) -> None:
    posts = [entry["tweet"] for entry in parsed(planted)["YTD.tweets.part0"]]
    assert len({post["id_str"] for post in posts}) == len(posts) > 180
    latest = datetime.strptime(posts[0]["created_at"], "%a %b %d %H:%M:%S %z %Y")
    assert latest.timestamp() == NOW


def test_marks_are_escaped_as_x_does() -> None:
    assert x._escaped("a < b & c > d") == "a &lt; b &amp; c &gt; d"


def test_each_message_goes_from_one_of_two_to_the_other(planted: dict[str, str]) -> None:
    chats = [entry["dmConversation"] for entry in parsed(planted)["YTD.direct_messages.part0"]]
    assert len(chats) == 2
    for chat in chats:
        both = set(chat["conversationId"].split("-"))
        for message in chat["messages"]:
            sent = message["messageCreate"]
            assert {sent["senderId"], sent["recipientId"]} == both
