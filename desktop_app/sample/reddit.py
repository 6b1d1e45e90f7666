"""The demo person's Reddit, as a data request has had it since 2023."""

from collections.abc import Sequence

from desktop_app.sample.clock import DAY, NOW, weekly
from desktop_app.sample.script import innocent_in, planted_in, texts
from desktop_app.sample.tables import clock, table

PLATFORM = "reddit"
FILE_NAME = "export_morgan_ellery_20261120.zip"

_ME = "morgan_ellery"
_HOME = "https://www.reddit.com"
_POSTS = "id,permalink,date,ip,subreddit,gildings,title,url,body"
_COMMENTS = "id,permalink,date,ip,subreddit,gildings,link,parent,body,media"
_MESSAGES = "id,permalink,thread_id,date,ip,from,to,subject,body"
_CHATS = (
    "message_id,created_at,updated_at,username,message,thread_parent_message_id,channel_url,"
    "subreddit,channel_name,conversation_type"
)
_FEEDS = (
    "id,display_name,date,description,privacy,subreddits,image_url,is_owner,favorited,followers"
)
_DRAFTS = (
    "id,title,body,kind,created,spoiler,nsfw,original_content,content_category,flair_id,"
    "flair_text,send_replies,subreddit,is_public_link"
)

_Rows = Sequence[tuple[str, ...]]


def members(planted: bool) -> dict[str, str]:
    """Every member's path and text."""
    tables: dict[str, tuple[str, _Rows]] = {
        "statistics": ("statistic,value", _statistics(planted)),
        "posts": (_POSTS, _posts(planted)),
        "comments": (_COMMENTS, _comments(planted)),
        "drafts": (_DRAFTS, _drafts()),
        "messages": (_MESSAGES, _messages(planted)),
        "chat_history": (_CHATS, _chats(planted)),
        "user_preferences": ("preference,value", _preferences(planted)),
        "multireddits": (_FEEDS, _feeds(planted)),
        "friends": ("username,note", [(name, "") for name in _friends(planted)]),
        "subscribed_subreddits": ("subreddit", [(name,) for name in _communities(planted)]),
        "moderated_subreddits": ("subreddit", []),
        "approved_submitter_subreddits": ("subreddit", []),
        "ip_logs": ("date,ip", [("registration ip", "192.0.2.4"), (clock(NOW), "192.0.2.7")]),
        "linked_identities": ("issuer_id,subject_id", []),
        "saved_posts": ("id,permalink", [("o7t7e1", "/r/otters/comments/o7t7e1/a_raft/")]),
        "post_votes": (
            "id,permalink,direction",
            [("o7t7e2", "/r/otters/comments/o7t7e2/a_den/", "up")],
        ),
    }
    files = {f"{name}.csv": table(*parts) for name, parts in tables.items()}
    files["checkfile.csv"] = table("filename,sha256", [(name, "00") for name in files])
    return files


def _statistics(planted: bool) -> _Rows:
    email = (planted_in(PLATFORM, "email", planted) or ("morgan@example.org",))[0]
    return [
        ("account name", _ME),
        ("export time", clock(NOW)),
        ("registration date", clock(NOW - 2500 * DAY)),
        ("email", email),
    ]


def _posts(planted: bool) -> _Rows:
    """Posts of the last year: all are for everybody, and older ones would be worth a look."""
    rows = []
    for number, text in enumerate(texts(PLATFORM, "post", planted, 20)):
        mark, when = f"p{number:05d}", clock(NOW - number * 9 * DAY)
        link = f"{_HOME}/r/otterby/comments/{mark}/today/"
        rows.append((mark, link, when, "", "otterby", "0", "Today", link, text))
    return rows


def _comments(planted: bool) -> _Rows:
    said = zip(texts(PLATFORM, "comment", planted, 120), weekly(300), strict=False)
    rows = []
    for number, (text, when) in enumerate(said):
        link = f"{_HOME}/r/Breadit/comments/q{number:05d}/loaf/"
        mark = f"c{number:05d}"
        body = text.replace("&", "&amp;").replace(">", "&gt;")
        parent = "" if number % 3 else f"t1_{number}"
        rows.append(
            (mark, f"{link}{mark}/", clock(when), "", "Breadit", "0", link, parent, body, "")
        )
    return rows


def _drafts() -> _Rows:
    flags = ("False", "False", "False", "", "", "", "True", "Breadit", "False")
    return [
        (f"d{number}", "Not sure about this", text, "markdown", clock(NOW - DAY), *flags)
        for number, text in enumerate(innocent_in(PLATFORM, "draft"))
    ]


def _messages(planted: bool) -> _Rows:
    mine = [(text, _ME, "loaf_lord") for text in planted_in(PLATFORM, "message_out", planted)]
    theirs = [(text, "loaf_lord", _ME) for text in innocent_in(PLATFORM, "message_in")]
    return [
        (f"m{number}", "", "m0", clock(NOW - number * DAY), "", sender, to, "Your starter", text)
        for number, (text, sender, to) in enumerate((*theirs, *mine))
    ]


def _chats(planted: bool) -> _Rows:
    said = [(text, "wavy_gecko") for text in planted_in(PLATFORM, "chat_in", planted)]
    said += [(text, "heron_watch") for text in innocent_in(PLATFORM, "chat_in")]
    return [
        (
            f"$chat{number}",
            clock(NOW - number * DAY),
            clock(NOW - number * DAY),
            name,
            text,
            "",
            f"!{name}:reddit.com",
            "",
            name,
            "direct",
        )
        for number, (text, name) in enumerate(said)
    ]


def _preferences(planted: bool) -> _Rows:
    indexed = (planted_in(PLATFORM, "hide_from_robots", planted) or ("true",))[0]
    return [
        ("hide_from_robots", indexed),
        ("enable_followers", "false"),
        ("show_presence", "false"),
        ("public_votes", "false"),
        ("accept_pms", "whitelisted"),
        ("lang", "en"),
    ]


def _feeds(planted: bool) -> _Rows:
    feeds = [(name, "private") for name in innocent_in(PLATFORM, "feed")]
    feeds += [(name, "public") for name in planted_in(PLATFORM, "feed", planted)]
    return [
        (
            f"{_HOME}/user/{_ME}/m/feed{number}",
            name,
            clock(NOW - 40 * DAY),
            "",
            privacy,
            "otters,bread",
            "",
            "True",
            "False",
            "0",
        )
        for number, (name, privacy) in enumerate(feeds)
    ]


def _friends(planted: bool) -> tuple[str, ...]:
    return (
        *planted_in(PLATFORM, "following", planted),
        *innocent_in(PLATFORM, "following"),
        "loaf_lord",
    )


def _communities(planted: bool) -> tuple[str, ...]:
    return (
        *planted_in(PLATFORM, "community", planted),
        *innocent_in(PLATFORM, "community"),
        "Breadit",
        "otterby",
    )
