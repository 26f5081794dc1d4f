"""What a town's list must show before it can be published, and which lists are lawful at all."""

from collections.abc import Iterator

from . import listing_lines
from .consent import city_consent_finding
from .legal import Finding, LegalBasis, Verdict
from .listing_facts import Consent, Draft, Opinion
from .listing_lines import FUNCTION_NAMES, Line

__all__ = ["FUNCTION_NAMES", "Consent", "Draft", "Line", "Opinion", "check", "check_content", "dropped"]

DELEGATION = LegalBasis("行政处罚法", 24, paragraph=1)
GUIDANCE = LegalBasis("行政处罚法", 24, paragraph=3)
PUBLICITY = LegalBasis("行政处罚法", 5, paragraph=3)


def check_content(draft: Draft) -> tuple[Finding, ...]:
    """Return the findings on what the list says: what a department can be asked about."""
    return (
        _finding("list.holder", "承接主体", DELEGATION, _holder(draft)),
        _finding("list.lines", "清单内容", DELEGATION, "；".join(_lines(draft))),
        _finding("list.dropped", "收回、暂停事项的未结案件", DELEGATION, "；".join(_dropped_faults(draft))),
        _consents(draft),
    )


def check(draft: Draft) -> tuple[Finding, ...]:
    """Return one finding for each rule; the list may be published when none of them blocks."""
    return (
        *check_content(draft),
        _finding("list.opinions", "业务指导部门意见", GUIDANCE, "" if draft.on_record else "；".join(_opinions(draft))),
        _finding("list.review", "县级合法性审核", GUIDANCE, "" if draft.on_record else _review(draft)),
        _finding("list.approval", "县级人民政府批准", DELEGATION, _approval(draft)),
        _finding("list.publication", "向社会公布", DELEGATION, _publication(draft)),
        _finding("list.start", "自公布之后起算", PUBLICITY, _start(draft)),
        _finding("list.on_record", "补录清单", PUBLICITY, _on_record(draft)),
    )


def dropped(draft: Draft) -> tuple[Line, ...]:
    """Return the lines held until now that the draft grants no longer, in no period at all, function by function."""
    kept = {(line.power, function) for line in draft.lines if line.grants for function in line.functions}
    lost = []
    for line in draft.held:
        functions = frozenset(f for f in line.functions if (line.power, f) not in kept)
        if functions:
            lost.append(Line(line.power, functions, line.start, line.end))
    return tuple(lost)


def _finding(code: str, title: str, basis: LegalBasis, fault: str) -> Finding:
    return Finding(code, title, basis, Verdict.FAIL if fault else Verdict.PASS, fault or f"{title}：符合")


def _holder(draft: Draft) -> str:
    if draft.holder_kind in ("town", "subdistrict"):
        return ""
    return "行政处罚权只能交由乡镇人民政府、街道办事处行使"


def _lines(draft: Draft) -> Iterator[str]:
    yield from listing_lines.faults(draft.lines, draft.powers, draft.start)


def _dropped_faults(draft: Draft) -> Iterator[str]:
    """Yield each power that stops without a word on its pending cases: they would hang in the air."""
    said = {line.power for line in draft.lines if not line.grants and line.transition}
    if draft.transition:
        return
    stopping = {line.power for line in dropped(draft)} | {line.power for line in draft.lines if not line.grants}
    for power in sorted(stopping - said):
        yield f"事项{power}被收回或者暂停，未写明未结案件如何办理（继续办结、移交或者停止）"


def _consents(draft: Draft) -> Finding:
    """Join the findings on the city's consent: a failure of one line speaks before the doubts about others."""
    found = [
        (consent, city_consent_finding(consent.need, consent.document, consent.given_on, draft.approved_on))
        for consent in draft.consents
    ]
    for verdict in (Verdict.FAIL, Verdict.JUDGE):
        said = [f"第{c.place}行（{c.power}）：{finding.message}" for c, finding in found if finding.verdict is verdict]
        if said:
            return Finding("list.consent", "市人民政府同意", DELEGATION, verdict, "；".join(said))
    return _finding("list.consent", "市人民政府同意", DELEGATION, "")


def _opinions(draft: Draft) -> Iterator[str]:
    if not draft.opinions:
        yield "没有征求业务指导部门意见"
    for opinion in draft.opinions:
        if not opinion.verdict:
            yield f"{opinion.department}尚未提出意见"
        elif opinion.verdict != "agree" and not opinion.answered:
            yield f"{opinion.department}的意见尚未说明是否采纳及理由"


def _review(draft: Draft) -> str:
    if draft.review_passed is None:
        return "尚未经县级司法行政部门合法性审核"
    return "" if draft.review_passed else "合法性审核没有通过"


def _approval(draft: Draft) -> str:
    if draft.approval_document.strip() and draft.approved_on:
        return ""
    return "未填写县级人民政府的批准文件及批准日期"


def _publication(draft: Draft) -> str:
    if not (draft.published_on and draft.publication_link.strip()):
        return "未填写公布日期和公布网址"
    if draft.published_on > draft.today:
        return f"公布日期{draft.published_on:%Y-%m-%d}尚未到来"
    if draft.approved_on and draft.published_on < draft.approved_on:
        return f"公布日期{draft.published_on:%Y-%m-%d}早于批准日期{draft.approved_on:%Y-%m-%d}"
    return ""


def _start(draft: Draft) -> str:
    if not draft.start:
        return "未填写清单施行日期"
    if draft.published_on and draft.start < draft.published_on:
        return f"施行日期{draft.start:%Y-%m-%d}早于公布日期{draft.published_on:%Y-%m-%d}，未经公布的不得作为处罚依据"
    if draft.previous_start and draft.start <= draft.previous_start:
        return f"施行日期应晚于上一版清单的施行日期{draft.previous_start:%Y-%m-%d}"
    return ""


def _on_record(draft: Draft) -> str:
    """Only a list published before it was entered may go without the procedure here: it had its own on paper."""
    if not draft.on_record or not (draft.published_on and draft.entered_on):
        return ""
    if draft.published_on < draft.entered_on:
        return ""
    return f"公布日期{draft.published_on:%Y-%m-%d}不早于录入日期{draft.entered_on:%Y-%m-%d}，应当按程序征求意见、审核、批准后公布"
