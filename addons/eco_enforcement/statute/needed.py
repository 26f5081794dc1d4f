"""Mandatory fields that several documents share: what they are called, and where each is entered."""

from .document_row import Needed

ACT_PAGE, REPORT, AGENCY, DIALOGUE = "案件“违法行为”页", "案件“调查取证”页", "机构资料", "办理该事项的对话框"

PARTY = (
    Needed("当事人姓名或者名称", "party.name", f"{ACT_PAGE}：当事人"),
    Needed("当事人住址（住所）", "party.address", f"{ACT_PAGE}：当事人住址（住所）"),
)
CASE = (Needed("案由", "case.cause", f"{ACT_PAGE}：案由"),)
# What a decision is about: the act, and what proves it.
ACT = (
    Needed("违法行为发生日", "case.act_date", f"{ACT_PAGE}：违法行为终了日"),
    Needed("违法行为发生地", "case.place", f"{ACT_PAGE}：违法行为发生地"),
)
PROVEN = (
    Needed("查明的违法事实", "case.facts", f"{REPORT}：查明的违法事实"),
    Needed("证据", "evidence", "案件“证据”页：完成现场检查、调查询问等笔录"),
)
BASIS = (
    Needed("违反的规定", "basis.duty", "法律依据：执法事项的义务条款"),
    Needed("处罚依据", "basis.penalty", "法律依据：执法事项的处罚条款"),
)
HANDLERS = (Needed("承办人", "officers", "案件“承办”：承办人员"),)


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


def remedies(at: str) -> tuple[Needed, ...]:
    """Name the fields that say to whom the party may turn, at the path ``at``."""
    return (
        Needed("行政复议机关", f"{at}.reconsideration_organ", f"{AGENCY}：行政复议机关"),
        Needed("行政复议期限", f"{at}.reconsideration_days", "系统按法定期限填写"),
        Needed("管辖法院", f"{at}.court", f"{AGENCY}：管辖法院"),
    )
