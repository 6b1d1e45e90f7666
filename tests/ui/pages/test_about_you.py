from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checks.model import About
from desktop_app.review import Review
from desktop_app.sample import person
from tests.ui.conftest import Show, settle
from tests.ui.pages.desk import Told, listen, press, put_up, words_of
from ui.page import Desk
from ui.pages.about_you import AboutYouPage
from ui.widgets.about_form import domain_of
from ui.widgets.quote import Quote


@pytest.fixture
def page(desk: Desk, told: Told, show: Show) -> AboutYouPage:
    made = AboutYouPage(desk)
    listen(made, told)
    put_up(made, show)
    return made


def type_token(page: AboutYouPage, button: str, words: str) -> None:
    press(page, button)
    edit = QApplication.focusWidget()
    assert edit is not None
    QTest.keyClicks(edit, words)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    settle()


def test_everything_that_is_written_is_kept(
    page: AboutYouPage, review: Review, qtbot: QtBot
) -> None:
    form = page.form
    written = {
        form.name: "Robin Tarrant",
        form.role: "Class teacher",
        form.school: "Alder Hill Primary School",
        form.trust: "Fenwold Trust",
        form.town: "Ketherby",
        form.postcode: "kt4  2lp",
        form.started: "September 2019",
    }
    for field, words in written.items():
        QTest.keyClicks(field.edit, words)
    type_token(page, "Add a name", "@robin_t, robin.tarrant")
    type_token(page, "Add a word", "Alder Hill")
    type_token(page, "Add a word for the Trust", "FT")
    type_token(page, "Add an address", "https://www.alderhill.example.sch.uk/staff")
    type_token(page, "Add a person", "Jo Petrie")
    type_token(page, "Add an account", "@alderhillreads")
    qtbot.waitUntil(lambda: review.about.official_accounts != ())
    place = review.about.workplaces[0]
    assert review.about == About(
        name="Robin Tarrant",
        handles=("robin_t", "robin.tarrant"),
        role="Class teacher",
        started=date(2019, 9, 1),
        colleagues=("Jo Petrie",),
        workplaces=(place,),
        official_accounts=("alderhillreads",),
    )
    assert (place.name, place.aliases) == ("Alder Hill Primary School", ("Alder Hill",))
    assert (place.trust, place.trust_aliases) == ("Fenwold Trust", ("FT",))
    assert (place.town, place.postcode) == ("Ketherby", "KT4 2LP")
    assert place.domains == ("www.alderhill.example.sch.uk",)


def test_what_is_kept_is_shown_and_stays_as_it_is(
    desk: Desk, show: Show, review: Review, told: Told
) -> None:
    review.tell(person.ABOUT)
    page = AboutYouPage(desk)
    put_up(page, show)
    assert page.form.about() == person.ABOUT
    page.save()
    assert told.counts == 0


def test_leaving_keeps_what_was_just_written(page: AboutYouPage, review: Review) -> None:
    QTest.keyClicks(page.form.name.edit, "Robin")
    assert review.about.name == ""
    page.hide()
    assert review.about.name == "Robin"


def test_words_to_look_for_follow_what_is_written(page: AboutYouPage) -> None:
    assert "Write your school and the people you work with" in words_of(page)
    QTest.keyClicks(page.form.school.edit, "Alder Hill Primary School")
    settle()
    said = words_of(page)
    assert "Alder Hill Primary School" in said
    assert "AHPS: only when written with these capitals." in said
    quotes = [quote.accessibleName() for quote in page.findChildren(Quote) if quote.isVisible()]
    assert any("First day back at Alder Hill" in words for words in quotes)
    type_token(page, "Add a person", "Jo Petrie")
    assert "Also with Mr, Mrs" in words_of(page)
    page.form.school.write("")
    settle()
    quotes = [quote.accessibleName() for quote in page.findChildren(Quote) if quote.isVisible()]
    assert any("Jo Petrie has already lost the keys" in words for words in quotes)


def test_a_long_list_of_words_is_counted(desk: Desk, show: Show, review: Review) -> None:
    review.tell(replace(person.ABOUT, colleagues=tuple(person.PEOPLE[:40])))
    page = AboutYouPage(desk)
    put_up(page, show)
    assert "and 16 more" in words_of(page)
    assert page.looked_for.count.words == "53 words"


def test_a_day_that_cannot_be_read_is_said_and_not_lost(
    page: AboutYouPage, review: Review, told: Told
) -> None:
    form = page.form
    QTest.keyClicks(form.started.edit, "a while ago")
    press(page, "Continue")
    assert "Write a day" in form.started.complaint
    assert told.finished == 0
    assert form.started.edit.hasFocus()
    assert form.started.value == "a while ago"
    form.started.write("2 September 2019")
    form.postcode.write("Ketherby")
    press(page, "Continue")
    assert "does not look like a postcode" in form.postcode.complaint
    assert review.about.started == date(2019, 9, 2)
    form.postcode.write("")
    press(page, "Continue")
    assert told.finished == 1


def test_back_leads_to_the_start(page: AboutYouPage, told: Told) -> None:
    press(page, "Back to the start")
    assert told.back == 1


def test_another_review_is_shown_when_the_page_is_shown(page: AboutYouPage, review: Review) -> None:
    review.tell(person.ABOUT)
    page.refresh()
    settle()
    assert page.form.name.value == "Morgan Ellery"
    assert "Denise Halloran" in words_of(page)


def test_another_school_is_somewhere_else(desk: Desk, show: Show, review: Review) -> None:
    review.tell(person.ABOUT)
    page = AboutYouPage(desk)
    put_up(page, show)
    page.form.school.write("Alder Hill Primary School")
    page.save()
    place = review.about.workplaces[0]
    assert (place.latitude, place.longitude) == (None, None)
    assert place.town == "Wexcombe"


def test_an_empty_form_is_no_workplace(desk: Desk, show: Show, review: Review) -> None:
    page = AboutYouPage(desk)
    put_up(page, show)
    page.form.town.write("Ketherby")
    page.save()
    assert review.about.workplaces[0].town == "Ketherby"
    page.form.town.write(" ")
    page.save()
    assert review.about.workplaces == ()


@pytest.mark.parametrize(
    ("written", "domain"),
    [
        ("office@alderhill.example.sch.uk", "alderhill.example.sch.uk"),
        ("https://alderhill.example.sch.uk/news", "alderhill.example.sch.uk"),
        ("AlderHill.example.sch.uk", "alderhill.example.sch.uk"),
        ("@alderhill.example.sch.uk", "alderhill.example.sch.uk"),
        ("", ""),
    ],
)
def test_a_domain_is_taken_from_what_is_written(written: str, domain: str) -> None:
    assert domain_of(written) == domain
