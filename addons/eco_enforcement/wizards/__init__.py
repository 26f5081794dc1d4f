from . import act_choice, act_wizard, desk_wizard, list_comparison, list_comparison_tables
