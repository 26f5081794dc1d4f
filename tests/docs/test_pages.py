"""The pages for people name only what is there: links, files, verbs and pictures."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")
CODE = re.compile(r"`([^`\n]+)`")
# A name in code letters that must be a file: it has a folder or a known ending, and no blank or placeholder.
FILE = re.compile(r"[\w.*/-]+(?:/[\w.*-]*|\.(?:py|xml|xsd|csv|md|conf|yml))")
# Where the pages may begin a path, besides the top of the repository.
BASES = (
    "",
    "addons",
    "addons/eco_enforcement",
    "addons/eco_enforcement/models",
    "addons/eco_enforcement/statute",
    "addons/eco_checklist",
    "addons/eco_checklist/models",
    "addons/eco_checklist/competence",
    "addons/eco_checklist/official",
    "addons/eco_checklist/rendering",
)
MADE = (".local", "out")  # made on the machine, not in the repository
SMALL = 300_000  # bytes


def named(pattern):
    """List (page, what it names) of all pages."""
    found = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        found += [(page.relative_to(ROOT), name) for name in pattern.findall(text)]
    return found


def exists(name: str) -> bool:
    """Tell whether a path named in a page is there, seen from one of the places pages speak from."""
    if name.split("/")[0] in MADE:
        return True
    return any(any((ROOT / base).glob(name.rstrip("/"))) for base in BASES)


def test_the_pages_are_there():
    names = {str(page.relative_to(ROOT)) for page in PAGES}
    assert {"README.md", "CONTRIBUTING.md", "docs/architecture.md", "docs/handbook/README.md"} <= names


def test_every_link_leads_somewhere():
    links = named(LINK)
    assert links
    assert [
        (str(p), link) for p, link in links if ":" not in link and not (ROOT / p).parent.joinpath(link).exists()
    ] == []


def test_every_file_named_is_there():
    names = [(page, name) for page, name in named(CODE) if FILE.fullmatch(name)]
    assert len(names) > 30
    assert [(str(page), name) for page, name in names if not exists(name)] == []


def test_every_verb_named_is_in_the_makefile():
    verbs = set(re.findall(r"^([a-z0-9-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    mentioned = {
        verb for page in PAGES for verb in re.findall(r"(?:`|^)make ([a-z0-9-]+)", page.read_text(), re.MULTILINE)
    }
    assert {"run", "test"} <= mentioned <= verbs


def test_every_login_of_the_demonstration_is_in_the_readme():
    rows = (ROOT / "addons/eco_enforcement/demo/res.users.csv").read_text(encoding="utf-8").splitlines()
    place = rows[0].split(",").index("login")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [row for row in rows[1:] if f"`{row.split(',')[place]}`" not in readme] == []


def test_every_decision_is_in_the_list():
    folder = ROOT / "docs" / "decisions"
    listed = set(LINK.findall((folder / "README.md").read_text(encoding="utf-8")))
    assert {page.name for page in folder.glob("[0-9]*.md")} == listed


def test_every_model_of_a_case_is_in_the_architecture():
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named_there = set(re.findall(r"`(eco\.[a-z.]+)`", text))
    files = (ROOT / "addons" / "eco_enforcement" / "models").glob("*.py")
    names = {
        name for file in files for name in re.findall(r'^    _name = "(eco\.[a-z.]+)"', file.read_text(), re.MULTILINE)
    }
    assert len(names) > 80
    # The lines of a paper are named by their paper.
    assert {n for n in names if n not in named_there and n.rpartition(".")[0] not in named_there} == set()


@pytest.mark.parametrize("picture", sorted((ROOT / "docs" / "pictures").glob("*")), ids=lambda path: path.name)
def test_pictures_are_small_and_shown(picture):
    assert picture.stat().st_size < SMALL
    assert any(picture.name in page.read_text(encoding="utf-8") for page in PAGES)
