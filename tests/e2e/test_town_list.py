"""A town's list in the browser: the county drafts it, a department objects and is answered, it is reviewed, approved, published."""

import pytest
from playwright.sync_api import expect

BEGUN, OPINION, ANSWERED, REVIEWED = "2026-10-12", "2026-10-13", "2026-10-14", "2026-10-15"
APPROVED, PUBLISHED = "2026-10-20", "2026-10-21"
NAME = "兴平市西吴街道承接清单（浏览器测试）"


@pytest.fixture(scope="module")
def place() -> dict:
    """Where the list of this walk lies."""
    return {}


def press(client, title: str) -> None:
    """Press a button of the list's bar and agree to what it asks."""
    client.page.locator(f".o_statusbar_buttons button:has-text('{title}')").first.click()
    agree = client.page.locator(".modal-footer .btn-primary")
    client.page.wait_for_timeout(400)
    if agree.count():
        agree.click()
    expect(client.page.locator(".modal-content")).to_have_count(0, timeout=30_000)
    client.settle()


def dialogue(client, title: str, **values: str) -> None:
    """Take a step that asks for words."""
    client.open_act(title)
    client.fill(**values)
    client.confirm()


def test_01_the_editor_drafts_and_asks(person, place):
    with person("editor", BEGUN) as editor:
        editor.go("eco-town-lists/new")
        editor.fill(name=NAME, agency_id="西吴街道", version="浏览器版", transition_rule="继续办结")
        editor.fill(date_start="2026/11/15")
        editor.page.locator(".o_field_widget[name=line_ids] .o_field_x2many_list_row_add a").click()
        row = editor.page.locator(".o_field_widget[name=line_ids] .o_selected_row")
        for field, words in (("power_id", "露天焚烧"), ("guiding_agency_id", "兴平分局")):
            row.locator(f"[name={field}] input").fill(words)
            editor.page.locator(".o-autocomplete--dropdown-item", has_text=words).first.click()
        editor.save()
        editor.shot("清单起草")
        place["path"] = "eco-town-lists/" + editor.record_id()
        press(editor, "征求意见")
        assert editor.stage() == "征求意见"


def test_02_the_department_objects(person, place):
    with person("guide", OPINION) as guide:
        guide.go(place["path"])
        guide.open_act("提出本部门意见")
        guide.scope().locator(".o_field_widget[name=verdict] label", has_text="不同意").click()
        guide.scope().locator(".o_field_widget[name=text] textarea").last.fill("持证执法人员不足两名，建议先行配备。")
        guide.shot("业务指导部门意见")
        guide.confirm()


def test_03_no_review_before_the_answer(person, place):
    with person("editor", ANSWERED) as editor:
        editor.go(place["path"])
        assert "是否采纳" in editor.page.locator(".alert-warning").first.inner_text()
        assert not editor.page.locator("button[name=action_submit_review]").is_visible()
        editor.tab("opinions")
        editor.page.locator(".o_field_widget[name=opinion_ids] button[name=action_open_step]").click()
        editor.settle()
        editor.scope().locator(".o_field_widget[name=text] textarea").first.fill("采纳：已增配一名持证人员，现有三名。")
        editor.confirm()
        editor.tab("opinions")
        editor.shot("意见和答复")
        press(editor, "送合法性审核")
        assert editor.stage() == "合法性审核"


def test_04_the_county_reviews_and_approves(person, place):
    with person("reviewer", REVIEWED) as reviewer:
        reviewer.go(place["path"])
        dialogue(reviewer, "审核通过", text="依据充分，程序完备，同意。")
        assert reviewer.stage() == "待批准"
    with person("approver", APPROVED) as approver:
        approver.go(place["path"])
        approver.fill(
            approval_document="演示文件〔2026〕20号（虚构）", approval_date="2026/10/20", approval_meeting="第20次"
        )
        approver.save()
        press(approver, "记录批准")
        assert approver.stage() == "待公布"


def test_05_published_it_no_longer_changes(person, place):
    with person("approver", PUBLISHED) as approver:
        approver.go(place["path"])
        approver.fill(published_on="2026/10/21", publication_link="https://example.org/demo/list-2026")
        approver.save()
        press(approver, "公布")
        assert approver.stage() == "已公布"
        approver.tab("grants")
        approver.shot("清单已公布")
        assert not approver.page.locator(".o_statusbar_buttons button:visible", has_text="退回").count()
