import pytest

from checks.evidence import Audience, Record
from checks.model import Remedy, Subject
from checks.rules.political_view_in_profile import CHECK, political_view_in_profile
from tests.checks.writing import CONTEXT, found, line, marked, post


def test_flags_a_political_view_that_others_see() -> None:
    finding = found(CHECK, line("political_view", "Whigs"))
    assert marked(finding) == {"Whigs"}
    assert finding is not None
    assert finding.remedy is Remedy.EDIT_PROFILE


@pytest.mark.parametrize(
    "record",
    [
        line("political_view", "Whigs", Audience.ONLY_ME),
        line("political_view", " "),
        line("bio", "Whigs"),
        post("Whigs"),
    ],
)
def test_leaves_hidden_and_other_lines_alone(record: Record) -> None:
    assert not list(political_view_in_profile(Subject(record, record.words), CONTEXT))
