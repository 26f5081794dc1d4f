from . import list_comparison, lists, public
