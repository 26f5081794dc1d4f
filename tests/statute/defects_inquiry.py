"""Faults sown into the golden case, by row of the check: from the lead to the report."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from builders import ACT_DAY, BASIS, FILED, INSPECTION, INTERVIEW, PARTY, WANG, ZHAO
from golden_case import TOWN, spot
from lawful.proof import PROVEN
from statute.basis import Temporal
from statute.facts_decision import Prior
from statute.facts_evidence import Appraisal, CameraEvidence, Evidence, Measure, Sample
from statute.facts_file import CaseFile, Deed
from statute.facts_proof import Proof, ToProve
from statute.facts_summary import OnTheSpot
from statute.grounds import Leniency
from statute.legal_types import Answer
from statute.persons import Certificate, Post
from statute.states import PartyKind, State
from statute.words_evidence import MeasureKind

S = State
NO = Answer(False, "名单中没有该事项")
EXPIRED = Certificate("测试002", date(2024, 1, 1), date(2026, 10, 11))
NOT_YET = Certificate("测试003", date(2026, 12, 1), date(2028, 1, 1))
LATE_ZHAO, YOUNG_ZHAO = replace(ZHAO, certificates=(EXPIRED,)), replace(ZHAO, certificates=(NOT_YET,))
HELPER = replace(ZHAO, formal=False)
MOVED = replace(ZHAO, posts=(Post(1, True, None, date(2026, 1, 1)),))
BORN = {"child": date(2014, 5, 1), "day_before_14": date(2012, 10, 12), "minor": date(2010, 1, 1)}


def born(day):
    return {"party": replace(PARTY, birth=day, id_number="1")}


def records(**changes):
    """Give a defect in which the interview record has ``changes``."""
    return {"records": (INSPECTION, replace(INTERVIEW, **changes))}


def done(**changes):
    """Give a defect in which an officer did an act with ``changes``."""
    deed = replace(Deed("submit_filing", "提请立案", FILED, 1, 2, ZHAO), **changes)
    return {"file": CaseFile(TOWN, deeds=(deed,))}


def evidence(**held):
    return {"evidence": Evidence(now=datetime(2026, 11, 20, 9), **held)}


CAMERA = CameraEvidence(
    1,
    True,
    "南路口高空探头",
    ACT_DAY,
    date(2026, 1, 5),
    date(2026, 1, 6),
    date(2026, 1, 7),
    True,
    True,
    date(2026, 10, 14),
)
SAMPLE = Sample(1, True, ACT_DAY, (WANG, ZHAO))
TEST = Appraisal(1, "灰烬成分检测", FILED, FILED, FILED)
HELD = Measure(1, MeasureKind.HOLD, (WANG, ZHAO), proposed=True, approved_at=datetime(2026, 10, 13, 9))
HELD = replace(HELD, carried_at=datetime(2026, 10, 13, 10))
SEIZED = replace(HELD, kind=MeasureKind.SEIZURE)
FINED = Prior("南市镇", "南市办罚〔2026〕1号", FILED, ACT_DAY, "示范村东侧耕地", True, Decimal(500), False)
CHANGED = Temporal(BASIS, BASIS, True, "新规定较轻", True)
SPOT = OnTheSpot(1, True, True, "", "", None)

# By row: the stage, the changes of which each alone must be found, and the case they are made to.
DEFECTS = {
    "agency_may_punish": (S.DRAFT, [
        {"file": CaseFile("综合执法队", organ=False)}, {"file": CaseFile("受委托的物业公司", organ=False)},
        {"file": CaseFile("", organ=False)}]),
    "power_granted_at_act": (S.FILING, [
        {"gate_at_act": NO}, {"gate_at_act": Answer(False, "当日尚未承接")}, {"act_ended_on": None}]),
    "power_granted_today": (S.DEFENCE, [
        {"gate_today": NO}, {"gate_today": Answer(False, "已经收回")}, {"gate_today": Answer(False, "名单未公布")}]),
    "within_territory": (S.DRAFT, [
        {"in_territory": False}, {"in_territory": False, "place": "邻镇河滩"}, {"in_territory": False, "place": ""}]),
    "two_certified_officers": (S.INVESTIGATION, [
        {"officers": (WANG,)}, {"officers": (WANG, HELPER)}, {"officers": (WANG, LATE_ZHAO)}, {"officers": ()},
        {"officers": (WANG, MOVED)}]),
    "records_by_certified_officers": (S.CASE_REVIEW, [
        records(officers=(WANG,)), records(officers=(WANG, HELPER)), records(officers=(WANG, LATE_ZHAO)),
        records(officers=(WANG, YOUNG_ZHAO)), records(day=None), {"records": ()}]),
    "officers_certified_on_each_act": (S.FILING, [
        done(officer=LATE_ZHAO), done(officer=HELPER), done(officer=MOVED), done(on=date(2029, 1, 1)),
        done(on=date(2023, 12, 31))]),
    "party_complete": (S.DRAFT, [
        {"party": replace(PARTY, name="")}, {"party": replace(PARTY, address=" ")},
        {"party": replace(PARTY, name=" ", address="")}]),
    "party_of_age": (S.DRAFT, [born(BORN["child"]), born(BORN["day_before_14"]), born(BORN["minor"]), born(None)]),
    "party_identified": (S.DRAFT, [
        {"party": PARTY}, {"party": replace(PARTY, id_number=" ")},
        {"party": replace(PARTY, kind=PartyKind.ORGANIZATION, name="示范砖厂")}]),
    "filing_facts_complete": (S.DRAFT, [
        {"place": " "}, {"summary": ""}, {"act_ended_on": None}, {"act_ended_on": date(2026, 10, 14)},
        {"found_on": date(2026, 10, 14)}]),
    "within_limitation": (S.DRAFT, [
        {"act_ended_on": date(2024, 10, 11)}, {"act_ended_on": date(2021, 10, 11), "harmful": True},
        {"act_ended_on": date(2020, 1, 1), "found_on": None}]),
    "filed_in_time": (S.INVESTIGATION, [
        {"found_on": date(2026, 9, 27)}, {"found_on": date(2026, 9, 1)}, {"filed_on": date(2026, 10, 28)}]),
    "filing_approved": (S.INVESTIGATION, [
        {"filed_on": None}, {"filed_on": date(2026, 10, 11)}, {"found_on": date(2026, 10, 14)}]),
    "has_inspection_record": (S.CASE_REVIEW, [
        {"records": (INTERVIEW,)}, {"records": ()}, {"records": (INTERVIEW, INTERVIEW)}]),
    "has_interview_record": (S.CASE_REVIEW, [
        {"records": (INSPECTION,)}, {"records": ()}, {"records": (INSPECTION, INSPECTION)}]),
    "records_complete": (S.CASE_REVIEW, [
        records(missing=("地点",)), records(missing=("在场人员", "内容")), records(missing=("结束时间",))]),
    "records_show_certificates": (S.CASE_REVIEW, [
        records(shown=False), {"records": (replace(INSPECTION, shown=False), INTERVIEW)},
        {"records": (replace(INSPECTION, shown=False),)}]),
    "records_tell_rights": (S.CASE_REVIEW, [
        records(told=False), {"records": (replace(INSPECTION, told=False), INTERVIEW)},
        {"records": (replace(INSPECTION, told=False),)}]),
    "records_dated": (S.CASE_REVIEW, [
        records(day=None), records(day=date(2026, 10, 16)), records(after_act=False)]),
    "refusals_witnessed": (S.CASE_REVIEW, [
        records(refusal="拒绝签名"), records(refusal="拒绝签名", witness=" "),
        {"records": (replace(INSPECTION, refusal="离开现场"), INTERVIEW)}]),
    "samples_recorded": (S.CASE_REVIEW, [
        evidence(samples=(replace(SAMPLE, missing=("编号",)),)), evidence(appraisals=(TEST,)),
        evidence(appraisals=(TEST,), samples=(replace(SAMPLE, finished=False),))]),
    "facts_proven": (S.CASE_REVIEW, [
        {"proof": Proof()}, {"proof": replace(PROVEN, items=())},
        {"proof": replace(PROVEN, facts=(ToProve(1, "位于禁烧区"),))}]),
    "samples_by_certified_officers": (S.CASE_REVIEW, [
        evidence(samples=(replace(SAMPLE, officers=(WANG,)),)), evidence(samples=(replace(SAMPLE, day=None),)),
        evidence(samples=(replace(SAMPLE, officers=(WANG, HELPER)),)),
        evidence(samples=(replace(SAMPLE, officers=(WANG, ZHAO, LATE_ZHAO)),))]),
    "results_told": (S.REVIEWED, [
        evidence(appraisals=(replace(TEST, told_on=None),)),
        evidence(appraisals=(replace(TEST, result_on=None, told_on=None),)),
        evidence(appraisals=(TEST, replace(TEST, key=2, told_on=None)))]),
    "camera_evidence_usable": (S.CASE_REVIEW, [
        evidence(cameras=(replace(CAMERA, legal_on=None),)), evidence(cameras=(replace(CAMERA, told_on=None),)),
        evidence(cameras=(replace(CAMERA, technical_on=date(2026, 10, 13)),)),
        evidence(cameras=(replace(CAMERA, marked=False),)), evidence(cameras=(replace(CAMERA, checked=False),))]),
    "camera_evidence_was_usable": (S.DECIDED, [
        evidence(cameras=(replace(CAMERA, published_on=None),)), evidence(cameras=(replace(CAMERA, checked=False),)),
        evidence(cameras=(CAMERA, replace(CAMERA, key=2, told_on=None)))]),
    "holds_in_order": (S.EXECUTION, [
        evidence(holds=(HELD,)), evidence(holds=(HELD, replace(HELD, key=2))),
        evidence(holds=(replace(HELD, carried_at=datetime(2026, 10, 20, 9)),))]),
    "seizures_in_order": (S.EXECUTION, [
        evidence(seizures=(replace(SEIZED, extended=30),)), evidence(seizures=(SEIZED,)),
        evidence(seizures=(replace(SEIZED, extended=3, extension_told=True),))]),
    "elements_proven": (S.CASE_REVIEW, [
        {"elements_proof": ""}, {"elements_proof": " \n"}, {"basis": replace(BASIS, elements="禁烧期"), "elements_proof": ""}]),
    "report_complete": (S.CASE_REVIEW, [
        {"findings_of_fact": ""}, {"discretion_reason": " "}, {"correction_order": ""}]),
    "report_after_filing": (S.CASE_REVIEW, [
        {"file": CaseFile(TOWN, deeds=(Deed("submit_report", "调查终结", FILED, 5, 1, WANG),))},
        {"file": CaseFile(TOWN, deeds=(Deed("submit_report", "调查终结", FILED, 1, 1, WANG),
                                       Deed("approve_filing", "批准立案", FILED, 2, 10)))},
        {"file": CaseFile(TOWN, deeds=(Deed("approve_filing", "批准立案", date(2026, 10, 14), 1, 10),
                                       Deed("submit_report", "调查终结", FILED, 2, 1, WANG)))}]),
    "order_to_correct": (S.CASE_REVIEW, [
        {"correction_order": ""}, {"correction_order": " "}, {"correction_order": "\n"}]),
    "basis_confirmed": (S.CASE_REVIEW, [
        {"basis": None}, {"basis": replace(BASIS, confirmed=False)}, {"basis": replace(BASIS, confirmed=False, elements="")}]),
    "temporal_choice_recorded": (S.CASE_REVIEW, [
        {"temporal": replace(CHANGED, chosen=False)}, {"temporal": replace(CHANGED, reason=" ")},
        {"temporal": replace(CHANGED, at_decision=None)}, {"temporal": replace(CHANGED, compared=False)},
        {"temporal": replace(CHANGED, at_decision=replace(BASIS, confirmed=False))}]),
    "announced_amount_in_range": (S.CASE_REVIEW, [
        {"proposed_amount": Decimal("499.99")}, {"proposed_amount": Decimal("2000.01")}, {"proposed_amount": None},
        {"basis": replace(BASIS, fine_max=None)}]),
    "minor_gets_leniency": (S.CASE_REVIEW, [
        born(BORN["minor"]), born(date(2008, 10, 12)), born(date(2012, 10, 11))]),
    "leniency_grounded": (S.CASE_REVIEW, [
        {"leniency": Leniency.LIGHTER}, {"leniency": Leniency.MITIGATED},
        {"leniency": Leniency.LIGHTER, "leniency_ground": None, "proposed_amount": Decimal(500)}]),
    "no_double_fine": (S.CASE_REVIEW, [
        {"priors": (FINED,)}, {"priors": (replace(FINED, same_power=False),)}, {"priors": (replace(FINED, place="别处"),)},
        {"priors": (replace(FINED, same_power=False, place="别处"),)}]),
    "summary_allowed": (S.DRAFT, [
        {"proposed_amount": Decimal("200.01")}, {"proposed_amount": None},
        {"basis": replace(BASIS, confiscation=True)}], spot),
    "told_on_the_spot": (S.EXECUTION, [
        {"on_the_spot": replace(SPOT, identity_shown=False)}, {"on_the_spot": replace(SPOT, told=False)},
        {"on_the_spot": replace(SPOT, defence="没有看到公告")}], spot),
}  # fmt: skip
