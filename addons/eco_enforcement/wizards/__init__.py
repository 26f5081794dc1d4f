from . import act_choice, act_wizard, calendar_preview, list_comparison, list_comparison_tables
