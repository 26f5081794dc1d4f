from . import (
    test_access,
    test_agency,
    test_confirmation,
    test_gate,
    test_immutability,
    test_law,
    test_new_database,
    test_power_basis,
    test_publication,
    test_screens,
    test_translations,
)
