"""What may not lie in the repository: foreign code and fonts, addresses of registries, paths of one machine."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HOSTS = re.compile(
    r"(deb|security|ftp[\w.]*|snapshot)\.debian\.(org|net)|archive\.ubuntu\.com|pypi\.org|pythonhosted\.org"
    r"|registry\.npmjs|mirrors?\.[a-z0-9-]+\.(com|cn|org|edu|net)|/debian/pool/",
    re.IGNORECASE,
)
MACHINE_PATHS = re.compile(r"(?<![\w.])/(work/\w|home/\w|root/\w|Users/\w)")
FONTS = {".ttf", ".otf", ".ttc", ".woff", ".woff2"}
ARCHIVES = {".deb", ".whl", ".egg", ".zip", ".gz", ".xz"}


@pytest.fixture(scope="module")
def files():
    """Give the files that git knows and that are there."""
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in names.split("\0") if name and (ROOT / name).is_file()]


@pytest.fixture(scope="module")
def texts(files):
    """Give the path and the text of every file of text but this one, which names what it looks for."""
    read = {}
    for path in files:
        try:
            read[path.relative_to(ROOT)] = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
    read.pop(Path(__file__).relative_to(ROOT), None)
    return read


def found(texts, pattern):
    """List where ``pattern`` stands."""
    return [f"{path}: {hit[0]}" for path, text in texts.items() for hit in [pattern.search(text)] if hit]


def test_no_address_of_a_registry_or_mirror(texts):
    assert found(texts, HOSTS) == []


def test_no_path_of_one_machine(texts):
    assert found(texts, MACHINE_PATHS) == []


def test_no_font_no_archive_no_code_of_odoo(files):
    assert [path.name for path in files if path.suffix.lower() in FONTS | ARCHIVES] == []
    assert sorted(path.name for path in (ROOT / "addons").iterdir()) == ["eco_checklist", "eco_enforcement"]


def test_the_machines_part_is_ignored():
    for name in (".local/odoo", "out/bench.json", ".env"):
        done = subprocess.run(["git", "check-ignore", "-q", name], cwd=ROOT, check=False)
        assert done.returncode == 0, name


def test_every_requirement_is_pinned():
    for name in ("requirements.txt", "requirements-dev.txt"):
        for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
            assert not line or line.startswith("#") or re.fullmatch(r"[\w.\[\]-]+==[\w.]+", line), f"{name}: {line}"


def test_the_pipeline_is_make_test_and_nothing_else():
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line and not line.startswith("#")] == [
        "set -e",
        'cd "$(dirname "$0")/.."',
        "make test",
    ]
