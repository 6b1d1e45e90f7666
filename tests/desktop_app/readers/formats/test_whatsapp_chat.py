from collections.abc import Callable

from checks.evidence import (
    Audience,
    Author,
    Conversation,
    Media,
    MediaRole,
    Message,
    Problem,
    Record,
)
from desktop_app.readers.formats import whatsapp_chat
from desktop_app.readers.formats.text_lines import NOT_TEXT
from desktop_app.readers.formats.whatsapp_chat import read_chat
from desktop_app.readers.section import Owner, Scope

NAME = "WhatsApp Chat with Bells.txt"
ME = Owner("Jo Bloggs", ids=frozenset({"Jo"}))
START = "14/03/2025, 14:05 - "


def read(scope: Scope) -> list[Record | Problem]:
    with scope.members.open(scope.path) as stream:
        return list(read_chat(stream, scope))


def told(found: list[Record | Problem]) -> list[str]:
    return [each.what for each in found if isinstance(each, Problem)]


def test_whose_words_and_the_summary(make_scope: Callable[..., Scope]) -> None:
    chat = (
        f"{START}Jo: mine\n{START}Al: his\n14/03/2025, 14:07 - ~\u202fDana: hers\n{START}Al: again"
    )
    found = read(make_scope(NAME, chat, ME))
    messages = [each for each in found if isinstance(each, Message)]
    assert [(each.sender, each.author) for each in messages] == [
        ("Jo", Author.ME),
        ("Al", Author.OTHER),
        ("Dana", Author.OTHER),
        ("Al", Author.OTHER),
    ]
    (summary,) = (each for each in found if isinstance(each, Conversation))
    assert summary.title == "Bells"
    assert summary.is_group
    assert summary.participants == ("Al", "Dana")
    assert (summary.total, summary.mine) == (4, 1)
    assert (summary.first, summary.last) == (1741961100, 1741961220)
    assert not told(found)


def test_pictures_the_person_sent(make_scope: Callable[..., Scope]) -> None:
    chat = (
        f"{START}Al added you\n"
        f"{START}Jo: IMG-20250314-WA0001.jpg (file attached)\nSports day\n"
        f"{START}Al: IMG-20250314-WA0002.jpg (file attached)\n"
        f"{START}Jo: VID-20250314-WA0003.mp4 (file attached)\n"
        f"{START}Jo: Plan.docx (file attached)\n"
    )
    found = read(make_scope(NAME, chat, ME, {"IMG-20250314-WA0001.jpg": b"\xff"}))
    pictures = [each for each in found if isinstance(each, Media)]
    assert [(each.uri, each.caption, each.is_video) for each in pictures] == [
        ("IMG-20250314-WA0001.jpg", "Sports day", False),
        ("", "", True),
    ]
    assert not any(each.text for each in found if isinstance(each, Message))
    for picture in pictures:
        assert picture.author is Author.ME
        assert picture.role is MediaRole.SENT
        assert picture.audience is Audience.SOME
    assert [each.attachments for each in found if isinstance(each, Message)] == [
        ("IMG-20250314-WA0001.jpg",),
        ("IMG-20250314-WA0002.jpg",),
        ("VID-20250314-WA0003.mp4",),
        ("Plan.docx",),
    ]


def test_pictures_beside_a_chat_in_a_folder(make_scope: Callable[..., Scope]) -> None:
    chat = "\u200e[14/03/2025, 14:05:00] Jo: \u200e<attached: 00000001-PHOTO-2025-03-14.jpg>"
    photo = "WhatsApp Chat - Al/00000001-PHOTO-2025-03-14.jpg"
    found = read(make_scope("WhatsApp Chat - Al/_chat.txt", chat, ME, {photo: b"\xff"}))
    (picture,) = (each for each in found if isinstance(each, Media))
    assert picture.uri == photo


def test_without_an_owner_nothing_is_anybodys(make_scope: Callable[..., Scope]) -> None:
    scope = make_scope(NAME, f"{START}Jo: a\n{START}Al: b", Owner("", ""))
    nobody = Scope(scope.origin, Owner(), scope.path, scope.size, scope.members)
    found = read(nobody)
    assert {each.author for each in found if isinstance(each, Message)} == {Author.UNKNOWN}
    (problem,) = (each for each in found if isinstance(each, Problem))
    assert problem.what == whatsapp_chat.WHO_ARE_YOU
    assert problem.fatal


