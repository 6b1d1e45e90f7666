from dataclasses import replace

from desktop_app.sample import person
from tests.ui.conftest import Show
from ui.widgets.about_form import AboutForm


def test_a_form_gives_back_what_it_was_given(show: Show) -> None:
    more = (*person.ABOUT.workplaces, replace(person.ABOUT.workplaces[0], name="Elsewhere"))
    about = replace(person.ABOUT, workplaces=more)
    form = AboutForm(about)
    show(form)
    assert form.about() == about
    assert form.wrong() is None


def test_every_line_and_every_set_of_words_says_that_it_changed(show: Show) -> None:
    form = AboutForm(person.ABOUT)
    show(form)
    told: list[bool] = []
    form.changed.connect(lambda: told.append(True))
    lines = (form.name, form.role, form.school, form.trust, form.town, form.postcode, form.started)
    for line in lines:
        line.write("2019")
    assert len(told) == len(lines)
    form.colleagues.changed.emit()
    assert len(told) == len(lines) + 1


def test_a_day_that_cannot_be_read_leaves_the_one_before(show: Show) -> None:
    form = AboutForm(person.ABOUT)
    show(form)
    form.started.write("a while ago")
    assert form.about().started == person.ABOUT.started
    assert form.wrong() is form.started
    form.started.write("")
    assert form.about().started is None
    assert form.wrong() is None
