/* global SignaturePad */
import { Component, onWillStart, onMounted, onWillUnmount, useRef, useState } from "@odoo/owl";
import { loadJS } from "@web/core/assets";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { standardActionServiceProps } from "@web/webclient/actions/action_service";

// The page a person is handed on a phone: the words of the document, the name, a large area to sign in. One after
// the other signs without leaving it; the server draws the picture from the strokes and judges everything anew.
export class SignPage extends Component {
    static template = "eco_enforcement.SignPage";
    static props = { ...standardActionServiceProps };

    setup() {
        this.orm = useService("orm");
        this.action = useService("action");
        this.notification = useService("notification");
        this.canvas = useRef("canvas");
        this.state = useState({ sheet: null, drawn: false, busy: false, ...this.blank() });
        this.documentId = this.props.action.params?.document_id || this.props.action.context?.active_id;
        this.onResize = () => this.fit();
        onWillStart(async () => {
            await loadJS("/web/static/lib/signature_pad/signature_pad.umd.js");
            this.take(await this.orm.call("eco.document", "signing_sheet", [[this.documentId]]));
        });
        onMounted(() => {
            this.pad = new SignaturePad(this.canvas.el, { minWidth: 1.2, maxWidth: 2.6, penColor: "#101860" });
            this.pad.addEventListener("endStroke", () => (this.state.drawn = true));
            this.fit();
            window.addEventListener("resize", this.onResize);
            navigator.geolocation?.getCurrentPosition(
                ({ coords }) => (this.position = `${coords.latitude},${coords.longitude},${Math.round(coords.accuracy)}`),
                () => (this.position = "")
            );
        });
        onWillUnmount(() => window.removeEventListener("resize", this.onResize));
    }

    blank() {
        return { name: "", confirmed: false, refusing: false, reason: "", witness: "", recording: "" };
    }

    get role() {
        return this.state.sheet.roles.find((role) => role.role === this.state.role);
    }

    // Propose whoever has not signed yet.
    take(sheet) {
        Object.assign(this.state, this.blank(), { sheet, drawn: false });
        const done = new Set(sheet.given.map((given) => given.role));
        const open = sheet.roles.filter((role) => sheet.missing.some((words) => words.startsWith(role.label)));
        const next = open[0] || sheet.roles.find((role) => !done.has(role.role)) || sheet.roles[0];
        this.choose(next ? next.role : "");
        this.pad?.clear();
    }

    choose(role) {
        this.state.role = role;
        Object.assign(this.state, this.blank(), { name: this.role?.names[0] || "" });
    }

    // The strokes are kept in points of the screen; a canvas that changes its size is cleared by the browser.
    fit() {
        const { canvas } = this.pad, ratio = Math.max(window.devicePixelRatio || 1, 1);
        if (canvas.offsetWidth * ratio === canvas.width) {
            return;
        }
        canvas.width = canvas.offsetWidth * ratio;
        canvas.height = canvas.offsetHeight * ratio;
        canvas.getContext("2d").scale(ratio, ratio);
        this.clear();
    }

    clear() {
        this.pad.clear();
        this.state.drawn = false;
    }

    strokes() {
        return JSON.stringify(
            this.pad.toData().map(({ points }) => ({ points: points.map(({ x, y, time }) => ({ x, y, time })) }))
        );
    }

    async send(refused) {
        if (this.state.busy) {
            return;
        }
        this.state.busy = true;
        const { role, name, confirmed, reason, witness, recording, sheet, drawn } = this.state;
        const values = { role, name, confirmed, read: sheet.sha256, refused, position: this.position || "" };
        if (refused) {
            Object.assign(values, { reason, witness, recording });
        }
        values.strokes = drawn ? this.strokes() : "";
        try {
            this.take(await this.orm.call("eco.document", "sign", [[this.documentId], values]));
            const told = refused ? _t("The refusal of %s has been noted.", name) : _t("%s has signed.", name);
            this.notification.add(told, { type: "success" });
        } finally {
            this.state.busy = false;
        }
    }

    close() {
        this.env.config.historyBack();
    }
}

registry.category("actions").add("eco_enforcement.sign", SignPage);
