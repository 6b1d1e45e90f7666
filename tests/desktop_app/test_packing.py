import json
from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from checks import evidence
from checks.evidence import KEPT, Audience, Author, Kind, Origin, Record
from checks.model import Confidence, Finding, Remedy, Severity
from desktop_app.packing import pack_finding, pack_record, safe, unpack_finding, unpack_record

ORIGIN = Origin("facebook", "rmarsh", "contacts", "connections/friends.json")


def kept_records() -> st.SearchStrategy[Record]:
    kinds = sorted(KEPT, key=lambda kind: kind.__name__)
    return st.one_of(*(st.builds(kind, origin=st.just(ORIGIN)) for kind in kinds))


@given(kept_records())
def test_a_kept_record_comes_back_as_it_was(record: Record) -> None:
    row = pack_record(record)
    assert unpack_record("facebook", "rmarsh", row) == record
    for text in row:
        text.encode()


def test_a_record_kept_before_a_field_was_added_still_comes_back() -> None:
    record = evidence.Contact(ORIGIN, "7", "Robin Marsh", "rmarsh", note="Baker, Marsh and Co")
    *row, body = pack_record(record)
    older = json.dumps(json.loads(body)[:-1])
    key, kind, section, where = row
    assert unpack_record("facebook", "rmarsh", (key, kind, section, where, older)) == replace(
        record, note=""
    )
    assert record.key == replace(record, note="").key
    longer = json.dumps([*json.loads(body), "more"])
    with pytest.raises(TypeError, match="arguments"):
        unpack_record("facebook", "rmarsh", (key, kind, section, where, longer))


def finding(excerpt: str = "Back at Alder Hill", key: str = "facebook:rmarsh:post:1") -> Finding:
    return Finding(
        check="workplace_mentions",
        clauses=("5.7", "5.12"),
        platform="facebook",
        account="rmarsh",
        kind=Kind.POST,
        key=key,
        where="posts/1.json",
        when=1_700_000_000,
        author=Author.ME,
        audience=Audience.PUBLIC,
        excerpt=excerpt,
        marks=((8, 18),),
        names=(),
        title="You name your school",
        why="The policy asks not to.",
        reason="It says “Alder Hill”.",
        severity=Severity.MEDIUM,
        confidence=Confidence.LIKELY,
        remedy=Remedy.DELETE_ITEM,
    )


@pytest.mark.parametrize("second", [False, True])
def test_a_finding_comes_back_as_it_was(second: bool) -> None:
    row = pack_finding(finding(), "posts", second=second)
    assert unpack_finding(row) == finding()
    assert row[2] == 1 + second
    assert row[6] == "posts"


def test_a_finding_can_be_searched_in_plain_form() -> None:
    plain = pack_finding(finding("CAFÉ at Alder Hill"), "posts", second=False)[14]
    assert "cafe at alder hill" in plain
    assert "you name your school" in plain


def test_half_characters_go_no_further() -> None:
    row = pack_finding(finding("half \ud83d", "key \ud83d"), "posts", second=False)
    for value in row:
        str(value).encode()
    assert unpack_finding(row).excerpt == "half \ud83d"


@given(st.text(alphabet=st.characters(codec=None), max_size=20))
def test_safe_texts_can_be_written(text: str) -> None:
    safe(text).encode()


def test_every_kept_type_is_tried() -> None:
    assert {evidence.Contact, evidence.Setting, evidence.Conversation} <= KEPT
