from . import (
    test_access,
    test_amendment,
    test_attacks,
    test_case_life,
    test_documents,
    test_door,
    test_journal,
    test_legality,
    test_queries,
    test_rpc,
    test_screen,
    test_translations,
)
