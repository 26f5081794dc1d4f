"""One definition of the shared types, whichever way the package is reached (docs/decisions/0002-shared-types.md)."""

import subprocess
import sys
from pathlib import Path

import pytest
from competence import gate, legal, transition
from statute import legal_types

ADDONS = Path(legal_types.__file__).resolve().parents[2]


def test_types_are_those_of_the_lower_package():
    assert legal_types.Finding is legal.Finding
    assert legal_types.LegalBasis is legal.LegalBasis
    assert legal_types.Verdict is legal.Verdict
    assert legal_types.Answer is gate.Answer
    assert legal_types.chinese_number is legal.chinese_number
    assert legal_types.transition is transition
    assert set(legal_types.__all__) == {"Answer", "Finding", "LegalBasis", "Verdict", "chinese_number", "transition"}


def run(code, *path):
    """Run ``code`` in a fresh interpreter that sees only ``path`` and the standard library; give what it prints."""
    lines = ["import sys", *(f"sys.path.append({str(folder)!r})" for folder in path), code]
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", "\n".join(lines)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_without_odoo_the_sibling_folder_is_found():
    code = "from statute import engine, legal_types; print(legal_types.Finding.__module__, 'odoo' in sys.modules)"
    assert run(code, ADDONS / "eco_enforcement") == "competence.legal False"


@pytest.fixture
def odoo_like(tmp_path):
    """Lay out a package ``odoo.addons`` holding the two add-ons, as Odoo's path does, without Odoo."""
    (tmp_path / "odoo" / "addons").mkdir(parents=True)
    for name, package in (("eco_checklist", "competence"), ("eco_enforcement", "statute")):
        (tmp_path / "odoo" / "addons" / name).mkdir()
        (tmp_path / "odoo" / "addons" / name / package).symlink_to(ADDONS / name / package)
    return tmp_path


def test_inside_odoo_the_add_on_is_found_by_its_name(odoo_like):
    code = (
        "from odoo.addons.eco_enforcement.statute import engine, legal_types\n"
        "from odoo.addons.eco_checklist.competence import legal\n"
        "print(legal_types.Finding is legal.Finding, legal.__name__, 'competence' in sys.modules)"
    )
    assert run(code, odoo_like) == "True odoo.addons.eco_checklist.competence.legal False"
