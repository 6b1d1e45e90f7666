from tests.ui.conftest import Show, settle
from ui.widgets.keep_form import KeepForm, Keeping

SECRET = "four short words here"


def choose(form: KeepForm, place: int) -> None:
    form.choices.rows[place].click()
    settle()


def test_nothing_is_chosen_for_the_person(show: Show) -> None:
    form = KeepForm(keyring=True)
    show(form)
    assert form.keeping() is None
    assert len(form.choices.rows) == 3


def test_each_answer_is_given_back(show: Show) -> None:
    form = KeepForm(keyring=True)
    show(form)
    choose(form, 0)
    assert form.keeping() == Keeping(kept=False)
    choose(form, 1)
    assert form.keeping() == Keeping(kept=True)
    assert not form.first.isVisible()
    choose(form, 2)
    assert form.first.isVisible()
    form.first.write(SECRET)
    form.second.write(SECRET)
    assert form.keeping() == Keeping(kept=True, passphrase=SECRET)


def test_a_weak_or_mistyped_passphrase_is_said_where_it_stands(show: Show) -> None:
    form = KeepForm(keyring=False)
    show(form)
    choose(form, 1)
    form.first.write("             ")
    assert form.keeping() is None
    assert form.first.complaint
    assert form.first.edit.hasFocus()
    form.first.write(SECRET)
    assert form.keeping() is None
    assert (bool(form.first.complaint), bool(form.second.complaint)) == (False, True)
    assert form.second.edit.hasFocus()
