"""From the photograph on a phone to the file that anybody can verify: evidence, custody, case file, export."""

import io
import subprocess
import sys
from pathlib import Path

import pytest
from client import PATIENCE, Client
from PIL import Image, ImageDraw
from playwright.sync_api import expect
from pypdf import PdfReader

DAY, NEXT = "2026-10-13", "2026-10-14"
PHONE = 390
ROOT = Path(__file__).resolve().parents[2]
GPS, EXIF = 0x8825, 0x8769


def photograph(no: int) -> dict:
    """Draw a field with smoke over it, taken with a phone at a place and a time that EXIF tells."""
    image = Image.new("RGB", (800, 600), (176, 190, 205))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 380, 800, 600), fill=(150, 126, 70))
    for ring in range(9):
        left, top = 300 + 30 * no + ring * 12, 330 - ring * 34
        draw.ellipse((left, top, left + 110 + ring * 14, top + 80), fill=(120 + ring * 7,) * 3)
    draw.polygon(((310 + 30 * no, 400), (350 + 30 * no, 300), (400 + 30 * no, 400)), fill=(226, 110, 30))
    told = Image.Exif()
    told[0x010F], told[0x0110] = "Demo", "Phone 1"
    told.get_ifd(EXIF).update({0x9003: f"2026:10:13 09:2{no}:00", 0x9011: "+08:00"})
    told.get_ifd(GPS).update({1: "N", 2: (34.0, 18.0, 10.0 + no), 3: "E", 4: (108.0, 29.0, 5.0)})
    out = io.BytesIO()
    image.save(out, "JPEG", exif=told)
    return {"name": f"现场照片{no}.jpg", "mimeType": "image/jpeg", "buffer": out.getvalue()}


