"""Makes posts quickly."""

from desktop_app.readers.formats.quick import quick_post

__all__ = ["quick_post"]
