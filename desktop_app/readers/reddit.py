"""Reddit: the tables of a data request, of every year known.

Posts, comments, drafts, communities, preferences and the account; messages and chats if asked
for. What was voted on, saved, hidden or bought is left alone.
"""

from checks.evidence import (
    Account,
    App,
    Audience,
    Comment,
    Contact,
    Conversation,
    Login,
    Membership,
    Message,
    Post,
    ProfileField,
    Setting,
)
from desktop_app.readers.formats import (
    reddit_account as account,
    reddit_communities as communities,
    reddit_messages as messages,
    reddit_posts as posts,
    reddit_tables as tables,
)
from desktop_app.readers.formats.reddit_preferences import read_preferences
from desktop_app.readers.formats.reddit_tables import table
from desktop_app.readers.section import Section

PLATFORM = "reddit"
FORMS = ("CSV",)

# Other downloads have a posts.csv, comments.csv or messages.csv too, so none of these is a mark.
MARKERS = tuple(
    f"^{table(name)}$"
    for name in (
        "subscribed_subreddits",
        "(?:moderated|approved_submitter)_subreddits",
        "saved_(?:posts|comments)",
        "(?:post|comment)_votes",
        "(?:post|comment)_headers",
        "chat_history",
        "checkfile",
    )
)

_ONLY_ME, _UNKNOWN = Audience.ONLY_ME, Audience.UNKNOWN

SECTIONS = (
    Section(
        "account",
        account.STATISTIC_TABLES,
        account.read_statistics,
        (Account, ProfileField),
    ),
    Section("settings", table("user_preferences"), read_preferences, (Setting,)),
    Section("posts", posts.POST_TABLES, posts.read_posts, (Post,)),
    Section(
        "posts",
        table("post_headers"),
        posts.read_headers(posts.POST_TABLES, posts.read_posts),
        (Post,),
    ),
    Section("comments", posts.COMMENT_TABLES, posts.read_comments, (Comment,)),
    Section(
        "comments",
        table("comment_headers"),
        posts.read_headers(posts.COMMENT_TABLES, posts.read_comments),
        (Comment,),
    ),
    Section("drafts", table("drafts"), posts.read_drafts, (Post,)),
    Section("planned_posts", table("scheduled_posts"), posts.read_scheduled, (Post,)),
    Section("streams", table("live_stream_posts"), posts.read_streams, (Post,)),
    Section(
        "communities",
        table("subscribed_subreddits"),
        communities.read_communities("member"),
        (Membership,),
    ),
    Section(
        "communities",
        table("moderated_subreddits"),
        communities.read_communities("moderator"),
        (Membership,),
    ),
    Section(
        "communities",
        table("approved_submitter_subreddits"),
        communities.read_communities("approved"),
        (Membership,),
    ),
    Section("custom_feeds", communities.FEED_TABLES, communities.read_feeds, (Post, Setting)),
    Section(
        "following",
        table("friends"),
        communities.read_friends,
        (Contact,),
        unseen="A download from Reddit does not show who follows you. Look through them there.",
    ),
    Section("sign_ins", table("ip_logs"), account.read_sign_ins, (Login,)),
    Section("linked_accounts", table("linked_identities"), account.read_identities, (App,)),
    Section(
        "linked_accounts",
        table("twitter"),
        account.read_value(tables.TWITTER, "other", _UNKNOWN, "X (Twitter): @"),
        (ProfileField,),
    ),
    Section(
        "private_details",
        table("linked_phone_number"),
        account.read_value(tables.PHONE, "phone", _ONLY_ME),
        (ProfileField,),
    ),
    Section(
        "private_details",
        table("birthdate"),
        account.read_value(tables.BIRTHDATE, "birthday", _ONLY_ME),
        (ProfileField,),
    ),
    Section(
        "private_details",
        table("account_gender"),
        account.read_value(tables.GENDER, "gender", _ONLY_ME),
        (ProfileField,),
    ),
    Section(
        "messages",
        messages.MESSAGE_TABLES,
        messages.read_messages,
        (Message, Conversation),
        private=True,
    ),
    Section(
        "messages",
        messages.HEADER_TABLES,
        messages.read_message_headers,
        (Conversation,),
        private=True,
    ),
    Section(
        "chats", messages.CHAT_TABLES, messages.read_chats, (Message, Conversation), private=True
    ),
    Section(
        "votes_and_saved",
        table("saved_(?:posts|comments)", "hidden_posts", "(?:post|comment|poll)_votes"),
        None,
    ),
    Section(
        "left_alone",
        table(
            "gilded_(?:content|posts|comments)",
            "gold_received",
            "announcements",
            "sensitive_ads_preferences",
            "purchases",
            "subscriptions",
            "payouts",
            "stripe",
            "persona",
            "reddit_gold_information",
            "checkfile",
        ),
        None,
    ),
)

find_owner = account.find_owner
