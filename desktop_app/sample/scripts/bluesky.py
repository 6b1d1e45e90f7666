"""What is planted in the demo person's Bluesky, and what only looks alike."""

from desktop_app.sample.planting import LookAlike, Planted, innocent

PLATFORM = "bluesky"

PLANTED = (
    Planted(
        PLATFORM,
        "5.7",
        "post",
        "The nits are back at Larkmoor Primary, my head itches in sympathy.",
    ),
    Planted(
        PLATFORM,
        "5.12",
        "post",
        "Nobody at Harrowbeck Learning Trust can be trusted, they are corrupt and I said so.",
    ),
    Planted(PLATFORM, "5.14", "post", "whoever designed this roundabout is a prize wanker"),
    Planted(
        PLATFORM,
        "5.13a",
        "post",
        "Second disciplinary hearing on Monday, they still have not shown me the minutes.",
    ),
    Planted(
        PLATFORM,
        "5.9",
        "reply",
        "Denise Halloran is off with depression again, somebody has to say it.",
    ),
    Planted(PLATFORM, "5.11", "picture", "My class in their costumes, these children are stars"),
    Planted(PLATFORM, "5.16", "list", "Pulling sickies, banter no limits"),
    Planted(PLATFORM, "5.7", "bio", "Teaching assistant at Larkmoor Primary. Kites and kettles."),
    Planted(PLATFORM, "S", "shown", "yes", "Hidden from people not signed in: off"),
    Planted(PLATFORM, "S", "messages", "all", "Allow new messages from: all"),
)

LOOK_ALIKES = (
    *innocent(PLATFORM, "post"),
    LookAlike(PLATFORM, "reply", "Get well soon to everybody with this rotten cold."),
    LookAlike(PLATFORM, "picture", "My two in their costumes, a pirate and a pea"),
    LookAlike(PLATFORM, "list", "Sick of rain: kite flyers"),
    LookAlike(PLATFORM, "card", "Wexcombe bridge closes for repairs until spring"),
)
