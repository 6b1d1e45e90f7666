import pytest

from checks.model import Confidence
from checks.rules.personal_data import CHECK
from tests.checks.writing import found, marked, post


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Wilma's number is 07700 900123", "07700 900123"),
        ("her new number: 020 7946 0018", "020 7946 0018"),
        ("try 07911 123456", "07911 123456"),
        ("his email is some.body@gmail.com", "some.body@gmail.com"),
        ("ask w.strand@thornwick.example.sch.uk", "w.strand@thornwick.example.sch.uk"),
        ("she lives at 14 Larkspur Close", "14 Larkspur Close"),
        ("his address is SW1A 1AA, second door", "SW1A 1AA"),
        ("Bertie Quill born 3/4/2017", "3/4/2017"),
        ("her NI number is AB 12 34 56 C", "AB 12 34 56 C"),
        ("NHS number 943 476 5919", "943 476 5919"),
        ("UPN H801200001001 is the one", "H801200001001"),
    ],
)
def test_flags_the_details_of_others(text: str, words: str) -> None:
    assert words in marked(found(CHECK, post(text)))


@pytest.mark.parametrize(
    "text",
    [
        "My new number is 07911 123456",
        "Book a table on 020 7946 0018",
        "To book the salon ring 07911 123456",
        "Order 9434765919 is on its way",
        "Scored 1234567890 points",
        "email me at jo_penrose@gmail.com",
        "info@bakery.co.uk for cakes",
        "write to mabel@bakery.co.uk",
        "Parcel for 14 Larkspur Close",
        "my house is 14 Larkspur Close",
        "Lovely lunch in SW1A 1AA",
        "my daughter born 3/4/2017, a Tuesday",
        "He was born in a barn, on 3 shifts",
        "The pupils found TW9 9ZZ, his address book said",
        "Born 3/4/1962, that guitar",
        "UPN A801200001001 is a typing slip",
        "12 eggs and 3 lemons",
    ],
)
def test_leaves_own_and_public_details_alone(text: str) -> None:
    assert found(CHECK, post(text)) is None


def test_a_bare_mobile_number_is_worth_a_look_only() -> None:
    finding = found(CHECK, post("try 07911 123456"))
    assert finding is not None
    assert finding.confidence is Confidence.UNSURE


def test_covers_the_detail_and_the_names_beside_it() -> None:
    finding = found(CHECK, post("so text Mrs Applegarth, her number is 07911 123456"))
    assert finding is not None
    covered = {finding.excerpt[start:end] for start, end in finding.names}
    assert covered == {"Mrs Applegarth", "07911 123456"}
