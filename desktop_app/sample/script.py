"""What is planted in the demo, and what only looks alike."""

from dataclasses import dataclass

from desktop_app.sample.person import FILLER


@dataclass(frozen=True, slots=True)
class Planted:
    """One thing put into the demo to be found, under its clause.

    `slot` says where in the export it goes, `text` holds the words and `needle` is what a
    finding shows of it: in its excerpt, where nothing else is said.
    """

    platform: str
    clause: str
    slot: str
    text: str
    needle: str = ""

    @property
    def shown(self) -> str:
        """The words by which the finding is known again."""
        return self.needle or self.text


@dataclass(frozen=True, slots=True)
class LookAlike:
    """One innocent thing that a hasty check would flag."""

    platform: str
    slot: str
    text: str


PLANTED = (
    Planted(
        "facebook",
        "5.7",
        "post",
        "Another Monday at Larkmoor Primary and the boiler has given up again.",
    ),
    Planted(
        "facebook",
        "5.7",
        "post",
        "One of my Year 4s told me I look tired today. Thank you, small person.",
    ),
    Planted(
        "facebook",
        "5.8",
        "post",
        "Happy to share my scheme of work and lesson plans for fractions, just message me.",
    ),
    Planted(
        "facebook",
        "5.9",
        "post",
        "If you need Denise Halloran this evening ring her on 07700 900183, she will not mind.",
    ),
    Planted(
        "facebook",
        "5.10",
        "post",
        "Not announced yet but Larkmoor Primary is getting a new head after Easter. Keep it quiet.",
    ),
    Planted(
        "facebook",
        "5.12",
        "post",
        "Harrowbeck Learning Trust are a bunch of liars who could not run a bath.",
    ),
    Planted(
        "facebook",
        "5.13a",
        "post",
        "Just had my grievance hearing date through. Third one this year.",
    ),
    Planted(
        "facebook",
        "5.14",
        "post",
        "The man next door is a complete fucking arsehole and I do not care who hears it.",
    ),
    Planted("facebook", "5.15", "post", "Honestly that referee was a proper spaz all afternoon."),
    Planted(
        "facebook",
        "5.5",
        "post",
        "Whoever plays the new detective on telly, I would absolutely shag him.",
    ),
    Planted("facebook", "5.11", "photo", "My class at the farm, best school trip we have had."),
    Planted(
        "facebook",
        "5.4",
        "photo",
        "Absolutely wasted in the hot tub, half naked and on the tequila shots.",
    ),
    Planted("facebook", "4.3b", "photo_comment", "you absolute wanker, what a night that was"),
    Planted("facebook", "5.2", "friend", "Tilly Marchbank"),
    Planted("facebook", "5.3", "friend", "Jonah Whitcliffe"),
    Planted("facebook", "5.16", "group", "Pulling sickies, banter no limits"),
    Planted(
        "facebook",
        "5.6",
        "message_in",
        "miss its me from your class what was the homework for friday x",
    ),
    Planted("facebook", "5.7", "employer", "Larkmoor Primary School"),
    Planted("facebook", "S", "future_posts", "Public", "Who can see your future posts?"),
    Planted("facebook", "4.3e", "session", "Old tablet"),
    Planted("facebook", "4.3e", "app", "QuizzleWhizz"),
    Planted("facebook", "5.1", "email", "m.ellery@larkmoor.example.sch.uk"),
    Planted(
        "instagram",
        "5.7",
        "post",
        "The hall floor at Larkmoor Primary is finally polished, my poor back.",
    ),
    Planted(
        "instagram",
        "5.11",
        "post",
        "Sports day with my class, so proud of every one of these children.",
    ),
    Planted("instagram", "5.14", "comment", "he can fuck right off with his tiny violin"),
    Planted("instagram", "5.7", "bio", "TA at Larkmoor Primary, cake, dogs, rain"),
    Planted("instagram", "S", "public", "True", "Private Account"),
    Planted("instagram", "5.2", "follower", "tillymarchbank"),
    Planted("instagram", "5.3", "follower", "jonah.whitcliffe"),
    Planted(
        "instagram",
        "5.6",
        "message_in",
        "hi miss can you check my homework pls its corey from your class",
    ),
    Planted(
        "instagram",
        "5.12",
        "thread",
        "The head at Larkmoor Primary is a bully and everybody there knows it.",
    ),
    Planted("instagram", "5.13a", "thread", "Capability meeting with HR tomorrow, wish me luck."),
    Planted("x", "5.7", "post", "Wet play again at Larkmoor Primary, send biscuits."),
    Planted(
        "x",
        "5.12",
        "post",
        "Harrowbeck Learning Trust is corrupt from top to bottom, prove me wrong.",
    ),
    Planted("x", "5.14", "post", "what a twat that man on the radio is"),
    Planted(
        "x",
        "5.10",
        "post",
        "Larkmoor Primary is losing two teachers in the restructure. Staff only found out today.",
    ),
    Planted("x", "5.13a", "post", "They have put me on a final written warning. Over a mug."),
    Planted(
        "x", "5.9", "post", "Denise Halloran has been signed off with stress again, poor love."
    ),
    Planted("x", "5.7", "bio", "Teaching assistant, Larkmoor Primary. Crosswords, canals."),
    Planted(
        "x", "5.6", "message_in", "sir or miss?? its corey penfold in year 6 do you remember me"
    ),
    Planted("x", "S", "unprotected", "Unprotect", "Your posts: Public"),
    Planted("x", "4.3e", "app", "TweetBlaster"),
    Planted(
        "whatsapp",
        "5.9",
        "message",
        "Tilly Marchbank has social services round again, poor little thing.",
    ),
    Planted(
        "whatsapp",
        "5.7",
        "message",
        "Larkmoor Primary smells of wet coats today, I am never getting used to it.",
    ),
    Planted("whatsapp", "5.14", "message", "tell him to stop being such a prick about the parking"),
    Planted("whatsapp", "5.6", "message_in", "hi miss its corey from your class is it pe tomorrow"),
    Planted("whatsapp", "5.2", "participant", "Corey Penfold"),
    Planted("whatsapp", "S", "profile_photo", "Everyone", "profile photo: Everyone"),
)

