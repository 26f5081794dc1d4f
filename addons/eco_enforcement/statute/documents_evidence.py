"""Documents of evidence taken on the spot (取证)."""

from .doc_kinds import DocKind as D
from .document_row import DocumentRow, Service, Volume
from .document_row import Needed as N
from .document_row import Signer as S
from .judging import apl
from .needed import CAUSE, PARTY_NAME, REMEDIES

# fmt: off
ROWS = (
    DocumentRow(
        D.SAMPLING_RECORD, "5", "采", (S.OFFICERS, S.PARTY), Service.SIGNED,
        apl(56), Volume.MAIN, "evidence",
        (
            *CAUSE,
            *PARTY_NAME,
            N("样品编号", "sample.number", "抽样取证单“样品编号”"),
            N("样品名称", "sample.thing", "抽样取证单“样品名称”"),
            N("样品数量", "sample.quantity", "抽样取证单“样品数量”"),
            N("抽样地点", "sample.place", "抽样取证单“抽样地点”"),
            N("抽样方法", "sample.method", "抽样取证单“抽样方法”"),
            N("抽样时间", "sample.taken", "抽样取证单“抽样时间”"),
            N("执法人员及其证号", "sample.officers", "抽样取证单“执法人员”"),
        ),
    ),
    DocumentRow(
        D.PHOTO_SHEET, "5", "照", (S.OFFICERS, S.PARTY), Service.SIGNED,
        apl(46), Volume.MAIN, "evidence",
        (
            N("照片", "sheet.photos", "案件“证据”：上传照片"),
            N("证明内容", "sheet.proves", "证据：证明内容"),
            N("拍摄时间", "sheet.time", "证据：收集日期"),
            N("拍摄地点", "sheet.place", "证据：收集地点"),
            N("拍摄人", "sheet.photographer", "证据：收集人员"),
        ),
    ),
    DocumentRow(
        D.HOLD_NOTICE, "6", "先登", (S.SEAL, S.HEAD, S.OFFICERS, S.PARTY), Service.HANDED,
        apl(56), Volume.MAIN, "evidence",
        (
            *CAUSE,
            *PARTY_NAME,
            N("物品清单", "hold.items", "先行登记保存“清单”"),
            N("保存期限的起算", "hold.from", "“实施先行登记保存”的“实施时间”"),
            N("保存期限的届满", "hold.until", "“实施先行登记保存”的“实施时间”"),
            N("先行登记保存的理由", "hold.reason", "先行登记保存“理由”"),
            N("保存地点", "hold.place", "先行登记保存“保存地点”"),
            N("保管人", "hold.keeper", "先行登记保存“保管人”"),
            N("执法人员及其证号", "hold.officers", "先行登记保存“执法人员”"),
            *REMEDIES,
        ),
    ),
    DocumentRow(
        D.HOLD_DISPOSAL, "6", "先处", (S.SEAL, S.HEAD, S.OFFICERS, S.PARTY), Service.SERVED,
        apl(56), Volume.MAIN, "evidence",
        (
            *CAUSE,
            *PARTY_NAME,
            N("物品清单", "hold.items", "先行登记保存“清单”"),
            N("保存期限的起算", "hold.from", "“实施先行登记保存”的“实施时间”"),
            N("保存期限的届满", "hold.until", "“实施先行登记保存”的“实施时间”"),
            N("处理方式", "hold.ending", "“处理先行登记保存的证据”的“证据处理方式”"),
            N("处理情况", "hold.text", "“处理先行登记保存的证据”的“内容”"),
            N("执法人员及其证号", "hold.officers", "先行登记保存“执法人员”"),
            *REMEDIES,
        ),
    ),
)
# fmt: on
