"""One test a quirk of the lists that governments issue."""

from datetime import date, datetime

import pytest
from ugly import (
    DUST,
    EAST,
    FIREWORKS,
    HEADING,
    LAW,
    MARCH,
    NORTH,
    STRAW,
    TITLE,
    document,
    errors,
    member,
    reading,
    repacked,
    sheet,
    straw,
    warnings,
    workbook,
)  # fmt: skip

BOTH = frozenset({"punish", "inspect"})


def only(result):
    """Return the one line of a reading without errors."""
    assert errors(result) == []
    (one,) = result.lists
    (line,) = one.lines
    return line


def test_plain_list_with_title_number_and_first_day_above():
    data = sheet(
        [TITLE], ["（乙政发〔2024〕1号  2024年1月10日）"], ["自2024年3月1日起施行"],
        ["序号", "事项名称", "实施依据", "承接职权"], [1, STRAW, LAW, "行政处罚"], merge=("A1:D1", "A2:D2", "A3:D3"),
    )  # fmt: skip
    result = reading(data)
    line = only(result)
    paper = result.lists[0].paper
    assert (line.power, line.town, line.line.start, line.line.functions) == ("T-1", NORTH, MARCH, {"punish"})
    assert (paper.title, paper.approval_document) == (TITLE, "乙政发〔2024〕1号")
    assert (paper.approved_on, paper.start) == (date(2024, 1, 10), MARCH)
    assert result.count() == {"title": 3, "heading": 1, "line": 1}
    assert line.department is None


def test_labels_above_the_table_in_one_cell_or_two():
    data = sheet(
        ["北镇清单"], ["批准文件：乙政发〔2024〕1号   批准日期：2024年1月10日"], ["公布日期", "2024.2.26"],
        ["公布网址：https://example.org/a"], ["清单版本：2024年第1版"], ["施行日期：二〇二四年三月一日"],
        HEADING, straw(start=""),
    )  # fmt: skip
    paper = reading(data).lists[0].paper
    assert (paper.approval_document, paper.approved_on) == ("乙政发〔2024〕1号", date(2024, 1, 10))
    assert (paper.published_on, paper.publication_link) == (date(2024, 2, 26), "https://example.org/a")
    assert (paper.version, paper.start, paper.lines[0].start) == ("2024年第1版", MARCH, MARCH)


def test_full_width_figures_and_blanks_within_words():
    data = sheet([TITLE], ["序　号", "事 项 名 称", "承接职权", "承接起始日"],
                 ["１", "对 露天 焚烧秸秆、\n树枝、落叶等产生烟尘污染物质的处罚", "行政 处罚", "２０２４年３月１日"])  # fmt: skip
    line = only(reading(data))
    assert (line.power, line.line.power, line.line.start) == ("T-1", STRAW, MARCH)


@pytest.mark.parametrize(
    "words",
    [
        "2024年3月1日起",
        "二〇二四年三月一日",
        "2024.3.1",
        "2024/3/1",
        "2024-03-01",
        "20240301",
        45352,
        datetime(2024, 3, 1),
    ],
)
def test_days_in_every_writing(words):
    assert only(reading(sheet([TITLE], HEADING, straw(start=words)))).line.start == MARCH


def test_a_period_in_one_cell():
    heading = ["序号", "事项名称", "承接职权", "承接期限"]
    line = only(reading(sheet([TITLE], heading, [1, STRAW, "处罚权", "2024年3月1日至2025年12月31日"])))
    assert (line.line.start, line.line.end) == (MARCH, date(2025, 12, 31))


def test_from_the_day_of_publication_needs_that_day():
    data = sheet([TITLE], HEADING, straw(start="自公布之日起"))
    assert errors(reading(data)) == ["清单.xlsx“清单”第3行E列：写的是“自公布之日起”，请先填写公布日期"]
    assert only(reading(data, published=MARCH)).line.start == MARCH
    announced = sheet([TITLE], ["公布日期：2024年3月1日"], HEADING, straw(start="自公布之日起"))
    assert only(reading(announced)).line.start == MARCH


def test_several_bases_in_a_cell_and_over_several_rows():
    cell = "1.《大气污染防治法》第七十条、第一百一十六条；2.《某省大气污染防治条例》第六十条第一款"
    result = reading(
        sheet([TITLE], HEADING, straw(bases=cell), [None, None, "《某省条例》第五条"], straw(2, power=DUST))
    )
    assert errors(result) == []
    first, second = result.lists[0].lines
    assert first.line.bases == (
        "《大气污染防治法》第七十条、第一百一十六条", "《某省大气污染防治条例》第六十条第一款", "《某省条例》第五条",
    )  # fmt: skip
    assert second.line.bases == (LAW,)
    assert result.count()["line"] == 3
    assert any("法律库中没有《某省条例》" in text for text in warnings(result))


