from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Author
from desktop_app.readers.formats import roblox_posts as posts
from desktop_app.readers.formats.roblox_text import UNDATED, UNOWNED
from desktop_app.readers.section import Owner, Parser, Scope

Make = Callable[..., Scope]
ROWAN = Owner("", "rowan", frozenset({"12"}))
WALL = "group_wall_post_id,group_id,user_id,post_text,createdutc,updatedutc\n"
MADE = (
    "asset_id,asset_type,asset_name,asset_description,asset_createdutc,"
    "creator_user_or_group_id,creator_type\n"
)


def read(parse: Parser, scope: Scope) -> list[Any]:
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


@pytest.mark.parametrize(
    ("owner", "author"), [(ROWAN, Author.ME), (Owner("", "x", frozenset({"9"})), Author.OTHER)]
)
def test_posts_on_walls(owner: Owner, author: Author, make_scope: Make) -> None:
    table = f"{WALL}81,7001,12,Lamps.,02/28/2026 08:09:10,\n81\n"
    post, bad = read(posts.read_wall, make_scope("w.csv", table, owner))
    assert (post.id, post.text, post.group) == ("81", "Lamps.", "Roblox community 7001")
    assert (post.author, post.made) == (author, 1_772_266_150)
    assert not bad.fatal


def test_without_the_persons_number_nobody_wrote_it(make_scope: Make) -> None:
    table = f"{WALL}81,7001,12,Lamps.,once,\n"
    post, undated, problem = read(posts.read_wall, make_scope("w.csv", table, Owner()))
    assert post.author is Author.UNKNOWN
    assert undated.what == UNDATED
    assert (problem.what, problem.fatal) == (UNOWNED, True)


def test_what_a_community_made_is_nobodys(make_scope: Make) -> None:
    rows = "1,Place,Lighthouse,Jump.,02/28/2026 08:09:10,12,User\n2,Place,Pier,,,7001,Group\n1\n"
    table = MADE + rows
    mine, theirs, bad, problem = read(posts.read_creations, make_scope("c.csv", table, ROWAN))
    assert (mine.id, mine.author, mine.text) == ("made-1", Author.ME, "Lighthouse\nJump.")
    assert (theirs.author, theirs.text, theirs.title) == (Author.UNKNOWN, "Pier", "Place")
    assert not bad.fatal
    assert (problem.what, problem.fatal) == (posts.COMMUNITYS, False)
