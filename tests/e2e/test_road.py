"""On the road with a phone (390 px): a lead, an inspection, evidence kept before it is carried away."""

import pytest

DAY = "2026-10-13"
PHONE = 390


@pytest.fixture(scope="module")
def path(played) -> str:
    """The page of a case under investigation since 2026-10-13."""
    return played("approve_filing")


def is_as_wide_as_the_window(page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_01_a_lead_is_registered_and_inspected_on_the_spot(person):
    with person("officer", DAY, PHONE) as officer:
        officer.go("eco-leads/new")
        officer.fill(place="示范村北侧耕地", power_id="露天焚烧", content="路过发现地头冒烟")
        officer.save()
        assert is_as_wide_as_the_window(officer.page)
        officer.shot("手机_线索", full=True)
        officer.act_from_menu("先行检查", opinion="到现场核实")
        officer.page.locator(".o_field_widget[name=items]").wait_for()
        officer.fill(officer_ids="赵𬭎")
        officer.save()
        officer.act_from_menu("当场开始检查", opinion="情况紧急")
        officer.fill(
            started_at="2026/10/13 09:00:00",
            ended_at="2026/10/13 09:30:00",
            person="许中",
            capacity="当事人",
            certificate_shown=True,
            rights_told=True,
            findings="地头秸秆正在燃烧，过火面积约0.5亩，当场扑灭。",
        )
        officer.save()
        assert is_as_wide_as_the_window(officer.page)
        officer.shot("手机_行政检查", full=True)
        officer.act_from_menu("发现违法线索", text="许中露天焚烧秸秆约0.5亩")
        assert "已办结" in officer.page.locator(".o_form_view").inner_text()


def test_02_evidence_is_registered_approved_and_taken(person, path):
    with person("officer", DAY, PHONE) as officer:
        officer.go(path)
        officer.tab("evidence")
        holds = officer.page.locator(".o_field_widget[name=hold_ids]")
        holds.locator(".o_field_x2many_list_row_add a, button.o-kanban-button-new").first.click()
        officer.page.locator(".modal .o_field_widget[name=reason]").wait_for()
        officer.fill(reason="点火器可能被丢弃", place="西吴街道办事处", keeper="王玥")
        officer.add_row("item_ids", name="打火机", unit="个", condition="完好")
        officer.shot("手机_先行登记保存", full=True)
        officer.scope().locator(".o_form_button_save").first.click()
        officer.settle()
        officer.save()
        officer.side_act("提请先行登记保存")
    with person("head", DAY) as head:
        head.go(path)
        head.side_act("批准先行登记保存", opinion="同意。")
    with person("officer", DAY, PHONE) as officer:
        officer.go(path)
        officer.side_act("实施先行登记保存", signed=True)
        officer.tab("evidence")
        officer.shot("手机_已登记保存", full=True)