def test_merged_power_over_rows_of_bases_and_of_towns():
    heading = ["序号", "事项名称", "承接镇办", "承接职权", "实施时间", "法律依据"]
    result = reading(
        sheet(
            ["乙县承接事项清单"], heading,
            [1, STRAW, "北镇", "处罚", "2024.3.1", LAW], [None, None, None, None, None, "《大气污染防治法》第七十七条"],
            [None, None, "东城街道办", "处罚", "2024.4.1", LAW],
            merge=("A3:A5", "B3:B5", "C3:C4", "D3:D4", "E3:E4"),
        )
    )  # fmt: skip
    assert errors(result) == []
    north, east = result.lists
    assert (north.town, len(north.lines), len(north.paper.lines[0].bases)) == (NORTH, 1, 2)
    assert (east.town, east.paper.lines[0].start) == (EAST, date(2024, 4, 1))


def test_two_rows_of_heading_with_ticks_and_a_period():
    rows = (
        ["序号", "事项名称", "承接职权", None, None, "承接期限", None],
        [None, None, "检查", "处罚", "强制", "起", "止"],
        [1, STRAW, "√", "✓", None, "2024.3.1", "2025.3.1"],
    )
    merge = ("A2:A3", "B2:B3", "C2:E2", "F2:G2")
    line = only(reading(sheet([TITLE], *rows, merge=merge))).line
    assert (line.functions, line.start, line.end) == (BOTH, MARCH, date(2025, 3, 1))
    plain = ",".join
    table = "\n".join(["北镇清单", *(plain(str(c or "") for c in row) for row in rows)])
    line = only(reading(table.encode(), "清单.csv")).line
    assert (line.functions, line.start, line.end) == (BOTH, MARCH, date(2025, 3, 1))


def test_page_breaks_blank_rows_subheadings_totals_and_notes():
    result = reading(
        sheet(
            [TITLE], HEADING, ["一、大气污染防治类"], straw(1), [], HEADING, straw(2, power=DUST),
            ["（二）安全生产类"], straw(1, power=FIREWORKS), ["合计", "3项"], ["注：本清单由司法局解释。"],
            merge=("A3:F3",),
        )
    )  # fmt: skip
    assert errors(result) == []
    assert [line.power for line in result.lists[0].lines] == ["T-1", "T-2", "T-3"]
    assert result.count() == {"title": 1, "heading": 4, "line": 3, "blank": 1, "note": 2}
    assert [line.line.number for line in result.lists[0].lines] == [1, 2, 3]
    assert not [text for text in warnings(result) if "序号" in text]


def test_numbers_that_leap_repeat_or_are_missing():
    powers = (STRAW, DUST, FIREWORKS)
    for numbers, said in (
        ((1, 3, 4), "上一行是1，本行是3"),
        ((1, 1, 2), "序号1重复"),
        ((1, None, 3), "缺序号（共1行）"),
    ):
        rows = [straw(number, power=power) for number, power in zip(numbers, powers, strict=True)]
        result = reading(sheet([TITLE], HEADING, *rows))
        assert errors(result) == []
        assert any(said in text for text in warnings(result)), numbers


def test_a_count_that_does_not_agree():
    result = reading(sheet([TITLE], HEADING, straw(), ["注：本清单共2项。"]))
    assert any("写明共2项，实际读入1项" in text for text in warnings(result))


def test_a_sheet_for_each_town():
    book = workbook({"北镇": (HEADING, straw()), "东城街道": (HEADING, straw(), straw(2, power=DUST))})
    result = reading(book)
    assert errors(result) == []
    assert [(one.town, len(one.lines)) for one in result.lists] == [(NORTH, 1), (EAST, 2)]


def test_a_town_for_each_part_of_one_sheet():
    rows = ([TITLE], ["自2024年3月1日起施行"], HEADING, straw(start=""), ["乙县东城街道承接事项清单"],
            ["自2024年5月1日起施行"], HEADING, straw(start=""))  # fmt: skip
    north, east = reading(sheet(*rows, merge=("A1:F1", "A2:F2", "A5:F5", "A6:F6"))).lists
    assert (north.town, north.paper.start) == (NORTH, MARCH)
    assert (east.town, east.paper.start, east.paper.lines[0].start) == (EAST, date(2024, 5, 1), date(2024, 5, 1))


def test_several_towns_in_a_cell():
    heading = [*HEADING, "承接镇（街道）"]
    result = reading(sheet(["乙县清单"], heading, [*straw(), "北镇、东城街道办事处"]))
    assert errors(result) == []
    assert [one.town for one in result.lists] == [NORTH, EAST]


