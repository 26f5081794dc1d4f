"""The lists of these tests, and the fonts of the checkout unless the environment names others."""

import os
import sys
from pathlib import Path

os.environ.setdefault("ECO_FONT_DIR", str(Path(__file__).parents[2] / ".local" / "fonts"))
if str(Path(__file__).parent) not in sys.path:
    sys.path.insert(0, str(Path(__file__).parent))
