"""Asks once, deletes everything, looks again, and says what is left."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop_app.errors import KeepClearError

if TYPE_CHECKING:  # the review brings the database along, which the first paint need not wait for
    from desktop_app.review import Review

_translate = QCoreApplication.translate


def is_wanted(parent: QWidget) -> bool:
    """Whether the person, asked once, wants everything deleted."""
    ask = QMessageBox(parent)
    ask.setText(_translate("Deleting", "Delete everything that Keep Clear has of yours?"))
    ask.setInformativeText(
        _translate(
            "Deleting",
            "This review, every review in its usual place on this computer, their keys and your "
            "settings are deleted now. It cannot be undone. Your accounts are not touched.",
        )
    )
    words = _translate("Deleting", "Delete everything")
    delete = ask.addButton(words, QMessageBox.ButtonRole.DestructiveRole)
    stay = ask.addButton(_translate("Deleting", "Keep it"), QMessageBox.ButtonRole.RejectRole)
    ask.setDefaultButton(stay)
    ask.setEscapeButton(stay)
    ask.exec()
    return ask.clickedButton() is delete


def delete(review: "Review") -> KeepClearError | None:
    """Delete the review and all others of the usual place; what could not be, if anything."""
    try:
        review.wipe()
        review.wipe_all()
    except KeepClearError as error:
        return error
    return None


def say_gone(parent: QWidget) -> None:
    """Say that nothing is left, and what Keep Clear cannot know of."""
    said = QMessageBox(parent)
    said.setText(_translate("Deleting", "Everything is deleted"))
    said.setInformativeText(
        _translate(
            "Deleting",
            "Keep Clear looked again: no review, no key and no settings of yours are left in its "
            "place on this computer. Files that you saved yourself, such as a report or a review "
            "in another folder, are still where you put them.",
        )
    )
    said.addButton(_translate("Deleting", "Go on"), QMessageBox.ButtonRole.AcceptRole)
    said.exec()
