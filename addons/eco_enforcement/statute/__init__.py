"""How a case is lawfully carried: every rule of procedure as a table row or a small pure function.

Imports nothing but the standard library (and, through ``legal_types``, the types of the sibling
package ``competence``), so that plain pytest runs it without Odoo.
"""
