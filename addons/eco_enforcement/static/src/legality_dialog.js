import { _t } from "@web/core/l10n/translation";
import { WarningDialog } from "@web/core/errors/error_dialogs";
import { registry } from "@web/core/registry";

// A refusal by law is an answer, not a fault of the program: show it as a warning, under a title that says so.
class LegalityDialog extends WarningDialog {
    setup() {
        super.setup();
        this.title = _t("The law does not allow this yet");
    }
}

registry
    .category("error_dialogs")
    .add("odoo.addons.eco_enforcement.models.legality.LegalityError", LegalityDialog);