def test_towns_as_columns_with_ticks():
    rows = (["序号", "事项名称", "承接镇办", None], [None, None, "北镇", "东城街道"],
            [1, STRAW, "✓", None], [2, DUST, "√", "行政检查"])  # fmt: skip
    data = sheet(["乙县清单"], ["自2024年3月1日起施行"], *rows, merge=("A3:A4", "B3:B4", "C3:D3"))
    result = reading(data)
    assert errors(result) == []
    north, east = result.lists
    assert [line.power for line in north.lines] == ["T-1", "T-2"]
    assert [(line.power, line.line.functions) for line in east.lines] == [("T-2", {"inspect"})]
    unclear = reading(
        sheet(["乙县清单"], *rows[:2], [1, STRAW, "？", ""], merge=("A2:A3", "B2:B3", "C2:D2")), start=MARCH
    )
    assert any("第4行C列：“？”既不是打✓" in text for text in errors(unclear))


def test_hidden_rows_columns_and_sheets_are_read_and_said():
    def hide(page):
        page.row_dimensions[3].hidden = True
        page.column_dimensions["C"].hidden = True
        if page.title == "清单":
            page.sheet_state = "hidden"

    result = reading(workbook({"清单": ([TITLE], HEADING, straw()), "说明": (["填表说明"],)}, change=hide))
    only(result)
    said = warnings(result)
    assert any("第3行：该行在表格中被隐藏" in text for text in said)
    assert any("C列：该列被隐藏" in text for text in said)
    assert any("该工作表被隐藏" in text for text in said)
    assert any("“说明”：没有找到清单的表头，也没有认出任何事项，整张表未读入" in text for text in said)


def test_formulas_by_their_stored_value_or_not_at_all():
    data = sheet([TITLE], HEADING, straw(start="=DATE(2024,3,1)"))
    assert any("第3行E列：公式没有保存计算结果" in text for text in errors(reading(data)))
    path = "xl/worksheets/sheet1.xml"
    stored = member(data, path).replace(b"<v></v>", b"<v>45352</v>").replace(b"<v/>", b"<v>45352</v>")
    stored = stored.replace(b"<v />", b"<v>45352</v>")
    assert only(reading(repacked(data, {path: stored}))).line.start == MARCH


def test_delimited_text_in_three_encodings():
    rows = [
        ["北镇清单", "", "", ""],
        ["序号", "事项名称", "承接职权", "实施日期"],
        ["1", f'"{STRAW}"', "处罚", "2024.3.1"],
    ]
    text = "\r\n".join(",".join(row) for row in rows)
    for encoding in ("utf-8", "utf-8-sig", "gbk", "utf-16", "utf-16-le"):
        line = only(reading(text.encode(encoding), "清单.csv"))
        assert (line.power, line.line.start) == ("T-1", MARCH), encoding
    assert only(reading(text.replace(",", "\t").encode("gbk"), "清单.txt")).power == "T-1"


def test_word_tables_with_merged_cells_and_text_around():
    data = document(
        "附件1", TITLE, "（乙政发〔2024〕1号）", "自2024年3月1日起施行。",
        [["序号", "事项名称", "承接职权", "法律依据"], ["1", STRAW, "行政处罚", "《大气污染防治法》第七十七条"],
         ["^", "^", "^", LAW], ["2", DUST, "处罚、检查", "《大气污染防治法》第一百一十六条"]],
        "注：本清单共2项。",
    )  # fmt: skip
    result = reading(data, "清单.docx")
    assert errors(result) == []
    paper = result.lists[0].paper
    assert (paper.title, paper.approval_document, paper.start) == (TITLE, "乙政发〔2024〕1号", MARCH)
    assert [len(line.bases) for line in paper.lines] == [2, 1]
    assert result.count() == {"title": 4, "heading": 1, "line": 3, "note": 1}


def test_a_word_table_that_goes_on_in_another():
    head = ["序号", "事项名称", "承接职权"]
    data = document(TITLE, "自2024年3月1日起施行", [head, ["1", STRAW, "处罚"]], "", [["2", DUST, "处罚"]])
    result = reading(data, "清单.docx")
    assert errors(result) == []
    assert [line.power for line in result.lists[0].lines] == ["T-1", "T-2"]


def test_words_deleted_in_revision_are_not_read():
    data = document(TITLE, "自2024年3月1日起施行", [["序号", "事项名称", "承接职权"], ["1", STRAW, "处罚"]])
    path = "word/document.xml"
    body = member(data, path).decode()
    old = "<w:del><w:r><w:delText>旧文字</w:delText></w:r></w:del>"
    run = f"<w:r><w:t>{STRAW}</w:t></w:r>"
    revised = body.replace(run, f"{old}<w:ins>{run}</w:ins>")
    assert revised != body
    result = reading(repacked(data, {path: revised.encode()}), "清单.docx")
    assert only(result).power == "T-1"
    assert any("未接受的修订" in text for text in warnings(result))


