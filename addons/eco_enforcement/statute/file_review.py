"""What a review of the file (案卷评查) would say: the points any one of which makes it 0 (环执法发〔2024〕4号).

Each point rests on rows of the legality check, and on nothing else: what the check cannot see is left to a person.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from .checklist import Line
from .legal_types import Finding, Verdict


@dataclass(frozen=True, slots=True)
class Point:
    """A point of the review: its group, what is wrong when it applies, the codes of the rows that find it."""

    group: str
    fault: str
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A point with what the check found for it."""

    point: Point
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Prediction:
    """``fatal``: points that fail; ``open``: points on which a person must judge."""

    fatal: tuple[Hit, ...]
    open: tuple[Hit, ...]

    @property
    def verdict(self) -> str:
        """Say the predicted result in Chinese."""
        if self.fatal:
            return "预计合法性评查为0分（存在否决项）"
        return "未发现否决项，有待人工核实的事项" if self.open else "未发现否决项"


POINTS = (
    Point("主体", "超越管辖或者职权",
          ("power_granted_at_act", "power_granted_today", "within_territory", "not_taken_over")),
    Point("主体", "以受委托组织、内设机构名义办案", ("agency_may_punish", "papers_in_agency_name", "decision_names_agency")),
    Point("主体", "署名与印章不一致", ("seal_matches_name",)),
    Point("主体", "执法人员无资格、证件过期或者少于两人",
          ("two_certified_officers", "records_by_certified_officers", "officers_certified_on_each_act",
           "samples_by_certified_officers")),
    Point("当事人", "当事人名称前后不一致且无说明", ("party_named_alike",)),
    Point("当事人", "以招牌名称代替执照名称、认定对象错误", ("party_identified", "party_complete")),
    Point("事实", "证据不足、要件未证明", ("elements_proven", "has_inspection_record", "has_interview_record",
                                       "records_complete", "decision_states_facts")),
    Point("事实", "没有抽样记录", ("samples_recorded",)),
    Point("法律", "没有依据或者依据未准确引用", ("basis_confirmed", "decision_cites_basis")),
    Point("法律", "没有适用从旧兼从轻", ("temporal_choice_recorded",)),
    Point("法律", "超出法定幅度、无依据减轻或者因申辩加重",
          ("announced_amount_in_range", "decided_amount_in_range", "leniency_grounded", "not_heavier_than_noticed")),
    Point("程序", "没有告知权利", ("records_tell_rights", "notice_states_rights", "notice_states_hearing",
                              "told_on_the_spot")),
    Point("程序", "陈述申辩期限未满又无明确放弃即作出决定", ("defence_window_passed",)),
    Point("程序", "告知书没有送达证明", ("notice_served", "notice_service_proven")),
    Point("程序", "监测、检测结果没有告知", ("results_told",)),
    Point("程序", "回避申请没有决定", ("recusals_decided",)),
    Point("程序", "陈述申辩没有复核", ("defences_answered",)),
    Point("程序", "要求听证而没有举行", ("hearing_finished", "hearing_told_in_time")),
    Point("程序", "没有集体讨论、调查人员表决或者没有重新讨论",
          ("discussion_held", "minutes_complete", "votes_apart", "discussion_current")),
    Point("程序", "法制审核缺失、未通过或者有新证据没有重新审核", ("review_passed", "review_current")),
    Point("程序", "超过追责时效", ("within_limitation",)),
    Point("程序", "调查人员与审核人员为同一人", ("case_review_apart", "review_apart", "decision_not_by_reviewer")),
)  # fmt: skip


def predict(lines: Iterable[Line]) -> Prediction:
    """Return what a review would say of a case whose legality check found ``lines``."""
    found = {line.row.code: line.finding for line in lines}
    return Prediction(_hits(found, Verdict.FAIL), _hits(found, Verdict.JUDGE))


def _hits(found: dict[str, Finding], verdict: Verdict) -> tuple[Hit, ...]:
    hits = (
        Hit(point, tuple(found[code] for code in point.rows if code in found and found[code].verdict is verdict))
        for point in POINTS
    )
    return tuple(hit for hit in hits if hit.findings)
