"""The desk of those who keep the lists: a paper is imported, a change is weighed, a matter finds its body."""

import pytest
from openpyxl import Workbook
from playwright.sync_api import expect

PAPER = (
    ("兴平市赵村镇承接县级行政执法事项清单",),
    ("自２０２６年１１月１日起施行",),
    ("序号", "行政执法事项", "法律依据", "职权类型", "业务指导部门", "备注"),
    (
        1,
        "露天焚烧秸秆、树枝、落叶等产生烟尘污染物质的处罚",
        "《中华人民共和国生态环境法典》第一千一百三十一条",
        "行政处罚",
        "兴平分局",
        "",
    ),
    (
        2,
        "对运输煤炭水泥等未采取防尘措施的处罚",
        "《中华人民共和国生态环境法典》第一千一百二十九条",
        "处罚权",
        "交通运输局",
        "",
    ),
    ("注：本清单由镇人民政府负责解释。",),
)


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    """A small official paper with a wording that is not in the library."""
    book = Workbook()
    sheet = book.active
    for row in PAPER:
        sheet.append(row)
    sheet.merge_cells("A1:F1")
    path = tmp_path_factory.mktemp("paper") / "赵村镇清单.xlsx"
    book.save(path)
    return path


def test_01_the_editor_imports_a_paper_and_settles_what_is_unclear(person, paper):
    with person("editor", "2026-10-12") as editor:
        editor.go("eco-import-lists")
        editor.page.locator(".o_field_widget[name=file] input[type=file]").set_input_files(paper)
        editor.settle()
        editor.page.locator("button[name=action_preview]:visible").first.click()
        expect(editor.page.locator(".o_field_widget[name=problem_ids]")).to_contain_text("第5行")
        editor.shot("导入预览", full=True)
        row = editor.page.locator(".o_field_widget[name=problem_ids] tr.o_data_row", has_text="第5行").first
        row.locator("[name=power_id]").click()
        field = editor.page.locator(".o_field_widget[name=problem_ids] .o_selected_row [name=power_id] input")
        field.fill("运输物料")
        editor.page.locator(".o-autocomplete--dropdown-item", has_text="运输物料").first.click()
        editor.fill(version="导入版", transition_rule="继续办结")
        editor.page.locator("button[name=action_preview]:visible").last.click()
        editor.settle()
        editor.page.locator("button[name=action_import]:visible").click()
        expect(editor.page.locator("tr.o_data_row", has_text="导入版")).to_contain_text("赵村镇", timeout=30_000)
        editor.shot("导入完成")


def test_02_what_a_change_would_do_is_shown_before_it_is_made(person):
    with person("editor", "2026-10-12") as editor:
        editor.go("eco-town-lists")
        editor.page.locator("tr.o_data_row", has_text="2027年第1版").locator("td[name=name]").click()
        editor.settle()
        editor.page.locator(".o_statusbar_buttons button", has_text="调整影响").click()
        expect(editor.page.locator(".o_field_widget[name=report]")).to_contain_text("收回")
        editor.settle()
        editor.shot("比较清单", full=True)


def test_03_a_matter_finds_its_body(person):
    with person("officer", "2026-10-12") as officer:
        officer.go("eco-who-is-competent")
        officer.fill(matter_id="烟花爆竹燃放", agency_id="西吴街道")
        expect(officer.field("bodies")).to_contain_text("公安局")
        officer.page.keyboard.press("Escape")
        officer.page.locator(".o_field_widget[name=bodies]").click()
        officer.shot("谁来管", full=True)
        officer.fill(matter_id="露天焚烧秸秆")
        expect(officer.field("bodies")).to_contain_text("西吴街道办事处")
