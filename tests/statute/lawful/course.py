from datetime import date

from statute.clock import Lengthening
from statute.course import Matter
from statute.facts_course import ExtensionRule, Request

from ._words import OPINION

ASKED = date(2026, 10, 14)
RULE = ExtensionRule(41, "《示范条例》第三条", True, True, date(2026, 1, 1), None, True)


def asked(matter, key=51, seq=12, **more):
    """Give a request of ``matter`` that waits for its ruling."""
    return Request(key, matter, seq, ASKED, **more)


def granted(matter, day=ASKED, seq=13, **more):
    """Give a request of ``matter`` that was granted on ``day``."""
    return Request(50 + seq, matter, seq - 1, day, granted=True, ruled_on=day, ruled_seq=seq, **more)


RULED = {"request": 51, **OPINION}
BECAUSE = {"reason": "案情需要"}
EXTENSION = asked(Matter.EXTENSION, target=41, ground=RULE.citation)

INPUTS = {
    "refuse_filing": {"condition": "evidence", "disposal": "告知举报人", **OPINION},
    "propose_cancellation": {"condition": "jurisdiction", **BECAUSE},
    "approve_cancellation": RULED,
    "request_extension": {"rule": 41, **BECAUSE},
    "approve_extension": RULED,
    "approve_further_extension": {**RULED, "minutes_number": "集体讨论记录2号"},
    "propose_suspension": {"suspension_ground": "other_case", **BECAUSE},
    "approve_suspension": RULED,
    "resume": BECAUSE,
    "propose_termination": {"termination_ground": "death", **BECAUSE},
    "approve_termination": RULED,
    "refuse_request": RULED,
}
PREPARED = {
    "approve_cancellation": {"requests": (asked(Matter.CANCELLATION),)},
    "request_extension": {"extension_rules": (RULE,)},
    "approve_extension": {"extension_rules": (RULE,), "requests": (EXTENSION,)},
    "approve_further_extension": {
        "extension_rules": (RULE,),
        "requests": (EXTENSION,),
        "lengthenings": (Lengthening(30, "行政机关负责人", "案情复杂", RULE.citation),),
    },
    "approve_suspension": {"requests": (asked(Matter.SUSPENSION),)},
    "resume": {"requests": (granted(Matter.SUSPENSION),)},
    "approve_termination": {"requests": (asked(Matter.TERMINATION),)},
    "refuse_request": {"requests": (asked(Matter.SUSPENSION),)},
}
