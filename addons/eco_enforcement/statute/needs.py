"""Mandatory fields that documents of several parts share."""

from .document_row import Needed

FILING, INQUIRY = "案件“立案”页", "案件“调查取证”页"
PARTY, AGENCY = f"{FILING}的当事人栏", "本机关的机构资料"

CASE = (Needed("案由", "case.cause", FILING), Needed("当事人姓名或者名称", "party.name", PARTY))
ADDRESSED = (*CASE, Needed("当事人住址（住所）", "party.address", PARTY))
REMEDIES = (
    Needed("行政复议机关", "remedy.organ", AGENCY),
    Needed("有管辖权的人民法院", "remedy.court", AGENCY),
)
