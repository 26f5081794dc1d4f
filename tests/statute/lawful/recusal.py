from datetime import date

from statute.course import Matter
from statute.facts_course import Colleague, Person
from statute.persons import Certificate, Officer

from ._words import OPINION
from .course import BECAUSE, asked
from .hearing import NOTIFIED

CERTIFICATE = Certificate("测试003", date(2024, 1, 1), date(2028, 12, 31))
SUN = Colleague(73, Officer(3, "孙岩", True, (CERTIFICATE,)))
LI = Colleague(74, Officer(4, "李原", True, (CERTIFICATE,)))
PEOPLE = (Person(1, "王玥", False), Person(10, "周正", True), Person(11, "吴波", True))
OWN = {"recusal_ground": "interest", **BECAUSE}
RULED = {"request": 51, **OPINION}
OF_WANG = asked(Matter.RECUSAL, person=1)

INPUTS = {
    "request_recusal": {"on": "2026-10-13", "person": 1, **OWN},
    "recuse_officer": OWN,
    "recuse_leader": OWN,
    "recuse_reviewer": OWN,
    "recuse_head": OWN,
    "recuse_chair": OWN,
    "grant_recusal": RULED,
    "deny_recusal": RULED,
    "assign_officer": {"substitute": 73, **OPINION},
}
PREPARED = {
    "recuse_chair": {"hearings": (NOTIFIED,)},
    "request_recusal": {"people": PEOPLE},
    "grant_recusal": {"requests": (OF_WANG,)},
    "deny_recusal": {"requests": (OF_WANG,)},
    "assign_officer": {"colleagues": (SUN,)},
}
