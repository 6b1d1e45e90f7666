import pytest

from checks.evidence import Conversation, Membership, Record
from checks.rules.dubious_groups import CHECK
from tests.checks.cases import ORIGIN, context_for, judge

WORDS = {
    "dubious_groups": ("pulling sickies", "offensive memes"),
    "support_groups": ("recovery", "stop bullying"),
}
CONTEXT = context_for(CHECK, WORDS)


@pytest.mark.parametrize(
    "record",
    [
        Membership(ORIGIN, "", "Pulling sickies, a fan club"),
        Membership(ORIGIN, "", "OFFENSIVE MEMES daily", "admin"),
        Conversation(ORIGIN, "", "Offensive memes", ("A", "B", "C"), is_group=True),
    ],
)
def test_flags_a_group_by_its_name(record: Record) -> None:
    (finding,) = judge(CHECK, CONTEXT, record)
    assert finding.marks


@pytest.mark.parametrize(
    "record",
    [
        Membership(ORIGIN, "", "Wild swimming for beginners"),
        Membership(ORIGIN, "", "Pulling sickies", active=False),
        Membership(ORIGIN, "", "In recovery from offensive memes"),
        Conversation(ORIGIN, "", "Offensive memes", ("A", "B")),
    ],
)
def test_leaves_other_groups_and_support_groups(record: Record) -> None:
    assert judge(CHECK, CONTEXT, record) == []
