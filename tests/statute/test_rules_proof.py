"""Evidence is checked before it is used; no fact stands without it (行政处罚法 arts. 40, 42, 46)."""

from dataclasses import replace
from datetime import date

import pytest
from builders import OFFICERS, check, failed, passes, ready, refuses, silent
from lawful.proof import FACTS, RECORDS, with_photos
from statute.facts_proof import Proof, ToProve
from statute.grounds import NoPenaltyGround
from statute.persons import Certificate
from statute.proof_sources import SOURCES, STANDARD_FACTS, interview_of
from statute.rules_proof import facts_proven
from statute.words_proof import FactKind, ItemState

TODAY = date(2026, 10, 13)  # of the builders' draft


def of(code, **changes):
    """Judge an act on the photographs with ``changes``."""
    return check(code, ready(code, **with_photos(**changes)))


def proven(*items, facts=FACTS, **changes):
    return facts_proven(ready("submit_report", proof=Proof(items, facts), **changes))


def test_every_fact_has_admitted_evidence():
    passes(proven(*RECORDS))


@pytest.mark.parametrize("state", [ItemState.COLLECTED, ItemState.EXCLUDED])
def test_evidence_that_is_not_admitted_proves_nothing(state):
    refuses(proven(RECORDS[0], replace(RECORDS[1], state=state)), "当事人的身份", "第四十六条第二款")


def test_a_fact_without_evidence_is_named():
    refuses(proven(*RECORDS, facts=(*FACTS, ToProve(3, "位于禁烧区"))), "位于禁烧区")
    refuses(proven(*RECORDS, facts=(ToProve(3, "位于禁烧区", frozenset({9})),)), "位于禁烧区")


def test_no_facts_listed_is_not_proven():
    refuses(proven(*RECORDS, facts=()), "没有列出待证事实")


def test_a_case_without_a_penalty_needs_no_proof_of_it():
    silent(proven(facts=(), proposal=NoPenaltyGround.NOT_ESTABLISHED))


@pytest.mark.parametrize("code", ["submit_report", "pass_case_review", "decide"])
def test_the_report_the_examination_and_the_decision_ask_for_proof(code):
    assert "facts_proven" in failed(check(code, ready(code, proof=Proof(RECORDS, (ToProve(1, "面积"),)))))


def test_photographs_are_admitted():
    assert not failed(of("admit_evidence"))


@pytest.mark.parametrize("state", [ItemState.ADMITTED, ItemState.EXCLUDED])
def test_evidence_is_admitted_once(state):
    refuses(of("admit_evidence", state=state)["evidence_awaits_check"], "没有选定", "第四十六条第二款")


def test_evidence_that_lacks_something_is_not_admitted():
    refuses(of("admit_evidence", missing=("证明内容",))["evidence_complete"], "证据3（现场照片）", "证明内容")


@pytest.mark.parametrize("day", [None, date(2026, 10, 14)])
def test_evidence_has_a_day_and_not_one_to_come(day):
    refuses(of("admit_evidence", collected_on=day, on_site=False)["evidence_complete"], "收集日期")


def test_evidence_of_today_is_admitted():
    passes(of("admit_evidence", collected_on=TODAY)["evidence_complete"])


def test_two_officers_certified_on_that_day_collect_on_the_spot():
    passes(of("admit_evidence")["evidence_by_certified_officers"])
    refuses(of("admit_evidence", officers=OFFICERS[:1])["evidence_by_certified_officers"], "第四十二条")
    late = replace(OFFICERS[1], certificates=(Certificate("测试002", date(2026, 10, 14), date(2028, 1, 1)),))
    refuses(of("admit_evidence", officers=(OFFICERS[0], late))["evidence_by_certified_officers"])


def test_what_others_hand_in_needs_no_two_officers():
    found = of("admit_evidence", on_site=False, officers=())
    silent(found["evidence_by_certified_officers"])
    assert not failed(found)


def test_a_recording_that_lacks_what_article_41_asks_is_not_admitted():
    silent(of("admit_evidence")["monitoring_admissible"])
    refuses(of("admit_evidence", lacking=("未经法制审核",))["monitoring_admissible"], "未经法制审核", "第四十一条")


@pytest.mark.parametrize("state", [ItemState.COLLECTED, ItemState.ADMITTED])
def test_evidence_is_excluded_before_and_after_it_was_admitted(state):
    passes(of("exclude_evidence", state=state)["evidence_not_excluded"])


def test_evidence_is_excluded_once():
    refuses(of("exclude_evidence", state=ItemState.EXCLUDED)["evidence_not_excluded"], "第四十六条第三款")


def test_a_photo_sheet_is_made_once_of_admitted_pictures():
    admitted = {"state": ItemState.ADMITTED}
    passes(of("make_photo_sheet", **admitted)["photo_sheet_possible"])
    refuses(of("make_photo_sheet", state=ItemState.COLLECTED)["photo_sheet_possible"], "采纳")
    refuses(of("make_photo_sheet", state=ItemState.EXCLUDED)["photo_sheet_possible"], "采纳")
    refuses(of("make_photo_sheet", pictures=0, **admitted)["photo_sheet_possible"], "没有可以打印的照片")
    refuses(of("make_photo_sheet", sheet=True, **admitted)["photo_sheet_possible"], "已经制作")


@pytest.mark.parametrize("code", ["admit_evidence", "exclude_evidence", "make_photo_sheet"])
def test_an_act_on_nothing_is_refused(code):
    assert failed(check(code, evidence=99))


def test_who_speaks_for_the_party_makes_the_partys_statement():
    assert interview_of("张堃", "张堃", "") == "party_interview"
    assert interview_of(" 李㛃 ", "示范砖厂", "李㛃") == "party_interview"
    assert interview_of("王玥", "张堃", "") == "witness_interview"
    assert interview_of("", "张堃", "") == "witness_interview"


def test_the_two_records_of_a_small_case_prove_every_standard_fact():
    both = SOURCES["inspection_record"].facts | SOURCES["party_interview"].facts
    assert {kind for _key, kind, _words in STANDARD_FACTS} <= both
    assert both == set(FactKind)
