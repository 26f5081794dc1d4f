/** Sends files of evidence in pieces: goes on after a broken line, and after the page was closed. */

import { Sha256 } from "./sha256.js";

const READ = 4 << 20;
const RETRIES = 30;
const LATER = [1000, 2000, 4000, 8000, 15000];
const evidence = Number(document.body.dataset.evidence);
const piece = Number(document.body.dataset.piece);
const list = document.getElementById("list");
const memory = `eco-uploads-${evidence}`;

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

class Refused extends Error {}

/** Ask the server; a line that breaks is tried again, what the server refuses is not. */
async function ask(url, options = {}, tries = RETRIES) {
    for (let tried = 0; ; tried++) {
        try {
            const headers = { "X-Eco-Upload": "1", ...options.headers };
            const answer = await fetch(url, { ...options, headers, credentials: "same-origin" });
            if (answer.ok) {
                return await answer.json();
            }
            if (answer.status < 500 && answer.status !== 423) {
                const said = await answer.json().catch(() => ({}));
                throw new Refused(said.error || `服务器没有接受（${answer.status}），请重新登录后再试`);
            }
        } catch (error) {
            if (error instanceof Refused || tried >= tries) {
                throw error;
            }
        }
        await wait(LATER[Math.min(tried, LATER.length - 1)]);
    }
}

/** Hash the whole file piece by piece; `told` hears how far it is. */
async function hashOf(file, told) {
    const hash = new Sha256();
    for (let at = 0; at < file.size; at += READ) {
        hash.update(new Uint8Array(await file.slice(at, at + READ).arrayBuffer()));
        told(Math.min(at + READ, file.size) / file.size);
    }
    return hash.hex();
}

const left = () => JSON.parse(localStorage.getItem(memory) || "{}");

function remember(key, name) {
    const known = left();
    if (name) {
        known[key] = name;
    } else {
        delete known[key];
    }
    localStorage.setItem(memory, JSON.stringify(known));
    const names = Object.values(known);
    const notice = document.getElementById("left");
    notice.hidden = !names.length;
    notice.textContent = names.length ? `尚未传完：${names.join("、")}。如果上传已经停止，请重新选择同一文件继续。` : "";
}

function row(file) {
    const item = document.createElement("li");
    const bar = document.createElement("progress");
    const words = document.createElement("div");
    bar.max = 1;
    words.setAttribute("role", "status");
    const size = file.size < 104858 ? `${Math.ceil(file.size / 1024)} KB` : `${(file.size / 1048576).toFixed(1)} MB`;
    item.append(`${file.name}（${size}）`, bar, words);
    if (file.type.startsWith("image/")) {
        const shown = document.createElement("img");
        shown.src = URL.createObjectURL(file);
        shown.alt = "";
        item.prepend(shown);
    }
    list.prepend(item);
    return { item, bar, words };
}

async function send(file, shown) {
    shown.words.textContent = "正在计算校验值…";
    const sha256 = await hashOf(file, (part) => (shown.bar.value = part));
    // The same file chosen again finds the same upload, whatever became of this page in between.
    const key = `${sha256.slice(0, 48)}-${file.size}`;
    remember(key, file.name);
    const shows = document.getElementById("shows").value;
    const wanted = { evidence, key, size: file.size, sha256, name: file.name, claimed: file.type, shows, clock: Date.now() };
    let upload = await ask("/eco/uploads", { method: "POST", body: JSON.stringify(wanted) });
    let stuck = 0;
    while (!upload.file && upload.offset < upload.size) {
        shown.bar.value = upload.offset / upload.size;
        shown.words.textContent = `已传 ${Math.floor((100 * upload.offset) / upload.size)}%`;
        const part = file.slice(upload.offset, upload.offset + piece);
        const digest = new Sha256().update(new Uint8Array(await part.arrayBuffer())).hex();
        const url = `/eco/uploads/${upload.id}?offset=${upload.offset}`;
        const headers = { "X-Piece-SHA256": digest, "Content-Type": "application/octet-stream" };
        try {
            upload = await ask(url, { method: "PUT", body: part, headers }, 0);
            stuck = 0;
        } catch (error) {
            if (++stuck > RETRIES) {
                throw error;
            }
            // Whether the piece came through or not, the server knows.
            await wait(LATER[0]);
            upload = await ask(`/eco/uploads/${upload.id}`);
        }
    }
    shown.bar.value = 1;
    shown.words.textContent = "已传完，正在核对…";
    upload = await ask(`/eco/uploads/${upload.id}/finish`, { method: "POST" });
    remember(key);
    return upload.file;
}

async function take(file) {
    const shown = row(file);
    const run = async () => {
        shown.item.className = "";
        try {
            const kept = await send(file, shown);
            shown.item.className = "done";
            shown.words.textContent = `已入证据。${kept.noticed || ""}`;
            const hash = document.createElement("div");
            hash.className = "hash";
            hash.textContent = `SHA-256 ${kept.sha256}`;
            shown.item.append(hash);
        } catch (error) {
            shown.item.className = "failed";
            shown.words.textContent = error instanceof Refused ? error.message : "网络中断，尚未传完。";
            const again = document.createElement("button");
            again.textContent = "重试";
            again.onclick = () => {
                again.remove();
                run();
            };
            shown.item.append(again);
        }
    };
    await run();
}

for (const input of document.querySelectorAll("input.take")) {
    input.addEventListener("change", async () => {
        const files = [...input.files];
        input.value = "";
        for (const file of files) {
            await take(file);
        }
    });
}
for (const label of document.querySelectorAll(".button")) {
    label.addEventListener("keydown", (event) => event.key === "Enter" && label.querySelector("input").click());
}
remember("");
