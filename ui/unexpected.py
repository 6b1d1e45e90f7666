"""What nobody foresaw: it is shown in one sentence, and nothing of the person's is logged."""

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from ui.widgets.error_card import place_of

log = logging.getLogger(__name__)


class Unexpected(QObject):
    """Takes exceptions that reached the top; `caught` carries them to the window.

    Only the kind of error and the line of the program go to the log: an exception's own words
    may hold a name or a post.
    """

    caught = Signal(object)

    def install(self) -> None:
        """Take the place of Python's own hooks, which would print the words."""
        sys.excepthook = self.hook
        threading.excepthook = self._in_thread
        sys.unraisablehook = self._unraisable

    def hook(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Log the place and tell the window; Ctrl+C in a terminal ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        log.error("unexpected: %s", place_of(error.with_traceback(trace)))
        self.caught.emit(error)

    def _in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.hook(args.exc_type, args.exc_value, args.exc_traceback)

    def _unraisable(self, args: "sys.UnraisableHookArgs") -> None:
        if args.exc_value is not None:
            log.error("unexpected: %s", place_of(args.exc_value))
