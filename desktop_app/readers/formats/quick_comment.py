"""Makes comments quickly."""

from desktop_app.readers.formats.quick import quick_comment as quick_comment
