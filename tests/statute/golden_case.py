"""The golden case: the lawful case of ``builders`` with its whole file, at every stage; nothing in it is wrong."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from builders import (
    ACT_DAY,
    DECIDED,
    FILED,
    FINE,
    NOTICE,
    OFFICERS,
    PARTY,
    REVIEW,
    SERVED_DECISION,
    SERVED_NOTICE,
    TODAY,
    WANG,
    case,
    paid,
)
from statute.amounts import figures, in_capitals
from statute.basis import Basis
from statute.checklist import RANK
from statute.doc_kinds import DocKind
from statute.facts import Decision
from statute.facts_after import Publication
from statute.facts_decision import Issued
from statute.facts_file import CaseFile, Deed, Period, Served
from statute.facts_review import CaseReview
from statute.facts_summary import OnTheSpot
from statute.grounds import NoPenaltyGround
from statute.legal_types import LegalBasis
from statute.states import Ending, ServiceWay, State

TOWN = "兴平市人民政府西吴街道办事处"
S, D = State, DocKind
FIVE_HUNDRED, TWO_HUNDRED = (f"{in_capitals(Decimal(yuan))}（{figures(Decimal(yuan))}）" for yuan in (500, 200))
CITED = "《生态环境法典》第一千一百三十一条第一款"
NOTICE_WORDS = (
    f"张堃：查明的事实。依据{CITED}，拟处{FIVE_HUNDRED}的罚款。你有权进行陈述和申辩，可以在五个工作日内提出。"
)
DECISION_WORDS = (
    f"当事人张堃，西吴街道示范村三组12号。<text>查明的事实</text>依据{CITED}的规定，责令立即改正，"
    f"处{FIVE_HUNDRED}的罚款。十五日内缴至代收机构，账号0000。逾期每日按罚款数额的百分之三加处罚款。"
    "可以自收到之日起六十日内申请行政复议，也可以在六个月内提起行政诉讼。"
)
SPOT_WORDS = (
    f"当事人张堃，西吴街道示范村三组12号。露天焚烧玉米秸秆约2亩。依据{CITED}，责令立即改正，处{TWO_HUNDRED}的罚款。"
    "十五日内缴至代收机构，账号0000。逾期每日按罚款数额的百分之三加处罚款。"
    "先申请行政复议（六十日内），对复议决定不服的可以提起行政诉讼。"
)
FREED_WORDS = "当事人张堃，不予行政处罚。本机关已进行教育：宣讲禁烧规定。六十日内申请行政复议，六个月内提起行政诉讼。"


def paper(key, kind, words, on, seq, letter=True):
    """Give a paper of the town as it was issued."""
    return Issued(key, kind, f"西吴办测〔2026〕{key}号", words, on, seq, TOWN, TOWN if letter else "")


PAPERS = {
    S.INVESTIGATION: paper(1, D.FILING_APPROVAL, "张堃", FILED, 2, letter=False),
    S.CASE_REVIEW: paper(2, D.INVESTIGATION_REPORT, "张堃 查明的事实", date(2026, 10, 15), 5, letter=False),
    S.NOTICE: paper(3, D.PRIOR_NOTICE, NOTICE_WORDS, SERVED_NOTICE, 8),
    S.DECIDED: paper(4, D.DECISION, DECISION_WORDS, DECIDED, 10),
}
DEEDS = {
    S.FILING: Deed("submit_filing", "提请立案", FILED, 1, 1, WANG),
    S.INVESTIGATION: Deed("approve_filing", "批准立案", FILED, 2, 10),
    S.CASE_REVIEW: Deed("submit_report", "调查终结", date(2026, 10, 15), 5, 1, WANG),
    S.LEGAL_REVIEW: Deed("pass_case_review", "审查通过", date(2026, 10, 15), 6, 5),
    S.REVIEWED: Deed("pass_review", "审核通过", date(2026, 10, 16), 7, 20),
    S.NOTICE: Deed("issue_notice", "制发事先告知书", SERVED_NOTICE, 8, 10),
    S.DEFENCE: Deed("serve_notice", "送达事先告知书", SERVED_NOTICE, 9, 1, WANG),
    S.DECIDED: Deed("decide", "作出处罚决定", DECIDED, 10, 10),
    S.EXECUTION: Deed("serve_decision", "送达处罚决定书", SERVED_DECISION, 11, 1, WANG),
    S.CLOSING: Deed("record_payment", "登记缴款", date(2026, 11, 3), 12, 30),
}
SERVICES = {
    S.DEFENCE: Served(D.PRIOR_NOTICE, 8, SERVED_NOTICE, ServiceWay.DIRECT, ""),
    S.EXECUTION: Served(D.DECISION, 10, SERVED_DECISION, ServiceWay.DIRECT, ""),
}
PERIODS = {
    S.INVESTIGATION: Period("decision", FILED, date(2027, 1, 11)),
    S.DEFENCE: Period("defence", SERVED_NOTICE, date(2026, 10, 26)),
}
CASE_REVIEW = CaseReview(True, 5, date(2026, 10, 15), 6)


def _until(state, rows):
    return tuple(row for stage, row in rows.items() if RANK[stage] <= RANK[state])


def golden(state, **changes):
    """Give the golden case in ``state``, with ``changes``."""
    grown = {
        "party": replace(PARTY, id_number="610481196805120036"),
        "documents": _until(state, PAPERS),
        "file": CaseFile(TOWN, True, _until(state, DEEDS), _until(state, SERVICES), _until(state, PERIODS)),
    }
    if RANK[state] >= RANK[S.LEGAL_REVIEW]:
        grown["case_review"] = CASE_REVIEW
    if RANK[state] >= RANK[S.REVIEWED]:
        grown |= {"review": replace(REVIEW, seq=7), "reviewers": frozenset({20})}
    if RANK[state] >= RANK[S.NOTICE]:
        served = SERVED_NOTICE if RANK[state] >= RANK[S.DEFENCE] else None
        grown["notice"] = replace(NOTICE, seq=8, basis=CITED, served_on=served)
    if RANK[state] >= RANK[S.CLOSED]:
        grown["after"] = replace(paid(FINE), publication=Publication(date(2026, 11, 3), True))
    return case(state, **{**grown, **changes})


def spot(state=S.EXECUTION, **changes):
    """Give the golden case decided on the spot: 200 yuan, filed for record the next day."""
    decided = {
        "documents": (paper(9, D.ON_THE_SPOT_DECISION, SPOT_WORDS, ACT_DAY, 1),),
        "decision": Decision(Decimal(200), ACT_DAY, 1, ACT_DAY),
        "after": replace(paid(200, on=FILED), on_the_spot=True),
        "file": CaseFile(TOWN, True, (Deed("decide_on_the_spot", "当场作出处罚决定", ACT_DAY, 1, 1, WANG),)),
    }
    if state is S.DRAFT:
        decided = {"file": CaseFile(TOWN)}
    kept = {
        "on_the_spot": OnTheSpot(1, True, True, "", "", FILED if state is not S.DRAFT else None),
        "basis": Basis(LegalBasis("生态环境法典", 1131, 1), True, "", Decimal(50), Decimal(2000)),
        "proposed_amount": Decimal(200),
        "correction_order": "立即改正",
        "party": replace(PARTY, id_number="610481196805120036"),
        "filed_on": None,
        "records": (),
        "review": None,
        "notice": None,
        "today": TODAY[state] if state is not S.DRAFT else ACT_DAY,
    }
    return case(state, **{**kept, **decided, **changes})


def freed(state=S.NO_PENALTY, **changes):
    """Give the golden case that ended without a penalty, before the party was told of one."""
    made = Decision(Decimal(0), date(2026, 10, 19), 10, None, NoPenaltyGround.MINOR, "宣讲禁烧规定")
    grown = {
        "party": replace(PARTY, id_number="610481196805120036"),
        "today": date(2026, 10, 20),
        "decision": replace(made, served_on=date(2026, 10, 20) if state is S.CONCLUDED else None),
        "ending": Ending.NO_PENALTY if state is S.CONCLUDED else None,
        "notice": None,
        "after": paid(),
        "case_review": CASE_REVIEW,
        "review": replace(REVIEW, seq=7),
        "corrected_on": date(2026, 10, 14),
        "documents": (*_until(S.CASE_REVIEW, PAPERS), paper(5, D.NO_PENALTY_DECISION, FREED_WORDS, made.made_on, 8)),
        "file": CaseFile(
            TOWN,
            True,
            (*_until(S.REVIEWED, DEEDS), Deed("decide_no_penalty", "决定不予处罚", made.made_on, 8, 10)),
            (Served(D.NO_PENALTY_DECISION, 8, date(2026, 10, 20), ServiceWay.DIRECT, ""),)
            if state is S.CONCLUDED
            else (),
        ),
    }
    return case(state, **{**grown, **changes})


__all__ = ["ACT_DAY", "OFFICERS", "TOWN", "freed", "golden", "paper", "spot"]
