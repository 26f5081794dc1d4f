"""Samples, tests, cameras, orders to correct."""

from dataclasses import replace
from datetime import date

import pytest
from builders import ACT_DAY, FILED, check, doubts, failed, passes, ready, refuses, silent
from lawful.evidence import ANSWERED, ASKED, CAMERA, OFFICERS, ORDER, SAMPLE, held
from statute import rules_correction, rules_evidence, rules_execution
from statute.facts_evidence import Recheck
from statute.words_evidence import Corrected

IN_FILE = replace(CAMERA, finished=True)
TOLD = replace(IN_FILE, told_on=date(2026, 10, 14))
ISSUED = replace(ORDER, issued_on=FILED)


def sampled(row):
    return check("record_sample", ready("record_sample", **held(samples=(row,))))


# Samples


def test_a_sample_is_complete_once_and_not_of_the_future():
    refuses(sampled(replace(SAMPLE, missing=("样品编号",)))["sample_complete"], "样品编号", "《行政处罚法》第五十六条")
    refuses(sampled(replace(SAMPLE, finished=True))["sample_complete"], "正在填写")
    refuses(sampled(replace(SAMPLE, day=date(2026, 10, 14)))["sample_complete"], "晚于今天")
    assert not failed(sampled(replace(SAMPLE, day=FILED)))
    assert rules_evidence.sample_complete(ready("record_sample")).blocks


def test_trap_10_two_certified_officers_take_a_sample():
    for row in (replace(SAMPLE, officers=OFFICERS[:1]), replace(SAMPLE, day=date(2023, 12, 31))):
        refuses(sampled(row)["sample_by_certified_officers"], "第四十二条")
    assert rules_evidence.sample_by_certified_officers(ready("record_sample")).blocks


# Tests


@pytest.mark.parametrize(("day", "fine"), [("2026-10-11", 0), (str(ACT_DAY), 1), ("2026-10-14", 1), ("2026-10-15", 0)])
def test_a_test_is_asked_between_the_act_and_today(day, fine):
    assert ("entrusting_dated" in failed(check("entrust_appraisal", on=day))) is not bool(fine)


@pytest.mark.parametrize(("day", "fine"), [("2026-10-12", 0), ("2026-10-13", 1), ("2026-10-14", 1), ("2026-10-15", 0)])
def test_a_result_comes_between_the_question_and_today(day, fine):
    assert ("result_dated" in failed(check("record_result", on=day))) is not bool(fine)


@pytest.mark.parametrize(("day", "fine"), [("2026-10-13", 0), ("2026-10-14", 1), ("2026-10-15", 0)])
def test_the_party_is_told_between_the_result_and_today(day, fine):
    found = check("tell_result", on=day)
    assert ("telling_dated" in failed(found)) is not bool(fine)
    if not fine:
        refuses(found["telling_dated"], "《生态环境行政处罚办法》第二十九条", day)


def test_a_result_comes_once_and_is_told_once():
    again = check("record_result", ready("record_result", **held(appraisals=(ANSWERED,))))
    assert "result_dated" in failed(again)
    for row in (ASKED, replace(ANSWERED, told_on=date(2026, 10, 14))):
        assert "telling_dated" in failed(check("tell_result", ready("tell_result", **held(appraisals=(row,)))))


def test_no_notice_before_the_party_knows_the_result():
    told = replace(ANSWERED, told_on=date(2026, 10, 14))
    for rows, verdict in (((), silent), ((told,), passes), ((ASKED,), doubts), ((told, ANSWERED, ASKED), refuses)):
        found = check("issue_notice", ready("issue_notice", **held(appraisals=rows)))["results_told"]
        verdict(found, "《生态环境行政处罚办法》第二十九条")


# Cameras


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"missing": ("记录时间",)}, "记录时间"),
        ({"finished": True}, "正在填写"),
        ({"taken_on": date(2026, 10, 15)}, "晚于今天"),
    ],
)
def test_a_recording_enters_the_file_once_and_whole(changes, says):
    facts = ready("record_camera", **held(cameras=(replace(CAMERA, **changes),)))
    refuses(check("record_camera", facts)["camera_evidence_complete"], says, "《行政处罚法》第四十一条")
    today = ready("record_camera", **held(cameras=(replace(CAMERA, taken_on=date(2026, 10, 14)),)))
    assert not failed(check("record_camera", today))


