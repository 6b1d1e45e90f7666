import pytest

from checks.evidence import Setting
from checks.model import Check, Option, Question
from checks.rules.weak_settings import CHECK
from checks.settings import is_fine
from tests.checks.cases import ORIGIN, context_for

TWO_STEP = Question(
    "two_step",
    "Is two-step on?",
    (Option("On", "on"), Option("Off", "off")),
    "two_step",
    best=("on",),
)
STORIES = Question(
    "stories", "Who sees stories?", (), "stories_audience", best=("some", "contacts")
)
ODD = Question("odd", "Which?", (), "odd", best=("contacts", "not_offered"))
OFFERED = Question(
    "timed",
    "Who sees it?",
    (Option("Friends", "contacts"), Option("For an hour", "timed")),
    "timed",
    best=("only_me",),
)
NOTHING = Question("nothing", "Which?", (), "nothing")


@pytest.mark.parametrize(
    ("name", "value", "fine"),
    [
        ("post_audience", "contacts", True),
        ("post_audience", "only_me", True),
        ("post_audience", "contacts_of_contacts", False),
        ("post_audience", "public", False),
        ("post_audience", "on", None),
        ("search_engines", "off", True),
        ("search_engines", "on", False),
        ("search_engines", "public", None),
        ("two_step", "on", True),
        ("two_step", "off", False),
        ("stories_audience", "only_me", True),
        ("stories_audience", "public", False),
        ("odd", "not_offered", True),
        ("odd", "only_me", True),
        ("odd", "something_else", False),
        ("timed", "timed", False),
        ("timed", "contacts", False),
        ("timed", "never_offered", None),
        ("nothing", "on", None),
        ("never_heard_of", "public", None),
    ],
)
def test_is_fine(name: str, value: str, fine: bool | None) -> None:
    check: Check = CHECK
    context = context_for(
        check,
        settings={"post_audience": "contacts", "search_engines": "off"},
        questions=(TWO_STEP, STORIES, ODD, OFFERED, NOTHING),
    )
    assert is_fine(Setting(ORIGIN, "", name, value), context) is fine
