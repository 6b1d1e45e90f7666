from datetime import UTC, datetime, timedelta

from desktop_app.sample.clock import NOW
from desktop_app.sample.person import ABOUT, FILLER, PEOPLE, PUPILS, RECENT_PUPILS, TODAY


def test_the_people_of_the_demo_are_told_apart() -> None:
    named = [ABOUT.name, *ABOUT.colleagues, *PUPILS, *RECENT_PUPILS, *PEOPLE]
    assert len(set(named)) == len(named)
    assert all(len(name.split()) >= 2 for name in named)


def test_what_is_said_all_day_names_nobody_and_no_school() -> None:
    assert len(set(FILLER)) == len(FILLER)
    (school,) = ABOUT.workplaces
    given = (school.name, *school.aliases, school.trust, school.town, *PUPILS, *ABOUT.colleagues)
    for name in (word for each in given for word in (each, each.split()[0])):
        assert not any(name in text.split() or f" {name} " in text for text in FILLER)


def test_the_demo_plays_in_the_week_after_its_downloads_were_made() -> None:
    made = datetime.fromtimestamp(NOW, UTC).date()
    assert timedelta(0) <= TODAY - made <= timedelta(days=7)
