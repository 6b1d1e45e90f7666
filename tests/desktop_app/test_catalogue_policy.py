from datetime import date

import pytest

from checks.model import Policy, Strength, Topic
from desktop_app.catalogue_policy import read_policy
from desktop_app.errors import PolicyError

GOOD = """
title = "Social media at Fernhill Primary"
edition = "2"
jurisdiction = "Wales"
checked = 2026-11-22
recent_pupil_years = 3
systems = ["facebook"]
required_settings = { post_audience = "contacts" }

[wordlists]
house_words = ["Fernhill Five", "the Den"]

[[helpers]]
role = "Your union"
when = "First."
contact = "Branch office"

[[law]]
cites = "Equality Act 2010"
text = "It protects employees."
source = "Equality Act 2010, section 39"
nations = ["England", "Wales"]

[[before_you_begin]]
text = "Ask your union what applies today."
nations = []
status = "ask"
last_checked = 2026-01-31

[[clauses]]
id = "5.2"
strength = "must"
section = "5"
title = "No pupils"
text = "Do not be friends with pupils."
topics = ["pupil_contacts"]
optional_topics = ["political_allegiance"]
note = "Followers count."

[[clauses.questions]]
id = "family"
prompt = "Is a pupil family?"
options = [{ label = "Yes", value = "yes", concern = true }, { label = "No", value = "no" }]

[[clauses.law]]
text = "A law."
source = "An Act"
nations = ["Wales"]

[[clauses.rights]]
text = "A right."
source = "An Act"
nations = ["Wales"]
status = "repealed"
"""


def read(toml: str) -> Policy:
    return read_policy("fernhill", "fernhill.toml", toml.encode())


def test_a_pack_is_read_with_all_its_parts() -> None:
    policy = read(GOOD)

    assert (policy.id, policy.jurisdiction, policy.recent_pupil_years) == ("fernhill", "Wales", 3)
    assert policy.required_settings == {"post_audience": "contacts"}
    assert policy.words == {"house_words": ("Fernhill Five", "the Den")}
    assert policy.helpers[0].contact == "Branch office"
    assert (policy.law[0].cites, policy.law[0].status) == ("Equality Act 2010", "in force")
    assert policy.law[0].last_checked == date(2026, 11, 22)
    note = policy.before_you_begin[0]
    assert (note.status, note.source, note.last_checked) == ("ask", "", date(2026, 1, 31))
    (clause,) = policy.clauses
    assert (clause.id, clause.strength) == ("5.2", Strength.MUST)
    assert clause.topics == (Topic.PUPIL_CONTACTS,)
    assert clause.optional_topics == (Topic.POLITICAL_ALLEGIANCE,)
    assert clause.questions[0].clause == "5.2"
    assert clause.law[0].text == "A law."
    assert clause.rights[0].status == "repealed"


@pytest.mark.parametrize(
    ("old", "new", "key", "reason"),
    [
        ('edition = "2"\n', "", "edition", "it is missing"),
        ('jurisdiction = "Wales"', 'jurisdiction = "Mars"', "jurisdiction", "“Mars” is not known"),
        (
            "recent_pupil_years = 3",
            'recent_pupil_years = "3"',
            "recent_pupil_years",
            "whole number",
        ),
        (
            'post_audience = "contacts"',
            "post_audience = 1",
            "required_settings.post_audience",
            "text",
        ),
        ('["Fernhill Five", "the Den"]', '"x"', "wordlists.house_words", "it has to be a list"),
        ('role = "Your union"', 'rôle = "x"', "the file", "not valid TOML"),
        ('when = "First."', 'wenn = "x"', "helpers[1].when", "it is missing"),
        ('contact = "Branch office"', 'phone = "x"', "helpers[1].phone", "not known here"),
        ('source = "Equality Act 2010, section 39"', "", "law[1].source", "it is missing"),
        ('nations = ["England", "Wales"]', 'nations = ["Kent"]', "law[1].nations", "“Kent”"),
        ('status = "ask"', 'status = "maybe"', "before_you_begin[1].status", "“maybe”"),
        ('text = "It protects employees."', 'txt = "x"', "law[1].text", "it is missing"),
        ('cites = "Equality', 'sites = "Equality', "law[1].sites", "not known here"),
        ('strength = "must"', 'strength = "may"', "clauses[5.2].strength", "“may” is not known"),
        (
            'topics = ["pupil_contacts"]',
            'topics = ["x"]',
            "clauses[5.2].topics",
            "“x” is not known",
        ),
        (
            'topics = ["pupil_contacts"]',
            'topics = ["political_allegiance"]',
            "clauses[5.2].optional_topics",
            "among the topics as well",
        ),
        ('note = "Followers count."', 'notes = "x"', "clauses[5.2].notes", "not known here"),
        (
            'value = "no" }]',
            'value = "no", x = 1 }]',
            "clauses[5.2].questions[family].options[2].x",
            "not known here",
        ),
        ('title = "Social media', 'titel = "Social media', "title", "it is missing"),
    ],
)
def test_what_is_wrong_is_named(old: str, new: str, key: str, reason: str) -> None:
    assert old in GOOD
    with pytest.raises(PolicyError) as caught:
        read(GOOD.replace(old, new, 1))

    assert (caught.value.file, caught.value.key) == ("fernhill.toml", key)
    assert reason in caught.value.reason


def test_a_note_without_a_day_is_refused() -> None:
    undated = GOOD.replace("checked = 2026-11-22\n", "", 1)

    with pytest.raises(PolicyError, match="the day on which it was last checked"):
        read(undated)


def test_a_policy_has_clauses_and_each_once() -> None:
    head = GOOD.partition("[[clauses]]")[0]
    clause = '[[clauses]]\nid = "1"\nstrength = "info"\ntitle = "A"\ntext = "B"\n'

    with pytest.raises(PolicyError, match="a policy has at least one clause"):
        read(head)
    with pytest.raises(PolicyError, match=r"clauses\[1\]\.id: “1” is there twice"):
        read(head + clause + clause)


def test_a_question_stands_in_one_clause_only() -> None:
    again = GOOD[GOOD.index("[[clauses]]") :].replace('id = "5.2"', 'id = "5.3"')

    with pytest.raises(PolicyError) as caught:
        read(GOOD + again)

    assert caught.value.key == "clauses[5.3].questions[family].id"
    assert "stands in another clause" in caught.value.reason
