"""A larger fine on the desk: answered point by point, heard, reviewed anew, discussed by the heads, decided."""

import pytest

ASKED, FIXED, HELD, DECIDED = "2026-10-20", "2026-10-21", "2026-11-02", "2026-11-03"
SAID = "过火面积不足一亩，请求从轻处罚，并要求听证"


@pytest.fixture(scope="module")
def path(played) -> str:
    """The page of a case whose notice, served on 2026-10-19, offers a hearing."""
    return played("serve_notice", "2000")


def write_paper(person, path: str, title: str) -> None:
    """Open the paper of the hearing that the case's page offers."""
    person.go(path)
    person.tab("hearing")
    person.page.locator(f"button[name=action_write_paper]:has-text('{title}'):visible").click()
    person.page.locator(".o_statusbar_status").wait_for(state="detached")  # a paper has no stages
    person.settle()


def test_01_the_officer_records_the_defence_and_answers_it_point_by_point(person, path):
    with person("officer", ASKED) as officer:
        officer.go(path)
        officer.act("记录陈述申辩", text=SAID, hearing=True)
        write_paper(officer, path, "复核陈述申辩")
        assert SAID in officer.page.locator(".o_form_view").inner_text(), "the defence is not the one to be answered"
        officer.add_row("point_ids", said="过火面积不足一亩", result="不予采纳", reason="现场检查笔录载明过火面积约3亩")
        officer.add_row("point_ids", said="请求从轻处罚", result="部分采纳", reason="当事人主动扑灭，可以减少数额")
        officer.save()
        officer.shot("复核陈述申辩", full=True)
        officer.go(path)
        officer.act("复核陈述申辩")


def test_02_the_head_fixes_the_hearing_and_the_officer_serves_the_notice(person, path):
    with person("officer", FIXED) as officer:
        write_paper(officer, path, "拟定听证安排")
        officer.fill(begins_at="2026/11/02 09:00:00", chair_id="钱宁", recorder_id="高远")
        officer.save()
    with person("head") as head:
        head.go(path)
        head.side_act("受理并确定听证", opinion="同意组织听证。")
    with person("officer") as officer:
        officer.go(path)
        officer.side_act("送达听证通知")
        officer.tab("hearing")
        officer.page.locator(".o_field_widget[name=hearing_plan_ids]").scroll_into_view_if_needed()
        officer.shot("听证已通知")


def test_03_no_decision_while_the_hearing_is_under_way(person, path):
    with person("head", "2026-10-28") as head:
        head.go(path)
        head.open_act("作出处罚决定")
        told = head.scope().inner_text()
        assert "应当组织听证后再作决定" in told
        assert not head.scope().locator("button[name=action_confirm]").is_visible()
        head.shot("听证期间不能决定")


def test_04_the_chair_records_and_reports(person, path):
    with person("chair", HELD) as chair:
        write_paper(chair, path, "制作听证笔录")
        chair.fill(
            began_at="2026/11/02 09:00:00",
            ended_at="2026/11/02 10:00:00",
            attended_by="当事人",
            rights_told=True,
            investigators_said="出示现场检查笔录、照片，建议罚款2000元。",
            party_said="面积没有那么大，自己扑灭了火。",
            examined="双方就过火面积质证，当事人对照片没有异议。",
            final_statement="请求从轻处罚。",
            signed=True,
        )
        chair.save()
        chair.shot("听证笔录", full=True)
        chair.go(path)
        chair.side_act("制作听证笔录")
        chair.side_act("提交听证报告", text="争议焦点为过火面积。", opinion="事实清楚，建议从轻处罚。")


def test_05_the_case_is_reviewed_anew_discussed_and_decided(person, path):
    with person("reviewer", DECIDED) as reviewer:
        reviewer.go(path)
        reviewer.act("重新审核")
    with person("head") as head:
        write_paper(head, path, "集体讨论笔录")
        head.fill(
            held_at="2026/11/03 09:00:00", recorder="高远", conclusion="同意", amount="1500", reasons="主动扑灭，从轻。"
        )
        head.field("member_ids").locator(".o_data_row .o_data_cell[name=opinion]").first.click()
        head.fill_row("member_ids", presides=True, opinion="同意罚款1500元", vote="同意")
        head.add_row("member_ids", name="郭平", post="副主任", present=True, opinion="同意", vote="同意")
        head.save()
        head.shot("集体讨论笔录", full=True)
        head.go(path)
        head.side_act("制作集体讨论笔录")
        head.act("作出处罚决定", amount="1500")
        assert head.stage() == "决定书待送达"
        head.tab("hearing")
        head.shot("听证、讨论已入卷", full=True)
