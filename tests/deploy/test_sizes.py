"""No file and no method grows past what a reader takes in at once; the pure files are held to less by their own tests."""

import ast
from pathlib import Path

import pytest

ADDONS = Path(__file__).parents[2] / "addons"
FILES = sorted(path for path in ADDONS.rglob("*.py") if "tests" not in path.relative_to(ADDONS).parts)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ADDONS)))
def test_file_and_its_methods_stay_small(path):
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 250
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]
    assert not [node.name for node in functions if node.end_lineno - node.lineno >= 30]
