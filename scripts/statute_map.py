"""Writes docs/statute-map.md: article -> rule -> file -> test, read from the code itself.

    python scripts/statute_map.py           write the map
    python scripts/statute_map.py --check   exit 1 when the map on file is stale

A place of law counts where a function of ``statute/`` or ``competence/`` names it (``apl(…)``, ``LegalBasis(…)`` or a
constant made of them), and where a row of a table does: an act of a case, of a lead or an inspection, between town and
county; a deadline. The tests of a rule are the functions that name it.
"""

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MAP = ROOT / "docs" / "statute-map.md"
PACKAGES = (ROOT / "addons" / "eco_enforcement" / "statute", ROOT / "addons" / "eco_checklist" / "competence")
TESTS = (ROOT / "tests", *(ROOT / "addons").glob("*/tests"))
# Tables whose rows carry an article: the call that makes a row, and what such a row is called.
ROWS = {
    "Act": "步骤",
    "DeskAct": "线索、检查步骤",
    "CountyAct": "县级步骤",
    "Deadline": "期限",
    "Ground": "扣除事由",
    "Extension": "延长",
}
# A name that every test file would mention says nothing.
TOO_SHORT = 4
# So many tests are named for a rule, those of the rule itself first.
SHOWN = 3
# The codes of such rows are everyday words: their tests are those of the table.
EVERYDAY = frozenset({"线索、检查步骤", "县级步骤", "延长", "扣除事由"})

sys.path[:0] = [str(package.parent) for package in PACKAGES]
from competence.legal import LegalBasis  # noqa: E402
from statute import judging  # noqa: E402

LAWS = {name: value for name, value in vars(judging).items() if name.isupper() and isinstance(value, str)}


@dataclass(frozen=True)
class Use:
    """A place of law used by a rule or row ``name`` of ``kind`` in ``file``."""

    place: LegalBasis
    kind: str
    name: str
    file: str


def place_of(call: ast.Call) -> LegalBasis | None:
    """Return the place that a call of ``apl`` or ``LegalBasis`` with constant numbers names."""
    if not isinstance(call.func, ast.Name) or call.func.id not in ("apl", "LegalBasis"):
        return None
    words = [LAWS.get(a.id) if isinstance(a, ast.Name) else getattr(a, "value", None) for a in call.args]
    words += [getattr(keyword.value, "value", None) for keyword in call.keywords]
    words = ["行政处罚法", *words] if call.func.id == "apl" else words
    if not words or not isinstance(words[0], str) or not all(isinstance(word, int) for word in words[1:]):
        return None
    return LegalBasis(*words)


def constants(tree: ast.Module) -> dict[str, LegalBasis]:
    """Map the names that a module gives to places of law."""
    found = {}
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and (place := place_of(node.value)):
            found |= {target.id: place for target in node.targets if isinstance(target, ast.Name)}
    return found


def places_in(node: ast.AST, named: dict[str, LegalBasis]) -> Iterator[LegalBasis]:
    """Give every place of law that ``node`` names, by a call or by a constant."""
    for part in ast.walk(node):
        if isinstance(part, ast.Call) and (place := place_of(part)):
            yield place
        elif isinstance(part, ast.Name) and part.id in named:
            yield named[part.id]
        elif isinstance(part, ast.Attribute) and part.attr in named:
            yield named[part.attr]


def rows_in(tree: ast.AST) -> Iterator[tuple[str, str, ast.Call]]:
    """Give the rows of tables: what kind, which code, and the call that makes them."""
    for part in ast.walk(tree):
        if isinstance(part, ast.Call) and isinstance(part.func, ast.Name) and part.func.id in ROWS and part.args:
            code = getattr(part.args[0], "value", None)
            if isinstance(code, str):
                yield ROWS[part.func.id], code, part


