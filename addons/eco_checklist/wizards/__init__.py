from . import (
    agency_import,
    competence_wizard,
    list_comparison,
    list_import,
    list_import_rows,
    list_step,
    referral_wizard,
    town_today,
)
