// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

// Compares two encodings of one protobuf message without a schema.

function varint(bytes, from) {
    let value = 0n;
    for (let i = from, shift = 0n; i < bytes.length && shift < 64n; ++i, shift += 7n) {
        value |= BigInt(bytes[i] & 0x7f) << shift;
        if (bytes[i] < 0x80)
            return { value, next: i + 1 };
    }
    return null;
}

/** Field number to its values, in order; null where the bytes are no message. */
function fields(bytes) {
    const found = new Map();
    for (let at = 0; at < bytes.length;) {
        const tag = varint(bytes, at);
        if (!tag || tag.value < 8n)
            return null;
        let value;
        const type = Number(tag.value & 7n);
        if (type === 0 || type === 2) {
            const number = varint(bytes, tag.next);
            if (!number)
                return null;
            at = number.next;
            value = number.value;
            if (type === 2) {
                value = bytes.subarray(at, at + Number(number.value));
                at += Number(number.value);
            }
        } else if (type === 1 || type === 5) {
            value = bytes.subarray(tag.next, tag.next + (type === 1 ? 8 : 4));
            at = tag.next + value.length;
        } else {
            return null;
        }
        if (at > bytes.length)
            return null;
        // Empty lists and messages say nothing; encoders differ in whether they write them.
        if (value.length === 0 || value === 0n)
            continue;
        const number = Number(tag.value >> 3n);
        found.set(number, [...(found.get(number) ?? []), value]);
    }
    return found;
}

/** Paths of the fields that stand in `sent` and not, or differently, in `known`. */
export function lostFields(sent, known, path = '') {
    const a = fields(sent);
    const b = fields(known);
    if (!a || !b)
        return [path];
    const lost = [];
    for (const [number, values] of a) {
        values.forEach((value, n) => {
            const other = b.get(number)?.[n];
            const here = `${path}/${number}`;
            if (other === undefined)
                lost.push(here);
            else if (typeof value === 'bigint' ? value !== other : !Buffer.from(value).equals(other))
                lost.push(...(typeof value === 'bigint' ? [here] : lostFields(value, other, here)));
        });
    }
    return lost;
}
