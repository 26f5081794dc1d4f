from statute.course import Matter
from statute.facts_course import FurtherParty, OtherCase
from statute.states import State

from .course import BECAUSE, RULED, asked

MAIN = OtherCase(61, "主案", State.INVESTIGATION, True, False, "张堃")
FURTHER = FurtherParty(62, "刘辰", (), False)

INPUTS = {
    "propose_joining": BECAUSE,
    "approve_joining": RULED,
    "propose_merger": BECAUSE,
    "approve_merger": RULED,
    "propose_split": {"further": 62, **BECAUSE},
    "approve_split": RULED,
}
PREPARED = {
    "propose_joining": {"main_case": MAIN},
    "approve_joining": {"main_case": MAIN, "requests": (asked(Matter.JOINING, target=61),)},
    "propose_merger": {"main_case": MAIN},
    "approve_merger": {"main_case": MAIN, "requests": (asked(Matter.MERGER, target=61),)},
    "propose_split": {"further_parties": (FURTHER,)},
    "approve_split": {"further_parties": (FURTHER,), "requests": (asked(Matter.SPLIT, target=62),)},
}
