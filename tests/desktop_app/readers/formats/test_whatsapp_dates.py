import io

import pytest

from desktop_app.readers.formats.whatsapp_lines import Form, find_form


def form_of(*dates: str, time: str = "14:05") -> Form:
    chat = "\n".join(f"{date}, {time} - Jo: text" for date in dates).encode()
    form = find_form(lambda: io.BytesIO(chat))
    assert form is not None
    return form


@pytest.mark.parametrize(
    ("dates", "order", "certain"),
    [
        (("04/03/2025",), "dmy", False),
        (("04/04/2025",), "dmy", True),
        (("04/03/2025", "13/03/2025"), "dmy", True),
        (("04/03/2025", "04/13/2025"), "mdy", True),
        (("11/02/2025", "01/03/2025", "02/03/2025"), "dmy", True),
        (("02/11/2025", "03/01/2025", "03/02/2025"), "mdy", True),
        (("2025-03-04",), "ymd", True),
        (("2025-13-04", "2025-14-04"), "ydm", True),
        (("25/12/31", "26/01/02"), "ymd", True),
        (("04-03-25",), "dmy", False),
    ],
)
def test_the_order_of_a_date_comes_from_the_whole_file(
    dates: tuple[str, ...], order: str, certain: bool
) -> None:
    form = form_of(*dates)
    assert (form.order, form.certain) == (order, certain)


def test_one_odd_date_does_not_decide_against_many() -> None:
    many = [f"{day:02}/03/2025" for day in range(13, 29)]
    assert form_of("03/14/2025", *many).order == "dmy"


def test_a_phone_set_to_us_english_writes_the_month_first() -> None:
    assert form_of("3/4/25", time="2:05 PM").order == "mdy"
    assert form_of("3/4/25", time="2:05 pm").order == "dmy"
    assert form_of("03/04/2025", time="2:05 PM").order == "dmy"
    assert form_of("3/4/25", "13/4/25", time="2:05 PM").order == "dmy"
