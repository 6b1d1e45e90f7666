"""What is planted in the demo person's Roblox, and what only looks alike."""

from desktop_app.sample.planting import LookAlike, Planted, innocent

PLATFORM = "roblox"

PLANTED = (
    Planted(
        PLATFORM,
        "5.7",
        "wall",
        "Anybody else here from Larkmoor Primary? I work there, say hello.",
    ),
    Planted(
        PLATFORM,
        "5.12",
        "wall",
        "Harrowbeck Learning Trust are liars and could not run an obstacle course.",
    ),
    Planted(PLATFORM, "5.14", "chat_out", "whoever built this jump is a useless wanker"),
    Planted(
        PLATFORM,
        "5.9",
        "message_out",
        "Piotr Wysocki has been signed off with depression, so I am on my own until June.",
    ),
    Planted(
        PLATFORM,
        "5.6",
        "message_in",
        "hi miss its me from year 6, do you remember me?? pls add me",
    ),
    Planted(PLATFORM, "5.7", "creation", "Larkmoor Primary School playground, the obstacle course"),
)

LOOK_ALIKES = (
    *innocent(PLATFORM, "wall"),
    *innocent(PLATFORM, "chat_out"),
    LookAlike(PLATFORM, "chat_in", "my school project is due tomorrow, one more round"),
    LookAlike(PLATFORM, "message_in", "Shall we finish the lighthouse on Thursday?"),
    LookAlike(PLATFORM, "creation", "Primary colours obstacle course"),
)
