"""Opens the window: `python -m desktop_app`."""

import ctypes
import os
import sys

from desktop_app import offline
from desktop_app.locked import limits


def main() -> int:
    """Open the window and stay until it closes; returns the exit status, 2 where none can open."""
    offline.install()
    limits.keep_no_dump()
    reason = why_no_window()
    if reason:
        print(reason, file=sys.stderr)
        return 2
    from ui.app import run  # noqa: PLC0415 - Qt ends the process where there is no display

    return run(sys.argv)


def why_no_window() -> str | None:
    """One sentence on why no window can open here, or None; Qt itself would only abort."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return None
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        return (
            "Keep Clear cannot open its window, because there is no display here. "
            "The command “keepclear” works without one."
        )
    if not os.environ.get("WAYLAND_DISPLAY") and not _x_answers():
        return (
            f"Keep Clear cannot open its window, because the display {os.environ['DISPLAY']} does "
            "not answer. The command “keepclear” works without one."
        )
    return None


def _x_answers() -> bool:
    """Whether the X server named by DISPLAY lets us in; True where only Qt can tell."""
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return True
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    display = x11.XOpenDisplay(None)
    if display:
        x11.XCloseDisplay(display)
    return bool(display)


if __name__ == "__main__":
    sys.exit(main())
