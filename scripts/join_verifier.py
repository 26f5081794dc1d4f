"""Joins the files of ``eco_enforcement/casezip`` that verify into the one file ``tools/verify_case_file.py``.

    python scripts/join_verifier.py

A test fails while the joined file is not what this writes.
"""

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "addons" / "eco_enforcement" / "casezip"
TARGET = ROOT / "tools" / "verify_case_file.py"
# Each needs only what stands before it.
PARTS = (
    "faults", "ziprecords", "strict_json", "manifest", "journal", "roots", "anchors", "strict_walk", "naming",
    "verifying", "command",
)  # fmt: skip
HEAD = '''#!/usr/bin/env python3
"""核验案卷导出包是否完整：python3 verify_case_file.py 案卷.zip

Verifies an exported case file. Python 3.9 or later, nothing else; no network. Exit code 0: whole; 1: not whole,
the first entry that is not is named; 2: not a case file. Joined by scripts/join_verifier.py; do not edit here.
"""

from __future__ import annotations

'''
TAIL = """

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
"""


def joined() -> str:
    """Return the text of the one file."""
    imports: dict[str, set[str]] = {}
    bodies = [_body((SOURCES / f"{part}.py").read_text(encoding="utf-8"), imports) for part in PARTS]
    plain = sorted(f"import {name}" for name, names in imports.items() if not names)
    named = sorted(f"from {name} import {', '.join(sorted(names))}" for name, names in imports.items() if names)
    return HEAD + "\n".join([*plain, *named]) + "\n\n" + "\n\n".join(f"{body}\n" for body in bodies) + TAIL


def _body(text: str, imports: dict[str, set[str]]) -> str:
    """Return ``text`` without its docstring and imports; those of the standard library go to ``imports``."""
    lines = text.splitlines()
    for node in ast.parse(text).body:
        docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if isinstance(node, ast.Import):
            imports.update({alias.name: set() for alias in node.names})
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module != "__future__":
            imports.setdefault(node.module, set()).update(alias.name for alias in node.names)
        if docstring or isinstance(node, ast.Import | ast.ImportFrom):
            lines[node.lineno - 1 : node.end_lineno] = [""] * (node.end_lineno - node.lineno + 1)
    return "\n".join(lines).strip("\n")


def main() -> None:
    """Write the one file."""
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(joined(), encoding="utf-8")
    TARGET.chmod(0o755)


if __name__ == "__main__":
    main()
