"""Repairs text whose UTF-8 bytes were written one by one as characters."""


def repair(text: str) -> str:
    """The text with "Ã©" made "é" again, as far as every character can have been a byte.

    Text that was right is left alone, and repairing twice changes nothing more.
    """
    while not text.isascii():
        raw = text.encode("latin-1", "ignore")
        if len(raw) != len(text):
            return text
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError:
            return text
    return text
