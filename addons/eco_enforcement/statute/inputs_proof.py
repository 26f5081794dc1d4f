"""What the acts on evidence ask for."""

from .inputs import Input, Kind

EVIDENCE = Input("evidence", "证据", Kind.ROW, of="proof.items", model="eco.evidence")
CHECKED = Input("checked_how", "核实情况", Kind.TEXT, required=False)
WHY_EXCLUDED = Input("exclusion", "排除的理由和依据", Kind.TEXT)
