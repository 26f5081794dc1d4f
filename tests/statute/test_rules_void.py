"""A number becomes void only while its paper has reached nobody."""

from dataclasses import replace

import pytest
from builders import check, failed, passes, ready, refuses
from lawful.decision import LETTER
from statute.doc_kinds import DocKind

CODE, RULE = "void_document", "spoiled_before_service"


def test_a_paper_spoiled_before_its_service_gives_up_its_number():
    passes(check(CODE)[RULE], "《行政处罚法》第四十七条")


def test_a_paper_that_does_not_exist_is_not_made_void():
    assert failed(check(CODE, spoiled=99)) == {"inputs"}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"served": True}, "已经送达"),
        ({"void": True}, "已经作废"),
        ({"kind": DocKind.FILING_APPROVAL}, "文号不得更换"),
        ({"kind": DocKind.ON_THE_SPOT_DECISION}, "文号不得更换"),
        ({"kind": DocKind.INSPECTION_RECORD}, "当场交当事人阅签"),
        ({"kind": DocKind.INTERVIEW_RECORD}, "当场交当事人阅签"),
    ],
)
def test_what_has_reached_somebody_keeps_its_number(change, words):
    found = check(CODE, replace(ready(CODE), documents=(replace(LETTER, **change),)))[RULE]
    refuses(found, words)
    assert LETTER.number in found.message
