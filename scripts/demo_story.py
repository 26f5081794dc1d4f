"""Fills the demonstration database with cases at several stages, so that every screen has something to show.

Run by ``make run`` inside ``odoo shell`` once, after the database is made; ``env`` is given by the shell.
"""

import sys
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

sys.path.insert(0, str(Path.cwd() / "scripts"))

import straw_branches as branches  # noqa: E402
from straw_case import Burning, StrawCase  # noqa: E402

TODAY = datetime.now(ZoneInfo("Asia/Shanghai")).date()
ADDRESS = "陕西省咸阳市兴平市西吴街道示范村"


def burning(days_ago: int, party: str, id_number: str, house: str, **more) -> Burning:
    """Describe a fire of ``days_ago``, at a field of the demonstration village."""
    return Burning(TODAY - timedelta(days=days_ago), party, id_number, ADDRESS + house, **more)


# Long enough ago for the act named last to lie before today, whatever holidays fall between; and what befell the case then.
STORY = (
    (burning(0, "何东", "610481197208180027", "一组3号", place="示范村北侧耕地", area="0.5亩"), "lead"),
    (
        burning(6, "林西", "610481197503200019", "二组8号", place="示范村南侧耕地", area="0.8亩"),
        "approve_filing",
        branches.register_evidence,
    ),
    (
        burning(14, "高南", "610481196805120036", "四组5号", place="示范村西侧耕地", area="2亩", amount="800"),
        "pass_review",
        branches.ask_county,
    ),
    (burning(20, "罗北", "610481197208180027", "五组9号", place="示范村水渠旁", area="1亩"), "serve_notice"),
    (
        burning(20, "马平", "610481196805120036", "五组11号", place="示范村打谷场", area="4亩", amount="2000"),
        "serve_notice",
        branches.ask_hearing,
    ),
    (
        burning(40, "许中", "610481197503200019", "六组2号", place="示范村路口", area="3亩", amount="1000"),
        "serve_decision",
        branches.ask_deferral,
    ),
    (
        Burning(date(2026, 7, 6), "张堃", "610481196805120036", ADDRESS + "三组12号", "示范村东侧耕地", "1.2亩"),
        "approve_closing",
    ),
    # The law changed between the act and the decision.
    (
        Burning(date(2026, 8, 13), "秦川", "610481197503200019", ADDRESS + "七组6号", "示范村西北侧耕地", "0.9亩"),
        "approve_closing",
    ),
)

for fire, until, *befell in STORY:
    story = StrawCase(env, fire).run(until=until)  # noqa: F821
    for branch in befell:
        branch(story)
        env.flush_all()  # noqa: F821
    print(f"  {fire.party}：{story.case.cause if story.case else '线索'}")
spot = branches.fine_on_the_spot(
    env,  # noqa: F821
    burning(0, "示范物业公司", "91610481MA6TEXT0XM", "一组1号", place="兴平路绿化带", area="0.1亩"),
)
print(f"  {spot.burning.party}：当场处罚，{spot.case.number}")
env.cr.commit()  # noqa: F821
