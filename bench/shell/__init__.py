"""What benchmarks do inside Odoo's shell, one file a benchmark."""
