"""Slack: what an administrator of a workspace exports, which holds everybody's messages.

What the person wrote in channels that the whole workspace can read is a post; all other
messages are private, and read only if asked for. Days are told by the workspace's clock, but
every message has its own time in UTC.
"""

from checks.evidence import (
    Account,
    App,
    Contact,
    Conversation,
    Media,
    Membership,
    Message,
    Post,
    ProfileField,
)
from desktop_app.readers.formats import slack_account as account, slack_package as package
from desktop_app.readers.formats.slack_messages import read_messages, read_public
from desktop_app.readers.section import Section

PLATFORM = "slack"
FORMS = ("JSON",)
WHOLE = False  # an export covers the days and the kinds of channels that were chosen for it

MARKERS = (
    r"(?:^|/)users\.json$",
    r"(?:^|/)(?:channels|groups|dms|mpims)\.json$",
    r"(?:^|/)integration_logs\.json$",
    r"(?:^|/)\d{4}-\d\d-\d\d\.json$",
)

SECTIONS = (
    Section("account", package.USERS, account.read_users, (Account, ProfileField)),
    Section("channels", package.CHANNELS, account.read_channels, (Membership,)),
    Section("contacts", package.DIRECT, account.read_partners, (Contact,)),
    Section("apps", package.APPS, account.read_apps, (App,)),
    Section("channel_posts", package.DAY, read_public, (Post, Media), holds=package.holds_public),
    Section("messages", package.DAY, read_messages, (Message, Conversation, Media), private=True),
    Section("left_alone", package.OTHER, None),
)

confirm = package.is_slack
find_owner = account.find_owner
