"""Tells Messenger's own download from others that look like it."""

from desktop_app.readers.formats.meta_owner import flat_conversations, head_of
from desktop_app.readers.section import Members


def has_encrypted_chats(members: Members) -> bool:
    """Whether this is Messenger's download of encrypted conversations: flat files of its shape."""
    path = next(iter(flat_conversations(members)), None)
    return path is not None and b'"threadName"' in head_of(members, path)
