"""Makes messages quickly."""

from desktop_app.readers.formats.quick import quick_message as quick_message
