"""The invented person of the demo, the people around them and what they say all day."""

from datetime import date

from checks.model import About, Workplace

ABOUT = About(
    name="Morgan Ellery",
    handles=("morgan.ellery", "morganellery_", "morgan_ellery"),
    role="teaching assistant",
    started=date(2019, 9, 2),
    colleagues=("Denise Halloran", "Piotr Wysocki"),
    workplaces=(
        Workplace(
            name="Larkmoor Primary School",
            aliases=("Larkmoor Primary", "LMPS"),
            trust="Harrowbeck Learning Trust",
            trust_aliases=("Harrowbeck Trust",),
            town="Wexcombe",
            postcode="WX4 2LP",
            domains=("larkmoor.example.sch.uk",),
            latitude=51.3021,
            longitude=-1.8214,
        ),
    ),
)
PUPILS = ("Tilly Marchbank", "Corey Penfold", "Anwen Hartley-Rees")
RECENT_PUPILS = ("Jonah Whitcliffe",)
TODAY = date(2026, 11, 24)
"""The day the demo plays on, so that it tells the same story every day."""

FILLER = (
    "The bus was late again so I walked the last bit by the canal.",
    "Did you see the frost on the hill this morning?",
    "Half six it is, I will bring the flask and the good biscuits.",
    "Finished the jigsaw. One piece missing. It is always one piece.",
    "The new café by the bridge does a lovely soup.",
    "What a match, never in doubt, well apart from the second half.",
    "Planted the last of the tulips before the rain came in.",
    "The dog has eaten the good slipper and looks pleased with himself.",
    "Choir tonight, two songs I know and one I do not.",
    "Found my old bike in the shed, both tyres flat, bell still works.",
    "Trying the lentil recipe from Sunday’s paper.",
    "Train on time for once, I nearly missed it from surprise.",
    "Knitted half a hat. The other half is a problem for tomorrow.",
    "A heron on the garage roof, just standing there like he pays rent.",
    "Rain all week, so soup all week.",
    "Cinema was nearly empty, we had the whole row.",
)
PEOPLE = tuple(
    f"{first} {last}"
    for first in ("Asha", "Bryn", "Cass", "Dilip", "Elin", "Frank", "Gosia", "Hamish")
    for last in ("Ashdown", "Birkett", "Colley", "Dunmore", "Everley", "Farrant", "Gorse")
)