_INNOCENT_POSTS = (
    "Long day at work, feet up now.",
    "My daughter's school fair was lovely, she won a goldfish.",
    "Dick Turpin at the panto was brilliant, boo hiss.",
    "Off to Scunthorpe to see my aunt.",
    "Bloody freezing on the tops today, worth it for the view.",
    "Do remember to register to vote by Friday, whoever you like.",
    "Order number 943 476 5918 has shipped at last.",
    "My union's newsletter came with a good soup recipe on the back.",
    "Year 4 of my degree feels like a lifetime ago.",
    "The grievance in this crime novel is forty years old and still burning.",
    "One small glass of white and I am anybody's fool at cards.",
    "The cock crowed at four, thank you very much, neighbour's farm.",
)

LOOK_ALIKES = (
    *(
        LookAlike(platform, "post", text)
        for platform in ("facebook", "instagram", "x")
        for text in _INNOCENT_POSTS
    ),
    *(LookAlike("whatsapp", "message", text) for text in _INNOCENT_POSTS),
    LookAlike("facebook", "friend", "Tilly Ashdown"),
    LookAlike("facebook", "friend", "Marchbank Motors"),
    LookAlike("facebook", "friend", "Jonah Everley"),
    LookAlike("facebook", "removed_friend", "Corey Penfold"),
    LookAlike("facebook", "group", "Stop bullying support group"),
    LookAlike("facebook", "group", "Wild swimming for beginners"),
    LookAlike("facebook", "removed_app", "OldQuizPal"),
    LookAlike("facebook", "photo", "My two at the beach, sand everywhere."),
    LookAlike("instagram", "follower", "tilly_bakes_bread"),
    LookAlike("instagram", "follower", "whitcliffe.garage"),
    LookAlike(
        "instagram",
        "message_in",
        "did you finish the book for book club? the homework joke made me laugh",
    ),
    LookAlike("x", "retweet", "The buses in town are back on Sundays from May."),
    LookAlike("x", "message_in", "are we still on for the quiz on Thursday"),
    LookAlike("whatsapp", "message_in", "my own lad has homework again, every night this week"),
)


def planted_in(platform: str, slot: str, planted: bool) -> tuple[str, ...]:
    """The planted texts of one slot, or none where the clean export is made."""
    if not planted:
        return ()
    return tuple(item.text for item in PLANTED if item.platform == platform and item.slot == slot)


def innocent_in(platform: str, slot: str) -> tuple[str, ...]:
    """The look-alikes of one slot."""
    return tuple(
        item.text for item in LOOK_ALIKES if item.platform == platform and item.slot == slot
    )


def texts(platform: str, slot: str, planted: bool, fill: int) -> tuple[str, ...]:
    """Planted texts, look-alikes and filler of one slot, mixed in a fixed order."""
    special = [*planted_in(platform, slot, planted), *innocent_in(platform, slot)]
    result = [FILLER[number % len(FILLER)] for number in range(fill)]
    step = max(1, fill // (len(special) + 1))
    for number, text in enumerate(special):
        result.insert(min(len(result), (number + 1) * step + number), text)
    return tuple(result)
