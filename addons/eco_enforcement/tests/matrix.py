"""Reads security/matrix.yaml: what each role may do with each kind of record, and where."""

from pathlib import Path

from ruamel.yaml import YAML

PATH = Path(__file__).parents[1] / "security" / "matrix.yaml"
LETTERS = {"read": "r", "write": "w", "create": "c", "unlink": "u"}


class Matrix:
    """The matrix as written, and the answers that follow from it."""

    def __init__(self, text: str):
        # Whatever is said twice is an error: the second would silently win.
        said = YAML(typ="safe", pure=True).load(text)
        self.places: dict[str, str] = said["places"]
        self.roles: dict[str, dict] = said["roles"]
        self.reaches: dict[str, dict] = said["reaches"]
        self.lines: list[dict] = said["lines"]
        self.models = {model: line for line in self.lines for model in line["models"]}

    def lineage(self, role: str) -> list[str]:
        """Name the role and every role contained in it."""
        return [role, *(name for part in self.roles[role]["has"] for name in self.lineage(part))]

    def may(self, role: str, model: str, operation: str) -> bool:
        """Tell whether the role has the right at all, wherever the record lies."""
        rights = self.models[model]["rights"]
        return any(LETTERS[operation] in rights.get(name, "") for name in self.lineage(role))

    def where(self, role: str, model: str, operation: str) -> set[str]:
        """Name the places where the role may do ``operation`` to a record of ``model``."""
        if not self.may(role, model, operation):
            return set()
        line = self.models[model]
        reach = self.reaches[line["seen"] if operation == "read" else line.get("changed", line["seen"])]
        said = next((reach[name] for name in self.lineage(role) if name in reach), reach["others"])
        return {place for word in said.split() for place in self._places(word, role)}

    def _places(self, word, role):
        if word == "area":
            return self.roles[role]["area"].split()
        return list(self.places) if word == "everywhere" else [] if word == "nowhere" else [word]


def load() -> Matrix:
    """Read the matrix of both add-ons."""
    return Matrix(PATH.read_text(encoding="utf-8"))
