"""Town lists as governments issue them on paper: reading their spreadsheets and Word tables, writing the same layout.

Imports openpyxl, python-docx, lxml and the standard library; knows nothing of Odoo. The rules a list must
keep are not here but in ``competence.listing``.
"""
