"""The fonts of the checkout, unless the environment names others."""

import os
from pathlib import Path

os.environ.setdefault("ECO_FONT_DIR", str(Path(__file__).parents[2] / ".local" / "fonts"))
