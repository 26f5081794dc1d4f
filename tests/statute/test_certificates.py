"""The certificate and its history to the day: suspended, lost, withdrawn, handed back, restored, renewed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from statute.certificates import CHANGES, EXPIRED, NO_ENFORCEMENT, NOT_YET, VALID, Certificate, StatusEvent, fault
from statute.facts import Officer, Post, Task

DAY = timedelta(days=1)
D = date(2026, 10, 12)
PLAIN = Certificate("测试001", date(2024, 1, 1), date(2028, 12, 31))


def with_history(*entries):
    return replace(PLAIN, events=tuple(StatusEvent(*entry) for entry in entries))


@pytest.mark.parametrize(
    ("day", "standing"),
    [
        (PLAIN.start - DAY, NOT_YET),
        (PLAIN.start, VALID),
        (PLAIN.end, VALID),
        (PLAIN.end + DAY, EXPIRED),
    ],
)
def test_standing_on_the_border_days_of_the_term(day, standing):
    assert PLAIN.standing_on(day) == standing
    assert PLAIN.valid_on(day) is (standing == VALID)


@pytest.mark.parametrize("kind", ["suspended", "lost", "withdrawn", "handed_back"])
def test_a_bar_holds_from_its_own_day(kind):
    certificate = with_history((kind, D))
    assert certificate.valid_on(D - DAY)
    assert certificate.standing_on(D) == CHANGES[kind].label
    assert not certificate.valid_on(D + DAY)
    assert not certificate.valid_on(PLAIN.end)


def test_a_suspension_for_a_fixed_time_ends_after_its_last_day():
    certificate = with_history(("suspended", D, D + 10 * DAY))
    good = [n for n in range(-1, 13) if certificate.valid_on(D + n * DAY)]
    assert good == [-1, 11, 12]


def test_a_suspension_of_one_day():
    certificate = with_history(("suspended", D, D))
    assert [certificate.valid_on(D + n * DAY) for n in (-1, 0, 1)] == [True, False, True]


@pytest.mark.parametrize("kind", ["suspended", "lost", "withdrawn"])
def test_restored_from_its_own_day(kind):
    certificate = with_history((kind, D), ("restored", D + 5 * DAY))
    assert not certificate.valid_on(D)
    assert not certificate.valid_on(D + 4 * DAY)
    assert certificate.valid_on(D + 5 * DAY)
    assert certificate.valid_on(PLAIN.end)


def test_restoring_ends_a_suspension_before_its_last_day():
    certificate = with_history(("suspended", D, D + 30 * DAY), ("restored", D + 5 * DAY))
    assert [certificate.valid_on(D + n * DAY) for n in (4, 5, 30)] == [False, True, True]


def test_of_one_day_the_later_entry_holds():
    assert with_history(("lost", D), ("restored", D)).valid_on(D)
    assert not with_history(("lost", D - DAY), ("restored", D), ("suspended", D)).valid_on(D)


def test_a_loss_outlasts_the_suspension_that_began_before_or_after_it():
    for entries in ((("lost", D), ("suspended", D + DAY, D + 3 * DAY)), (("suspended", D, D + 3 * DAY), ("lost", D))):
        certificate = with_history(*entries)
        assert certificate.standing_on(D + 4 * DAY) == CHANGES["lost"].label


def test_every_past_day_is_told_whatever_came_later():
    certificate = with_history(("suspended", D), ("restored", D + 3 * DAY), ("handed_back", D + 9 * DAY))
    told = [certificate.valid_on(D + n * DAY) for n in (-1, 0, 2, 3, 8, 9, 99)]
    assert told == [True, False, False, True, True, False, False]
    shuffled = replace(certificate, events=certificate.events[::-1])
    assert [shuffled.valid_on(D + n * DAY) for n in (-1, 0, 2, 3, 8, 9, 99)] == told


def test_a_renewal_extends_the_term_from_its_own_day():
    longer = PLAIN.end.replace(year=2033)
    in_time = with_history(("renewed", PLAIN.end, longer))
    assert in_time.end_on(PLAIN.end - DAY) == PLAIN.end
    assert in_time.valid_on(PLAIN.end + DAY)
    assert in_time.valid_on(longer)
    assert not in_time.valid_on(longer + DAY)
    late = with_history(("renewed", PLAIN.end + 3 * DAY, longer))
    assert [late.valid_on(PLAIN.end + n * DAY) for n in (0, 1, 2, 3)] == [True, False, False, True]


def test_a_renewal_lifts_no_bar():
    assert not with_history(("lost", D), ("renewed", D, date(2033, 12, 31))).valid_on(D + DAY)


def test_a_supervision_certificate_entitles_nobody():
    assert replace(PLAIN, enforces=False).standing_on(D) == NO_ENFORCEMENT
    assert not replace(PLAIN, enforces=False).valid_on(D)


@pytest.mark.parametrize(
    ("areas", "sectors", "lineage", "of_power", "covered"),
    [
        ((), (), {1, 2, 3}, {"environment"}, True),
        ({2}, (), {1, 2, 3}, {"environment"}, True),
        ({9}, (), {1, 2, 3}, {"environment"}, False),
        ((), {"environment"}, {1}, {"environment", "urban"}, True),
        ((), {"urban"}, {1}, {"environment"}, False),
        ((), {"urban"}, {1}, set(), True),
        ({9}, {"environment"}, {1}, {"environment"}, False),
    ],
)
def test_area_and_sectors(areas, sectors, lineage, of_power, covered):
    certificate = replace(PLAIN, areas=frozenset(areas), sectors=frozenset(sectors))
    assert certificate.covers(frozenset(lineage), frozenset(of_power)) is covered


@pytest.mark.parametrize(
    ("certificate", "entry", "words"),
    [
        (PLAIN, ("suspended", D), ""),
        (PLAIN, ("suspended", PLAIN.start), ""),
        (PLAIN, ("suspended", PLAIN.start - DAY), "先后顺序"),
        (PLAIN, ("suspended", D, D), ""),
        (PLAIN, ("suspended", D, D - DAY), "早于起始日"),
        (PLAIN, ("lost", D, D), "不填写截止日"),
        (PLAIN, ("restored", D), "无需恢复"),
        (with_history(("suspended", D, D + DAY)), ("restored", D + DAY), ""),
        (with_history(("suspended", D, D + DAY)), ("restored", D + 2 * DAY), "无需恢复"),
        (with_history(("lost", D)), ("restored", D), ""),
        (with_history(("lost", D)), ("restored", D - DAY), "先后顺序"),
        (with_history(("handed_back", D)), ("restored", D), "已经交回注销"),
        (PLAIN, ("renewed", D), "应当填写"),
        (PLAIN, ("renewed", D, PLAIN.end), "晚于原截止日2028-12-31"),
        (PLAIN, ("renewed", D, PLAIN.end + DAY), ""),
    ],
)
def test_what_fits_the_history(certificate, entry, words):
    said = fault(certificate, StatusEvent(*entry))
    assert words in said
    assert bool(said) is bool(words)


# The officer

HERE, ELSEWHERE = 3, 4
OFFICER = Officer(1, "王玥", False, (PLAIN,), (Post(HERE, True, D, D + 9 * DAY),))
TASK = Task(HERE, frozenset({1, 2, HERE}), frozenset({"environment"}))


@pytest.mark.parametrize(("n", "certified"), [(-1, False), (0, True), (9, True), (10, False)])
def test_only_in_post_on_the_day(n, certified):
    assert OFFICER.certified_on(D + n * DAY) is certified
    assert OFFICER.for_task(TASK).certified_on(D + n * DAY) is certified
    assert bool("不在本机关任职" in OFFICER.want(D + n * DAY)) is not certified


def test_open_posts():
    assert Post(HERE, True).covers(date.min)
    assert Post(HERE, True).covers(date.max)


def test_who_serves_elsewhere_does_not_count_here():
    assert not OFFICER.for_task(replace(TASK, agency=ELSEWHERE)).certified_on(D)
    moved = replace(OFFICER, posts=(Post(HERE, True, None, D - DAY), Post(ELSEWHERE, True, D)))
    assert moved.certified_on(D)
    assert [moved.for_task(TASK).certified_on(day) for day in (D - DAY, D)] == [True, False]


def test_the_kind_of_staff_is_that_of_the_day():
    changed = replace(OFFICER, posts=(Post(HERE, False, None, D - DAY), Post(HERE, True, D)))
    assert [changed.certified_on(day) for day in (D - DAY, D)] == [False, True]
    assert "辅助人员" in changed.want(D - DAY)


def test_without_posts_the_kind_of_staff_holds_on_every_day():
    assert replace(OFFICER, posts=(), formal=True).certified_on(D - DAY)
    assert not replace(OFFICER, posts=()).certified_on(D)


def test_a_certificate_for_another_area_or_sector_does_not_count():
    far = replace(OFFICER, certificates=(replace(PLAIN, areas=frozenset({ELSEWHERE})),))
    assert far.certified_on(D)
    assert "执法区域或者类别不包括本案" in far.for_task(TASK).want(D)
    both = replace(far, certificates=(*far.certificates, PLAIN))
    assert both.for_task(TASK).certified_on(D)


def test_the_reason_names_number_and_standing():
    lost = replace(OFFICER, certificates=(with_history(("lost", D)),))
    assert lost.want(D) == "当日没有有效的行政执法证（测试001遗失）"
    assert replace(OFFICER, certificates=()).want(D) == "当日没有有效的行政执法证"
