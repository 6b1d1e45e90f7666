"""Makes messages quickly."""

from desktop_app.readers.formats.quick import quick_message

__all__ = ["quick_message"]
