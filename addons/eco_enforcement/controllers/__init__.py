from . import case_file, exhibit, officer
