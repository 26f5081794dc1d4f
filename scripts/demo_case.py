"""Takes the straw-burning case through its whole life and writes its documents to ``out/demo``.

Run by ``make demo`` inside ``odoo shell`` on a database of its own; ``env`` is given by the shell.
"""

import base64
import sys
from datetime import date
from pathlib import Path

ROOT = Path.cwd()
sys.path.insert(0, str(ROOT / "scripts"))

from straw_case import Burning, StrawCase, at  # noqa: E402

AUTUMN = Burning(
    day=date(2026, 10, 12),
    party="张堃",
    id_number="610481196805120036",
    address="陕西省咸阳市兴平市西吴街道示范村三组12号",
    place="西吴街道示范村东侧耕地",
    area="1.2亩",
)


def try_too_early(story: StrawCase) -> None:
    """Show that the decision is refused on the fourth working day after service of the notice."""
    served = story.case.service_ids[-1:].on
    day = story.calendar.add_workdays(served, 4)
    with at(day):
        try:
            story.act(story.users.head, "decide", amount="500", opinion="同意。")
        except Exception as refusal:
            print(f"  {day}  周正  作出处罚决定 —— 被拒绝：")
            print("      " + str(refusal).replace("\n", "\n      "))
        else:
            raise SystemExit("a decision on the fourth working day went through")


def print_journal(case) -> None:
    """Print each act with its date, its actor and its article."""
    for event in case.event_ids.sorted("seq"):
        day = event.at.strftime("%Y-%m-%d")
        print(f"  {event.seq:>2}  {day}  {event.actor_name}  {event.title}  {event.article}")


def write_documents(case, folder: Path) -> None:
    """Write every document as PDF and DOCX, in the order of issue."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.*"):
        old.unlink()
    for number, document in enumerate(case.document_ids.sorted("id"), start=1):
        for suffix in ("pdf", "docx"):
            path = folder / f"{number:02d}_{document.title}.{suffix}"
            path.write_bytes(base64.b64decode(document[suffix]))
            print(f"  {path.relative_to(ROOT)}  {document.number}")


def main(env) -> None:
    """Play the case, print its journal, write its documents, and prove the chain whole."""
    story = StrawCase(env, AUTUMN)
    print("\n办案过程：")
    story.run(until="serve_notice")
    env.cr.commit()
    try_too_early(story)
    story.run(after="serve_notice")
    env.cr.commit()
    case = story.case.sudo()
    print_journal(case)
    print("\n文书：")
    write_documents(case, ROOT / "out" / "demo")
    broken = env["eco.event"].sudo()._broken_link(case)
    print(f"\n案件{case.number}：{len(case.event_ids)}个步骤，日志链{'完整' if not broken else '断裂'}，阶段：已结案")
    if broken or case.state != "closed":
        raise SystemExit(1)


main(env)  # noqa: F821
