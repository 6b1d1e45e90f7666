"""What is planted in the demo person's Pinterest, and what only looks alike."""

from desktop_app.sample.planting import LookAlike, Planted, innocent

PLATFORM = "pinterest"

PLANTED = (
    Planted(
        PLATFORM,
        "5.7",
        "pin",
        "Our reading corner at Larkmoor Primary, finished at last after two wet weekends.",
    ),
    Planted(
        PLATFORM,
        "5.11",
        "pin",
        "My class of Year 4 on the day we planted the school pond, all in wellies.",
    ),
    Planted(
        PLATFORM,
        "5.12",
        "pin",
        "Harrowbeck Learning Trust is corrupt and this poster is my answer to it.",
    ),
    Planted(PLATFORM, "5.14", "repin", "Keep calm and tell the wankers where to go"),
    Planted(PLATFORM, "5.7", "board", "Larkmoor Primary classroom displays"),
    Planted(PLATFORM, "S", "open", "False", "Boards: some are not secret"),
)

LOOK_ALIKES = (
    *innocent(PLATFORM, "pin"),
    LookAlike(PLATFORM, "repin", "Primary colours in watercolour, step by step"),
    LookAlike(PLATFORM, "board", "Otters and other animals"),
)
