"""Faults sown into the golden case, by row of the check: service, money, court, closing, and the file as a whole."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from builders import DECIDED, DECISION, FILED, SERVED_DECISION, SERVED_NOTICE, paid
from defects_inquiry import HELD, SEIZED, evidence
from golden_case import DECISION_WORDS, DEEDS, PAPERS, TOWN, spot
from statute.doc_kinds import DocKind
from statute.facts_after import After, CourtFile, Demand, Publication, Remedy
from statute.facts_file import CaseFile, Period, Served
from statute.facts_summary import OnTheSpot
from statute.states import ServiceWay, State
from statute.states_after import RemedyKind

S, D, W = State, DocKind, ServiceWay
SPOT = OnTheSpot(1, True, True, "", "", FILED)
PUBLISHED = Publication(date(2026, 11, 3), True)
STANDING = (PAPERS[S.NOTICE], PAPERS[S.DECIDED])
OTHER_TOWN = "兴平市人民政府东城街道办事处"
TEAM = "西吴街道综合执法队"


def served(kind, **changes):
    """Give a defect in the service of a paper of ``kind``."""
    service = Served(kind, 8, SERVED_NOTICE if kind is D.PRIOR_NOTICE else SERVED_DECISION, W.DIRECT, "")
    return {"file": CaseFile(TOWN, services=(replace(service, **changes),))}


def reached(day):
    return {"decision": replace(DECISION, served_on=day), "today": date(2026, 12, 1)}


def asked(applied_on, served_on=date(2027, 5, 10)):
    """Give a case in which the court was asked on ``applied_on`` and the demand served on ``served_on``."""
    demand = Demand(date(2027, 5, 9), served_on)
    return {"after": After(demand=demand, court=CourtFile(applied_on)), "today": date(2028, 1, 1)}


def papers(*changed):
    return {"documents": tuple(changed)}


def one(**changes):
    return papers(STANDING[0], replace(STANDING[1], **changes))


def periods(*rows):
    return {"file": CaseFile(TOWN, periods=tuple(Period(*row) for row in rows))}


def by(person):
    return {"file": CaseFile(TOWN, deeds=(replace(DEEDS[S.CLOSING], person=person),))}


_UNPROVEN = [
    {"way": W.LEFT}, {"way": W.POST}, {"way": W.ELECTRONIC}, {"way": W.LEFT, "proof": "拒收"},
]  # fmt: skip

DEFECTS = {
    "notice_service_proven": (S.DEFENCE, [served(D.PRIOR_NOTICE, **changes) for changes in _UNPROVEN]),
    "notice_service_day_possible": (S.DEFENCE, [
        served(D.PRIOR_NOTICE, on=date(2026, 10, 18)), served(D.PRIOR_NOTICE, on=date(2026, 10, 28)),
        {"notice": None}]),
    "decision_service_proven": (S.EXECUTION, [served(D.DECISION, **changes) for changes in _UNPROVEN]),
    "decision_service_day_possible": (S.EXECUTION, [
        served(D.DECISION, on=date(2026, 10, 26)), served(D.DECISION, on=date(2026, 11, 4)), {"decision": None}]),
    "decision_served_in_time": (S.EXECUTION, [
        reached(date(2026, 11, 6)), reached(date(2026, 11, 30)), reached(None)]),
    "decision_served": (S.EXECUTION, [
        {"decision": None}, {"decision": DECISION}, {"decision": replace(DECISION, amount=Decimal(600))}]),
    "collection_apart": (S.CLOSING, [by(1), by(2), by(10)]),
    "payments_after_service": (S.EXECUTION, [
        {"after": paid(500, on=date(2026, 10, 27))}, {"after": paid(100, on=FILED)},
        {"after": paid(500), "decision": DECISION}]),
    "surcharge_capped": (S.EXECUTION, [
        {"after": paid("1000.01")}, {"after": paid(500, "500.01")}, {"after": paid(2000)}]),
    "paid_in_full": (S.CLOSING, [{"after": paid("499.99")}, {"after": paid()}, {"after": paid(500, on=date(2026, 12, 1))}]),
    "correction_verified": (S.CLOSING, [
        {"corrected_on": None}, {"corrected_on": None, "correction_order": "清理现场"},
        {"corrected_on": None, "after": paid(500)}]),
    "demand_before_court": (S.EXECUTION, [
        asked(date(2027, 5, 24)), asked(date(2027, 5, 11)), asked(date(2027, 6, 1), None)]),
    "court_asked_in_window": (S.EXECUTION, [
        asked(date(2027, 4, 28)), asked(date(2027, 7, 31)), asked(date(2026, 11, 3))]),
    "nothing_left_held": (S.CLOSING, [
        evidence(holds=(HELD,)), evidence(seizures=(SEIZED,)), evidence(holds=(HELD,), seizures=(SEIZED,))]),
    "no_remedy_pending": (S.CLOSING, [
        {"after": After(remedies=(Remedy(kind, date(2026, 11, day)),))}
        for kind, day in ((RemedyKind.RECONSIDERATION, 1), (RemedyKind.LITIGATION, 1), (RemedyKind.LITIGATION, 4))]),
    "publication_settled": (S.CLOSED, [{"after": paid(500)}, {"after": After()}, {"after": paid(500, 0)}]),
    "publication_dated": (S.EXECUTION, [
        {"after": After(publication=replace(PUBLISHED, on=day)), "today": date(2026, 12, 1)}
        for day in (date(2026, 11, 6), date(2026, 10, 27), date(2026, 12, 2))]),
    "retraction_published": (S.EXECUTION, [
        {"after": After(publication=PUBLISHED, retracted_on=day)}
        for day in (date(2026, 11, 3), date(2026, 11, 2), date(2026, 10, 30))]),
    "recorded_in_time": (S.EXECUTION, [
        {"on_the_spot": replace(SPOT, recorded_on=day)} for day in (date(2026, 10, 16), date(2026, 10, 11), None)], spot),
    "summary_recorded": (S.CLOSING, [
        {"on_the_spot": replace(SPOT, recorded_on=None)}, {"on_the_spot": replace(SPOT, recorded_on=None, form=2)},
        {"on_the_spot": replace(SPOT, recorded_on=None, defence="没有")}], spot),
    "periods_reckoned": (S.DEFENCE, [
        periods(("defence", SERVED_NOTICE, date(2026, 10, 24))), periods(("defence", SERVED_NOTICE, date(2026, 10, 27))),
        periods(("service", DECIDED, date(2026, 11, 3))), periods(("decision", FILED, date(2027, 1, 12)))]),
    "papers_in_agency_name": (S.DECIDED, [one(head=TEAM), one(head=OTHER_TOWN), one(head=f"{TOWN}综合执法队")]),
    "seal_matches_name": (S.DECIDED, [one(seal=TEAM), one(seal=""), one(head=OTHER_TOWN)]),
    "decision_names_agency": (S.DECIDED, [one(head=TEAM), one(head=""), one(head=OTHER_TOWN)]),
    "party_named_alike": (S.DECIDED, [
        one(words=DECISION_WORDS.replace("张堃", "张坤")), papers(replace(STANDING[0], words="张坤"), STANDING[1]),
        one(words="某某")]),
    "documents_whole": (S.DECIDED, [
        one(whole=False), papers(replace(STANDING[0], whole=False), STANDING[1]), papers(replace(STANDING[0], whole=False))]),
    "numbers_without_gap": (S.DECIDED, [
        {"file": CaseFile(TOWN, gaps=gaps)} for gaps in (("1号",), ("2号", "3号"), ("第9号",))]),
    "papers_in_order": (S.DECIDED, [
        one(on=date(2026, 10, 29)), one(on=date(2026, 10, 18)),
        papers(replace(STANDING[0], on=date(2026, 10, 28)), STANDING[1])]),
    "chain_whole": (S.DRAFT, [{"file": CaseFile(TOWN, broken=place)} for place in (1, 2, 9)]),
}  # fmt: skip
