"""Documents cite the library of laws: nothing typed in a template, and every place the rules name is there."""

import ast
import csv
from pathlib import Path

import pytest
import statute
from competence.citing import citations_in, places_for
from statute import citations, judging
from statute.legal_types import LegalBasis

ADDONS = Path(statute.__file__).parents[2]
TEMPLATES = sorted((ADDONS / "eco_enforcement" / "data" / "document_templates").glob("*.xml"))
DATA = ADDONS / "eco_checklist" / "data"
RULES = sorted(
    [*(ADDONS / "eco_enforcement" / "statute").glob("*.py"), *(ADDONS / "eco_checklist" / "competence").glob("*.py")]
)
NAMES = {name: value for name, value in vars(judging).items() if isinstance(value, str)}


def _rows(model):
    with (DATA / f"{model}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


LAWS = {row["id"]: row["short_title"] for row in _rows("eco.law")}
HELD = [
    LegalBasis(LAWS[row["law_id/id"]], *(int(row[part]) or None for part in ("article", "paragraph", "item")))
    for row in _rows("eco.law.article")
]


def _places(path):
    """Give every place of law that the code of a rule names with numbers of its own."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            continue
        if node.func.id == "apl":
            arguments = [ast.Constant("行政处罚法"), *node.args]
        elif node.func.id == "LegalBasis":
            arguments = [*node.args, *(keyword.value for keyword in node.keywords)]
        else:
            continue
        values = [NAMES.get(a.id) if isinstance(a, ast.Name) else getattr(a, "value", None) for a in arguments]
        if isinstance(values[0], str) and all(isinstance(value, int) for value in values[1:]):
            yield LegalBasis(*values)


CITED = sorted({place for path in RULES for place in _places(path)}, key=str)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_no_template_types_a_citation(path):
    assert not citations_in(path.read_text(encoding="utf-8"))


def test_a_typed_citation_would_be_found():
    assert citations_in("<p>依据《行政处罚法》第四十四条的规定</p>")
    assert len(TEMPLATES) >= 10


def test_every_template_asks_for_places_that_are_named():
    for path in TEMPLATES:
        asked = {part.partition("']")[0] for part in path.read_text(encoding="utf-8").split("legal_law['")[1:]}
        assert asked <= citations.PLACES.keys()


@pytest.mark.parametrize("place", CITED, ids=str)
def test_every_place_the_rules_name_is_in_the_library(place):
    held = [h for h in HELD if h.law == place.law]
    assert held, place.law
    assert places_for(place, held), str(place)


def test_many_places_are_named():
    assert len(CITED) > 40


def test_titles_stand_once_for_places_of_one_law():
    a, b, c = LegalBasis("甲法", 63), LegalBasis("甲法", 64, 1), LegalBasis("乙法", 5)
    assert citations.in_words([a, b, c]) == "《甲法》第六十三条、第六十四条第一款、《乙法》第五条"
    assert citations.in_words([]) == ""
    assert list(citations_in(citations.in_words([a, b, c]))) == [a, b, c]
