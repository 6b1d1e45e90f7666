import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Author, Contact, Conversation, Message, Problem, Relation
from desktop_app.readers.formats import skype_package as package
from desktop_app.readers.section import Owner, Parser, Scope

Make = Callable[..., Scope]
ME = Owner("", "live:robin", frozenset({"live:robin", "8:live:robin"}))
KINDS = st.sampled_from((None, "Text", "RichText", "Event/Call", "RichText/Media_Video", "Odd", 3))
ENTRIES = st.fixed_dictionaries(
    {
        "id": st.sampled_from((None, 1, "1642705203000", "x")),
        "messagetype": KINDS,
        "content": st.sampled_from((None, "", "hello", "<quote>x", "&amp;", 5)),
        "from": st.sampled_from((None, "8:live:robin", "8:jo", "")),
        "originalarrivaltime": st.sampled_from((None, "2022-01-20T19:00:01.1Z", "soon")),
    }
)


def entry(content: str, sender: str = "8:jo", kind: str = "RichText", **more: Any) -> Any:
    when = {"originalarrivaltime": "2022-01-20T19:00:01.123Z"}
    return {"messagetype": kind, "content": content, "from": sender, **when, **more}


def talk(ident: str, *entries: Any, **more: Any) -> Any:
    return {"id": ident, "displayName": None, **more, "MessageList": list(entries)}


def scope_of(make_scope: Make, *talks: Any, owner: Owner = ME) -> Scope:
    text = json.dumps({"userId": "8:live:robin", "conversations": list(talks)})
    return make_scope("messages.json", text, owner)


def read(parse: Parser, scope: Scope) -> list[Any]:
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


def test_whose_words_a_message_holds(make_scope: Make) -> None:
    said = [entry("mine", "8:live:robin", id="5"), entry("theirs"), entry("?", "")]
    found = read(package.read_messages, scope_of(make_scope, talk("8:jo", *said)))
    messages = [each for each in found if isinstance(each, Message)]
    assert [each.author for each in messages] == [Author.ME, Author.OTHER, Author.UNKNOWN]
    assert messages[0].id == "8:jo/5"
    assert messages[0].made == 1642705201
    (summary,) = [each for each in found if isinstance(each, Conversation)]
    assert (summary.total, summary.mine, summary.is_group) == (3, 1, False)
    assert summary.participants == ("jo",)


def test_a_group_by_its_topic_and_members(make_scope: Make) -> None:
    thread = {"topic": "Herons", "members": json.dumps(["8:live:robin", "8:jo", "8:pat"])}
    group = talk("19:a@thread.v2", entry("hello"), threadProperties=thread)
    _, summary = read(package.read_messages, scope_of(make_scope, group))
    assert (summary.title, summary.is_group) == ("Herons", True)
    assert summary.participants == ("jo", "pat")


@pytest.mark.parametrize("kind", ["Event/Call", "ThreadActivity/AddMember", "RichText/Location"])
def test_calls_and_comings_and_goings_are_no_messages(kind: str, make_scope: Make) -> None:
    scope = scope_of(make_scope, talk("8:jo", entry("x", kind=kind), entry("")))
    assert read(package.read_messages, scope) == []


def test_a_kind_that_nobody_knows_is_told(make_scope: Make) -> None:
    found = read(package.read_messages, scope_of(make_scope, talk("8:jo", entry("x", kind="Odd"))))
    assert [(each.what, each.fatal) for each in found] == [
        (package.ODD_KINDS.format("“Odd”"), True)
    ]


def test_a_file_is_an_attachment_and_has_no_words(make_scope: Make) -> None:
    content = '<URIObject>To view it, go there<OriginalName v="a.pdf"/></URIObject>'
    said = entry(content, kind="RichText/Media_GenericFile")
    message, _ = read(package.read_messages, scope_of(make_scope, talk("8:jo", said)))
    assert (message.text, message.attachments) == ("", ("a.pdf",))


@pytest.mark.parametrize(
    ("more", "made"),
    [
        ({"originalarrivaltime": "", "id": "1642705203000"}, 1642705203),
        ({"originalarrivaltime": "soon", "id": "x"}, None),
    ],
)
def test_a_time_that_is_missing_is_that_of_the_id(
    more: dict[str, str], made: int | None, make_scope: Make
) -> None:
    found = read(package.read_messages, scope_of(make_scope, talk("8:jo", entry("x", **more))))
    assert found[0].made == made
    problems = [each.what for each in found if isinstance(each, Problem)]
    assert problems == ([] if made else [package.UNDATED])


def test_contacts_are_who_the_person_talked_with_alone(make_scope: Make) -> None:
    talks = (
        talk("8:jo"),
        talk("8:rude", properties={"conversationblocked": True}),
        talk("19:a@thread.skype"),
        talk("48:calllogs"),
    )
    found = read(package.read_contacts, scope_of(make_scope, *talks))
    assert [(each.handle, each.relation) for each in found if isinstance(each, Contact)] == [
        ("jo", Relation.CHAT_PARTNER),
        ("rude", Relation.BLOCKED),
    ]


def test_a_package_of_nobody_says_so(make_scope: Make) -> None:
    (problem,) = read(package.read_account, scope_of(make_scope, owner=Owner()))
    assert (problem.what, problem.fatal) == (package.NO_OWNER, True)


@pytest.mark.parametrize(
    ("text", "handle"),
    [
        ('{"userId": "8:live:robin", "conversations": []}', "live:robin"),
        ('{"conversations": [], "userId": "8:live:robin"}', ""),
        ('{"userId": null}', ""),
        ("{", ""),
    ],
)
def test_the_owner_is_told_before_the_conversations(
    text: str, handle: str, make_scope: Make
) -> None:
    scope = make_scope("messages.json", text)
    assert package.find_owner(scope.members, ()).handle == handle


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(entries=st.lists(ENTRIES, max_size=8), cut=st.integers(0, 400))
def test_no_package_trips_it(entries: list[Any], cut: int, make_scope: Make) -> None:
    text = json.dumps({"conversations": [talk("8:jo", *entries)]})
    scope = make_scope("messages.json", text[: len(text) - cut % len(text)], ME)
    for parse in (package.read_messages, package.read_contacts, package.read_account):
        for each in read(parse, scope):
            assert isinstance(each, Problem) or each.origin is scope.origin
