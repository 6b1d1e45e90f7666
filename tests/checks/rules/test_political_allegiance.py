import pytest

from checks.evidence import Membership, Record
from checks.model import Remedy
from checks.rules.political_allegiance import CHECK
from tests.checks.cases import ORIGIN
from tests.checks.writing import found, line, post


@pytest.mark.parametrize(
    "record",
    [
        post("Never trust the Lib Dems"),
        post("Proud to be voting Plaid on Thursday"),
        post("Sore feet after canvassing all day"),
        post("I voted Labour and slept well"),
        line("bio", "Tea, dogs, Green Party member"),
    ],
)
def test_flags_words_that_take_a_side(record: Record) -> None:
    finding = found(CHECK, record)
    assert finding is not None
    assert finding.remedy is Remedy.ASK_SOMEONE
    assert "law protects" in finding.reason


@pytest.mark.parametrize(
    "name", ["Thornwick Liberal Democrats", "Labour councillors of the north", "VoteSNP vote snp"]
)
def test_flags_groups_of_a_party(name: str) -> None:
    finding = found(CHECK, Membership(ORIGIN, "1", name))
    assert finding is not None
    assert finding.remedy is Remedy.LEAVE_GROUP


@pytest.mark.parametrize(
    "record",
    [
        post("Do go and vote today, whoever for"),
        post("My union got me a discount"),
        post("Eleven hours in labour"),
        post("Conservative estimate: four cakes"),
        post("Reform the queue"),
        post("Tories on telly"),
        post("Labour of love, this quilt, vote for it"),
        Membership(ORIGIN, "1", "Labour and birth stories"),
        Membership(ORIGIN, "1", "Thornwick Liberal Democrats", active=False),
    ],
)
def test_leaves_turnout_unions_and_everyday_words_alone(record: Record) -> None:
    assert found(CHECK, record) is None
