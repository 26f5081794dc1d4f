"""Who may sign, which ways come first, and when a public notice counts as service."""

from dataclasses import replace
from datetime import date

import pytest
from builders import PARTY, check, failed, passes, ready, refuses, silent
from lawful.service import LATER, MADE, TRIED
from statute import rules_service as rules
from statute.doc_kinds import DocKind
from statute.facts_serving import Attempt, PublicNotice, Serving
from statute.serving import deemed_served
from statute.states import PartyKind, ServiceWay
from statute.states_after import PublicGround

CITIZEN, TRADER, ORGANIZATION = PartyKind
ALLOWED = {
    CITIZEN: {"self", "family", "agent"},
    TRADER: {"self", "family", "reception", "agent"},
    ORGANIZATION: {"legal_rep", "reception", "agent"},
}


@pytest.mark.parametrize("kind", list(PartyKind))
@pytest.mark.parametrize("signer", ["self", "family", "legal_rep", "reception", "agent"])
def test_only_the_entitled_sign(kind, signer):
    facts = ready("serve_notice", party=replace(PARTY, kind=kind))
    finding = check("serve_notice", facts, signed_by=signer, relation="同住妻子")["signatory_entitled"]
    if signer in ALLOWED[kind]:
        passes(finding, "《民事诉讼法》第八十八条")
    else:
        refuses(finding, f"{kind.label}的文书不能由", "《民事诉讼法》第八十八条")


@pytest.mark.parametrize(
    ("kind", "signer"), [(CITIZEN, "family"), (CITIZEN, "agent"), (ORGANIZATION, "reception"), (ORGANIZATION, "agent")]
)
def test_whoever_is_not_the_party_says_in_what_relation(kind, signer):
    facts = ready("serve_notice", party=replace(PARTY, kind=kind))
    refuses(check("serve_notice", facts, signed_by=signer)["signatory_entitled"], "关系、身份或者授权")


@pytest.mark.parametrize("kind", list(PartyKind))
def test_nothing_chosen_is_the_party_itself(kind):
    passes(check("serve_notice", ready("serve_notice", party=replace(PARTY, kind=kind)))["signatory_entitled"])


def test_nobody_signs_what_is_left_on_refusal():
    silent(check("serve_notice", way="left", proof="拒收", filmed=True)["signatory_entitled"], "没有人签收")


@pytest.mark.parametrize(
    ("day", "good"), [("2026-10-18", False), ("2026-10-19", True), ("2026-10-20", True), ("2026-10-21", False)]
)
def test_attempt_lies_between_the_paper_and_today(day, good):
    facts = ready("record_failed_service", today=date(2026, 10, 20))
    findings = check("record_failed_service", facts, on=day)
    if good:
        assert not failed(findings)
    else:
        refuses(findings["attempt_possible"], f"送达日期{day}", "《行政处罚法》第六十一条")


def test_a_public_notice_is_no_attempt():
    refuses(check("record_failed_service", way="public")["attempt_possible"], "应当登记发布公告")
    refuses(rules.attempt_possible(ready("serve_notice")), "（未填写）")


def test_nothing_is_tried_without_a_paper():
    for code in ("record_failed_service", "post_public_notice"):
        refuses(check(code, ready(code, serving=Serving()))["paper_to_serve"], "没有等待送达的文书")


@pytest.mark.parametrize(
    ("ground", "tried", "missing"),
    [
        ("unknown", (), "直接送达"),
        ("unknown", ("direct",), ""),
        ("unknown", ("post",), "直接送达"),
        ("impossible", ("direct",), "邮寄送达"),
        ("impossible", ("post",), "直接送达"),
        ("impossible", ("post", "direct"), ""),
        ("impossible", (), "直接送达、邮寄送达"),
    ],
)
def test_public_notice_comes_after_the_other_ways(ground, tried, missing):
    attempts = tuple(Attempt(MADE, ServiceWay(way)) for way in tried)
    facts = ready("post_public_notice", serving=Serving(MADE, attempts))
    finding = check("post_public_notice", facts, public_ground=ground)["other_ways_failed"]
    if missing:
        refuses(finding, f"尚未登记{missing}未成", "《民事诉讼法》第九十五条")
    else:
        passes(finding)


