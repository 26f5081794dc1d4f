"""Writes docs/documents.md: every statutory document as the table has it, for a lawyer to read.

python scripts/document_list.py           write the list
python scripts/document_list.py --check   exit 1 when the list on file is stale
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LIST = ROOT / "docs" / "documents.md"
ADDONS = ROOT / "addons"
sys.path[:0] = [str(ADDONS / "eco_enforcement"), str(ADDONS / "eco_checklist")]

from statute.case_file import SECTION_TITLES  # noqa: E402
from statute.document_row import DocumentRow  # noqa: E402
from statute.document_table import DOCUMENTS  # noqa: E402

HEAD = """# 法定文书一览表

Made by `scripts/document_list.py` from `statute/document_table.py`; a test fails when it is stale.

一份文书的必备内容缺少任何一项，系统不予制发，并列出所缺内容及其填写位置。序号按照文书目录；文种字用于文号，标“不编号”的文书没有文号。
"""


def _place(row: DocumentRow) -> str:
    """Say where a document stands in the file."""
    title = SECTION_TITLES.get(row.section, "")
    return f"{row.volume.label}" + (f"“{title}”" if title else "")


def _entry(row: DocumentRow) -> list[str]:
    """Write the lines of one document."""
    lines = [
        f"### {row.no}　{row.kind.label}",
        "",
        f"- 文种字：{row.word or '不编号'}",
        f"- 签名、盖章：{'、'.join(signer.label for signer in row.signers)}",
        f"- 送达：{row.service.label}",
        f"- 依据：{row.basis}",
        f"- 归入：{_place(row)}",
        "",
        "| 必备内容 | 填写位置 | 条件 |",
        "| --- | --- | --- |",
    ]
    needs = [(n.label, n.where, "有该情形的" if n.when else "") for n in row.needs]
    return [*lines, *(f"| {label} | {where} | {when} |" for label, where, when in needs), ""]


def written() -> str:
    """Write the list: the documents by their number."""

    def number(row: DocumentRow) -> tuple[int, str]:
        digits = row.no.rstrip("abcdefghijklmnopqrstuvwxyz")
        return int(digits), row.no.removeprefix(digits)

    rows = sorted(DOCUMENTS.values(), key=number)
    lines = [HEAD, "| 序号 | 文书 | 文种字 | 依据 |", "| --- | --- | --- | --- |"]
    lines += [f"| {row.no} | {row.kind.label} | {row.word or '不编号'} | {row.basis} |" for row in rows]
    lines += ["", f"共{len(rows)}种。", ""]
    for row in rows:
        lines += _entry(row)
    return "\n".join(lines).rstrip("\n") + "\n"


def main() -> None:
    """Write the list, or check the one on file."""
    text = written()
    if "--check" not in sys.argv[1:]:
        LIST.write_text(text, encoding="utf-8")
    elif not LIST.exists() or LIST.read_text(encoding="utf-8") != text:
        raise SystemExit("docs/documents.md is stale: run python scripts/document_list.py")


if __name__ == "__main__":
    main()
