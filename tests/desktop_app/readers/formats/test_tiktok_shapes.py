from desktop_app.readers.formats.tiktok_shapes import Said, SignIn, Video, made_of


def test_a_block_of_a_text_file_is_the_same_entry() -> None:
    block = {"date": "2025-03-01 18:00:00", "whocanview": "Friends", "title": "Bread"}
    assert made_of(Video, block) == Video(block["date"], title="Bread", seen_by="Friends")
    assert made_of(SignIn, {"Device Model": "Pixel 8"}) == SignIn(model="Pixel 8")


def test_names_of_two_generations_are_not_filled_twice() -> None:
    assert made_of(Said, {"comment": "Lovely"}) == Said(comment="Lovely")
