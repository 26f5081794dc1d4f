{
    "name": "Eco Enforcement: Checklist of Powers",
    "summary": "Which town may use which power, for which function, from which day, by which published list",
    "version": "19.0.1.0.0",
    "category": "Eco Enforcement",
    "author": "Eco Enforcement contributors",
    "license": "LGPL-3",
    "depends": ["base", "web", "mail"],
    "data": [
        "security/groups.xml",
        "security/ir.model.access.csv",
        "security/rules.xml",
    ],
    "demo": [],
    "pre_init_hook": "start_in_chinese",
    "application": True,
}
