"""A record is signed on a phone: by the party, by both officers, one after the other, without going back."""

import re

import pytest
from playwright.sync_api import expect

DAY = "2026-10-12"
PHONE = 390


def draw(page, seed: int = 0) -> None:
    """Draw three strokes with the mouse, the way a finger writes."""
    area = page.locator("canvas.o_eco_sign_area")
    area.scroll_into_view_if_needed()
    box = area.bounding_box()
    for at in (0.15, 0.4, 0.65):
        left, top = box["x"] + box["width"] * at, box["y"] + box["height"] * (0.3 + 0.05 * (seed % 3))
        page.mouse.move(left, top)
        page.mouse.down()
        for step in range(1, 12):
            page.mouse.move(left + step * 6, top + (step * 9 if step % 2 else step * 3 + seed * 4))
        page.mouse.up()


def sign(page, name: str, *, confirmed: bool = False, seed: int = 0) -> None:
    expect(page.locator("#eco_sign_name")).to_have_value(name)
    if confirmed:
        page.locator("#eco_sign_confirmed").check()
    draw(page, seed)
    page.locator(".o_eco_sign_sign").click()
    expect(page.locator(".o_eco_sign_given")).to_contain_text(name)
    expect(page.locator(".o_eco_sign_area + span")).to_be_visible()  # the area is empty for the next person


@pytest.fixture
def open_record(played):
    """Open the interview record of a played case in somebody's window, ready to be signed."""

    def show(client) -> None:
        played("record_interview")
        client.go("eco-documents")
        client.page.locator(".o_data_row td:has-text('询问笔录')").first.click()
        expect(client.page.locator(".o_form_view")).to_contain_text("尚未签名、盖章")
        client.press("签名")
        expect(client.page.locator(".o_eco_sign")).to_be_visible()
        client.settle()

    return show


def test_three_people_sign_a_record_on_one_phone(person, open_record):
    with person("officer", DAY, PHONE) as officer:
        open_record(officer)
        page = officer.page
        words = page.locator(".o_eco_sign_words")
        expect(words).to_contain_text("问：")
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        officer.shot("签名_打开", full=True)

        page.locator("#eco_sign_role").select_option("party_each_page")
        draw(page)
        page.locator(".o_eco_sign_sign").click()
        expect(page.locator(".modal-content")).to_contain_text("以上笔录我看过，与我说的相符")
        officer.close_dialogues()
        page.locator("#eco_sign_confirmed").check()
        officer.shot("签名_当事人", full=True)
        page.locator(".o_eco_sign_sign").click()
        expect(page.locator(".o_eco_sign_given")).to_contain_text("许中")

        sign(page, page.locator("#eco_sign_name").input_value(), seed=1)
        sign(page, page.locator("#eco_sign_name").input_value(), seed=2)
        expect(page.locator(".o_eco_sign_missing")).to_have_text(re.compile(r"^尚未签名：\s*记录人\s*$"))
        officer.shot("签名_三人已签", full=True)


def test_a_refusal_is_noted_with_its_witness(person, open_record):
    with person("officer", DAY, PHONE) as officer:
        open_record(officer)
        page = officer.page
        page.locator("#eco_sign_role").select_option("party_each_page")
        page.locator(".o_eco_sign_turn").click()
        page.locator(".o_eco_sign_reason").fill("不认可笔录内容")
        page.locator(".o_eco_sign_refuse").click()
        expect(page.locator(".modal-content")).to_contain_text("第二十八条")
        officer.close_dialogues()
        page.locator(".o_eco_sign_witness").fill("钱宁")
        draw(page)
        officer.shot("签名_拒绝", full=True)
        page.locator(".o_eco_sign_refuse").click()
        expect(page.locator(".o_eco_sign_given .text-bg-warning")).to_contain_text("许中")
        officer.shot("签名_拒绝已记明", full=True)
