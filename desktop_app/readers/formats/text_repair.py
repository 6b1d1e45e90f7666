"""Repairs text whose UTF-8 bytes were written one by one as characters."""


def repair(text: str) -> str:
    """The text with "Ã©" made "é" again, as far as every character can have been a byte.

    Text that was right is left alone, and repairing twice changes nothing more.
    """
    while not text.isascii():
        try:
            repaired = text.encode("latin-1").decode("utf-8")
        except UnicodeError:
            return text
        text = repaired
    return text
