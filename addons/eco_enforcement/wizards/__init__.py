from . import act_choice, act_wizard, county_act_wizard, list_comparison, list_comparison_tables
