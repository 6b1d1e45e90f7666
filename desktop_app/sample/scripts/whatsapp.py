"""What is planted in the demo person's WhatsApp, and what only looks alike."""

from desktop_app.sample.planting import LookAlike, Planted, innocent

PLATFORM = "whatsapp"

PLANTED = (
    Planted(
        PLATFORM,
        "5.9",
        "message",
        "Tilly Marchbank has social services round again, poor little thing.",
    ),
    Planted(
        PLATFORM,
        "5.7",
        "message",
        "Larkmoor Primary smells of wet coats today, I am never getting used to it.",
    ),
    Planted(PLATFORM, "5.14", "message", "tell him to stop being such a prick about the parking"),
    Planted(PLATFORM, "5.6", "message_in", "hi miss its corey from your class is it pe tomorrow"),
    Planted(PLATFORM, "5.2", "participant", "Corey Penfold"),
    Planted(PLATFORM, "S", "profile_photo", "Everyone", "profile photo: Everyone"),
)

LOOK_ALIKES = (
    *innocent(PLATFORM, "message"),
    LookAlike(PLATFORM, "message_in", "my own lad has homework again, every night this week"),
)
