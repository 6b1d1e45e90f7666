"""Makes posts quickly."""

from desktop_app.readers.formats.quick import quick_post as quick_post
