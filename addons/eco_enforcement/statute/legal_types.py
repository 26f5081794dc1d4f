"""The one door through which this package takes the types it shares with ``competence``.

Inside Odoo the sibling add-on is found by its add-on name; in plain pytest, where there is no Odoo,
by its folder next to this add-on. Either way there is one definition (docs/decisions/0002-shared-types.md).
"""

try:
    from odoo.addons.eco_checklist.competence import gate, legal, transition
except ModuleNotFoundError:
    import sys
    from pathlib import Path

    sys.path.append(str(Path(__file__).resolve().parents[2] / "eco_checklist"))
    from competence import gate, legal, transition

Answer = gate.Answer
Finding = legal.Finding
LegalBasis = legal.LegalBasis
Verdict = legal.Verdict
chinese_number = legal.chinese_number

__all__ = ["Answer", "Finding", "LegalBasis", "Verdict", "chinese_number", "transition"]
