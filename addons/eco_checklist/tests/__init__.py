from . import (
    test_access,
    test_agency,
    test_confirmation,
    test_gate,
    test_gate_oracle,
    test_immutability,
    test_law,
<<<<<<< HEAD
    test_list_life,
=======
    test_list_comparison,
>>>>>>> 235933e (Lay versions of a list side by side on a screen and in a workbook)
    test_new_database,
    test_power_basis,
    test_publication,
    test_screens,
    test_translations,
)
