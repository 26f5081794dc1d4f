"""What may befall a case of burnt straw beside the main line: evidence kept, a hearing, a plea for time, a question.

Used by ``demo_story.py`` inside ``odoo shell``, like ``straw_case.py``. Each function takes a ``StrawCase`` that has come
as far as its docstring says.
"""

from straw_case import Burning, StrawCase, at

from odoo.fields import Command


def _paper(story: StrawCase, model: str, **values):
    """Write a paper of the case as its officer."""
    papers = story.env(user=story.users.officer)[model].with_context(default_case_id=story.case.id)
    return papers.create({"case_id": story.case.id, **values})


def register_evidence(story: StrawCase) -> None:
    """A filed case: the lighter is registered in advance, proposed, approved and carried out on the day of the filing."""
    day, u = story.workday(story.burning.day, 1), story.users
    with at(day):
        hold = _paper(
            story,
            "eco.hold",
            reason="点火工具可能被丢弃，以后难以取得。",
            place="西吴街道办事处物品保管室",
            keeper=u.officer.name,
            item_ids=[Command.create({"name": "打火机", "quantity": 1, "unit": "个", "condition": "完好"})],
        )
        story.act(u.officer, "propose_hold", hold=hold.id)
        story.act(u.head, "approve_hold", hold=hold.id, opinion="同意先行登记保存。")
        story.act(u.officer, "carry_out_hold", hold=hold.id, at=f"{day} 10:00", signed=True)


def ask_hearing(story: StrawCase) -> None:
    """A notice is served that offers a hearing: the party asks for one on the next working day."""
    day = story.workday(story.case.service_ids[-1:].on, 1)
    with at(day):
        said = "要求举行听证，对过火面积有异议。"
        story.act(story.users.officer, "record_hearing_request", on=str(day), text=said)


def ask_deferral(story: StrawCase) -> None:
    """A decision is served: the party asks to pay in two parts, and the head has not ruled yet."""
    served = story.case.service_ids[-1:].on
    day, half = story.workday(served, 2), float(story.burning.amount) / 2
    with at(day):
        _paper(
            story,
            "eco.deferral",
            kind="instalments",
            applied_on=str(day),
            hardship="家庭成员住院，暂无其他收入。",
            proof="村民委员会证明、住院费用单据。",
            line_ids=[
                Command.create({"due_on": str(story.workday(served, count)), "amount": half}) for count in (40, 80)
            ],
        )
        story.act(story.users.officer, "submit_deferral")


def ask_county(story: StrawCase) -> None:
    """A case under way: the officer asks the county a question, which waits for its answer."""
    with at(story.workday(story.burning.day, 1), 11):
        question = story.env(user=story.users.officer)["eco.guidance"].create(
            {
                "case_id": story.case.id,
                "topic": "承包人与实际点火人不一致时如何认定当事人",
                "question": "地块由承包人经营，火由其雇用的人员点燃，应当以谁为当事人？",
            }
        )
        question.act("ask", {})


def fine_on_the_spot(env, burning: Burning) -> StrawCase:
    """Decide a small fine at the roadside on a numbered form; its filing with the agency is still due."""
    story = StrawCase(env, burning)
    with at(burning.day):
        story.open_lead()
        story.open_case(
            procedure="summary",
            party_kind="organization",
            spot_identity_shown=True,
            spot_told=True,
            spot_corrected=True,
            correction_order="立即灭火，清理现场。",
            proposed_amount=float(burning.amount),
        )
        story.act(story.users.officer, "decide_on_the_spot")
        env.flush_all()
    return story
