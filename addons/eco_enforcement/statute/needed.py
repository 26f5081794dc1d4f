"""Mandatory fields that several documents share: what each is called, where its value stands, where it is entered."""

from .document_row import Needed

# Where things are entered, as the pages and dialogues are called on the screen.
FILING, INQUIRY, EVIDENCE = "案件“立案”页", "案件“调查取证”页", "案件“证据与措施”页"
REVIEW, DECISION, PAPERS = "案件“审查、申辩和听证”页", "案件“决定与履行”页", "案件“文书”页"
AGENCY, DIALOGUE, SYSTEM = "执法主体的资料", "办理该事项的对话框", "系统按法律规定填写"

CAUSE = (Needed("案由", "case.cause", "案件标题：案由"),)
NUMBER = (Needed("案号", "case.number", "办理“批准立案”"),)
PARTY_NAME = (Needed("当事人姓名或者名称", "party.name", f"{FILING}：当事人"),)
PARTY = (*PARTY_NAME, Needed("当事人住址（住所）", "party.address", f"{FILING}：当事人住址（住所）"))
HANDLERS = (Needed("承办人", "officers", f"{FILING}：承办人员"),)
# What a decision is about: the act, what proves it, the rules it broke and is punished by.
ACT = (
    Needed("违法行为发生时间", "case.act_date", f"{FILING}：违法行为终了日"),
    Needed("违法行为发生地点", "case.place", f"{FILING}：违法行为发生地"),
)
SUMMARY = (Needed("案情简介", "case.summary", f"{FILING}：案情简介"),)
LISTED = (Needed("证据", "evidence", f"{INQUIRY}：完成现场检查、调查询问等笔录"),)
PROVEN = (Needed("查明的违法事实", "case.facts", f"{INQUIRY}：查明的违法事实"), *LISTED)
DUTY = (Needed("违反的规定", "basis.duty", f"{FILING}：执法事项的义务条款"),)
BASIS = (*DUTY, Needed("处罚依据", "basis.penalty", f"{FILING}：执法事项的处罚条款"))
DISCRETION = (Needed("裁量理由", "case.discretion", f"{INQUIRY}：裁量理由"),)
CONTACT = (
    Needed("行政机关联系地址", "agency.address", f"{AGENCY}：地址"),
    Needed("行政机关联系电话", "agency.phone", f"{AGENCY}：电话"),
)
# To whom the party may turn, and by when.
REMEDIES = (
    Needed("行政复议机关", "remedies.organ", f"{AGENCY}：行政复议机关"),
    Needed("申请行政复议的期限", "remedies.organ_period", SYSTEM),
    Needed("管辖法院", "remedies.court", f"{AGENCY}：管辖法院"),
    Needed("提起行政诉讼的期限", "remedies.court_period", SYSTEM),
)


def fine(at: str) -> tuple[Needed, ...]:
    """Name the fields of an amount that stands at the path ``at``."""
    return (
        Needed("罚款数额（小写）", f"{at}.amount_figures", f"{DIALOGUE}：金额"),
        Needed("罚款数额（大写）", f"{at}.amount_capitals", f"{DIALOGUE}：金额"),
    )


def account(at: str) -> tuple[Needed, ...]:
    """Name the fields of the account into which a fine is paid, at the path ``at``."""
    return (
        Needed("代收机构", f"{at}.bank", f"{AGENCY}：代收银行"),
        Needed("代收账户户名", f"{at}.account_name", f"{AGENCY}：代收账户名称"),
        Needed("代收账号", f"{at}.account", f"{AGENCY}：代收账号"),
    )
