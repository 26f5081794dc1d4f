"""Who may do what, where and when: rules of competence as pure functions.

Imports nothing but the standard library, so that plain pytest runs it without Odoo.
"""
