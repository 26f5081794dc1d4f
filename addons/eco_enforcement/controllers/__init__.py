from . import case_exports, case_file, exhibit, officer, signed
