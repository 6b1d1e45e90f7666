"""What is planted in the demo person's Snapchat, and what only looks alike."""

from desktop_app.sample.planting import LookAlike, Planted, innocent

PLATFORM = "snapchat"

PLANTED = (
    Planted(
        PLATFORM,
        "5.9",
        "message",
        "Denise Halloran is off with stress again, do not tell anyone.",
    ),
    Planted(PLATFORM, "5.14", "message", "he parked across my drive again, what a twat"),
    Planted(
        PLATFORM,
        "5.6",
        "message_in",
        "miss its corey from your class are you on here now",
    ),
    Planted(PLATFORM, "5.2", "friend", "Tilly Marchbank"),
    Planted(PLATFORM, "5.2", "pending", "Anwen Hartley-Rees"),
    Planted(PLATFORM, "5.3", "friend", "Jonah Whitcliffe"),
    Planted(PLATFORM, "5.1", "email", "mellery@larkmoor.example.sch.uk"),
    Planted(PLATFORM, "S", "two_step", "Two-Factor Authentication disabled"),
    Planted(PLATFORM, "S", "public_profile", "Otterby", "Public profile: Yes"),
)

LOOK_ALIKES = (
    *innocent(PLATFORM, "message"),
    LookAlike(PLATFORM, "message_in", "did the train ever turn up"),
    LookAlike(PLATFORM, "friend", "Tilly Bakes"),
    LookAlike(PLATFORM, "friend", "Whitcliffe Garage"),
    LookAlike(PLATFORM, "search", "larkmoor half marathon"),
)
