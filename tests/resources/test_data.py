"""Everything the resources promise each other and the person who reads them."""

import pkgutil
import re
from collections.abc import Iterator

import pytest

import desktop_app.connections
from checks.model import LegalNote, Platform, Policy, Question, Remedy, Strength, Topic
from checks.rules import all_checks
from desktop_app import catalogue
from desktop_app.readers import all_readers
from desktop_app.readers.section import Reader

PLATFORMS = catalogue.platforms()
POLICIES = catalogue.policies()
DEFAULT = catalogue.default_policy()
AUDIENCES = {"public", "contacts_of_contacts", "contacts", "some", "only_me"}
PERSONS_OWN = {Remedy.ASK_SOMEONE, Remedy.KEEP}
NOT_CONNECTIONS = {"http", "sign_in"}
ALWAYS_THERE = (
    "facebook messenger instagram threads x whatsapp youtube google_chat hangouts tiktok snapchat "
    "linkedin reddit discord telegram mastodon bluesky twitch pinterest nextdoor steam xbox "
    "playstation roblox epic minecraft riot blizzard slack matrix signal teams skype strava flickr "
    "tumblr wordpress blogger medium substack livejournal ghost feed forum discourse irc pidgin "
    "icq_aim_yahoo msn google_plus myspace bebo windows_live_spaces"
).split()
CLOSED = ("google_plus", "bebo", "windows_live_spaces", "msn", "skype", "icq_aim_yahoo")


def every_question() -> Iterator[tuple[str, Question]]:
    for row in PLATFORMS.values():
        for question in row.questions:
            yield f"{row.id}.{question.id}", question
    for policy in POLICIES.values():
        for clause in policy.clauses:
            for question in clause.questions:
                yield f"{policy.id}.{clause.id}.{question.id}", question


def every_note() -> Iterator[tuple[str, LegalNote]]:
    for policy in POLICIES.values():
        for note in (*policy.law, *policy.before_you_begin):
            yield policy.id, note
        for clause in policy.clauses:
            for note in (*clause.law, *clause.rights):
                yield f"{policy.id}.{clause.id}", note


def every_text() -> Iterator[tuple[str, str]]:
    for place, question in every_question():
        yield place, question.prompt
        for text in (question.why, question.where, question.noticed_by_others):
            if text:
                yield place, text
        yield from ((place, option.label) for option in question.options)
    for row in PLATFORMS.values():
        steps = [*row.export.steps, *(s for each in row.remedies.values() for s in each.steps)]
        yield from ((row.id, text) for text in (row.name, row.note or row.name, *steps))
    yield from (("remedies", s) for each in catalogue.remedies().values() for s in each.steps)
    yield from ((place, note.text) for place, note in every_note())
    for clause in DEFAULT.clauses:
        yield from ((clause.id, text) for text in (clause.title, clause.text))


@pytest.mark.parametrize("name", ALWAYS_THERE)
def test_every_platform_the_policy_means_has_a_working_row(name: str) -> None:
    row = PLATFORMS[name]

    assert row.questions, "nothing to ask"
    assert row.export.steps, "nothing says how to get the download, or that there is none"


def test_every_reader_and_connection_has_a_platform_row() -> None:
    connections = {
        module.name
        for module in pkgutil.iter_modules(desktop_app.connections.__path__)
        if not module.name.startswith("_")
    }
    stems = {reader.PLATFORM for reader in all_readers()} | (connections - NOT_CONNECTIONS)

    assert stems - set(PLATFORMS) == set()


@pytest.mark.parametrize("policy", POLICIES.values(), ids=lambda policy: policy.id)
def test_every_clause_has_a_topic_with_a_check_or_a_question(policy: Policy) -> None:
    checked = {check.topic for check in all_checks()}

    for clause in policy.clauses:
        topics = {*clause.topics, *clause.optional_topics}
        assert topics & checked or clause.questions, clause.id


def test_every_check_serves_a_clause_of_the_default_policy() -> None:
    named = {topic for clause in DEFAULT.clauses for topic in clause.topics}
    named |= {topic for clause in DEFAULT.clauses for topic in clause.optional_topics}

    assert {check.topic for check in all_checks()} - named <= {Topic.ANSWERS}
    assert set(Topic) - named == {Topic.ANSWERS}


def test_politics_is_looked_at_only_when_asked_for() -> None:
    for clause in DEFAULT.clauses:
        assert Topic.POLITICAL_ALLEGIANCE not in clause.topics
    (clause,) = DEFAULT.clauses_of(Topic.POLITICAL_ALLEGIANCE)
    assert (clause.id, bool(clause.rights)) == ("5.13b", True)


def test_no_question_speaks_of_politics_unless_it_is_one_to_be_included() -> None:
    for place, question in every_question():
        words = f"{question.prompt} {question.why}".casefold()
        if "politic" in words or "allegiance" in words:
            assert question.topic is Topic.POLITICAL_ALLEGIANCE, place
            assert question.setting == "", f"{place}: a setting would be judged without being asked"
            assert "your choice" in question.why, place


