"""Undoing, changing, publishing, taking back, putting away."""

from dataclasses import replace
from datetime import date

import pytest
from builders import DECISION, PARTY, check, doubts, failed, passes, ready, refuses, silent
from statute import rules_annulment as rules
from statute.facts_after import After, Publication, Remedy
from statute.states import PartyKind
from statute.states_after import RemedyKind

DAY = date(2026, 11, 2)
PUBLISHED = Publication(date(2026, 11, 1), True)


@pytest.mark.parametrize(
    ("amount", "good"),
    [("0", True), ("499.99", True), ("500", False), ("500.01", False), ("-0.01", False), (None, False)],
)
def test_a_decision_is_changed_for_the_better_only(amount, good):
    findings = check("change_decision", new_amount=amount)
    if good:
        assert not failed(findings)
    else:
        refuses(findings["change_not_heavier"], "应当低于原处罚", "《行政处罚法》第四十五条")


@pytest.mark.parametrize(
    ("done", "standing"),
    [
        (None, False),
        (PUBLISHED, True),
        (replace(PUBLISHED, withdrawn_on=DAY), False),
        (Publication(DAY, False), False),
    ],
)
def test_a_decision_is_published_once_and_taken_back_once(done, standing):
    facts = ready("publish_decision", after=After(publication=done))
    assert rules.not_yet_published(facts).blocks is standing
    assert rules.publication_standing(facts).blocks is not standing
    retracted = ready("archive", after=After(publication=done, retracted_on=DAY))
    assert rules.retraction_published(retracted).blocks is standing
    passes(rules.retraction_published(facts))


def test_trap_21_what_was_retracted_is_not_published():
    facts = ready("publish_decision", after=After(retracted_on=DAY))
    refuses(check("publish_decision", facts)["decision_not_retracted"], "不得公开", "《行政处罚法》第四十八条")


@pytest.mark.parametrize(
    ("day", "verdict"),
    [
        ("2026-10-27", refuses),
        ("2026-10-28", passes),
        ("2026-11-05", passes),  # seven working days from 10-27
        ("2026-11-06", doubts),
        ("2026-11-10", refuses),
    ],
)
def test_trap_21_seven_working_days_to_publish(day, verdict):
    facts = ready("publish_decision", today=date(2026, 11, 9))
    verdict(check("publish_decision", facts, on=day)["publication_dated"], "第四十八条")
    refuses(rules.publication_dated(ready("serve_decision")), "（未填写）")


@pytest.mark.parametrize(
    ("birth", "good"), [(date(2008, 10, 12), True), (date(2008, 10, 13), False), (date(2012, 1, 1), False)]
)
def test_trap_21_minors_are_never_published(birth, good):
    facts = ready("publish_decision", party=replace(PARTY, birth=birth))
    finding = check("publish_decision", facts)["party_may_be_published"]
    passes(finding) if good else refuses(finding, "未满十八周岁", "第五十条")


def test_an_organisation_has_no_age():
    company = replace(PARTY, kind=PartyKind.ORGANIZATION, birth=date(2020, 1, 1))
    silent(rules.party_may_be_published(ready("publish_decision", party=company)))
    silent(rules.party_may_be_published(ready("publish_decision", party=replace(PARTY, birth=None))))
    silent(rules.party_may_be_published(ready("publish_decision", act_ended_on=None)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("张某焚烧秸秆，罚款五百元。", ""),
        ("身份证610481196805120036", "身份证件号码"),
        ("身份证61048119680512003X。", "身份证件号码"),
        ("编号1234567890123456789，不是身份证", ""),
        ("电话13800000000", "电话号码"),
        ("电话029-00000000", "电话号码"),
        ("电话02900000000", "电话号码"),
        ("住西吴街道示范村三组12号", "住址"),
    ],
)
def test_trap_21_words_are_redacted(text, found):
    finding = check("publish_decision", public_text=text)["text_redacted"]
    refuses(finding, f"隐去自然人的{found}", "第五十条") if found else passes(finding)


def test_the_address_of_a_company_may_stand_and_an_old_number_may_not():
    company = ready("publish_decision", party=replace(PARTY, kind=PartyKind.ORGANIZATION, id_number="91A"))
    text = "某公司91A，住所西吴街道示范村三组12号"
    passes(check("publish_decision", company, public_text=text)["text_redacted"])
    citizen = ready("publish_decision", party=replace(PARTY, id_number="护照A1"))
    refuses(check("publish_decision", citizen, public_text="护照A1")["text_redacted"], "身份证件号码")
    refuses(rules.text_redacted(ready("publish_decision")), "没有填写公开文本")


@pytest.mark.parametrize(("day", "late"), [("2026-11-05", False), ("2026-11-06", True)])
def test_trap_21_three_working_days_to_take_back(day, late):
    after = After(publication=PUBLISHED, retracted_on=DAY, undone_on=DAY)
    facts = ready("withdraw_publication", today=date(2026, 11, 9), after=after)
    findings = check("withdraw_publication", facts, on=day)
    (doubts if late else passes)(findings["withdrawn_in_time"], "第四十八条")
    assert not failed(findings)
    silent(check("withdraw_publication")["withdrawn_in_time"], "没有被变更")


@pytest.mark.parametrize(
    ("day", "good"), [("2026-10-31", False), ("2026-11-01", True), ("2026-11-03", True), ("2026-11-04", False)]
)
def test_what_is_taken_back_was_published_before(day, good):
    finding = check("withdraw_publication", on=day)["withdrawal_dated"]
    passes(finding) if good else refuses(finding, f"撤回日期{day}")
    refuses(rules.withdrawal_dated(ready("publish_decision")), "（未填写）")


@pytest.mark.parametrize(("today", "over"), [(date(2027, 4, 28), False), (date(2027, 4, 29), True)])
def test_the_file_is_put_away_when_nobody_can_sue_any_more(today, over):
    finding = check("archive", ready("archive", today=today))["nothing_pending"]
    passes(finding) if over else doubts(finding, "2027-04-28", "第四十七条")


def test_a_file_with_a_suit_going_on_is_not_put_away():
    suit = After(remedies=(Remedy(RemedyKind.LITIGATION, DAY),))
    refuses(check("archive", ready("archive", after=suit))["nothing_pending"], "行政诉讼尚未审结")
    silent(check("archive", ready("archive", after=After(undone_on=DAY)))["nothing_pending"])
    silent(check("archive", ready("archive", decision=DECISION))["nothing_pending"])


def test_only_an_undone_decision_is_investigated_again():
    for code in ("investigate_again", "end_after_annulment"):
        refuses(check(code, ready(code, after=After()))["decision_undone"], "没有被撤销", "第四十八条")


def test_a_case_taken_up_again_has_its_days_anew():
    facts = ready("decide", today=date(2027, 4, 8))
    refuses(check("decide", facts)["decided_in_time"], "2027-01-11")
    again = ready("decide", today=date(2027, 4, 8), after=After(reopened_on=date(2027, 1, 8)))
    passes(check("decide", again)["decided_in_time"], "2027-04-08")
