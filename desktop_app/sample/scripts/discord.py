"""What is planted in the demo person's Discord, and what only looks alike."""

from desktop_app.sample.planting import LookAlike, Planted, innocent

PLATFORM = "discord"

PLANTED = (
    Planted(
        PLATFORM,
        "5.7",
        "server_post",
        "We have indoor play at Larkmoor Primary all week, my ears are ringing.",
    ),
    Planted(PLATFORM, "5.14", "server_post", "our healer is a useless dickhead tonight"),
    Planted(
        PLATFORM,
        "5.12",
        "server_post",
        "The head at Larkmoor Primary is a bully and everyone on the staff knows it.",
    ),
    Planted(
        PLATFORM,
        "5.9",
        "message",
        "Tilly Marchbank has social services involved, do not pass that on.",
    ),
    Planted(
        PLATFORM,
        "5.13a",
        "message",
        "My capability meeting with HR is tomorrow, wish me luck.",
    ),
    Planted(PLATFORM, "5.2", "friend", "corey.penfold"),
    Planted(PLATFORM, "5.3", "request", "jonahwhitcliffe"),
    Planted(PLATFORM, "5.16", "server", "Pulling sickies, banter no limits"),
    Planted(PLATFORM, "5.7", "bio", "TA at Larkmoor Primary by day, ranger by night"),
    Planted(PLATFORM, "5.1", "email", "m.ellery@larkmoor.example.sch.uk"),
    Planted(PLATFORM, "S", "server_dms", "on", "Direct messages from server members: on"),
    Planted(PLATFORM, "S", "connection", "steam", "Connections on your profile: steam"),
    Planted(PLATFORM, "4.3e", "session", "Old tablet"),
)

LOOK_ALIKES = (
    *innocent(PLATFORM, "server_post"),
    *innocent(PLATFORM, "message"),
    LookAlike(PLATFORM, "friend", "corey_mends_bikes"),
    LookAlike(PLATFORM, "server", "Larks, moors and other birds"),
    LookAlike(PLATFORM, "note", "This one is a useless wanker at chess"),
)
