"""The words of messages as Skype and free Teams write them: fragments of markup."""

import html
import re
from dataclasses import dataclass

_TAG = re.compile(r"(<[/!a-z][^<>]*>)", re.IGNORECASE)
_NAME = re.compile(r"</?\s*([a-z_][\w:]*)", re.IGNORECASE)
_FILE = re.compile(r"\bv\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_NOT_SAID = frozenset({"quote", "legacyquote", "e_m"})
"""Elements that hold somebody else's words, or a mark that the message was changed."""
_LINES = frozenset({"br", "p", "div", "li"})


@dataclass(frozen=True, slots=True)
class Words:
    """What a message says, without what it quotes, and the names of the files it holds."""

    text: str
    files: tuple[str, ...] = ()


def words_of(content: str) -> Words:
    """The words of a fragment; whatever is quoted in it is somebody else's and left out."""
    if "<" not in content:
        return Words(html.unescape(content).strip() if "&" in content else content.strip())
    said: list[str] = []
    files: list[str] = []
    depth = 0
    for part in _TAG.split(content):
        if not _TAG.fullmatch(part):
            if not depth:
                said.append(html.unescape(part))
            continue
        match = _NAME.match(part)
        name = match[1].lower() if match else ""
        if name in _NOT_SAID and not part.endswith("/>"):
            depth = max(0, depth - 1) if part.startswith("</") else depth + 1
        elif name in _LINES and not depth:
            said.append("\n")
        elif name == "originalname":
            found = _FILE.search(part)
            files += [html.unescape(found[1] or found[2] or "")] if found else []
    return Words("".join(said).strip(), tuple(filter(None, files)))