@pytest.mark.parametrize("code", ["tell_camera", "exclude_camera"])
@pytest.mark.parametrize("row", [CAMERA, replace(IN_FILE, excluded=True)])
def test_only_a_recording_relied_on_is_told_or_left_out(code, row):
    refuses(check(code, ready(code, **held(cameras=(row,))))["camera_evidence_in_file"], "第四十一条")


def test_the_party_is_told_of_a_recording_once_after_it():
    for day, fine in (("2026-10-11", False), ("2026-10-12", True), ("2026-10-14", True), ("2026-10-15", False)):
        assert ("camera_telling_dated" in failed(check("tell_camera", on=day))) is not fine
    again = check("tell_camera", ready("tell_camera", **held(cameras=(TOLD,))))
    refuses(again["camera_telling_dated"], "第四十一条第三款")


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"legal_on": None}, "未经法制审核"),
        ({"legal_on": date(2026, 10, 13)}, "未经法制审核"),
        ({"technical_on": None}, "未经技术审核"),
        ({"technical_on": date(2026, 10, 13)}, "未经技术审核"),
        ({"published_on": None}, "未向社会公布"),
        ({"published_on": date(2026, 10, 13)}, "未向社会公布"),
        ({"marked": False}, "标志不明显"),
        ({"checked": False}, "记录内容未经审核"),
        ({"told_on": None}, "未及时告知"),
        ({"taken_on": None}, "未经法制审核"),
    ],
)
def test_trap_19_a_recording_that_lacks_anything_stops_the_decision(changes, says):
    facts = ready("decide", **held(cameras=(TOLD, replace(TOLD, name="二号", **changes))))
    finding = check("decide", facts)["camera_evidence_usable"]
    refuses(finding, "二号", says, "《行政处罚法》第四十一条")
    assert "一号" not in finding.message


def test_what_was_reviewed_by_the_day_of_the_recording_is_usable():
    day = date(2026, 10, 12)
    row = replace(TOLD, legal_on=day, technical_on=day, published_on=day)
    passes(rules_evidence.camera_evidence_usable(ready("decide", **held(cameras=(row,)))))


def test_drafts_and_what_was_left_out_are_not_asked():
    rows = (CAMERA, replace(IN_FILE, excluded=True, marked=False))
    silent(rules_evidence.camera_evidence_usable(ready("decide", **held(cameras=rows))))


# Orders to correct


@pytest.mark.parametrize(
    ("changes", "says"),
    [({"missing": ("依据",)}, "依据"), ({"issued_on": FILED}, "正在填写"), ({"by": date(2026, 10, 13)}, "早于今天")],
)
def test_an_order_is_issued_once_whole_and_with_time_to_obey(changes, says):
    facts = ready("order_correction", **held(orders=(replace(ORDER, **changes),)))
    refuses(check("order_correction", facts)["order_complete"], says, "《行政处罚法》第二十八条")
    for by in (None, date(2026, 10, 14)):
        facts = ready("order_correction", **held(orders=(replace(ORDER, by=by),)))
        assert not failed(check("order_correction", facts))
    assert rules_correction.order_complete(ready("order_correction")).blocks


@pytest.mark.parametrize(("day", "fine"), [("2026-10-12", 0), ("2026-10-13", 1), ("2026-10-14", 1), ("2026-10-15", 0)])
def test_an_order_is_served_and_looked_at_after_its_day(day, fine):
    assert ("order_service_possible" in failed(check("serve_order", on=day))) is not bool(fine)
    assert ("order_recheck_dated" in failed(check("recheck_order", on=day))) is not bool(fine)


def test_an_order_is_served_once_and_looked_at_once_served():
    served = replace(ISSUED, served_on=FILED)
    again = check("serve_order", ready("serve_order", **held(orders=(served,))))["order_service_possible"]
    refuses(again, "只送达一次", "第六十一条")
    early = check("recheck_order", ready("recheck_order", **held(orders=(ISSUED,))))["order_recheck_dated"]
    refuses(early, "（未填写）", "第二十八条")


def test_a_recheck_remembers_what_it_found():
    row = Recheck(FILED, Corrected.REFUSED, 7, 1)
    assert ready("decide", corrections=(row,)).corrections[0].result is Corrected.REFUSED
    assert [str(word) for word in Corrected] == ["corrected", "partly", "refused"]
    refuses(rules_execution.correction_verified(ready("submit_closing", corrected_on=None)), "最近一次复查尚未改正")
