"""Makes comments quickly."""

from desktop_app.readers.formats.quick import quick_comment

__all__ = ["quick_comment"]