def test_columns_without_or_with_odd_headings_are_told_by_their_contents():
    rows = [straw(), straw(2, power=DUST), straw(3, power=FIREWORKS)]
    result = reading(sheet([TITLE], *rows))
    assert errors(result) == []
    assert [line.power for line in result.lists[0].lines] == ["T-1", "T-2", "T-3"]
    assert any("B列：没有可识别的表头，按内容读作“事项名称”" in text for text in warnings(result))
    odd = reading(sheet([TITLE], ["序号", "事项名称", "条文", "承接职权", "何时", "谁指导"], *rows))
    assert errors(odd) == []
    assert odd.lists[0].lines[0].line.bases == (LAW,)
    similar = reading(
        sheet([TITLE], ["序号", "行政执法事项名称及内容", "法律法规规章依据", "承接职权", "承接起始日"], straw()[:5])
    )
    assert errors(similar) == []
    assert any("读作“实施依据”" in text for text in warnings(similar))


def test_ditto_marks_and_columns_nobody_asked_for():
    heading = [*HEADING, "裁量基准"]
    result = reading(sheet([TITLE], heading, [*straw(), "另附"], [2, DUST, "同上", "〃", "同上", "同上", ""]))
    assert errors(result) == []
    first, second = result.lists[0].lines
    assert (second.line.bases, second.line.functions, second.line.start) == (
        first.line.bases, first.line.functions, first.line.start,
    )  # fmt: skip
    assert any("G列：表头“裁量基准”不是清单的栏目，该列内容未读入" in text for text in warnings(result))


def test_codes_and_short_names_and_small_differences_of_wording():
    for words in (
        "T-1",
        "露天焚烧",
        "露天焚烧秸秆、树枝、落叶等产生烟尘污染物质的行政处罚",
        f"（一）{STRAW}①",
        f"T-1 {STRAW}",
    ):
        assert only(reading(sheet([TITLE], HEADING, straw(power=words)))).power == "T-1", words


def test_departments_by_name_by_sector_and_not_at_all():
    for words, code in (("甲市生态环境局乙县分局", "990121-HB"), ("县环保局", "990121-HB"), ("农业农村部门", "990121-NY"),
                        ("市交通运输局", "990100-JT")):  # fmt: skip
        assert only(reading(sheet([TITLE], HEADING, straw(guide=words)))).department == code, words
    result = reading(sheet([TITLE], HEADING, straw(guide="县畜牧中心")))
    assert only(result).department is None
    assert any("F列：机构库中没有部门“县畜牧中心”" in text for text in warnings(result))


def test_status_transition_and_consent():
    heading = [*HEADING, "调整类型", "未结案件处理", "市级同意文件", "备注"]
    line = only(
        reading(sheet([TITLE], heading, [*straw(), "收回", "移交县级部门办理", "甲政函〔2024〕2号", "见注1"]))
    ).line
    assert (line.status, line.transition, line.city_consent, line.note) == (
        "withdrawn", "hand_over", "甲政函〔2024〕2号", "见注1",
    )  # fmt: skip


def test_sections_of_towns_in_a_document_and_who_filled_it_in():
    head = ["序号", "事项名称", "承接职权"]
    data = document("附件1", "乙县承接清单", "自2024年3月1日起施行", "一、北镇", [head, ["（1）", STRAW, "处罚"]],
                    "二、东城街道", [head, ["（1）", DUST, "处罚"], ["联系人：某", "", "电话：略"]])  # fmt: skip
    result = reading(data, "清单.docx")
    assert errors(result) == []
    assert [(one.town, one.paper.title, one.paper.start) for one in result.lists] == [
        (NORTH, "乙县承接清单", MARCH), (EAST, "乙县承接清单", MARCH),
    ]  # fmt: skip
    assert result.count() == {"title": 5, "heading": 2, "line": 2, "note": 1}
    assert warnings(result) == []


def test_a_heading_over_two_columns_of_bases_and_how_long_it_lasts():
    rows = (["序号", "事项名称", "实施依据", None, "承接职权", "有效期"], [None, None, "违法依据", "处罚依据", None, None],
            [1, STRAW, "《大气污染防治法》第七十七条", LAW, "处罚", "2024年3月1日—2026年2月28日（两年）"])  # fmt: skip
    result = reading(sheet([TITLE], *rows, merge=("A2:A3", "B2:B3", "C2:D2", "E2:E3", "F2:F3")))
    line = only(result).line
    assert line.bases == ("《大气污染防治法》第七十七条", LAW)
    assert (line.start, line.end) == (MARCH, date(2026, 2, 28))
