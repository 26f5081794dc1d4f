import { registry } from "@web/core/registry";
import { WarningDialog } from "@web/core/errors/error_dialogs";

// A refusal by law is an answer, not a fault of the program: show it as the client shows any other warning.
registry
    .category("error_dialogs")
    .add("odoo.addons.eco_enforcement.models.legality.LegalityError", WarningDialog);
