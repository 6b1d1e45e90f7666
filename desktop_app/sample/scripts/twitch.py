"""What is planted in the demo person's Twitch, and what only looks alike."""

from desktop_app.sample.planting import LookAlike, Planted, innocent

PLATFORM = "twitch"

PLANTED = (
    Planted(
        PLATFORM,
        "5.7",
        "chat",
        "only got home from Larkmoor Primary at six so i missed the first half of the stream",
    ),
    Planted(
        PLATFORM,
        "5.12",
        "chat",
        "Harrowbeck Learning Trust is corrupt, ask anybody in Wexcombe",
    ),
    Planted(PLATFORM, "5.14", "chat", "that referee bot is a complete wanker"),
    Planted(
        PLATFORM,
        "5.9",
        "chat",
        "Denise Halloran lives at 14 Tannery Row, Wexcombe WX4 9QD, send the mug there",
    ),
    Planted(
        PLATFORM,
        "5.13a",
        "chat",
        "my grievance hearing is on Tuesday so no stream for me that night",
    ),
)

LOOK_ALIKES = (
    *innocent(PLATFORM, "chat"),
    LookAlike(PLATFORM, "chat", "primary weapon or secondary, always the same question"),
)
