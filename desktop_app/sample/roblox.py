"""The demo person's Roblox, as the tables that Roblox hands out have been seen in 2026."""

from datetime import UTC, datetime

from desktop_app.sample.clock import DAY, NOW, weekly
from desktop_app.sample.script import innocent_in, planted_in, texts
from desktop_app.sample.tables import table

PLATFORM = "roblox"
FILE_NAME = "roblox-data-4400112233.zip"

_ME, _MY_NAME = "4400112233", "morgan_ellery"
_FRIEND, _FRIEND_NAME = "4400998877", "lantern_otter"
_STRANGER, _STRANGER_NAME = "4400556644", "jumping_newt"
_CHATS = (
    "ts,ds,conversation_id,convo_type,user_id,name,text,is_filtered_o13,is_filtered_u13,"
    "is_rewritten,request_user_id"
)
_MESSAGES = (
    "id,created_time (UTC seconds),updated_time (UTC seconds),message_type_id,subject,body,"
    "author_id,author_name,recipient_id,recipient_name,is_system_message,is_read,is_archived"
)
_CREATIONS = (
    "asset_id,asset_type,asset_name,asset_description,asset_createdutc,asset_updatedutc,"
    "asset_current_version_id,asset_hash_id,creator_user_or_group_id,creator_type,creator_name,"
    "creator_createdutc,creator_moderation_status"
)


def members(planted: bool) -> dict[str, str]:
    """Every member's path and text."""
    first = NOW - 2000 * DAY
    used = (_sql(NOW - 90 * DAY), _sql(NOW), "192.0.2.7", "50000", _sql(NOW))
    of_me = f"of the Roblox user {_ME}.csv"
    return {
        f"IP address of the account {_ME}.csv": table(
            "user_id,username,first_recorded_utc,last_recorded_utc,ip_address,"
            "last_observed_port,last_observed_port_utc",
            [(_ME, _MY_NAME, *used)],
        ),
        f"Device information {of_me}": table(
            "pii_userid,btid,devicename,os,osversion",
            [(_ME, "80010002", "Kitchen tablet", "Android", "14")],
        ),
        f"Device ID {of_me}": table("pii_userid,pii_device_id", [(_ME, "0a0b0c0d")]),
        f"Friend list {of_me}": table(
            "userid,frienduserid,createdutc,updatedutc",
            [(_ME, _FRIEND, _american(first), _american(first))],
        ),
        f"Follower & following list {of_me}": table(
            "userid,followeruserid,createdutc,updatedutc",
            [(_FRIEND, _ME, f"{first}000", f"{first}000")],
        ),
        f"Group wall posts {of_me}": table(
            "group_wall_post_id,group_id,user_id,post_text,createdutc,updatedutc",
            _wall(planted),
        ),
        f"Chat records {of_me}": table(_CHATS, _chats(planted)),
        f"Messages {of_me}": table(_MESSAGES, _messages(planted)),
        f"User generated content {of_me}": table(_CREATIONS, _creations(planted)),
    }


def _sql(when: int) -> str:
    return f"{datetime.fromtimestamp(when, UTC):%Y-%m-%d %H:%M:%S}.250"


def _american(when: int) -> str:
    """A time as "02/28/2026 08:09:10"."""
    return f"{datetime.fromtimestamp(when, UTC):%m/%d/%Y %H:%M:%S}"


def _wall(planted: bool) -> list[tuple[str, ...]]:
    said = zip(texts(PLATFORM, "wall", planted, 60), weekly(200), strict=False)
    return [
        (str(number), "7001", _ME, text, _american(when), _american(when))
        for number, (text, when) in enumerate(said)
    ]


def _chats(planted: bool) -> list[tuple[str, ...]]:
    """Two conversations with an empty row between; of some rows only half the columns are told."""
    mine = zip(texts(PLATFORM, "chat_out", planted, 60), weekly(200), strict=False)
    rows = [
        _chat(when, "conversation-1", "chat/game/public", (_ME, _MY_NAME), text)
        for text, when in mine
    ]
    rows.append(("",) * len(_CHATS.split(",")))
    for number, text in enumerate(innocent_in(PLATFORM, "chat_in")):
        when = NOW - number * DAY
        rows.append(_chat(when, "conversation-2", "chat/app", (_FRIEND, _FRIEND_NAME), text))
        rows.append(_chat(when + 60, "conversation-2", "", (_ME, ""), "One more, then bed."))
    return rows


def _chat(
    when: int, conversation: str, kind: str, who: tuple[str, str], text: str
) -> tuple[str, ...]:
    stamp = f"{datetime.fromtimestamp(when, UTC):%Y-%m-%dT%H:%M:%S}.500Z"
    filtered = ("false", "false", "false") if kind else ("", "", "")
    return (stamp, stamp[:10] if kind else "", conversation, kind, *who, text, *filtered, _ME)


def _messages(planted: bool) -> list[tuple[str, ...]]:
    me, friend, stranger = (_ME, _MY_NAME), (_FRIEND, _FRIEND_NAME), (_STRANGER, _STRANGER_NAME)
    said = [(text, me, friend) for text in planted_in(PLATFORM, "message_out", planted)]
    said += [(text, stranger, me) for text in planted_in(PLATFORM, "message_in", planted)]
    said += [(text, friend, me) for text in innocent_in(PLATFORM, "message_in")]
    rows: list[tuple[str, ...]] = []
    for number, (text, sender, reader) in enumerate(said):
        made = (str(NOW - number * DAY), str(NOW))
        flags = ("false", "true", "false")
        rows.append((str(number), *made, "1", "Hello", text, *sender, *reader, *flags))
    welcome = ("900", str(NOW - 2000 * DAY), str(NOW), "2", "Welcome", "Have fun.", "1", "Roblox")
    return [*rows, (*welcome, *me, "true", "true", "true")]


def _creations(planted: bool) -> list[tuple[str, ...]]:
    names = (*planted_in(PLATFORM, "creation", planted), *innocent_in(PLATFORM, "creation"))
    made = _american(NOW - 300 * DAY)
    creator = (_ME, "User", _MY_NAME, made, "Ok")
    about = ("Jump from roof to roof.", made, made, "1", "a" * 32)
    return [(str(number), "Place", name, *about, *creator) for number, name in enumerate(names, 1)]
