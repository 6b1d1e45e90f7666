from checks.evidence import Kind, Problem
from checks.model import Coverage, SectionCoverage, SectionStatus
from desktop_app.review import ImportResult
from tests.ui.conftest import Show
from tests.ui.pages.desk import press, words_of
from ui.widgets.read_card import ReadCard

POSTS = SectionCoverage("posts", SectionStatus.READ, {Kind.POST: 3}, (Kind.POST,))
COVERAGE = Coverage("made-up.zip", "facebook", "robin", (POSTS,))


def card(found: int, questions: int, *problems: Problem, fresh: bool = True) -> ReadCard:
    result = ImportResult(1, 0, "robin", COVERAGE, problems, found)
    return ReadCard(result, "Facebook", "What was read", questions, fresh=fresh)


def test_what_is_worth_a_look_is_counted_in_words(show: Show) -> None:
    for found, words in (
        (0, "Facebook: nothing stood out in what was read."),
        (1, "Facebook: one thing is worth a look."),
        (1_200, "Facebook: 1,200 things are worth a look."),
    ):
        assert words in words_of(show(card(found, 0)))


def test_questions_that_are_left_are_counted_in_words(show: Show) -> None:
    assert "questions" not in words_of(show(card(2, 0)))
    assert "One question is left." in words_of(show(card(2, 1)))
    assert "12 questions are left." in words_of(show(card(2, 12)))


def test_what_to_do_next_is_offered_only_for_what_is_new(show: Show) -> None:
    new = card(2, 5)
    window = show(new)
    told: list[str] = []
    new.see.connect(lambda: told.append("see"))
    new.answer.connect(lambda: told.append("answer"))
    press(window, "See what was found")
    press(window, "Answer the questions")
    assert told == ["see", "answer"]
    assert "worth a look" not in words_of(show(card(2, 5, fresh=False)))


def test_many_kinds_of_problem_are_all_there(show: Show) -> None:
    problems = [Problem(f"part_{n}.json", f"Damage {n}.") for n in range(9)]
    window = show(card(0, 0, *problems))
    assert "Damage 5." in words_of(window)
    assert "Damage 6." not in words_of(window)
    press(window, "Show 3 more")
    assert "Damage 8." in words_of(window)
    assert "part_8.json" in words_of(window)


def test_a_problem_without_a_place_needs_none(show: Show) -> None:
    window = show(card(0, 0, Problem("", "The download is in another language.")))
    assert "The download is in another language." in words_of(window)