@pytest.mark.parametrize(
    ("day", "good"), [("2026-10-20", False), ("2026-10-21", True), ("2026-10-22", True), ("2026-10-23", False)]
)
def test_public_notice_follows_the_last_attempt(day, good):
    tried = (*TRIED, Attempt(date(2026, 10, 21), ServiceWay.POST))
    facts = ready("post_public_notice", serving=Serving(MADE, tried), today=date(2026, 10, 22))
    finding = check("post_public_notice", facts, on=day)["public_notice_dated"]
    passes(finding) if good else refuses(finding, f"公告日期{day}", "2026-10-21", "第九十五条")
    refuses(rules.public_notice_dated(ready("serve_notice", inputs={"on": MADE})), "（未填写）")


def test_a_paper_is_put_up_once():
    facts = ready("post_public_notice", serving=Serving(MADE, TRIED, PublicNotice(MADE, PublicGround.UNKNOWN)))
    refuses(check("post_public_notice", facts)["no_public_notice"], "已于2026-10-19公告")


@pytest.mark.parametrize(
    "code", ["notice_deemed_served", "decision_deemed_served", "demand_deemed_served", "change_deemed_served"]
)
def test_thirty_days_pass_before_a_public_notice_is_service(code):
    passes(check(code)["public_notice_expired"], "第九十五条")
    early = ready(code, today=LATER.replace(day=LATER.day - 1))
    refuses(check(code, early)["public_notice_expired"], "自2026-11-19起视为送达")
    refuses(check(code, ready(code, serving=Serving(MADE)))["public_notice_expired"], "没有登记发布公告")
    assert rules.deemed_day(ready(code)) == LATER
    assert rules.deemed_day(ready(code, serving=Serving())) is None


@pytest.mark.parametrize(
    ("code", "rule", "kind"),
    [
        ("demand_deemed_served", "demand_posted", DocKind.DEMAND),
        ("change_deemed_served", "change_posted", DocKind.DECISION_CHANGE),
    ],
)
def test_of_two_papers_that_wait_the_one_put_up_is_served(code, rule, kind):
    for paper in (None, DocKind.DEMAND, DocKind.DECISION_CHANGE, DocKind.DECISION):
        facts = ready(code)
        found = check(code, replace(facts, serving=replace(facts.serving, paper=paper)))[rule]
        passes(found) if paper is kind else refuses(found, f"不是{kind.label}", "第九十五条")


@pytest.mark.parametrize(
    ("published", "deemed"),
    [
        (date(2026, 10, 19), date(2026, 11, 19)),
        (date(2026, 9, 4), date(2026, 10, 9)),  # the 30th day, 10-04, lies in the holiday: it ends on 10-08
        (date(2026, 12, 2), date(2027, 1, 5)),  # 01-01 is a holiday, then a week-end: it ends on 01-04
    ],
)
def test_the_thirty_days_over_holidays(work_calendar, published, deemed):
    assert deemed_served(published, work_calendar) == deemed


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"on": "2026-10-15"}, "不能晚于今天2026-10-14"),
        ({"electronic_consent": True}, "电子地址"),
    ],
)
def test_confirmation_of_the_address(given, words):
    refuses(check("record_service_address", **given)["address_confirmation_complete"], words, "第六十一条第二款")


def test_confirmation_signed_today_with_an_electronic_address():
    given = {"on": "2026-10-14", "electronic_consent": True, "confirmed_email": "zhang@example.org"}
    assert not failed(check("record_service_address", **given))
    refuses(rules.address_confirmation_complete(ready("serve_notice")), "（未填写）")
