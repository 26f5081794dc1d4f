"""Agencies of version 19.0.1.0.0: their file is not read again, so what it says anew is written here."""

SECTORS = (
    "agriculture",
    "civil",
    "development",
    "emergency",
    "environment",
    "finance",
    "health",
    "housing",
    "justice",
    "market",
    "police",
    "transport",
    "urban",
    "water",
)
_RECORD = "SELECT res_id FROM ir_model_data WHERE module = 'eco_checklist' AND name = %s"


def migrate(cr, version):
    """Give the shipped departments their sector unless they have one, and the shipped sub-district its place."""
    for sector in SECTORS:
        cr.execute(
            f"""
            INSERT INTO eco_agency_sector (agency_id, sector_id)
            SELECT agency.id, ({_RECORD}) FROM eco_agency agency
             WHERE agency.id = ({_RECORD})
               AND NOT EXISTS (SELECT FROM eco_agency_sector given WHERE given.agency_id = agency.id)
            """,
            (f"sector_{sector}", f"agency_{sector}"),
        )
    cr.execute(
        f"UPDATE eco_agency SET place_name = '西吴街道' WHERE id = ({_RECORD}) AND place_name IS NULL", ("agency_xiwu",)
    )
