"""Documents of the hearing and of the reviews (听证、审核、集体讨论)."""

from .doc_kinds import DocKind as D
from .document_row import DocumentRow, Needed, Service, Volume
from .document_row import Signer as S
from .judging import apl
from .needed import AGENCY, CAUSE, FILING, NUMBER, PARTY, PARTY_NAME, REVIEW

_PLAN, _RECORD, _MINUTES = f"{REVIEW}的“听证安排”", f"{REVIEW}的“听证笔录”", f"{REVIEW}的“集体讨论笔录”"
_REPORT = "办理“提交听证报告”时填写"

_SITTING = (
    Needed("听证时间", "hearing.at", _PLAN),
    Needed("听证地点", "hearing.place", _PLAN),
    Needed("听证方式（公开或者不公开及其理由）", "hearing.form", _PLAN),
    Needed("主持人", "hearing.chair.name", _PLAN),
)
_BENCH = (
    *_SITTING,
    Needed("主持人单位", "hearing.chair.unit", "主持人的用户资料"),
    Needed("主持人职务", "hearing.chair.post", f"{_PLAN}，或者主持人的用户资料"),
    Needed("记录人", "hearing.recorder.name", _PLAN),
    Needed("记录人单位", "hearing.recorder.unit", "记录人的用户资料"),
    Needed("记录人职务", "hearing.recorder.post", f"{_PLAN}，或者记录人的用户资料"),
)

# fmt: off
ROWS = (
    DocumentRow(
        D.HEARING_NOTICE, "13", "听通", (S.SEAL,), Service.SERVED,
        apl(64), Volume.MAIN, "hearing", (
            *CAUSE, *PARTY, *_BENCH,
            Needed("听证员的单位和职务", "hearing.hearers_known", _PLAN, "hearing.hearers"),
            Needed("听证申请日期", "hearing.requested_on", "办理“登记听证申请”时填写"),
            Needed("本机关联系电话", "agency.phone", f"{AGENCY}：电话"),
        ),
    ),
    DocumentRow(
        D.HEARING_ANNOUNCEMENT, "13", "听公", (S.SEAL,), Service.PUBLISHED,
        apl(64), Volume.MAIN, "hearing", (*CAUSE, *PARTY_NAME, *_SITTING),
    ),
    DocumentRow(
        D.HEARING_RECORD, "14", "听笔", (S.CHAIR, S.RECORDER, S.PARTY_EACH_PAGE, S.MEMBERS), Service.SIGNED,
        apl(64), Volume.MAIN, "hearing", (
            *CAUSE, *PARTY_NAME, *_BENCH,
            Needed("开始时间", "record.began", _RECORD),
            Needed("结束时间", "record.ended", _RECORD),
            Needed("举行地点", "record.place", _RECORD),
            Needed("参加听证的调查人员", "record.officers", _RECORD),
            Needed("申请人到场情况", "record.attended", _RECORD),
            Needed("委托代理人", "record.agents", _RECORD, "record.by_agent"),
            Needed("告知权利义务", "record.rights_told", _RECORD),
            Needed("调查人员提出的事实、证据、依据和处罚建议", "record.investigators_said", _RECORD),
            Needed("当事人的申辩意见和证据", "record.party_said", _RECORD),
            Needed("质证和辩论", "record.examined", _RECORD),
            Needed("最后陈述", "record.final_statement", _RECORD),
        ),
    ),
    DocumentRow(
        D.HEARING_REPORT, "15", "听报", (S.CHAIR,), Service.NONE,
        apl(65), Volume.SIDE, "hearing_report", (
            *CAUSE, *PARTY_NAME, *_SITTING,
            Needed("举行听证的时间", "record.began", _RECORD),
            Needed("争议的要点", "report.dispute", _REPORT),
            Needed("听证查明的事实", "report.found", _REPORT),
            Needed("处理意见", "report.opinion", _REPORT),
        ),
    ),
    DocumentRow(
        D.LEGAL_REVIEW, "16", "法审", (S.LEGAL_REVIEWER,), Service.NONE,
        apl(58), Volume.SIDE, "review", (
            *CAUSE, *PARTY_NAME,
            *NUMBER,
            Needed("送审人", "officers", f"{FILING}：承办人员"),
            Needed("送审日期", "review.submitted", "办理案件审查，提交法制审核"),
            Needed("审核事项", "review.points", "法制审核"),
            Needed("审核结论", "review.conclusion", "法制审核"),
            Needed("审核意见", "review.opinion", "法制审核的意见栏"),
            Needed("审核人", "review.reviewer", "审核人的用户资料"),
        ),
    ),
    DocumentRow(
        D.DISCUSSION_RECORD, "17", "集", (S.CHAIR, S.MEMBERS, S.RECORDER), Service.NONE,
        apl(57, 2), Volume.SIDE, "discussion", (
            *CAUSE, *PARTY_NAME,
            Needed("讨论时间", "discussion.at", _MINUTES),
            Needed("讨论地点", "discussion.place", _MINUTES),
            Needed("主持人", "discussion.chair", _MINUTES),
            Needed("参加讨论的负责人", "discussion.members", _MINUTES),
            Needed("每名参加人员的职务", "discussion.posts_known", _MINUTES),
            Needed("每名参加人员的意见和表决", "discussion.opinions_known", _MINUTES),
            Needed("汇报人（调查人员）", "discussion.reporters", _MINUTES),
            Needed("汇报的案情", "discussion.report", _MINUTES),
            Needed("讨论结论", "discussion.conclusion", _MINUTES),
            Needed("同意的罚款数额", "discussion.amount_figures", _MINUTES, "discussion.fines"),
            Needed("结论的理由", "discussion.reasons", _MINUTES),
            Needed("记录人", "discussion.recorder", _MINUTES),
        ),
    ),
)
# fmt: on
