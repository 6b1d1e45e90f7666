"""The tables of a Reddit data request, by the headers that are read and those left alone."""

from desktop_app.readers.formats.csv_stream import Table

_LEFT = frozenset({"ip", "gildings"})


def table(*names: str) -> str:
    """A pattern for a table by its names, which is cut into numbered files where it is large."""
    return rf"(?:[^/]+/)?(?:{'|'.join(names)})(?:_\d+)?\.csv"


def listed(*headers: str, left: frozenset[str] = frozenset()) -> Table:
    """A table all of whose fields are called as their headers are, the first of them needed."""
    return Table({name: (name,) for name in headers}, frozenset(headers[:1]), left)


POSTS = Table(
    {name: (name,) for name in ("id", "permalink", "date", "subreddit", "title", "url", "body")},
    frozenset({"permalink", "subreddit"}),
    _LEFT,
)
COMMENTS = Table(
    {name: (name,) for name in ("id", "permalink", "date", "subreddit", "link", "body")},
    frozenset({"permalink", "subreddit"}),
    _LEFT | {"parent", "media"},
)
DRAFTS = listed(
    "id",
    "title",
    "body",
    "created",
    "subreddit",
    "is_public_link",
    left=frozenset(
        "kind modified spoiler nsfw original_content content_category flair_id flair_text "
        "send_replies".split()
    ),
)
SCHEDULED = listed(
    *("scheduled_post_id", "subreddit", "title", "body", "url", "submission_time"),
    left=frozenset({"recurrence"}),
)
STREAMS = Table(
    {"link": ("link",)},
    frozenset({"link"}),
    frozenset({"file name", "file_name", "filename"}),
)
MESSAGES = Table(
    {
        name: (name,)
        for name in ("id", "thread_id", "date", "from", "to", "subject", "body", "permalink")
    },
    frozenset({"from", "to"}),
    _LEFT,
)
CHATS = Table(
    {
        name: (name,)
        for name in (
            *("message_id", "created_at", "username", "message", "channel_url", "channel_name"),
            *("conversation_type", "subreddit"),
        )
    },
    frozenset({"username", "message"}),
    frozenset({"updated_at", "thread_parent_message_id"}),
)
COMMUNITIES = listed("subreddit")
FEEDS = listed(
    *("display_name", "id", "date", "description", "privacy", "is_owner"),
    left=frozenset("subreddits image_url favorited followers".split()),
)
FRIENDS = listed("username", left=frozenset({"note"}))
PREFERENCES = Table(
    {"preference": ("preference",), "value": ("value",)}, frozenset({"preference", "value"})
)
STATISTICS = Table(
    {"statistic": ("statistic",), "value": ("value",)}, frozenset({"statistic", "value"})
)
SIGN_INS = listed("date", left=frozenset({"ip"}))
IDENTITIES = listed("issuer_id", left=frozenset({"subject_id"}))
PHONE = listed("phone_number")
TWITTER = listed("username")
BIRTHDATE = listed(
    "birthdate",
    left=frozenset({"verified_birthdate", "verification_state", "verification_method"}),
)
GENDER = Table({"gender": ("account_gender", "gender")}, frozenset({"gender"}))
