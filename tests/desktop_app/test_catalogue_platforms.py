from datetime import date

import pytest

from checks.model import Platform, Remedy
from desktop_app.catalogue_platforms import read_platform, read_remedies
from desktop_app.errors import PolicyError

GOOD = """
name = "Chatterbox"
kind = "social network"
status = "closed"
closed_on = 2019-04-02
note = "It is gone."
checked = 2026-11-22

[export]
page = "https://example.org/data"
steps = ["Ask for it.", "Wait."]
choose = "JSON"
days = "1 to 3"
evidence = "seen"

[remedies.remove_contact]
steps = ["Open the friend.", "Remove."]
link = "https://example.org/friends"
evidence = "memory"
checked = 2025-01-31

[[questions]]
id = "two_step"
setting = "two_step"
prompt = "Is two-step on?"
options = [{ label = "On", value = "on" }, { label = "Off", value = "off" }]
best = ["on"]
"""


def read(toml: str) -> Platform:
    return read_platform("chatterbox", "chatterbox.toml", toml.encode())


def test_a_row_is_account_of_export_remedies_and_questions() -> None:
    row = read(GOOD)

    assert (row.id, row.name, row.kind) == ("chatterbox", "Chatterbox", "social network")
    assert (row.status, row.closed_on) == ("closed", date(2019, 4, 2))
    assert row.export.steps == ("Ask for it.", "Wait.")
    assert row.export.checked == date(2026, 11, 22)
    steps = row.remedies[Remedy.REMOVE_CONTACT]
    assert steps.steps == ("Open the friend.", "Remove.")
    assert steps.checked == date(2025, 1, 31)
    assert [question.id for question in row.questions] == ["two_step"]
    assert row.questions[0].checked == date(2026, 11, 22)


def test_a_bare_row_is_open_and_has_nothing_else() -> None:
    row = read('name = "A"\nkind = "forum"')

    assert (row.status, row.closed_on, row.note) == ("open", None, "")
    assert (row.questions, row.remedies, row.export.steps) == ((), {}, ())


@pytest.mark.parametrize(
    ("old", "new", "key", "reason"),
    [
        ('name = "Chatterbox"', "", "name", "it is missing"),
        ('kind = "social network"', 'kind = "pub"', "kind", "“pub” is not known"),
        ('status = "closed"', 'status = "open"', "closed_on", "only a platform whose status"),
        ('status = "closed"', 'status = "dead"', "status", "“dead” is not known"),
        ("closed_on = 2019-04-02", 'closed_on = "2019"', "closed_on", "it has to be a date"),
        ('days = "1 to 3"', "days = 3", "export.days", "it has to be text, not a number"),
        ('choose = "JSON"', 'format = "JSON"', "export.format", "not known here"),
        (
            "[remedies.remove_contact]",
            "[remedies.exorcise]",
            "remedies.exorcise",
            "this remedy is not known",
        ),
        (
            'steps = ["Open the friend.", "Remove."]',
            "steps = []",
            "remedies.remove_contact.steps",
            "at least one step",
        ),
        (
            'link = "https://example.org/friends"',
            'links = "x"',
            "remedies.remove_contact.links",
            "not known here",
        ),
        ('note = "It is gone."', 'notes = "It is gone."', "notes", "not known here"),
    ],
)
def test_what_is_wrong_is_named(old: str, new: str, key: str, reason: str) -> None:
    with pytest.raises(PolicyError) as caught:
        read(GOOD.replace(old, new, 1))

    assert (caught.value.file, caught.value.key) == ("chatterbox.toml", key)
    assert reason in caught.value.reason


def test_the_common_remedies_are_read_from_a_file_of_their_own() -> None:
    steps = read_remedies("remedies.toml", b'[remedies.keep]\nsteps = ["Change nothing."]')

    assert steps[Remedy.KEEP].steps == ("Change nothing.",)
    with pytest.raises(PolicyError, match="name: this key is not known here"):
        read_remedies("remedies.toml", b'name = "x"')


def test_a_platform_may_come_in_anothers_download() -> None:
    assert read(GOOD).account_of == ""
    assert read('account_of = "facebook"\n' + GOOD).account_of == "facebook"
