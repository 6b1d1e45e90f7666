from desktop_app.sample.tables import clock, table


def test_a_table_and_a_time() -> None:
    assert table("One,Two words", [("a", 'b, "c"')]) == 'One,Two words\na,"b, ""c"""\n'
    assert clock(1_795_000_000) == "2026-11-18 11:06:40 UTC"
