"""The exports that are timed: a generator, a floor and a size for each platform."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import (
    big_export,
    bluesky_export,
    discord_export,
    facebook_export,
    floors,
    google_chat_export,
    hangouts_export,
    linkedin_export,
    mastodon_export,
    matrix_export,
    pinterest_export,
    reddit_export,
    roblox_export,
    slack_export,
    snapchat_export,
    steam_export,
    teams_export,
    telegram_export,
    tiktok_export,
    twitch_export,
    whatsapp_export,
    x_export,
    youtube_export,
)

Write = Callable[[Path, int], Mapping[str, int]]
"""Writes an export of so many records and says how many there are of each kind."""


@dataclass(frozen=True, slots=True)
class Platform:
    """One export to time: `file` is what the platform calls it, `records` how many are in it.

    `quick` is a size for trying things out. `one` and `two` are the most that a complete audit
    in one process and in two may take, in times of the floor, and `read` the most that reading
    alone may; 0 where there is no bar.
    """

    title: str
    file: str
    write: Write
    floor: floors.Floor
    records: int
    quick: int
    read: float = 0
    one: float = 5
    two: float = 0


PLATFORMS: Mapping[str, Platform] = {
    "facebook": Platform(
        "Facebook, 1.42 million records",
        "facebook-robintarrant-2025-10-09-aB3dE5fG.zip",
        facebook_export.write,
        floors.json_floor,
        1_420_000,
        71_000,
        read=1.5,
        one=4.5,
        two=3,
    ),
    "x": Platform(
        "X, 200,000 posts and 100,000 messages",
        "twitter-2025-10-09-5f0c1d2e3b4a59687786a5b4c3d2e1f0.zip",
        x_export.write,
        floors.script_floor,
        300_000,
        30_000,
    ),
    "whatsapp": Platform(
        "WhatsApp, a chat of 1 million lines",
        f"WhatsApp Chat with {whatsapp_export.CHAT}.zip",
        whatsapp_export.write,
        floors.chat_floor,
        1_000_000,
        100_000,
    ),
    "youtube": Platform(
        "YouTube, 450,000 rows",
        "takeout-20251009T080000Z-001.zip",
        youtube_export.write,
        floors.takeout_floor,
        450_000,
        45_000,
    ),
    "reddit": Platform(
        "Reddit, 300,000 rows",
        "export_robin_tarrant_20251009.zip",
        reddit_export.write,
        floors.takeout_floor,
        300_000,
        30_000,
    ),
    "roblox": Platform(
        "Roblox, 300,000 rows",
        "roblox-data.zip",
        roblox_export.write,
        floors.takeout_floor,
        300_000,
        30_000,
    ),
    "snapchat": Platform(
        "Snapchat, 300,000 entries",
        "mydata~1760000000000.zip",
        snapchat_export.write,
        floors.json_floor,
        300_000,
        30_000,
    ),
    "steam": Platform(
        "Steam, 100,000 messages",
        "steam-pages.zip",
        steam_export.write,
        floors.pages_floor,
        100_000,
        20_000,
    ),
    "tiktok": Platform(
        "TikTok, 1 million entries",
        "TikTok_Data_1760000000.zip",
        tiktok_export.write,
        floors.json_floor,
        1_000_000,
        100_000,
    ),
    "telegram": Platform(
        "Telegram, 300,000 messages",
        "DataExport_2025-10-09.zip",
        telegram_export.write,
        floors.json_floor,
        300_000,
        30_000,
    ),
    "discord": Platform(
        "Discord, 300,000 messages",
        "package.zip",
        discord_export.write,
        floors.json_floor,
        300_000,
        30_000,
    ),
    "matrix": Platform(
        "Matrix, 300,000 messages",
        "element-rooms.zip",
        matrix_export.write,
        floors.json_floor,
        300_000,
        30_000,
    ),
    "slack": Platform(
        "Slack, 300,000 messages",
        "Hill walkers Slack export Jan 1 2014 - Oct 9 2025.zip",
        slack_export.write,
        floors.json_floor,
        300_000,
        30_000,
    ),
    "pinterest": Platform(
        "Pinterest, 100,000 pins",
        "pinterest_data_export.zip",
        pinterest_export.write,
        floors.lines_floor,
        100_000,
        10_000,
    ),
    "twitch": Platform(
        "Twitch, 300,000 lines of chat",
        "twitch_data_request.zip",
        twitch_export.write,
        floors.takeout_floor,
        300_000,
        30_000,
    ),
    "teams": Platform(
        "Free Teams, 300,000 messages",
        "8_live_robin.tarrant_export.zip",
        teams_export.write,
        floors.json_floor,
        300_000,
        30_000,
    ),
    "linkedin": Platform(
        "LinkedIn, 300,000 rows",
        "Complete_LinkedInDataExport_10-09-2025.zip",
        linkedin_export.write,
        floors.takeout_floor,
        300_000,
        30_000,
    ),
    "mastodon": Platform(
        "Mastodon, 200,000 records",
        "archive-20251009080000-5f0c1d2e3b4a59687786a5b4c3d2e1f0.zip",
        mastodon_export.write,
        floors.json_floor,
        200_000,
        20_000,
    ),
    "bluesky": Platform(
        "Bluesky, 200,000 records",
        "repo.car",
        bluesky_export.write,
        floors.car_floor,
        200_000,
        20_000,
    ),
    "google_chat": Platform(
        "Google Chat, 300,000 messages",
        "takeout-20251009T090000Z-001.zip",
        google_chat_export.write,
        floors.json_floor,
        300_000,
        30_000,
    ),
    "hangouts": Platform(
        "Hangouts, 300,000 messages",
        "takeout-20201009T090000Z-001.zip",
        hangouts_export.write,
        floors.json_floor,
        300_000,
        30_000,
    ),
}

SIZES: Mapping[str, int] = {"0.5 GB": 1, "2 GB": 4, "8 GB": 16}
"""Exports of growing size, in steps of four, by what they unpack to."""


def big(title: str, *, quick: bool) -> Platform:
    """A Facebook export of one of the sizes; the quick ones are a twentieth of it."""
    records = big_export.HALF_A_GIGABYTE * SIZES[title]
    return Platform(
        title,
        f"facebook-robintarrant-2025-10-09-{title.replace(' ', '').replace('.', '')}.zip",
        big_export.write,
        floors.json_floor,
        records // 20 if quick else records,
        records // 20,
    )
