"""Correcting slips of the pen in a document already issued: never what it decides."""

import re

from .facts import CaseFacts
from .judging import apl, judge
from .legal_types import Finding

# Amounts, kinds of penalty and periods are what a document decides: changing them is a new act, not a correction.
_SUBSTANCE = re.compile(r"元|罚款|没收|警告|通报批评|责令|吊销|暂扣|[壹贰叁肆伍陆柒捌玖拾佰仟万亿]|个?工作日|日内|个月")


def clerical_only(facts: CaseFacts) -> Finding:
    """A correction notice mends a slip, words that stand in the document, and nothing it decides (art. 59)."""
    rule, title, given = "clerical_only", "仅补正文字差错", facts.inputs
    document, wrong, right = given.get("document"), given.get("wrong", ""), given.get("right", "")
    if document is None:
        return judge(rule, title, apl(59), False, "没有选定需要补正的文书")
    problems = []
    if wrong not in document.words:
        problems.append(f"{document.number}中没有“{wrong}”")
    if wrong == right:
        problems.append("补正前后的文字相同")
    if touched := _SUBSTANCE.search(f"{wrong}\n{right}"):
        problems.append(f"涉及处罚内容（“{touched.group()}”），应当依法变更或者撤销，不得以补正代替")
    return judge(rule, title, apl(59), not problems, "；".join(problems))
