from . import case_files, exhibit, officer, signed
