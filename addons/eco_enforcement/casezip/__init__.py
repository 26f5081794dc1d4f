"""The exported case file (案卷导出包): how it is written, and how anyone proves that it is whole.

Standard library only, Python 3.9 and later. ``tools/verify_case_file.py`` is joined from these files by
``scripts/join_verifier.py``; the format is described in ``docs/case-file-format.md``.
"""
