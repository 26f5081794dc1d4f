"""What is entered, lawfully, for each act of a part of the procedure, and what the handlers add beforehand."""

from importlib import import_module
from pathlib import Path

_PARTS = [import_module(f"{__name__}.{path.stem}") for path in sorted(Path(__file__).parent.glob("[!_]*.py"))]

# By act: the inputs, and the changes of the facts without which the act would not be lawful.
INPUTS = {code: given for part in _PARTS for code, given in part.INPUTS.items()}
PREPARED = {code: given for part in _PARTS for code, given in getattr(part, "PREPARED", {}).items()}
