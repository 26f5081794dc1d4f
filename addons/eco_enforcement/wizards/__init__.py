from . import act_wizard, list_comparison, list_comparison_tables
