"""Documents of seals and seizures (查封、扣押): what 行政强制法 arts. 18, 19, 24, 25 and 28 ask each to state."""

from .doc_kinds import DocKind as D
from .document_row import DocumentRow, Needed, Service, Volume
from .document_row import Signer as S
from .judging import COERCION_LAW
from .legal_types import LegalBasis
from .needed import CAUSE, EVIDENCE, PARTY, PARTY_NAME, REMEDIES

_PAPER = f"{EVIDENCE}的“查封、扣押”"
_SPOT = "办理“实施查封、扣押”时填写"
_THINGS = (
    Needed("措施种类（查封或者扣押）", "seizure.kind", _PAPER),
    Needed("物品清单", "seizure.items", _PAPER),
    Needed("每项物品的数量、单位和状况", "seizure.items_known", _PAPER),
)
_WHY = (
    Needed("查封、扣押的理由", "seizure.reason", _PAPER),
    Needed("行政强制权的依据", "seizure.basis", _PAPER),
    Needed("保存地点", "seizure.place", _PAPER),
    Needed("保管人", "seizure.keeper", _PAPER),
    Needed("实施的执法人员", "seizure.officers", _PAPER),
)
# A seizure from before decisions were issued here has no number to name.
_DECIDED = (
    Needed("查封（扣押）决定书文号", "seizure.decision_number", "办理“批准查封、扣押”", "seizure.decided_on"),
    Needed("实施日期", "seizure.carried_on", _SPOT),
)

# fmt: off
ROWS = (
    DocumentRow(
        D.SEIZURE_APPROVAL, "26", "封批", (S.HANDLERS, S.UNIT_HEAD, S.HEAD), Service.NONE,
        LegalBasis(COERCION_LAW, 18), Volume.MAIN, "evidence", (
            *CAUSE, *PARTY, *_THINGS, *_WHY,
            Needed("提请人", "seizure.proposed_by", "办理“提请查封、扣押”"),
            Needed("提请日期", "seizure.proposed_on", "办理“提请查封、扣押”"),
            Needed("行政机关负责人意见", "seizure.ruling", "办理“批准查封、扣押”时填写"),
            Needed("紧急实施的时间", "seizure.began", "办理“紧急查封、扣押”时填写", "seizure.urgency"),
        ),
    ),
    DocumentRow(
        D.SEIZURE_DECISION, "26", "封", (S.SEAL, S.HEAD, S.OFFICERS, S.PARTY), Service.HANDED,
        LegalBasis(COERCION_LAW, 24), Volume.MAIN, "evidence", (
            *CAUSE, *PARTY, *_THINGS, *_WHY,
            Needed("查封、扣押的期限", "seizure.period", _PAPER),
            *REMEDIES,
        ),
    ),
    DocumentRow(
        D.SEIZURE_RECORD, "26", "封录", (S.OFFICERS, S.PARTY, S.WITNESS), Service.SIGNED,
        LegalBasis(COERCION_LAW, 18), Volume.MAIN, "evidence", (
            *CAUSE, *PARTY_NAME, *_THINGS,
            Needed("实施的执法人员", "seizure.officers", _PAPER),
            Needed("开始时间", "seizure.began", _SPOT),
            Needed("结束时间", "seizure.ended", _SPOT),
            Needed("实施地点", "seizure.spot", _SPOT),
            Needed("出示执法证件", "seizure.shown", _SPOT),
            Needed("通知当事人到场", "seizure.party_called", _SPOT),
            Needed("告知理由、依据、权利和救济途径", "seizure.told", _SPOT),
            Needed("听取陈述和申辩", "seizure.heard", _SPOT),
            Needed("当事人的陈述和申辩", "seizure.party_said", _SPOT),
            Needed("现场笔录内容", "seizure.site_record", _SPOT),
            Needed("交付决定书和清单", "seizure.handed", _SPOT),
            Needed("当事人签名，或者拒绝签名、不到场的情况", "seizure.signing", _SPOT),
        ),
    ),
    DocumentRow(
        D.SEIZURE_EXTENSION, "26", "封延", (S.SEAL, S.HEAD), Service.SERVED,
        LegalBasis(COERCION_LAW, 25), Volume.MAIN, "evidence", (
            *CAUSE, *PARTY, *_DECIDED, *_THINGS,
            Needed("原期限届满日期", "seizure.first_until", _SPOT),
            Needed("延长至", "seizure.until", "办理“延长查封、扣押期限”时填写"),
            Needed("延长的理由", "seizure.extended_because", "办理“延长查封、扣押期限”时填写"),
            *REMEDIES,
        ),
    ),
    DocumentRow(
        D.SEIZURE_RELEASE, "26", "封解", (S.SEAL, S.HEAD, S.OFFICERS, S.PARTY), Service.HANDED,
        LegalBasis(COERCION_LAW, 28), Volume.MAIN, "evidence", (
            *CAUSE, *PARTY, *_DECIDED, *_THINGS,
            Needed("解除的理由", "seizure.ending", "办理“处理查封、扣押的财物”时填写"),
            Needed("返还情况", "seizure.ended_how", "办理“处理查封、扣押的财物”时填写"),
        ),
    ),
)
# fmt: on
