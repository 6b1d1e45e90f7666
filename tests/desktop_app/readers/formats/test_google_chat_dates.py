import pytest
from hypothesis import given, strategies as st

from desktop_app.readers.formats.google_chat_dates import chat_time

EVENING = 1_612_718_023  # 2021-02-07 17:13:43 UTC


@pytest.mark.parametrize(
    "text",
    [
        "Sunday, 7 February 2021 at 17:13:43 UTC",
        "Sunday, 7 February 2021, 17:13:43 UTC",
        "Sunday, February 7, 2021 at 5:13:43 PM UTC",
        "Sunday, February 7, 2021 at 5:13:43\u202fPM UTC",
        "Sunday,\u00a0February 7, 2021, 5:13:43 pm UTC",
        "7 Feb 2021 at 17:13:43 UTC",
        "Sonntag, 7. Februar 2021 um 17:13:43 UTC",
        "zondag 7 februari 2021 om 17:13:43 UTC",
        "domingo, 7 de febrero de 2021, 17:13:43 UTC",
        "domingo, 7 de febrero de 2021, 5:13:43 p. m. UTC",
        "dimanche 7 février 2021 à 17:13:43 UTC",
        "2021-02-07T17:13:43Z",
        "2021-02-07T17:13:43.901Z",
        "2021-02-07T18:13:43+01:00",
    ],
)
def test_every_known_form_is_utc(text: str) -> None:
    assert chat_time(text) == EVENING


@pytest.mark.parametrize(("half", "hour"), [("AM", 0), ("PM", 12)])
def test_twelve_is_midnight_or_noon(half: str, hour: int) -> None:
    made = chat_time(f"Sunday, February 7, 2021 at 12:13:43 {half} UTC")
    assert made == EVENING - (17 - hour) * 3600


def test_summer_is_no_hour_off() -> None:
    assert chat_time("Wednesday, 7 July 2021 at 00:00:00 UTC") == 1_625_616_000


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "niedziela, 7 lutego 2021 17:13:43 UTC",
        "Sunday, 30 February 2021 at 17:13:43 UTC",
        "Sunday, 7 February 2021 at 25:13:43 UTC",
        "Sunday, 7 February 2021 at 17:60:43 UTC",
        "Sunday, 7 February 2021 at 17:13:60 UTC",
        "Sunday, February 7, 2021 at 17:13:43 PM UTC",
        "Sunday, 7 2021 at 17:13:43 UTC",
        "Sunday, 7 February 2021 at 17:13:43 BST",
    ],
)
def test_what_is_no_known_time_is_none(text: str) -> None:
    assert chat_time(text) is None


@given(st.text(max_size=60))
def test_any_text_is_a_time_or_none(text: str) -> None:
    assert chat_time(text) is None or isinstance(chat_time(text), int)


@given(st.text("0123456789 ,.:APMUTCat", max_size=50))
def test_texts_made_of_a_times_signs_do_no_harm(text: str) -> None:
    assert chat_time(f"{text} UTC") is None or isinstance(chat_time(text), int | None)
