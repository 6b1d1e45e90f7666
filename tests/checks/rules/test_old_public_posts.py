from dataclasses import replace

import pytest

from checks.evidence import App, Audience, Author, Post, State
from checks.rules.old_public_posts import CHECK
from tests.checks.cases import ORIGIN, context_for, judge, seconds

CONTEXT = context_for(CHECK)
OLD = Post(ORIGIN, "1", seconds(2019), Author.ME, Audience.PUBLIC, "A walk by the river.")


def test_counts_old_public_posts_as_one_finding() -> None:
    posts = [replace(OLD, id=str(number), made=seconds(2010 + number)) for number in range(5)]
    (finding,) = judge(CHECK, CONTEXT, *posts)
    assert finding.reason == "Everyone can see 5 of your posts from more than a year ago."
    assert finding.when == seconds(2014)
    assert finding.excerpt == ""


@pytest.mark.parametrize(
    "record",
    [
        replace(OLD, audience=Audience.CONTACTS),
        replace(OLD, audience=Audience.UNKNOWN),
        replace(OLD, state=State.DELETED),
        replace(OLD, author=Author.OTHER),
        replace(OLD, made=None),
        replace(OLD, made=seconds(2026, 2)),
        replace(OLD, made=seconds(2027)),
        App(ORIGIN, "", "River walks"),
    ],
)
def test_leaves_new_closed_deleted_and_undated_posts(record: Post) -> None:
    assert judge(CHECK, CONTEXT, record) == []
