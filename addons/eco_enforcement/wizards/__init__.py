from . import act_choice, act_wizard, act_wizard_papers, list_comparison, list_comparison_tables
