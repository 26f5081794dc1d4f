/** SHA-256 in steps, so that a long file is never held as a whole; it works where the browser's own does not (no HTTPS). */

const K = new Int32Array(64);
const START = new Int32Array(8);
// The constants are the first bits of the roots of the first primes (FIPS 180-4, 4.2.2 and 5.3.3).
for (let found = 0, candidate = 2; found < 64; candidate++) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor++) {
        prime &&= candidate % divisor !== 0;
    }
    if (prime) {
        const bits = (root) => ((root - Math.floor(root)) * 0x100000000) >>> 0;
        if (found < 8) {
            START[found] = bits(Math.sqrt(candidate));
        }
        K[found++] = bits(Math.cbrt(candidate));
    }
}

export class Sha256 {
    constructor() {
        this.state = START.slice();
        this.words = new Int32Array(64);
        this.rest = new Uint8Array(64);
        this.held = 0;
        this.length = 0;
    }

    /** Add the bytes of a Uint8Array. */
    update(bytes) {
        this.length += bytes.length;
        let at = 0;
        if (this.held) {
            at = Math.min(64 - this.held, bytes.length);
            this.rest.set(bytes.subarray(0, at), this.held);
            this.held += at;
            if (this.held < 64) {
                return this;
            }
            this.block(this.rest, 0);
            this.held = 0;
        }
        for (; at + 64 <= bytes.length; at += 64) {
            this.block(bytes, at);
        }
        this.rest.set(bytes.subarray(at));
        this.held = bytes.length - at;
        return this;
    }

    block(bytes, at) {
        const w = this.words;
        const s = this.state;
        for (let i = 0; i < 16; i++, at += 4) {
            w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
        }
        for (let i = 16; i < 64; i++) {
            const x = w[i - 15];
            const y = w[i - 2];
            const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
            const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
            w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
        }
        let a = s[0];
        let b = s[1];
        let c = s[2];
        let d = s[3];
        let e = s[4];
        let f = s[5];
        let g = s[6];
        let h = s[7];
        for (let i = 0; i < 64; i++) {
            const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
            const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
            const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
            const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
            h = g;
            g = f;
            f = e;
            e = (d + t1) | 0;
            d = c;
            c = b;
            b = a;
            a = (t1 + t2) | 0;
        }
        s[0] += a;
        s[1] += b;
        s[2] += c;
        s[3] += d;
        s[4] += e;
        s[5] += f;
        s[6] += g;
        s[7] += h;
    }

    /** Give the digest in hexadecimal digits; nothing may be added afterwards. */
    hex() {
        const bits = this.length * 8;
        const padding = new Uint8Array(((this.held < 56 ? 56 : 120) - this.held) + 8);
        padding[0] = 0x80;
        const view = new DataView(padding.buffer);
        view.setUint32(padding.length - 8, Math.floor(bits / 0x100000000));
        view.setUint32(padding.length - 4, bits >>> 0);
        this.update(padding);
        return [...this.state].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
    }
}
