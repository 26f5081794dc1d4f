from . import list_comparison
