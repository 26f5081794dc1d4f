from . import (
    act_choice,
    act_wizard,
    act_wizard_evidence,
    act_wizard_papers,
    act_wizard_people,
    calendar_preview,
    county_act_wizard,
    desk_wizard,
    document_reserve,
    exhibit_handover,
    list_comparison,
    list_comparison_tables,
)
