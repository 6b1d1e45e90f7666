"""The tables of a pack of Roblox data, by the headers that are read and those left alone."""

from desktop_app.readers.formats.csv_stream import Table


def table(*names: str) -> str:
    """A pattern for a table by the words its name begins with; what follows is the user's."""
    words = (name.replace("&", "(?:&|and)").replace(" ", "[ _]+") for name in names)
    return rf"(?:[^/]+/){{0,4}}(?:{'|'.join(words)})[^/]*\.csv"


def _listed(*headers: str, needed: tuple[str, ...], left: tuple[str, ...] = ()) -> Table:
    """A table all of whose fields are called as their headers are."""
    return Table({name: (name,) for name in headers}, frozenset(needed), frozenset(left))


FRIENDS = _listed(
    "userid", "frienduserid", "createdutc", needed=("userid", "frienduserid"), left=("updatedutc",)
)
FOLLOWERS = _listed(
    "userid",
    "followeruserid",
    "createdutc",
    needed=("userid", "followeruserid"),
    left=("updatedutc",),
)
CHATS = _listed(
    "ts",
    "conversation_id",
    "convo_type",
    "user_id",
    "name",
    "text",
    needed=("ts", "conversation_id", "user_id", "text"),
    left=("ds", "is_filtered_o13", "is_filtered_u13", "is_rewritten", "request_user_id"),
)
MESSAGES = Table(
    {
        "id": ("id",),
        "made": ("created_time (utc seconds)",),
        "subject": ("subject",),
        "body": ("body",),
        "author_id": ("author_id",),
        "author_name": ("author_name",),
        "recipient_id": ("recipient_id",),
        "recipient_name": ("recipient_name",),
        "is_system": ("is_system_message",),
    },
    frozenset({"body", "author_id", "recipient_id"}),
    frozenset(
        {
            "updated_time (utc seconds)",
            "created_time (mm/dd/yyyy hh:mm:ss)",
            "updated_time (mm/dd/yyyy hh:mm:ss)",
            "message_type_id",
            "is_read",
            "is_archived",
        }
    ),
)
WALL = _listed(
    "group_wall_post_id",
    "group_id",
    "user_id",
    "createdutc",
    "post_text",
    needed=("group_id", "user_id", "post_text"),
    left=("updatedutc",),
)
CREATIONS = _listed(
    "asset_id",
    "asset_createdutc",
    "asset_type",
    "asset_name",
    "asset_description",
    "creator_user_or_group_id",
    "creator_type",
    needed=("asset_name", "creator_user_or_group_id", "creator_type"),
    left=(
        "asset_updatedutc",
        "creator_createdutc",
        "asset_current_version_id",
        "asset_hash_id",
        "creator_name",
        "creator_moderation_status",
    ),
)
ADDRESSES = _listed(
    "user_id",
    "username",
    "last_recorded_utc",
    needed=("user_id", "username"),
    left=("first_recorded_utc", "last_observed_port_utc", "last_observed_port", "ip_address"),
)
DEVICES = _listed(
    "pii_userid", "devicename", "os", "osversion", needed=("pii_userid",), left=("btid",)
)
