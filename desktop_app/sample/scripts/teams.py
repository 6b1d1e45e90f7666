"""What is planted in the demo person's free Teams, and what only looks alike."""

from desktop_app.sample.planting import LookAlike, Planted, innocent

PLATFORM = "teams"

PLANTED = (
    Planted(
        PLATFORM,
        "5.12",
        "message_out",
        "Harrowbeck Learning Trust is corrupt and I have said so to everybody who asked.",
    ),
    Planted(PLATFORM, "5.14", "message_out", "my brother was a complete wanker about the sofa"),
    Planted(
        PLATFORM,
        "5.9",
        "message_out",
        "Denise Halloran lives at 14 Tannery Row, Wexcombe WX4 9QD, send the card there.",
    ),
    Planted(
        PLATFORM,
        "5.6",
        "message_in",
        "hi miss its corey penfold from year 6, is that really you??",
    ),
    Planted(PLATFORM, "5.2", "contact", "Tilly Marchbank"),
)

LOOK_ALIKES = (
    *innocent(PLATFORM, "message_out"),
    LookAlike(PLATFORM, "message_in", "are we still on for the heron count"),
    LookAlike(PLATFORM, "contact", "Marchbank Mill Bakery"),
    LookAlike(
        PLATFORM, "quoted", "You can tell the wankers from the gentlemen by their umbrellas."
    ),
)
