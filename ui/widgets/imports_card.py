"""The downloads that were added so far, each of which can be forgotten."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop_app.review import ImportResult
from ui.dates import day_of
from ui.widgets import button
from ui.widgets.action_row import ActionCard, ActionRow


class ImportsCard(ActionCard):
    """Shows imports, the newest first; `forget` carries the id of one, after a question.

    `names` has the platforms' names by id.
    """

    forget = Signal(int)

    def __init__(
        self,
        imports: Sequence[ImportResult],
        names: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__((), parent)
        self._names = names
        for result in reversed(imports):
            self.add(self._line(result))

    def _line(self, result: ImportResult) -> ActionRow:
        platform = self._names.get(result.coverage.platform, result.coverage.platform)
        title = f"{platform}, {result.account}" if result.account else platform
        words = self.tr("{source}, read on {day}.")
        said = words.format(source=result.coverage.source, day=day_of(result.made))
        forget = button.delete(self.tr("Forget it…"), "bin")
        forget.setAccessibleName(self.tr("Forget the download of {account}").format(account=title))
        forget.clicked.connect(lambda: self._ask(result.id, title))
        return ActionRow("folder", title, said, forget)

    def _ask(self, import_id: int, title: str) -> None:
        ask = QMessageBox(self)
        ask.setText(self.tr("Forget this download?"))
        words = self.tr(
            "What only this download of {account} showed goes from your list, with what you "
            "decided about it. The file itself stays where it is."
        )
        ask.setInformativeText(words.format(account=title))
        forget = ask.addButton(self.tr("Forget it"), QMessageBox.ButtonRole.DestructiveRole)
        ask.addButton(self.tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        ask.exec()
        if ask.clickedButton() is forget:
            self.forget.emit(import_id)
