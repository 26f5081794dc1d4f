from . import case_exports, case_file, evidence, exhibit, officer, paper, signed