def uses_of(path: Path, shared: dict[str, LegalBasis]) -> Iterator[Use]:
    """Give every use of a place of law in one file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    named = {**shared, **constants(tree)}
    file = str(path.relative_to(ROOT))
    in_rows = set()
    for kind, code, call in rows_in(tree):
        in_rows |= {id(part) for part in ast.walk(call)}
        yield from (Use(place, kind, code, file) for place in places_in(call, named))
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            yield from (Use(place, "规则", node.name, file) for place in places_in(node, named))
        elif isinstance(node, ast.ClassDef):
            yield from (Use(place, "类型", node.name, file) for place in places_in(node, named))
        elif isinstance(node, ast.Assign) and id(node.value) not in in_rows and not place_of_any(node.value):
            targets = [target.id for target in node.targets if isinstance(target, ast.Name)]
            yield from (
                Use(place, "表", targets[0], file)
                for part in ast.walk(node)
                if isinstance(part, ast.Call) and id(part) not in in_rows and (place := place_of(part)) and targets
            )


def place_of_any(node: ast.AST) -> bool:
    """Tell whether ``node`` is nothing but a place of law."""
    return isinstance(node, ast.Call) and place_of(node) is not None


def all_uses() -> list[Use]:
    """Give the uses of all files, each once, in the order of laws and articles."""
    files = [path for package in PACKAGES for path in sorted(package.glob("*.py"))]
    shared = {}
    for path in files:
        shared |= {
            name: place
            for name, place in constants(ast.parse(path.read_text(encoding="utf-8"))).items()
            if not name.startswith("_")
        }
    found = {use for path in files for use in uses_of(path, shared)}
    return sorted(
        found, key=lambda u: (u.place.law, u.place.article, u.place.paragraph or 0, u.place.item or 0, u.file, u.name)
    )


def tests_by_word() -> dict[str, list[str]]:
    """Map each word of the test files to the files that hold it."""
    found: dict[str, list[str]] = {}
    for folder in TESTS:
        for path in sorted(folder.rglob("*")):
            if path.suffix not in (".py", ".txt") or "golden" in path.parts:
                continue
            for word in set(re.findall(r"\w+", path.read_text(encoding="utf-8"))):
                found.setdefault(word, []).append(str(path.relative_to(ROOT)))
    return found


def users_of(use: Use) -> list[str]:
    """Name the modules of the packages that use the rule or its module."""
    words = rf"\b({re.escape(use.name)}|{Path(use.file).stem})\b"
    files = [
        path for package in PACKAGES for path in sorted(package.glob("*.py")) if str(path.relative_to(ROOT)) != use.file
    ]
    return [path.stem for path in files if re.search(words, path.read_text(encoding="utf-8"))]


def tests_of(use: Use, by_word: dict[str, list[str]]) -> list[str]:
    """Name the test files of a use: those that name the rule, else its module, else a module that uses it."""
    name = use.name.lstrip("_")
    plain = len(name) < TOO_SHORT or use.kind in EVERYDAY
    named = [] if plain else by_word.get(name, [])
    found = named or by_word.get(Path(use.file).stem, [])
    return found or sorted({test for user in users_of(use) for test in by_word.get(user, [])})


def _nearest(test: str) -> tuple[bool, str]:
    """Put the tests of the pure packages before the others."""
    return not re.match(r"tests/(statute|competence)/test_", test), test


def written() -> str:
    """Write the map; raises ``SystemExit`` naming every rule that no test names."""
    by_word = tests_by_word()
    lines = [
        "# From the law to the code",
        "",
        "Made by `scripts/statute_map.py` from the code; `make test` fails when it is stale. Each line: a place of law, the",
        "rules and rows of tables that rest on it, the file they stand in, and the tests that name them.",
    ]
    law, untested = "", []
    for use in all_uses():
        tests = tests_of(use, by_word)
        if not tests:
            untested.append(f"{use.file}: {use.name}")
        if use.place.law != law:
            law = use.place.law
            lines += ["", f"## 《{law}》", "", "| 条文 | 规则 | 文件 | 测试 |", "| --- | --- | --- | --- |"]
        shown = "<br>".join(f"`{test}`" for test in sorted(tests, key=_nearest)[:SHOWN])
        lines.append(f"| {str(use.place).partition('》')[2]} | {use.kind} `{use.name}` | `{use.file}` | {shown} |")
    if untested:
        raise SystemExit("no test names these rules:\n  " + "\n  ".join(untested))
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write the map, or check the one on file."""
    text = written()
    if "--check" not in sys.argv[1:]:
        MAP.write_text(text, encoding="utf-8")
    elif not MAP.exists() or MAP.read_text(encoding="utf-8") != text:
        raise SystemExit("docs/statute-map.md is stale: run python scripts/statute_map.py")


if __name__ == "__main__":
    main()
