"""The one file that anyone runs: it is the code of the add-on, needs nothing, and answers by its exit code."""

import ast
import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import pytest
from casefiles import CaseFile, repacked

ROOT = Path(__file__).parents[2]
TOOL = ROOT / "tools" / "verify_case_file.py"


def run(*arguments):
    """Run the tool as anyone would, apart from the project's own Python path."""
    done = subprocess.run(
        [sys.executable, "-I", TOOL, *map(str, arguments)], capture_output=True, text=True, check=False
    )
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout


@pytest.fixture
def case_file(tmp_path):
    path = tmp_path / "案卷.zip"
    path.write_bytes(CaseFile(5).zipped())
    return path


def test_the_tool_is_joined_from_the_code_of_the_add_on():
    spec = importlib.util.spec_from_file_location("join_verifier", ROOT / "scripts" / "join_verifier.py")
    joiner = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(joiner)
    assert TOOL.read_text(encoding="utf-8") == joiner.joined(), "run scripts/join_verifier.py"


def test_the_tool_is_python_3_9_and_imports_the_standard_library_alone():
    tree = ast.parse(TOOL.read_text(encoding="utf-8"), feature_version=(3, 9))
    names = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert set(names) <= set(sys.stdlib_module_names)
    assert not set(names) & {"socket", "urllib", "http", "subprocess", "os", "shutil", "pickle"}


def test_no_name_stands_twice_in_the_joined_file():
    defined = []
    for node in ast.parse(TOOL.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            defined.append(node.name)
        elif isinstance(node, ast.Assign):
            defined += [name.id for target in node.targets for name in ast.walk(target) if isinstance(name, ast.Name)]
    assert len(defined) == len(set(defined))


def test_the_code_that_verifies_needs_the_standard_library_alone():
    for path in (ROOT / "addons" / "eco_enforcement" / "casezip").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 9))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module] if isinstance(node, ast.ImportFrom) and not node.level else []
            assert {name.split(".")[0] for name in names} <= set(sys.stdlib_module_names), path.name
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 150


def test_whole_is_said_with_counts_and_exit_code_0(case_file):
    code, told = run(case_file)
    assert code == 0
    assert told.startswith("完整\n案件：1（主体代码610481001）")
    assert "核对码：" in told


def test_what_is_not_whole_is_named_with_exit_code_1(case_file):
    data = case_file.read_bytes()
    case_file.write_bytes(data.replace(b"%PDF", b"%FDP", 1))
    code, told = run(case_file)
    assert code == 1
    assert told.startswith("不完整\ndocuments/000001.pdf：")


def test_json_says_the_same(case_file):
    code, told = run("--json", case_file)
    said = json.loads(told)
    assert (code, said["result"], said["agency"]) == (0, "whole", "610481001")
    assert run("--digest", said["digest"], case_file)[0] == 0
    code, told = run("--json", "--digest", "0" * 64, case_file)
    assert (code, json.loads(told)["entry"]) == (1, "journal.jsonl")


@pytest.mark.parametrize(
    "content",
    [b"", b"PK", b"%PDF-1.7", b"\x00" * 5000, repacked([("a.txt", b"x")]), repacked([]), b"PK\x03\x04" + b"\xff" * 200],
)
def test_what_is_no_case_file_gives_exit_code_2(tmp_path, content):
    path = tmp_path / "other"
    path.write_bytes(content)
    code, told = run(path)
    assert code == 2
    assert told.startswith("不是案卷导出包")


def test_a_file_that_cannot_be_read_gives_exit_code_2(tmp_path):
    for path in (tmp_path, tmp_path / "nothing"):
        code, told = run(path)
        assert code == 2
        assert told.startswith("无法读取")
