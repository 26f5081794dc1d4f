"""What a file that comes in as evidence says of itself: its hashes, its true kind, when and where it was taken.

Everything here takes bytes or an open file, runs within fixed bounds whatever the file holds, and never raises for
what is in it. The standard library and Pillow only; nothing here knows of Odoo.
"""
