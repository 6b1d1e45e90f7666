from PySide6.QtWidgets import QApplication

from tests.ui.conftest import Show
from ui.idle import Idle
from ui.widgets.idle_notice import IdleNotice


def test_it_shows_from_the_warning_until_somebody_is_there(show: Show, qapp: QApplication) -> None:
    watch = Idle(qapp, busy=lambda: False)
    notice = IdleNotice(watch)
    show(notice)
    notice.hide()
    watch.warned.emit()
    assert notice.isVisible()
    assert "locks in one minute" in notice.title.words
    watch.resumed.emit()
    assert not notice.isVisible()