def is_as_wide_as_the_window(page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def fetched(client, press) -> bytes:
    """Return what a button opens in a window of its own, read with the login of this person."""
    with client.page.context.expect_page() as opened:
        press()
    shown = opened.value
    address = shown.url if shown.url != "about:blank" else shown.wait_for_event("request").url
    shown.close()
    return client.page.request.get(address).body()


@pytest.fixture(scope="module")
def path(played) -> str:
    """The page of a case under investigation in which a lighter was registered and taken."""
    return played("record_inspection", also="register_evidence")


def test_01_photographs_taken_on_a_phone_are_evidence(person, path):
    with person("officer", DAY, PHONE) as officer:
        page = officer.page
        page.context.clock.set_system_time(f"{DAY}T10:00:00+08:00")  # the phone's clock is right
        officer.go(path)
        officer.tab("evidence")
        rows = page.locator(".o_field_one2many[name=evidence_ids]")
        rows.locator(".o_x2m_control_panel button, .o-kanban-button-new, .o_field_x2many_list_row_add a").first.click()
        page.locator(".modal .o_field_widget[name=proves]").wait_for()
        officer.fill(name="火点照片", kind="视听资料", proves="当事人在示范村路口露天焚烧玉米秸秆")
        officer.shot("手机_登记证据", full=True)
        officer.scope().locator(".o_form_button_save").first.click()
        officer.settle()
        officer.save()
        rows.get_by_text("火点照片").first.click()
        with page.context.expect_page() as opened:
            page.locator("button[name=action_capture]:visible").first.click()
        camera = opened.value
        camera.locator("#shows").fill("玉米秸秆正在燃烧")
        camera.locator("input.take[multiple]").set_input_files([photograph(1), photograph(2)])
        expect(camera.locator("#list li.done")).to_have_count(2, timeout=PATIENCE)
        assert is_as_wide_as_the_window(camera)
        Client(camera, officer.url).shot("手机_拍照上传", full=True)
        camera.close()


def test_02_admitted_it_proves_a_fact_and_goes_on_a_sheet(person, path):
    with person("officer", DAY, 1280) as officer:
        page = officer.page
        officer.go(path)
        officer.side_act("核实采纳证据", evidence_id="火点照片", checked_how="与现场情况核对一致。")
        officer.side_act("制作照片证据单", evidence_id="火点照片")
        officer.tab("evidence")
        facts = officer.field("fact_ids")
        expect(facts).to_contain_text("火点照片")
        officer.shot("待证事实与证据", full=True)
        officer.tab("documents")
        expect(page.locator(".o_field_widget[name=document_ids]")).to_contain_text("现场照片")


def test_03_the_lighter_goes_to_the_keeper_with_two_logins(person, path):
    with person("officer", DAY, 1280) as officer:
        officer.go(path)
        officer.tab("evidence")
        officer.field("exhibit_ids").locator("button[name=action_hand_over]").first.click()
        officer.page.locator(".modal .o_field_widget[name=second_id]").wait_for()
        officer.settle()
        officer.fill(place="物品保管室3号柜")
        officer.shot("移交物品")
        officer.confirm()
    with person("keeper", width=PHONE) as keeper:
        keeper.go("eco-handovers")
        keeper.page.locator(".o_data_row, .o_kanban_record").first.click()
        keeper.page.locator("button[name=action_accept], .o_statusbar_buttons .dropdown-toggle").first.wait_for()
        keeper.shot("手机_确认交接", full=True)
        keeper.press("已清点接收")
        expect(keeper.page.locator(".o_form_view")).to_contain_text("已接收")
        keeper.settle()
        keeper.go("eco-exhibits")
        expect(keeper.page.locator(".o_content")).to_contain_text("郑洁")
        keeper.shot("手机_保管的物品", full=True)


def test_04_the_case_file_is_one_pdf(person, path):
    with person("officer", NEXT, 1280) as officer:
        page = officer.page
        officer.go(path)
        officer.tab("file")
        officer.shot("案卷页", full=True)
        page.locator("button[name=action_open_file]").click()
        expect(page.locator(".o_notebook a[name=file_missing]")).to_be_visible()
        officer.settle()
        officer.shot("案卷", full=True)
        whole = page.locator("button[name=action_file_pdf].btn-primary")
        content = fetched(officer, whole.click)
        text = "".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(content)).pages)
        assert "现场照片" in text and "卷内" in text
        officer.go("eco-case-files")
        officer.shot("案卷列表")


def test_05_the_export_is_whole_for_whoever_verifies_it(person, path, tmp_path):
    with person("head", NEXT, 1280) as head:
        head.go(path)
        head.tab("journal")
        head.page.locator("button:has-text('导出案卷')").first.click()
        head.page.locator(".modal .o_field_widget[name=reason]").wait_for()
        head.fill(reason="移交县级主管部门")
        head.shot("导出案卷")
        with head.page.expect_download() as download:
            head.scope().locator("button[name=action_export]").click()
        zip_file = tmp_path / "案卷.zip"
        download.value.save_as(zip_file)
    verifier = [sys.executable, str(ROOT / "tools" / "verify_case_file.py"), str(zip_file)]
    done = subprocess.run(verifier, capture_output=True, text=True, check=False)
    assert done.returncode == 0 and done.stdout.startswith("完整"), done.stdout
    content = bytearray(zip_file.read_bytes())
    content[len(content) // 2] ^= 1
    zip_file.write_bytes(content)
    assert subprocess.run(verifier, capture_output=True, check=False).returncode == 1


def test_06_evidence_and_file_are_readable_on_a_phone(person, path):
    with person("officer", NEXT, PHONE) as officer:
        for address, name in (("eco-evidence", "手机_证据"), ("eco-case-files", "手机_案卷列表"), (path, "手机_案件")):
            officer.go(address)
            assert is_as_wide_as_the_window(officer.page), address
            officer.shot(name, full=True)
        officer.tab("file")
        assert is_as_wide_as_the_window(officer.page)
        officer.shot("手机_案卷页", full=True)
