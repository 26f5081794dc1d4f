"""Faults sown into the golden case, by row of the check: from the reviews to the decision."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from builders import BASIS, CODE_1131, DECIDED, DECISION, FINE, INTERVIEW, NOTICE, REVIEW, SERVED_NOTICE
from golden_case import (
    CASE_REVIEW,
    CITED,
    DECISION_WORDS,
    DEEDS,
    FREED_WORDS,
    NOTICE_WORDS,
    SPOT_WORDS,
    TOWN,
    freed,
    paper,
    spot,
)
from statute.county import Conclusion as Conclude
from statute.county import CountyReview, Designation, DesignationState, Mandate, ReviewPoint
from statute.course import CrimeMove, Matter
from statute.doc_kinds import DocKind
from statute.facts import Defence
from statute.facts_course import CrimeStep, FurtherParty, Request
from statute.facts_decision import Benchmark
from statute.facts_discussion import Conclusion, Discussion, DiscussionSubject, Member, Vote
from statute.facts_file import CaseFile
from statute.facts_hearing import Hearing, HearingStage
from statute.facts_review import Flag, ListedCase, Weight
from statute.grounds import NoPenaltyGround
from statute.legal_types import LegalBasis
from statute.states import State

S, D = State, DocKind
HEARD = Hearing(1, HearingStage.REPORTED, date(2026, 10, 20), True, SERVED_NOTICE, datetime(2026, 11, 5, 9),
                date(2026, 10, 21), date(2026, 10, 26), 40, 8)  # fmt: skip
CHAIRED_BY_WANG = replace(HEARD, chair=1)
HEADS = (Member(10, "周正", True, "同意", Vote.AGREE), Member(11, "吴敏", True, "同意", Vote.AGREE))
MINUTES = Discussion(1, DiscussionSubject.PENALTY, DECIDED, HEADS, frozenset({1}), Conclusion.AGREED, FINE, seq=9)
LATER = Defence(date(2026, 10, 20), True, 9)


def discussed(*members, **changes):
    """Give a defect in the minutes of the heads' discussion."""
    return {"discussions": (replace(MINUTES, **({"members": members} if members else {}), **changes),)}


def deeds(*done):
    return {"file": CaseFile(TOWN, deeds=done)}


def without(*words):
    """Give a defect for each of ``words``: a decision that lacks it."""
    return [{"documents": (paper(4, D.DECISION, DECISION_WORDS.replace(word, "〇"), DECIDED, 10),)} for word in words]


def notice_without(*words):
    return [
        {"documents": (paper(3, D.PRIOR_NOTICE, NOTICE_WORDS.replace(word, "〇"), SERVED_NOTICE, 8),)} for word in words
    ]


def form_without(*words):
    return [
        {"documents": (paper(9, D.ON_THE_SPOT_DECISION, SPOT_WORDS.replace(word, "〇"), DECIDED, 1),)} for word in words
    ]


def told(**changes):
    return {"notice": replace(NOTICE, served_on=SERVED_NOTICE, basis=CITED, seq=8, **changes)}


def made(**changes):
    return {"decision": replace(DECISION, **changes)}


DECIDE, SERVE = DEEDS[S.DECIDED], DEEDS[S.DEFENCE]
ISSUE, PASS, REPORT = DEEDS[S.NOTICE], DEEDS[S.REVIEWED], DEEDS[S.CASE_REVIEW]
OFFERED = {"notice": replace(NOTICE, served_on=SERVED_NOTICE, hearing_offered=True, basis=CITED, seq=8)}
MARK = Benchmark("裁量基准", True, True, Decimal(600), Decimal(900), "较轻")

