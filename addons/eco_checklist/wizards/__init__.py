from . import list_step
