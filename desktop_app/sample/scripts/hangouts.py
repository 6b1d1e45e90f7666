"""What is planted in the demo person's Hangouts, and what only looks alike."""

from desktop_app.sample.planting import LookAlike, Planted, innocent

PLATFORM = "hangouts"

PLANTED = (
    Planted(
        PLATFORM,
        "5.7",
        "message",
        "Larkmoor Primary has a new boiler and it sounds like a jet.",
    ),
    Planted(
        PLATFORM,
        "5.9",
        "message",
        "Keep this quiet, Tilly Marchbank got a social worker at half term.",
    ),
    Planted(
        PLATFORM,
        "5.12",
        "message",
        "Harrowbeck Learning Trust are liars, the whole board of them.",
    ),
    Planted(
        PLATFORM,
        "5.13a",
        "message",
        "My capability meeting is on Monday, so no pub quiz for me.",
    ),
    Planted(PLATFORM, "5.14", "group_message", "our bowler is a total wanker and so is the umpire"),
    Planted(
        PLATFORM,
        "5.6",
        "message_in",
        "hi miss its anwen from your class i lost my homework book",
    ),
    Planted(PLATFORM, "5.2", "partner", "Corey Penfold"),
    Planted(PLATFORM, "5.3", "partner", "Jonah Whitcliffe"),
    Planted(PLATFORM, "5.16", "group", "Pulling sickies, banter no limits"),
)

LOOK_ALIKES = (
    *innocent(PLATFORM, "message"),
    *innocent(PLATFORM, "group_message"),
    LookAlike(PLATFORM, "message_in", "my own three all have homework, the kitchen table is full"),
    LookAlike(PLATFORM, "partner", "Corey Mends Bicycles"),
    LookAlike(PLATFORM, "group", "Sick of rain: cricket"),
)
