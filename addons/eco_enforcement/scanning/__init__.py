"""Reading scanned and photographed pages; knows nothing of Odoo."""
