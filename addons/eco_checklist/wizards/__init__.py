from . import list_comparison, list_step