WANTED = Mandate(ReviewPoint.NOTICE, FINE, "any", date(2026, 1, 5), None, "兴政办发〔2026〕1号")
GIVEN = CountyReview(ReviewPoint.NOTICE, FINE, Conclude.DISAGREE, None, date(2026, 10, 16))
BEFORE_DECISION = replace(WANTED, before=ReviewPoint.DECISION)
TAKEN = Designation(DesignationState.DESIGNATED, "兴平市生态环境分局", "兴政函〔2026〕1号", date(2026, 10, 14))
ASKED = Request(1, Matter.RECUSAL, 9, date(2026, 10, 20), person=1)
ANOTHER = FurtherParty(1, "李一", (), False)
SUSPECTED = CrimeStep(CrimeMove.TEAM, datetime(2026, 10, 20, 9), 8)

DEFECTS = {
    "recused_apart": (S.DECIDED, [{"recused": frozenset({person})} for person in (1, 2, 10)]),
    "recusals_decided": (S.DECIDED, [
        {"requests": (ASKED,)}, {"requests": (replace(ASKED, person=2),)},
        {"requests": (replace(ASKED, granted=False, ruled_seq=10), replace(ASKED, key=2, person=10))}]),
    "further_parties_settled": (S.DECIDED, [
        {"further_parties": (ANOTHER,)}, {"further_parties": (replace(ANOTHER, has_case=True), replace(ANOTHER, key=2))},
        {"further_parties": (replace(ANOTHER, name="", missing=("姓名",)),)}]),
    "not_taken_over": (S.INVESTIGATION, [
        {"designations": (TAKEN,)}, {"designations": (TAKEN, replace(TAKEN, document="兴政函〔2026〕2号"))},
        {"designations": (replace(TAKEN, day=None),)}]),
    "county_review_before_notice": (S.NOTICE, [
        {"mandates": (WANTED,)}, {"mandates": (WANTED,), "county_reviews": (GIVEN,)},
        {"mandates": (WANTED,), "county_reviews": (replace(GIVEN, of_last_report=False),)}]),
    "county_review_before_decision": (S.DECIDED, [
        {"mandates": (BEFORE_DECISION,)}, {"mandates": (BEFORE_DECISION,), "county_reviews": (GIVEN,)},
        {"mandates": (BEFORE_DECISION,), "county_reviews": (replace(GIVEN, before=ReviewPoint.DECISION),)}]),
    "crime_settled": (S.DECIDED, [
        {"crime_flags": (7,)}, {"crime_steps": (SUSPECTED,)},
        {"crime_flags": (9,), "crime_steps": (replace(SUSPECTED, move=CrimeMove.REFUSED),)}]),
    "case_review_apart": (S.LEGAL_REVIEW, [
        {"case_review": replace(CASE_REVIEW, person=1)}, {"case_review": replace(CASE_REVIEW, person=2)},
        {"former_handlers": frozenset({5})}]),
    "review_apart": (S.REVIEWED, [
        {"reviewers": frozenset({1, 20})}, {"review": replace(REVIEW, person=2)}, {"former_handlers": frozenset({20})}]),
    "review_after_report": (S.REVIEWED, [
        deeds(PASS), deeds(PASS, replace(REPORT, seq=8)), deeds(replace(REPORT, on=date(2026, 10, 17)), PASS)]),
    "review_passed": (S.REVIEWED, [
        {"review": None}, {"review": replace(REVIEW, passed=False)},
        {"review": None, "review_all": False, "flags": (Flag(Weight.DIFFICULT, "多个法律关系", 4),)},
        {"review": None, "review_all": False, "review_listed": (ListedCase("县清单", Decimal(500), "any", True),)}]),
    "review_current": (S.DECIDED, [
        {"defences": (LATER,)}, {"records": (replace(INTERVIEW, seq=9),)}, {"hearings": (HEARD,)}]),
    "notice_after_case_review": (S.NOTICE, [
        deeds(ISSUE), deeds(ISSUE, replace(DEEDS[S.LEGAL_REVIEW], seq=9)),
        deeds(replace(DEEDS[S.LEGAL_REVIEW], on=date(2026, 10, 20)), ISSUE)]),
    "notice_states_penalty": (S.NOTICE, [
        *notice_without("查明的事实", "伍佰元整", "500元", "第一千一百三十一条第一款"), told(amount=Decimal(600))]),
    "notice_states_rights": (S.NOTICE, notice_without("陈述", "申辩", "五个工作日")),
    "notice_states_hearing": (S.NOTICE, [
        OFFERED, {**OFFERED, **notice_without("陈述")[0]}, {**OFFERED, **notice_without("张堃")[0]}]),
    "hearing_offered": (S.NOTICE, [
        {"hearing_threshold": Decimal(500)}, {"hearing_threshold": Decimal("499.99")},
        {"proposed_amount": Decimal(5000)}]),
    "notice_served": (S.DEFENCE, [
        {"notice": None}, {"notice": NOTICE}, {"notice": replace(NOTICE, hearing_offered=True)}]),
    "same_basis_as_announced": (S.DEFENCE, [
        told() | {"basis": replace(BASIS, penalty=LegalBasis("生态环境法典", 1131, 2))},
        told() | {"basis": replace(BASIS, penalty=LegalBasis("大气污染防治法", 119, 2))},
        {"notice": replace(NOTICE, served_on=SERVED_NOTICE, basis="《大气污染防治法》第一百一十九条第二款")}]),
    "increase_from_new_facts": (S.REVIEWED, [
        {"notice": replace(NOTICE, amount=Decimal(499))}, {"notice": NOTICE, "proposed_amount": Decimal("500.01")},
        {"notice": NOTICE, "proposed_amount": Decimal(2000)}]),
    "defences_answered": (S.DEFENCE, [
        {"defences": (replace(LATER, answered=False),)}, {"defences": (LATER, replace(LATER, answered=False))},
        {"defences": (replace(LATER, answered=False, received_on=DECIDED),)}]),
    "defence_window_passed": (S.DECIDED, [
        made(made_on=date(2026, 10, 26)), made(made_on=date(2026, 10, 24)), {"notice": NOTICE}, {"notice": None}]),
    "not_heavier_than_noticed": (S.DECIDED, [
        made(amount=Decimal("500.01")), made(amount=Decimal(2000)), told(amount=Decimal("499.99"))]),
    "hearing_apart": (S.DEFENCE, [
        {"hearings": (CHAIRED_BY_WANG,)}, {"hearings": (HEARD, replace(HEARD, key=2, chair=2))},
        {"hearings": (HEARD,), "former_handlers": frozenset({40})}]),
    "hearing_told_in_time": (S.DEFENCE, [
        {"hearings": (replace(HEARD, notified_on=date(2026, 10, 27)),)}, {"hearings": (replace(HEARD, notified_on=None),)},
        {"hearings": (replace(HEARD, at=datetime(2026, 11, 4, 9)),)}]),
    "hearing_finished": (S.DECIDED, [
        {"hearings": (replace(HEARD, stage=stage),)}
        for stage in (HearingStage.REQUESTED, HearingStage.ARRANGED, HearingStage.NOTIFIED)]),
    "decision_after_hearing_report": (S.DECIDED, [
        {"hearings": (replace(HEARD, stage=HearingStage.HELD),)},
        {"hearings": (HEARD, replace(HEARD, key=2, stage=HearingStage.HELD))},
        {"hearings": (replace(HEARD, stage=HearingStage.HELD, chair=None),)}]),
    "votes_apart": (S.DECIDED, [
        discussed(*HEADS, Member(1, "王玥", True, "同意", Vote.AGREE)),
        discussed(*HEADS, Member(20, "李㛃", True, "同意", Vote.DISAGREE)),
        discussed(*HEADS) | {"former_handlers": frozenset({11})}]),
    "discussion_quorate": (S.DECIDED, [
        discussed(HEADS[0]), discussed(*HEADS) | {"quorum": 3},
        discussed(*HEADS) | {"heads": frozenset({10, 11, 12, 13})},
        discussed(HEADS[0], replace(HEADS[1], present=False))]),
    "minutes_complete": (S.DECIDED, [
        discussed(replace(HEADS[0], opinion=""), HEADS[1]), discussed(replace(HEADS[0], vote=None), HEADS[1]),
        discussed(missing=("地点",))]),
    "discussion_held": (S.DECIDED, [
        {"collective_threshold": Decimal(500)}, {"flags": (Flag(Weight.MAJOR, "情节复杂", 4),)},
        discussed(conclusion=Conclusion.RETURNED)]),
    "discussion_current": (S.DECIDED, [
        discussed() | {"defences": (LATER,)}, discussed(seq=8) | {"records": (replace(INTERVIEW, seq=9),)},
        discussed(seq=7) | {"hearings": (HEARD,)}]),
    "decision_as_discussed": (S.DECIDED, [
        discussed(amount=Decimal("499.99")), discussed(amount=Decimal(600)), discussed() | made(amount=Decimal(400))]),
    "decided_amount_in_range": (S.DECIDED, [
        made(amount=Decimal("499.99")), made(amount=Decimal("2000.01")), made(amount=Decimal(0)), {"basis": None}]),
    "amount_fits_benchmark": (S.CASE_REVIEW, [
        {"benchmark": MARK}, {"benchmark": replace(MARK, low=None)},
        {"benchmark": replace(MARK, low=Decimal(100), high=Decimal("499.99"))}]),
    "decision_apart": (S.DECIDED, [
        made(person=1), made(person=2), {"former_handlers": frozenset({10})}]),
    "decision_not_by_reviewer": (S.DECIDED, [
        made(person=20), {"reviewers": frozenset({10})}, {"review": replace(REVIEW, person=10)}]),
    "decision_particulars_complete": (S.REVIEWED, [
        {"particulars_missing": ("代收机构",)}, {"particulars_missing": ("管辖法院",)},
        {"particulars_missing": ("行政复议机关", "代收账号")}]),
    "decision_after_notice": (S.DECIDED, [
        deeds(DECIDE), deeds(DECIDE, replace(SERVE, seq=11)), deeds(replace(SERVE, on=date(2026, 10, 28)), DECIDE)]),
    "decision_dated": (S.DECIDED, [
        made(made_on=date(2026, 10, 12)), made(made_on=date(2026, 10, 29)),
        {"filed_on": None, "act_ended_on": date(2026, 10, 28)}]),
    "decision_states_facts": (S.DECIDED, without("张堃", "示范村三组12号", "查明的事实")),
    "decision_cites_basis": (S.DECIDED, [
        *without("第一千一百三十一条第一款", "生态环境法典"),
        {"documents": (paper(4, D.DECISION, DECISION_WORDS.replace("第一款", "第一款第二项"), DECIDED, 10),)},
        {"basis": replace(BASIS, penalty=LegalBasis("生态环境法典", 1132, 1))},
        {"basis": replace(BASIS, penalty=replace(CODE_1131, paragraph=2))}]),
    "decision_states_amount": (S.DECIDED, [*without("伍佰元整", "500元", "罚款"), made(amount=Decimal(600))]),
    "decision_states_correction": (S.DECIDED, [
        *without("立即改正"), {"correction_order": "清理现场"}, {"correction_order": ""}]),
    "decision_states_payment": (S.DECIDED, without("十五日", "缴至", "账号")),
    "decision_announces_surcharge": (S.DECIDED, [
        *without("百分之三"), *without("加处罚款"), {"documents": (paper(4, D.DECISION, "罚款", DECIDED, 10),)}]),
    "decision_states_remedies": (S.EXECUTION, form_without("先", "六十日", "行政诉讼", "行政复议"), spot),
    "no_penalty_educated": (S.NO_PENALTY, [
        {"documents": (paper(5, D.NO_PENALTY_DECISION, FREED_WORDS.replace("宣讲", "〇"), date(2026, 10, 19), 8),)},
        made(amount=Decimal(0), ground=NoPenaltyGround.FIRST),
        made(amount=Decimal(0), ground=NoPenaltyGround.MINOR, education="发放明白纸")], freed),
    "decided_in_time": (S.DECIDED, [
        made(made_on=date(2027, 1, 12)), {"filed_on": date(2026, 7, 1)},
        {"filed_on": date(2026, 7, 20)}]),
}  # fmt: skip
