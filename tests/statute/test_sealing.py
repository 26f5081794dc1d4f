"""Only the organ's own seal, by its keeper, once, under an approved document that has a place for it."""

from dataclasses import replace

import pytest
from statute.doc_kinds import DocKind
from statute.document_table import DOCUMENTS
from statute.sealing import Sealing, fault

DECISION = DOCUMENTS[DocKind.DECISION]
ORDER = Sealing("甲镇人民政府", "甲镇人民政府", "甲镇人民政府", keeper=True, approved=True)


def test_what_is_in_order_is_sealed():
    assert fault(DECISION, ORDER) == ""


@pytest.mark.parametrize(
    ("sealing", "said"),
    [
        (replace(ORDER, closed="案件已经归档"), "案件已经归档，不得再加盖印章（《行政处罚法》第四十七条）"),
        (replace(ORDER, printed=""), "没有加盖行政机关印章的位置"),
        (replace(ORDER, approved=False), "没有经过批准"),
        (replace(ORDER, printed="甲镇综合执法队"), "落款为“甲镇综合执法队”"),
        (replace(ORDER, owner=""), "没有可以使用的印章"),
        (replace(ORDER, owner="乙镇人民政府"), "不得使用乙镇人民政府的印章（《行政处罚法》第五十九条）"),
        (replace(ORDER, keeper=False), "印章保管人"),
        (replace(ORDER, sealed=True), "不得重复"),
    ],
)
def test_anything_else_is_refused_with_the_reason(sealing, said):
    assert said in fault(DECISION, sealing)


def test_an_internal_paper_bears_no_seal():
    assert "没有加盖" in fault(DOCUMENTS[DocKind.FILING_APPROVAL], ORDER)
