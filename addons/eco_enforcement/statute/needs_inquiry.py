"""Mandatory fields that many documents share: the cause, the party, the agency, the case."""

from .document_row import Needed

CAUSE = (Needed("案由", "case.cause", "案件标题“案由”"),)
PARTY = (
    Needed("当事人姓名或者名称", "party.name", "案件“立案”页“当事人”"),
    Needed("当事人住址（住所）", "party.address", "案件“立案”页“当事人住址（住所）”"),
)
NUMBER = (Needed("案号", "case.number", "“批准立案”"),)
CONTACT = (
    Needed("行政机关联系地址", "agency.address", "执法主体“地址”"),
    Needed("行政机关联系电话", "agency.phone", "执法主体“电话”"),
)
REMEDIES = (
    Needed("行政复议机关", "remedies.organ", "执法主体“行政复议机关”"),
    Needed("管辖法院", "remedies.court", "执法主体“管辖法院”"),
)