def test_a_chat_without_a_word_of_the_persons(make_scope: Callable[..., Scope]) -> None:
    found = read(make_scope(NAME, f"{START}Al: b\n{START}Cy: b", ME))
    assert told(found) == [whatsapp_chat.NOT_IN_IT]
    alone = read(make_scope("WhatsApp Chat with Al.txt", f"{START}Al: b", ME))
    assert not told(alone)


def test_a_chat_of_two_in_which_only_one_wrote_names_the_other(
    make_scope: Callable[..., Scope],
) -> None:
    found = read(make_scope("WhatsApp Chat with Al.txt", f"{START}Jo: hello?", ME))
    (summary,) = (each for each in found if isinstance(each, Conversation))
    assert summary.participants == ("Al",)
    assert not summary.is_group


def test_own_lines_of_whatsapp_are_nobodys_words(make_scope: Callable[..., Scope]) -> None:
    chat = (
        f"{START}Messages and calls are end-to-end encrypted.\n"
        f'{START}Al changed the subject from "Rota: spring" to "Rota"\n'
        f"{START}Jo: This message was deleted\n"
        f"{START}Jo: words\n"
    )
    found = read(make_scope(NAME, chat, ME))
    assert [each.text for each in found if isinstance(each, Message)] == ["words"]
    (summary,) = (each for each in found if isinstance(each, Conversation))
    assert summary.is_group
    assert not told(found)


def test_an_iphones_chat_is_named_by_its_first_line(make_scope: Callable[..., Scope]) -> None:
    chat = (
        "[14/03/2025, 14:05:00] Ringers: \u200eMessages and calls are end-to-end encrypted.\n"
        "[14/03/2025, 14:05:00] Jo: \u200eJo added Al\n"
        "[14/03/2025, 14:05:00] Jo: hello\n"
        "[14/03/2025, 14:05:00] Jo: \u200eNot seen before\n"
    )
    found = read(make_scope("_chat.txt", chat, ME))
    (summary,) = (each for each in found if isinstance(each, Conversation))
    assert summary.title == "Ringers"
    (what,) = told(found)
    assert what.startswith("1 of the lines")


def test_a_phone_in_a_language_nobody_taught_us(make_scope: Callable[..., Scope]) -> None:
    chat = "13.3.2025 klo 14.05 - Al lis\u00e4si sinut\n13.3.2025 klo 14.06 - Jo: moi\n"
    assert told(read(make_scope(NAME, chat, ME))) == [whatsapp_chat.OTHER_LANGUAGE]


def test_dates_that_can_be_read_in_two_ways(make_scope: Callable[..., Scope]) -> None:
    found = read(make_scope(NAME, "04/03/2025, 14:05 - Jo: a", ME))
    assert told(found) == [whatsapp_chat.TWO_WAYS]


def test_a_text_that_is_no_chat(make_scope: Callable[..., Scope]) -> None:
    (problem,) = read(make_scope(NAME, "Dear diary", ME))
    assert isinstance(problem, Problem)
    assert problem.fatal
    beside = {NAME: f"{START}Jo: a"}
    assert not read(make_scope("poem.txt", "Dear diary", ME, beside))


def test_the_same_message_twice_has_one_key(make_scope: Callable[..., Scope]) -> None:
    one = read(make_scope("WhatsApp Chat with Bells.txt", f"{START}Jo: a\n{START}Al: b", ME))
    two = read(make_scope("WhatsApp Chat with Bells (1).txt", f"{START}Jo: a\n{START}Al: b", ME))
    keys = [[each.key for each in found if isinstance(each, Record)] for found in (one, two)]
    assert keys[0] == keys[1]


def test_a_second_chat_behind_the_first_is_told(make_scope: Callable[..., Scope]) -> None:
    other = "[14/03/2025, 14:05:00] Cy: x\n"
    few = read(make_scope(NAME, f"{START}Jo: a\n" + other * 20, ME))
    assert not told(few)
    many = read(make_scope(NAME, f"{START}Jo: a\n" + other * 21, ME))
    (what,) = told(many)
    assert what.startswith("21 lines")


def test_characters_that_could_not_be_read_are_told(make_scope: Callable[..., Scope]) -> None:
    chat = f"{START}Jo: café\n{START}Al: b".encode("latin-1")
    found = read(make_scope(NAME, chat, ME))
    assert [each.text for each in found if isinstance(each, Message)] == ["caf\ufffd", "b"]
    assert NOT_TEXT in told(found)
