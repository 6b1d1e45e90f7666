import pytest

from checks.evidence import Author, Conversation, Message, Relation, Setting
from desktop_app.readers.formats import tiktok_files as files
from desktop_app.readers.formats.tiktok_blocks import OTHER_LANGUAGE
from desktop_app.readers.section import Parser
from tests.desktop_app.readers.tiktok_parts import MakeScope, parse

WHEN = "2025-03-01 18:00:00 UTC"


def test_people(make_scope: MakeScope) -> None:
    text = f"Date: {WHEN}\nUsername: jory.t\n\nDate: {WHEN}\nUsername: mabyn\n"
    reader = files.people(Relation.FOLLOWING)
    records, problems = parse(reader, text, make_scope, path="Following.txt")
    assert [each.handle for each in records] == ["jory.t", "mabyn"]
    assert {each.relation for each in records} == {Relation.FOLLOWING}
    assert not problems


def test_posts_and_their_setting(make_scope: MakeScope) -> None:
    text = f"Date: {WHEN}\nLink: x\nTitle: Bread\nrises\nWho Can View: Everyone\n"
    (post, setting), _ = parse(files.read_post_file, text, make_scope, path="Post.txt")
    assert post.text == "Bread\nrises"
    assert isinstance(setting, Setting)


@pytest.mark.parametrize("reader", [files.read_post_file, files.read_comment_file])
def test_lines_that_are_not_understood_are_nobodys_words(
    reader: Parser, make_scope: MakeScope
) -> None:
    records, problems = parse(reader, "Titel: Brot\n", make_scope, path="Post.txt")
    assert [(each.author, each.text) for each in records] == [(Author.UNKNOWN, "Titel: Brot")]
    assert [each.what for each in problems] == [OTHER_LANGUAGE]


def test_people_in_another_language_are_no_contacts(make_scope: MakeScope) -> None:
    reader = files.people(Relation.FOLLOWER)
    records, problems = parse(reader, "Benutzername: a\n", make_scope, path="Follower.txt")
    assert (records, [each.fatal for each in problems]) == ([], [True])


def test_conversations(make_scope: MakeScope) -> None:
    text = (
        f"Chat History with jory.t:\nDate: {WHEN}\nFrom: jory.t\nContent: one\ntwo\n\n"
        f"Date: {WHEN}\nFrom: elowenpascoe\nContent: three\n"
        f"Chat History with mabyn:\nDate: {WHEN}\nFrom: mabyn\nContent: four\n"
    )
    records, problems = parse(files.read_message_file, text, make_scope, path="Direct Messages.txt")
    said = [(each.author, each.text) for each in records if isinstance(each, Message)]
    assert said == [(Author.OTHER, "one\ntwo"), (Author.ME, "three"), (Author.OTHER, "four")]
    chats = [each for each in records if isinstance(each, Conversation)]
    assert [(each.title, each.total) for each in chats] == [("jory.t", 2), ("mabyn", 1)]
    assert not problems


def test_messages_in_an_unknown_layout(make_scope: MakeScope) -> None:
    text = "2025-03-01 18:00:00 UTC\njory.t: hello\n"
    records, problems = parse(files.read_message_file, text, make_scope, path="Direct Messages.txt")
    assert {each.author for each in records} == {Author.UNKNOWN}
    assert [each.fatal for each in problems] == [True]


def test_a_profile_with_a_bio_of_several_lines(make_scope: MakeScope) -> None:
    text = (
        "Username: jory.t\nDisplay Name: Jory\nBio Description: boats\nand bread\nBirth Date: x\n"
    )
    records, _ = parse(files.read_profile_file, text, make_scope, path="Profile Info.txt")
    assert {each.value for each in records[1:]} == {"Jory", "jory.t", "boats\nand bread", "x"}


def test_settings_stand_one_to_a_line(make_scope: MakeScope) -> None:
    text = "(note)\nPrivate Account: Disabled\n\nPush Notification\nNew Fans: On\nDance: On\n"
    (setting,), problems = parse(files.read_settings_file, text, make_scope, path="Settings.txt")
    assert setting.value == "public"
    assert ["Dance" in each.what for each in problems] == [True]


def test_settings_in_another_language_are_not_read(make_scope: MakeScope) -> None:
    text = "Privates Konto: Aktiviert\n"
    records, problems = parse(files.read_settings_file, text, make_scope, path="Settings.txt")
    assert (records, [each.fatal for each in problems]) == ([], [True])
    assert parse(files.read_settings_file, "", make_scope, path="Settings.txt") == ([], [])


def test_sign_ins(make_scope: MakeScope) -> None:
    text = f"Date: {WHEN}\nIP: 203.0.113.9\nDevice Model: Pixel 8\nNetwork Type: Wi-Fi\n"
    (login,), _ = parse(files.read_login_file, text, make_scope, path="Login History.txt")
    assert (login.device, login.address) == ("Pixel 8", "203.0.113.9")
