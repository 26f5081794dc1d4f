"""What a town may do on a day: the officers' page and the public ones, on a desk and on a phone."""

import pytest
from client import SCREENS
from playwright.sync_api import expect

TOWN = "610481004"


def is_as_wide_as_the_window(page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.parametrize("width", [1280, 390])
def test_an_officer_reads_what_the_town_may_do_and_asks_for_another_day(person, width):
    with person("officer", "2026-10-12", width) as client:
        client.go("eco-today")
        page = client.page.locator(".eco_today")
        expect(page).to_contain_text("2026年10月12日（今天）可以行使的职权：5项")
        expect(page).to_contain_text("可以行政处罚，自2024年3月1日起")
        expect(page).to_contain_text("《生态环境法典》第一千一百三十一条第一款")
        assert is_as_wide_as_the_window(client.page)
        client.shot(f"today_{width}", full=True)
        client.fill(day="2024/02/29")
        expect(page).to_contain_text("当日没有任何职权可以行使")
        client.fill(day="2026/08/14")
        expect(page).to_contain_text("《大气污染防治法》第一百一十九条第一款")


@pytest.mark.parametrize("width", [1280, 390])
def test_anybody_reads_the_published_list_without_a_login(server, browser, width):
    context = browser.new_context(viewport={"width": width, "height": 900}, locale="en-US", java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server.url}/eco/public?q=西吴")
    page.get_by_role("link", name="西吴街道办事处").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("施行的清单")
    expect(page.get_by_text("清单共5项，当日可以行使5项")).to_be_visible()
    SCREENS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENS / f"90_公开页面_{width}.png")
    page.fill("#day", "2024-02-29")
    page.get_by_role("button", name="查看").click()
    expect(page.get_by_text("当日没有施行中的清单")).to_be_visible()
    page.get_by_role("link", name="回到今天").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="PDF").first.click()
    assert download.value.suggested_filename.endswith(".pdf")
    context.close()
