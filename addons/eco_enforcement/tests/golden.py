"""The golden samples: what a document of each kind says, word for word, kept beside the tests of the renderings."""

import os
from pathlib import Path

from odoo.addons.eco_checklist.rendering import markup, text

FOLDER = Path(__file__).resolve().parents[3] / "tests" / "golden"
WRITE = (
    os.environ.get("ECO_GOLDEN") == "write"
)  # lays the samples anew after an intended change; look at the difference


def assert_golden(test, document):
    """Fail unless ``document`` says exactly what the golden sample of its kind says."""
    markup_file, words_file = (FOLDER / f"{document.kind}.{kind}" for kind in ("xml", "txt"))
    words = text.plain_text(markup.parse(document.content))
    if WRITE:
        markup_file.write_text(document.content, encoding="utf-8")
        words_file.write_text(words, encoding="utf-8")
    test.assertEqual(words, words_file.read_text(encoding="utf-8"))
    test.assertEqual(document.content, markup_file.read_text(encoding="utf-8"))
