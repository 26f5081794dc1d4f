"""A correction notice mends a slip of the pen and nothing that was decided."""

import pytest
from builders import check, failed, passes, refuses

CODE = "correct_clerical_error"


def test_a_slip_that_stands_in_the_document_is_mended():
    passes(check(CODE)["clerical_only"], "《行政处罚法》第五十九条")


def test_words_that_do_not_stand_there_or_do_not_change_are_no_slip():
    refuses(check(CODE, wrong="李四")["clerical_only"], "西吴办罚〔2026〕1号中没有“李四”")
    refuses(check(CODE, right="张坤")["clerical_only"], "补正前后的文字相同")
    assert failed(check(CODE, document=99)) == {"inputs"}


@pytest.mark.parametrize(
    "word", ["500元", "罚款", "没收", "警告", "伍佰", "五个工作日", "十五日内", "六个月", "责令停产"]
)
@pytest.mark.parametrize("place", ["wrong", "right"])
def test_trap_22_what_a_document_decides_is_never_mended(word, place):
    refuses(check(CODE, **{place: word})["clerical_only"], "不得以补正代替")
