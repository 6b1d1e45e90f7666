"""What is planted in the demo person's YouTube, and what only looks alike."""

from desktop_app.sample.planting import LookAlike, Planted, innocent

PLATFORM = "youtube"

PLANTED = (
    Planted(
        PLATFORM,
        "5.7",
        "comment",
        "We had this on at Larkmoor Primary and the whole hall sang along.",
    ),
    Planted(
        PLATFORM,
        "5.12",
        "comment",
        "Harrowbeck Learning Trust are a bunch of liars and this clip proves it.",
    ),
    Planted(PLATFORM, "5.14", "comment", "that keeper is a useless wanker and always was"),
    Planted(
        PLATFORM,
        "5.13a",
        "live_chat",
        "Cannot stay long, my capability meeting is first thing tomorrow.",
    ),
    Planted(PLATFORM, "5.11", "video", "My class singing in the hall, summer concert"),
    Planted(PLATFORM, "S", "video_visibility", "Public", "Videos: Public"),
    Planted(PLATFORM, "5.7", "playlist", "Songs for Larkmoor Primary assemblies"),
    Planted(PLATFORM, "S", "playlist_visibility", "Public", "Playlist Visibility: Public"),
    Planted(PLATFORM, "5.2", "subscription", "Corey Penfold"),
    Planted(PLATFORM, "5.3", "subscription", "Jonah Whitcliffe"),
    Planted(PLATFORM, "5.7", "bio", "Teaching assistant at Larkmoor Primary. Trains and bread."),
    Planted(PLATFORM, "5.1", "email", "m.ellery@larkmoor.example.sch.uk"),
)

LOOK_ALIKES = (
    *innocent(PLATFORM, "comment"),
    LookAlike(PLATFORM, "live_chat", "greetings from a very wet Wednesday"),
    LookAlike(PLATFORM, "video", "My two on the beach, summer"),
    LookAlike(PLATFORM, "playlist", "Primary colours: painting for beginners"),
    LookAlike(PLATFORM, "subscription", "Corey Mends Bicycles"),
    LookAlike(PLATFORM, "subscription", "Whitcliffe Brass Band"),
    LookAlike(PLATFORM, "search", "larkmoor weather tomorrow"),
    LookAlike(PLATFORM, "watched", "Ten worst school dinners, ranked"),
)