@pytest.mark.parametrize("reader", all_readers(), ids=lambda reader: reader.PLATFORM)
def test_a_platform_we_read_has_steps_for_every_remedy_its_findings_need(reader: Reader) -> None:
    kinds = {kind for section in reader.SECTIONS for kind in section.yields}
    needed = {check.remedy for check in all_checks() if kinds & set(check.looks_at)}

    assert needed - PERSONS_OWN - set(PLATFORMS[reader.PLATFORM].remedies) == set()


@pytest.mark.parametrize("row", PLATFORMS.values(), ids=lambda row: row.id)
def test_a_platform_has_steps_for_what_its_questions_can_find(row: Platform) -> None:
    if row.status == "open" and any(question.setting for question in row.questions):
        assert Remedy.CHANGE_SETTING in row.remedies


def test_steps_that_hold_anywhere_cover_every_remedy() -> None:
    assert set(catalogue.remedies()) == set(Remedy)


@pytest.mark.parametrize("name", CLOSED)
def test_a_closed_service_ends_in_a_decision_of_the_person(name: str) -> None:
    row = PLATFORMS[name]
    (outcome,) = [each for each in row.questions if each.id == "ghost_outcome"]

    assert row.status == "closed"
    values = {option.value: option.concern for option in outcome.options}
    assert values == {
        "none_found": False,
        "found_closed": False,
        "removal_asked": False,
        "could_not_get_in": True,
        "could_not_check": True,
    }


def test_a_setting_is_judged_by_values_it_can_have() -> None:
    for place, question in every_question():
        if question.setting and question.topic is not None:
            assert question.best or question.weight != "high", f"{place}: nothing says what is fine"
        if question.topic is None and not question.clause:
            assert not question.best, f"{place}: a kindness is never a finding"
            assert question.weight == "low", f"{place}: a kindness never holds a clause open"


def test_what_is_narrower_than_a_fine_audience_is_fine_as_well() -> None:
    order = ["only_me", "some", "contacts", "contacts_of_contacts", "public"]
    for place, question in every_question():
        fine = [order.index(value) for value in question.best if value in order]
        for option in question.options:
            if fine and option.value in order and order.index(option.value) < max(fine):
                assert not option.concern, place


def test_required_settings_are_asked_about_somewhere_in_their_own_values() -> None:
    offered: dict[str, set[str]] = {}
    for (_, setting), question in catalogue.setting_questions().items():
        offered.setdefault(setting, set()).update(option.value for option in question.options)
    for policy in POLICIES.values():
        for setting, value in policy.required_settings.items():
            assert value in offered[setting], setting


def test_questions_read_as_questions_and_say_why() -> None:
    for place, question in every_question():
        assert question.prompt.endswith("?"), place
        assert question.prompt[0].isupper(), place
        assert question.why.endswith((".", "?")), place
        assert not question.where or question.where.startswith("usually "), place
        assert question.evidence or question.clause, place
        assert question.checked is not None, place


def test_nothing_shown_carries_our_own_marks_or_unkind_words() -> None:
    marks = re.compile(r"\(M\)|\[[SMCD][ \]]|`|\bsame\b[.;›]|→|^…|\bTODO\b|  ")
    unkind = re.compile(
        r"\bplease\b|\bfail\w*|\bviolat\w*|\bguilty\b|\bgroom\w*|\brisk score\b|\bauthenticate\b"
        r"|[a-z]!(\s|$)",
        re.IGNORECASE,
    )
    for place, text in every_text():
        assert not marks.search(text), f"{place}: {text}"
        assert not unkind.search(text), f"{place}: {text}"
        assert "'" not in text, f"{place}: {text}"


def test_what_takes_something_away_is_never_the_first_step_for_a_pupils_message() -> None:
    for row in PLATFORMS.values():
        if steps := row.remedies.get(Remedy.REPORT):
            first = " ".join(steps.steps[:2]).casefold()
            assert any(word in first for word in ("keep", "leave", "save", "photograph")), row.id


def test_law_is_stated_with_its_source_or_not_at_all() -> None:
    for place, note in every_note():
        if note.status == "ask":
            assert "ask" in note.text.casefold(), place
        else:
            assert note.source, place
        assert note.last_checked.year >= 2026, place


def test_every_law_the_policy_cites_has_a_note_beside_it() -> None:
    cited = {note.cites for note in DEFAULT.law}

    assert cited == {
        "Human Rights Act 1998",
        "Data Protection Act 1998",
        "Freedom of Information Act 2000",
        "Computer Misuse Act 1990, amended by the Police and Justice Act 2006",
        "Regulation of Investigatory Powers Act 2000 (RIPA)",
        "Equality Act 2010",
    }


def test_the_default_policy_has_every_clause_with_its_strength() -> None:
    strengths = {clause.id: clause.strength for clause in DEFAULT.clauses}
    must = {"5.1", "5.2", "5.6", "5.8", "5.9", "5.10", "5.11"}
    info = {"4.2", "4.4", "5.0", "6"}
    others = "S 4.3a 4.3b 4.3c 4.3d 4.3e 5.3 5.4 5.5 5.7 5.12 5.13a 5.13b 5.14 5.15 5.16".split()

    assert set(strengths) == must | info | set(others)
    assert {name for name, how in strengths.items() if how is Strength.MUST} == must
    assert {name for name, how in strengths.items() if how is Strength.INFO} == info
    assert strengths["5.3"] is Strength.ADVISED
