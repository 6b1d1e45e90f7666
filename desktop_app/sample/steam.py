"""The demo person's Steam: the pages that a person can save from it, and the profile as XML."""

from datetime import UTC, datetime
from html import escape

from desktop_app.sample.clock import DAY, NOW
from desktop_app.sample.person import ABOUT, PEOPLE
from desktop_app.sample.script import innocent_in, planted_in, texts

PLATFORM = "steam"
FILE_NAME = "steam-pages.zip"

_COMMUNITY = "https://steamcommunity.com"
_ME = "76561190000000001"
_NAME = "morganellery_"
_HELP = "https://help.steampowered.com/en/accountdata"


def members(planted: bool) -> dict[str, str]:
    """Every member's path and text."""
    return {
        "Steam chat messages.html": _page(f"{_HELP}/GetFriendMessagesLog", _chats(planted)),
        "Steam friends.html": _page(f"{_COMMUNITY}/id/{_NAME}/friends", _friends(planted)),
        "steam-profile.xml": _profile(planted),
        "Steam friends_files/friends.css": ".persona { color: #67c1f5; }",
    }


def _page(address: str, body: str) -> str:
    return (
        f"<!DOCTYPE html>\n<!-- saved from url=({len(address):04d}){address} -->\n"
        '<html lang="en"><head><meta charset="UTF-8"><title>Steam</title></head>'
        f"<body>\n{body}\n</body></html>\n"
    )


def _number(place: int) -> str:
    return str(int(_ME) + place)


def _profile(planted: bool) -> str:
    state = (planted_in(PLATFORM, "privacy", planted) or ("friendsonly",))[0]
    summary = (planted_in(PLATFORM, "summary", planted) or ("Trains and bread.",))[0]
    names = (*planted_in(PLATFORM, "group", planted), *innocent_in(PLATFORM, "group"))
    groups = "".join(
        f'<group isPrimary="0"><groupID64>{103582791400000000 + number}</groupID64>'
        f"<groupName><![CDATA[{name}]]></groupName></group>"
        for number, name in enumerate(names)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<profile>\n'
        f"<steamID64>{_ME}</steamID64>\n<steamID><![CDATA[{_NAME}]]></steamID>\n"
        f"<onlineState>offline</onlineState>\n<privacyState>{state}</privacyState>\n"
        f"<visibilityState>3</visibilityState>\n<customURL><![CDATA[{_NAME}]]></customURL>\n"
        "<memberSince>March 3, 2012</memberSince>\n<headline><![CDATA[]]></headline>\n"
        f"<location><![CDATA[Otterby]]></location>\n<realname><![CDATA[{ABOUT.name}]]></realname>\n"
        f"<summary><![CDATA[{summary}<br>]]></summary>\n<groups>{groups}</groups>\n</profile>\n"
    )


def _friends(planted: bool) -> str:
    names = (
        *planted_in(PLATFORM, "friend", planted),
        *innocent_in(PLATFORM, "friend"),
        *PEOPLE[:12],
    )
    script = f'g_rgProfileData = {{"url":"{_COMMUNITY}/id/{_NAME}/","steamid":"{_ME}"}};'
    blocks = "\n".join(
        f'<div class="selectable friend_block_v2 persona offline" data-steamid="{_number(place)}">'
        f'<a class="selectable_overlay" href="{_COMMUNITY}/profiles/{_number(place)}"></a>'
        f'<div class="friend_block_content">{escape(name)}<br>'
        '<span class="friend_small_text">Last online 2 days ago</span></div></div>'
        for place, name in enumerate(names, 1)
    )
    return f'<script>{script}</script>\n<div id="search_results">\n{blocks}\n</div>'


def _chats(planted: bool) -> str:
    """Two weeks of chats, the newest first."""
    me, other = (_NAME, f"{_COMMUNITY}/id/{_NAME}"), (PEOPLE[0], _address(20))
    said = [(text, me, other) for text in texts(PLATFORM, "chat_out", planted, 30)]
    stranger = ("jumping_newt", _address(21))
    said += [(text, stranger, me) for text in planted_in(PLATFORM, "chat_in", planted)]
    said += [(text, other, me) for text in innocent_in(PLATFORM, "chat_in")]
    rows = "\n".join(
        f"<tr>{_person(sender)}{_person(reader)}<td>{_time(NOW - number * DAY // 4)}</td>"
        f"<td>{escape(text)}</td></tr>"
        for number, (text, sender, reader) in enumerate(said)
    )
    header = "<tr><th>Sender</th><th>Recipient</th><th>Time</th><th>Message</th></tr>"
    table = f'<table class="AccountDataTable"><tbody>{header}\n{rows}\n</tbody></table>'
    return f"<h2>Chat messages</h2>\n{table}"


def _address(place: int) -> str:
    return f"{_COMMUNITY}/profiles/{_number(place)}"


def _person(who: tuple[str, str]) -> str:
    name, address = who
    return f'<td><a target="_blank" href="{address}">{escape(name)}</a></td>'


def _time(when: int) -> str:
    """A time as "November 18, 2026 9:12pm GMT"."""
    made = datetime.fromtimestamp(when, UTC)
    half = "am" if made.hour < 12 else "pm"
    return f"{made:%B} {made.day}, {made.year} {made.hour % 12 or 12}:{made:%M}{half} GMT"
