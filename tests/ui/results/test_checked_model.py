from PySide6.QtCore import QModelIndex, Qt

from checks.model import Clause, ClauseResult, Strength, Verdict
from ui.results.checked_model import CheckedModel, CheckedRole, Told

CLAUSES = (
    Clause("5.2", Strength.MUST, "No pupils as friends", "Do not accept pupils."),
    Clause("5.7", Strength.SHOULD, "Nothing about work", "Do not write about it."),
    Clause("6", Strength.INFO, "What can follow", "It can follow."),
)
RESULTS = (
    ClauseResult("5.2", "x", "robin", Verdict.CLEAR, "Nothing was found."),
    ClauseResult("5.7", "x", "robin", Verdict.NOT_CHECKED, "No download was read."),
    ClauseResult("5.7", "", "", Verdict.ATTENTION, "1 thing is worth a look."),
)


def made(only: Verdict | None = None, before: tuple[Told, ...] = ()) -> CheckedModel:
    model = CheckedModel(lambda platform, account: f"{platform}/{account}")
    model.show(CLAUSES, RESULTS, only, before)
    return model


def spoken(model: CheckedModel) -> list[object]:
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(row).data(role) for row in range(model.rowCount())]


def test_each_clause_stands_over_its_accounts() -> None:
    assert spoken(made()) == [
        "5.2  No pupils as friends. The policy says “must”. Do not accept pupils.",
        "x/robin. Clear. Nothing was found.",
        "5.7  Nothing about work. The policy says “should”. Do not write about it.",
        "x/robin. Not checked. No download was read.",
        "/. Worth a look. 1 thing is worth a look.",
    ]


def test_one_verdict_leaves_out_clauses_without_it() -> None:
    model = made(Verdict.NOT_CHECKED)
    assert [model.row_at(row) for row in range(model.rowCount())] == [CLAUSES[1], RESULTS[1]]


def test_words_before_come_first() -> None:
    before = Told("How to read this", "", "Slowly.")
    model = made(before=(before,))
    assert model.row_at(0) == before
    assert model.index(0).data(CheckedRole.TOLD) == before
    assert spoken(model)[0] == "How to read this. Slowly."


def test_past_the_end_there_is_nothing() -> None:
    model = made()
    assert model.row_at(-1) is None
    assert model.row_at(5) is None
    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex()) is None
    assert model.index(0).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
