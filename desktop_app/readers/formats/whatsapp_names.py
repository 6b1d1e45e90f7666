"""What a WhatsApp chat is called and which of its authors is the person who exported it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from posixpath import basename, dirname, splitext

from desktop_app.readers.formats.whatsapp_lines import authors, plain_name
from desktop_app.readers.formats.whatsapp_phrases import QUOTING
from desktop_app.readers.section import Members, Owner, tidy

_BEFORE_NAME = re.compile(
    r"(?:[^\W\d]+[ -])*whatsapp(?:[ -][^\W\d]+)*?(?: - | – | (?:with|mit|con|avec|com|met|z) )",
    re.IGNORECASE,
)
_COPY = re.compile(r"\s*\(\d{1,2}\)$")
_IN_NUMBERS = re.compile(r"[\s()+.\-]+")
_REPORT = re.compile(r"(?:.*/)?whatsapp_(?:account_information|connections|settings)/")


def is_chat(path: str, members: Members) -> bool:
    """Whether a text file is the chat of its folder, not a text that somebody sent in it."""
    return path in _chats(members)


def chat_paths(members: Members) -> tuple[str, ...]:
    """The chats of an export, in its order."""
    return tuple(_chats(members))


@lru_cache(maxsize=2)
def _chats(members: Members) -> Mapping[str, None]:
    """The chats of an export: in each folder the texts that are named so, else all texts."""
    texts = [path for path in members.paths if tidy(path).endswith(".txt")]
    told = {dirname(path) for path in texts if _is_named_so(path)}
    return {
        path: None
        for path in texts
        if (_is_named_so(path) or dirname(path) not in told)
        and not _REPORT.match(tidy(path))
        and not path.startswith("__MACOSX/")
    }


def chat_title(path: str, source: str) -> str:
    """What the phone calls a chat: the other person's name or the group's; "" where unknown.

    An iPhone's chat is always `_chat.txt`; its name is that of the folder or the zip around it.
    """
    name = basename(path)
    if tidy(name) == "_chat.txt":
        name = basename(dirname(path)) or source
    while splitext(name)[1].lower() in {".txt", ".zip"}:
        name = splitext(name)[0]
    name = _COPY.sub("", name)
    found = _BEFORE_NAME.match(name)
    return plain_name(name[found.end() :]) if found else ""


def folded(name: str) -> str:
    """A name as it is compared: without marks, case and spare spaces; a number as its digits."""
    plain = " ".join(plain_name(name).casefold().split())
    digits = _IN_NUMBERS.sub("", plain)
    return digits if digits.isdigit() else plain


def find_owner_of_chats(members: Members, names: Iterable[str]) -> Owner:
    """The author who exported the chats, as far as names or the chats themselves tell.

    First comes an author who is called as the person says. Else the author whom all chats have
    in common, or in a chat of two the one the chat is not named after; where the person gave
    names, only if it shares a word with one of them. Otherwise nobody.
    """
    wanted = {folded(name): name for name in names if folded(name)}
    chats = [_Chat(path, *_authors_of(members, path, wanted)) for path in chat_paths(members)]
    met = [chat.met for chat in chats if chat.met]
    if met:
        return Owner(name=met[0], ids=frozenset({*met, *wanted.values()}))
    candidate = _in_common(chats) or _not_the_partner(chats, members.source)
    if candidate and not wanted:
        return Owner(name=candidate, ids=frozenset({candidate}))
    words = set(folded(candidate).split())
    for name, as_told in wanted.items():
        if words & set(name.split()):
            return Owner(name=as_told, ids=frozenset({candidate, *wanted.values()}))
    return Owner()


@dataclass(frozen=True, slots=True)
class _Chat:
    """The authors of one chat by their folded names, and the one who was asked for, if met."""

    path: str
    authors: dict[str, str]
    met: str


def _authors_of(members: Members, path: str, wanted: dict[str, str]) -> tuple[dict[str, str], str]:
    """The authors of a chat, up to the first who is wanted."""
    found: dict[str, str] = {}
    seen: set[str] = set()
    with members.open(path) as stream:
        for author in authors(stream):
            if author in seen:
                continue
            seen.add(author)
            if QUOTING.search(author):
                continue
            name = plain_name(author)
            found[folded(name)] = name
            if folded(name) in wanted:
                return found, name
    return found, ""


def _in_common(chats: list[_Chat]) -> str:
    """The one author whom several chats have in common, or ""."""
    if len(chats) < 2:
        return ""
    common = set.intersection(*(set(chat.authors) for chat in chats))
    return chats[0].authors[common.pop()] if len(common) == 1 else ""


def _not_the_partner(chats: list[_Chat], source: str) -> str:
    """In chats of two, the author after whom the phone did not name the chat; "" if not one."""
    found: dict[str, str] = {}
    for chat in chats:
        partner = folded(chat_title(chat.path, source))
        if len(chat.authors) == 2 and partner in chat.authors:
            found |= {key: name for key, name in chat.authors.items() if key != partner}
    return found.popitem()[1] if len(found) == 1 else ""


def _is_named_so(path: str) -> bool:
    name = tidy(basename(path))
    return name == "_chat.txt" or "whatsapp" in name
