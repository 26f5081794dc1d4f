"""The text of the elements follows from their rows."""

from competence.elements import KINDS, SENTENCES, Element, text


def test_several_elements_are_numbered_and_sentences_follow():
    rows = [
        Element("remark", "丁"),
        Element("act", "甲"),
        Element("place", "乙（丙）"),
        Element("proof", "须查明戊"),
    ]
    assert text(rows) == "一、甲；二、乙（丙）。丁。须查明戊。"


def test_one_element_goes_without_a_number():
    assert text([Element("circumstance", "情节严重"), Element("remark", "待确认")]) == "情节严重。待确认。"


def test_nothing_gives_nothing():
    assert text([]) == "" and text([Element("act", "")]) == ""


def test_a_confirmed_value_stands_behind_its_element():
    rows = [Element("threshold", "达到标准", "500头，见某文件"), Element("act", "未收集")]
    assert text(rows) == "一、达到标准（500头，见某文件）；二、未收集。"


def test_a_closing_mark_is_not_doubled():
    assert text([Element("proof", "原文。")]) == "原文。"


def test_sentences_are_kinds():
    assert dict(KINDS).keys() >= SENTENCES
