"""Which papers a file must hold: the minimum of each course, what side procedures add, what archiving asks."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from builders import case
from lawful.annulment import FILED
from statute.doc_kinds import DocKind as D
from statute.facts import Decision
from statute.facts_after import After, Payment
from statute.facts_decision import Issued
from statute.facts_file import CaseFile, Deed
from statute.facts_summary import OnTheSpot
from statute.file_papers import MINIMUM, missing_papers
from statute.file_papers_side import PAPERS, SIDE
from statute.grounds import NoPenaltyGround
from statute.legal_types import Verdict
from statute.rules_file import papers_in_file
from statute.states import Ending, Role, State
from statute.transitions import BY_CODE

DAY = date(2026, 10, 13)
PAID = After(payments=(Payment(DAY, Decimal(500)),))


def deeds(*acts):
    return CaseFile(deeds=tuple(Deed(act, act, DAY, seq, 1) for seq, act in enumerate(acts, start=1)))


def closed(**changes):
    """Give a closed case of the ordinary procedure that lacks nothing."""
    given = {
        "filed_on": DAY,
        "decision": Decision(Decimal(500), DAY, 9, DAY),
        "documents": FILED,
        "after": PAID,
        "correction_order": "立即停止焚烧",
        "ending": Ending.PERFORMED,
    }
    return case(State.CLOSED, Role.OFFICER, **{**given, **changes})


def spot(**changes):
    """Give a closed case decided on the spot that lacks nothing."""
    papers = (Issued(1, D.ON_THE_SPOT_DECISION, "1", ""), Issued(2, D.CLOSING_APPROVAL, "2", ""))
    told = OnTheSpot(1, True, True, "", "", DAY)
    return closed(**{"filed_on": None, "on_the_spot": told, "documents": papers, **changes})


def without(*kinds):
    return tuple(paper for paper in FILED if paper.kind not in kinds)


def titles(facts):
    return [paper.title for paper in missing_papers(PAPERS, facts)]


def test_a_whole_file_lacks_nothing():
    assert not titles(closed())
    assert not titles(spot())
    assert papers_in_file(closed()).verdict is Verdict.PASS


@pytest.mark.parametrize(
    "kind",
    [
        *(D.FILING_APPROVAL, D.INSPECTION_RECORD, D.INTERVIEW_RECORD, D.INVESTIGATION_REPORT, D.CASE_REVIEW),
        D.CLOSING_APPROVAL,
    ],
)
def test_the_minimum_of_an_ordinary_case(kind):
    facts = closed(documents=without(kind))
    assert titles(facts) == [kind.label]
    finding = papers_in_file(facts)
    assert finding.verdict is Verdict.FAIL
    assert kind.label in finding.message
    assert "不得归档" in finding.message


def test_notice_and_decision_are_wanted_with_their_receipts():
    assert titles(closed(documents=without(D.PRIOR_NOTICE))) == ["行政处罚事先告知书", "事先告知书的送达回证"]
    assert titles(closed(documents=without(D.DECISION))) == ["行政处罚决定书", "决定书的送达回证"]
    assert titles(closed(documents=without(D.SERVICE_RECEIPT))) == ["事先告知书的送达回证", "决定书的送达回证"]


@pytest.mark.parametrize(
    ("state", "wanted"), [(State.DECIDED, False), (State.NO_PENALTY, False), (State.EXECUTION, True)]
)
def test_the_receipt_of_the_decision_is_wanted_once_it_has_gone_out(state, wanted):
    facts = replace(closed(documents=without(D.SERVICE_RECEIPT)), state=state)
    assert ("决定书的送达回证" in titles(facts)) is wanted


def test_a_receipt_must_name_the_last_letter_and_a_public_notice_does_as_well():
    again = Issued(30, D.PRIOR_NOTICE, "新号", "")
    assert titles(closed(documents=(*FILED, again))) == ["事先告知书的送达回证"]
    posted = Issued(31, D.PUBLIC_NOTICE, "公", "公告送达新号")
    assert not titles(closed(documents=(*FILED, again, posted)))
    assert titles(closed(documents=(*FILED, again, replace(posted, kind=D.CLOSING_APPROVAL)))) == [
        "事先告知书的送达回证"
    ]


def test_the_order_to_correct_stands_alone_or_in_the_decision():
    assert titles(closed(correction_order=" ")) == ["责令改正（单独制作或者载入决定书）"]
    alone = Issued(20, D.CORRECTION_ORDER, "20", "")
    assert not titles(closed(correction_order="", documents=(*FILED, alone)))


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        ({}, True),
        ({"ending": Ending.COURT}, False),
        ({"ending": Ending.UNENFORCEABLE}, False),
        ({"ending": Ending.ANNULLED}, False),
        ({"decision": Decision(Decimal(0), DAY, 9, DAY)}, False),
        ({"decision": Decision(Decimal("0.01"), DAY, 9, DAY)}, True),
        ({"state": State.EXECUTION}, False),
        ({"state": State.ARCHIVED}, True),
    ],
)
def test_a_fine_that_was_to_be_paid_wants_its_voucher(changes, wanted):
    assert ("缴款凭证" in titles(replace(closed(after=After()), **changes))) is wanted


def test_a_case_without_a_penalty_wants_its_own_decision_and_no_notice():
    freed = Decision(Decimal(0), DAY, 9, DAY, ground=NoPenaltyGround.FIRST)
    kept = without(D.PRIOR_NOTICE, D.DECISION)
    facts = closed(decision=freed, documents=kept, after=After(), correction_order="")
    assert titles(facts) == ["不予行政处罚决定书", "决定书的送达回证"]
    given = (*kept, Issued(8, D.NO_PENALTY_DECISION, "测8号", ""))
    assert not titles(replace(facts, documents=given))


def test_a_case_on_the_spot_wants_decision_record_voucher_and_closing():
    facts = spot(documents=(), after=After(), on_the_spot=OnTheSpot(1, True, True, "", "", None))
    assert titles(facts) == ["当场行政处罚决定书", "当场处罚备案", "缴款凭证", "结案审批表"]


def test_a_case_that_was_not_filed_wants_the_refusal_alone():
    refused = {"state": State.NOT_FILED, "ending": Ending.NOT_FILED, "filed_on": None, "decision": None}
    facts = replace(closed(documents=()), **refused)
    assert titles(facts) == ["不予立案审批表"]
    assert titles(replace(facts, state=State.ARCHIVED)) == ["不予立案审批表"]


def test_a_case_that_ended_before_its_report_wants_no_decision():
    early = replace(closed(documents=()), decision=None, ending=Ending.TERMINATED)
    assert titles(early) == ["立案审批表", "结案审批表"]


def test_a_running_case_lacks_only_what_its_steps_ask_for():
    running = replace(closed(documents=()), state=State.INVESTIGATION, decision=None, ending=None)
    assert titles(running) == ["立案审批表"]


@pytest.mark.parametrize("paper", SIDE, ids=lambda paper: paper.title)
def test_a_side_procedure_wants_its_paper_and_says_the_step_was_taken(paper):
    assert paper.title not in titles(closed())
    for act in paper.acts:
        facts = closed(file=deeds(act))
        assert paper.title in titles(facts)
        finding = papers_in_file(facts)
        assert finding.verdict is Verdict.JUDGE
        assert paper.title in finding.message
    kind = next((kind for kind in D if kind.label == paper.title), D.SERVICE_RECEIPT)
    made = (*FILED, Issued(50, D.DEMAND, "催1号", ""), Issued(51, kind, "51", "催1号"))
    assert paper.title not in titles(closed(file=deeds(*paper.acts), documents=made))


def test_a_missing_paper_without_its_step_outweighs_one_that_may_lie_on_paper():
    facts = closed(documents=without(D.CASE_REVIEW), file=deeds("record_sample"))
    finding = papers_in_file(facts)
    assert finding.verdict is Verdict.FAIL
    assert "抽样取证" not in finding.message
    told = closed(documents=without(D.CASE_REVIEW), file=deeds("pass_to_notice"))
    assert papers_in_file(told).verdict is Verdict.JUDGE


def test_every_paper_names_acts_there_are_and_a_page():
    for paper in PAPERS:
        assert set(paper.acts) <= set(BY_CODE), paper.title
        assert paper.where.endswith("”页")
    assert len({paper.title for paper in PAPERS}) == len(PAPERS)
    assert MINIMUM + SIDE == PAPERS
