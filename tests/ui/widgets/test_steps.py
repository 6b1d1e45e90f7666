from tests.ui.conftest import Show
from ui.tokens import LIGHT
from ui.widgets.steps import Steps


def colours(steps: Steps, count: int) -> list[str]:
    image = steps.grab().toImage()
    slot = steps.width() / count
    middles = [int(slot * (place + 0.5)) for place in range(count)]
    return [image.pixelColor(x, steps.height() // 2).name().upper() for x in middles]


def test_done_now_and_to_come(show: Show) -> None:
    steps = Steps(1, 4)
    show(steps, 400, 30)
    done, now, ahead = LIGHT["primary"], LIGHT["yellow"], LIGHT["ahead"]
    assert colours(steps, 4) == [done, now, ahead, ahead]
    assert steps.accessibleName() == "1 of 4"
    steps.say(4, 4)
    assert colours(steps, 4) == [done] * 4


def test_nothing_is_marked_as_present_unless_one_is_at_it(show: Show) -> None:
    steps = Steps(1, 3, going=False)
    show(steps, 300, 30)
    assert LIGHT["yellow"] not in colours(steps, 3)


def test_no_steps_at_all_can_be_drawn(show: Show) -> None:
    steps = Steps(0, 0)
    show(steps, 300, 30)
    assert steps.accessibleName() == "0 of 0"
