"""The colour of a running clock: how near its last day is, and whose it is."""

from enum import StrEnum

from .clock import ClockState
from .deadline import Deadline

# Yellow and red from so many days left, where nobody has configured anything; a habit, not law.
USUAL = (5, 1)


class Light(StrEnum):
    """The colour a running clock shows."""

    RED = "red"
    YELLOW = "yellow"
    GREEN = "green"
    PAUSED = "paused"
    WAITING = "waiting"


def light(clock: ClockState, row: Deadline, yellow: int, red: int) -> Light:
    """Choose the colour: red from ``red`` days left downwards, yellow from ``yellow`` downwards.

    A paused clock is neither; a period of the party or of another body is waited for and never red.
    """
    if clock.paused:
        return Light.PAUSED
    if not row.ours:
        return Light.WAITING
    if clock.days_left <= red:
        return Light.RED
    return Light.YELLOW if clock.days_left <= yellow else Light.GREEN
