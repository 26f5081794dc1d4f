"""The command line: ``verify_case_file.py FILE.zip`` says whole (exit 0), what is not (1), or not a case file (2)."""

from __future__ import annotations

import argparse
import json
import sys

from .faults import Fault, NotACaseFile
from .strict_walk import Report
from .verifying import verify


def main(arguments: list) -> int:
    """Verify the named file, print the answer in Chinese or as JSON, return the exit code."""
    parser = argparse.ArgumentParser(description="核验案卷导出包是否完整。不联网，不解压，不改动文件。")
    parser.add_argument("file", metavar="案卷.zip")
    parser.add_argument("--digest", default="", metavar="核对码", help="导出机关告知的核对码，一并核对")
    parser.add_argument("--json", action="store_true", help="以JSON输出结果")
    asked = parser.parse_args(arguments)
    code, answer, text = _answer(asked.file, asked.digest)
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.stdout.write((json.dumps(answer, ensure_ascii=False) if asked.json else text) + "\n")
    return code


def _answer(path: str, digest: str) -> tuple:
    try:
        with open(path, "rb") as stream:
            report = verify(stream, digest)
    except Fault as fault:
        told = {"result": "broken", "entry": fault.entry, "seq": fault.seq, "problem": fault.problem}
        return 1, told, f"不完整\n{fault}"
    except NotACaseFile as error:
        return 2, {"result": "not a case file", "problem": str(error)}, f"不是案卷导出包：{error}"
    except OSError as error:
        return 2, {"result": "not a case file", "problem": str(error)}, f"无法读取：{error.strerror or error}"
    return 0, {"result": "whole", **_counts(report)}, _whole(report)


def _counts(report: Report) -> dict:
    case = report.manifest.about["case"]
    return {
        "case": case.get("number") or case.get("uid", ""),
        "agency": case.get("agency", ""),
        "exported_at": report.manifest.about["exported"].get("at", ""),
        "files": len(report.manifest.files),
        "bytes": sum(item.size for item in report.manifest.files),
        "documents": report.documents,
        "events": len(report.events),
        "events_under_roots": report.covered,
        "digest": report.digest,
    }


def _whole(report: Report) -> str:
    told = _counts(report)
    return (
        f"完整\n案件：{told['case']}（主体代码{told['agency']}），导出时间{told['exported_at']}（世界时）\n"
        f"文件{told['files']}件共{told['bytes']}字节，文书{told['documents']}份，"
        f"日志{told['events']}条，其中{told['events_under_roots']}条已由日根封存\n"
        f"核对码：{told['digest']}（请向导出机关核对；核对码相同，即为同一案卷）"
    )
