"""Documents of payment, execution, goods and closing (缴款、执行、物品、结案)."""

from .doc_kinds import DocKind as D
from .document_row import DocumentRow, Needed, Service, Volume
from .document_row import Signer as S
from .judging import COERCION_LAW, apl
from .legal_types import LegalBasis

# fmt: off
ROWS = (
    DocumentRow(
        D.DEFERRAL_APPLICATION, "23", "缓申", (S.PARTY,), Service.SIGNED,
        apl(66), Volume.MAIN, "execution",
    ),
    DocumentRow(
        D.DEFERRAL_APPROVAL, "23", "缓批", (S.HANDLERS, S.UNIT_HEAD, S.HEAD), Service.NONE,
        apl(66), Volume.MAIN, "execution",
    ),
    DocumentRow(
        D.DEFERRAL_NOTICE, "23", "缓", (S.SEAL,), Service.SERVED,
        apl(66), Volume.MAIN, "execution",
    ),
    DocumentRow(
        D.DEMAND, "24", "催", (S.SEAL,), Service.SERVED,
        LegalBasis(COERCION_LAW, 54), Volume.MAIN, "execution",
    ),
    DocumentRow(
        D.COURT_APPLICATION, "25", "强申", (S.SEAL, S.HEAD), Service.SENT,
        LegalBasis(COERCION_LAW, 55), Volume.MAIN, "execution",
    ),
    DocumentRow(
        D.GOODS_LIST, "27", "没清", (S.HANDLERS, S.KEEPER), Service.NONE,
        apl(74), Volume.MAIN, "goods",
        (
            Needed("当事人", "party.name", "案件“当事人”页"),
            Needed("处罚决定书文号", "goods.decision_number", "案件应当已经作出处罚决定"),
            Needed("物品（名称、规格、数量、状况）", "goods.lines", "案件“证据与措施”页的先行登记保存、查封扣押清单"),
            Needed("保管人", "goods.keepers", "物品“移交”给物品保管人员"),
            Needed("承办人", "officers", "案件“承办人员”"),
        ),
    ),
    DocumentRow(
        D.GOODS_DISPOSAL, "27", "没处", (S.HANDLERS, S.KEEPER, S.HEAD), Service.NONE,
        apl(74), Volume.MAIN, "goods",
        (
            Needed("当事人", "party.name", "案件“当事人”页"),
            Needed("处罚决定书文号", "goods.decision_number", "案件应当已经作出处罚决定"),
            Needed("物品", "goods.lines", "“登记罚没物品”步骤"),
            Needed("处理方式", "goods.way", "“批准处理罚没物品”步骤的“处理方式”"),
            Needed("负责人意见", "goods.opinion", "“批准处理罚没物品”步骤的“意见”"),
        ),
    ),
    DocumentRow(
        D.GOODS_DESTRUCTION, "27", "没销", (S.KEEPER, S.SUPERVISOR, S.WITNESS, S.HEAD), Service.NONE,
        apl(74), Volume.MAIN, "goods",
        (
            Needed("物品", "goods.lines", "“登记罚没物品”步骤"),
            Needed("处罚决定书文号", "goods.decision_number", "案件应当已经作出处罚决定"),
            Needed("销毁时间", "goods.at", "“登记罚没物品销毁”步骤的“实施时间”"),
            Needed("销毁地点", "goods.place", "“登记罚没物品销毁”步骤的“销毁地点”"),
            Needed("销毁方法", "goods.way", "“登记罚没物品销毁”步骤的“销毁方法”"),
            Needed("监督人", "goods.supervisor", "“登记罚没物品销毁”步骤的“监督人”"),
            Needed("见证人", "goods.witness", "“登记罚没物品销毁”步骤的“见证人”"),
            Needed("批准人", "goods.approved_by", "“批准处理罚没物品”步骤"),
        ),
    ),
    DocumentRow(
        D.CLOSING_APPROVAL, "30", "结", (S.HANDLERS, S.UNIT_HEAD, S.HEAD), Service.NONE,
        apl(47), Volume.MAIN, "closing",
    ),
)
# fmt: on
