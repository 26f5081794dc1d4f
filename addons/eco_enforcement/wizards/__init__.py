from . import act_choice, act_wizard, calendar_preview, desk_wizard, list_comparison, list_comparison_tables
