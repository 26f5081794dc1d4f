from . import act_choice, act_wizard, act_wizard_evidence, calendar_preview, list_comparison, list_comparison_tables
