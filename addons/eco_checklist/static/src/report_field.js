import { Component, xml } from "@odoo/owl";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { standardFieldProps } from "@web/views/fields/standard_field_props";

// A report made on the server. A figure in it opens the records behind it, without the form being saved for that.
class ReportField extends Component {
    static template = xml`<div class="o_eco_report w-100" t-on-click="onClick" t-out="props.record.data[props.name]"/>`;
    static props = { ...standardFieldProps };

    setup() {
        this.orm = useService("orm");
        this.action = useService("action");
    }

    async onClick(ev) {
        const link = ev.target.closest("[data-opens]");
        if (!link) {
            return;
        }
        ev.preventDefault();
        const { resModel, data } = this.props.record;
        const asked = [data.new_ids.currentIds, data.old_id ? data.old_id.id : false, link.dataset.opens];
        this.action.doAction(await this.orm.call(resModel, "open_figure", asked));
    }
}

registry.category("fields").add("eco_report", { component: ReportField, supportedTypes: ["html"] });
