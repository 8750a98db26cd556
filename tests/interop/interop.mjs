// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

// Holds the fake server against the unmodified npm package tiktok-live-connector: it must connect
// through its own options and receive every field of every event of our plays. What both agree on
// is no private dialect.
//
// Usage: node interop.mjs RACHA-CLI [PLAY...]

import { fork, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createInterface } from 'node:readline';

import { fieldsOf, packageEvents, senderOf } from './expectations.mjs';
import { lostFields } from './wire.mjs';

const kPlays = ['gift-streak', 'lost-end', 'duplicate-end', 'interleaved', 'out-of-order',
    'single-gifts', 'guest-gift', 'likes', 'social', 'moderation', 'room-life', 'pause-resume',
    'banned', 'odd-messages', 'history'];
const kTimeoutMs = 60000;

// Installed beside a copy of this script or in the current folder (the build folder).
const require = createRequire(pathToFileURL(`${process.cwd()}/`));
const connector = await import(pathToFileURL(require.resolve('tiktok-live-connector')));
const { TikTokLiveConnection, SignConfig } = connector;

const isNothing = (value) => value === undefined || value === null || value === false
    || value === '' || value === 0 || value === '0';

function same(expected, actual) {
    // How many replacement characters bad UTF-8 becomes is each decoder's choice.
    const text = (value) => String(value).replace(/\ufffd+/g, '\ufffd');
    return (isNothing(expected) && isNothing(actual)) || text(expected) === text(actual);
}

const at = (object, path) =>
    (path === '' ? object : path.split('.').reduce((value, key) => value?.[key], object));

/** All that differs between one event of the truth and the message that arrived. */
function differences(truth, method, data) {
    const found = [];
    const compare = (name, expected, actual) => {
        if (!same(expected, actual))
            found.push(`${truth.event_type} ${truth.message_id} ${name}: `
                + `sent ${JSON.stringify(expected)}, received ${JSON.stringify(actual)}`);
    };
    const rows = fieldsOf[truth.event_type];
    if (!rows)
        return [`${truth.event_type}: no expectation written`];
    const sender = (senderOf[method] ?? ((d) => d.user))(data);
    compare('room', truth.room_id, data.common?.roomId);
    compare('time', truth.timestamp_ms, data.common?.createTime);
    compare('user id', truth.user_id, truth.user_id ? sender?.id : undefined);
    compare('user handle', truth.user_unique_id, truth.user_id ? sender?.displayId : undefined);
    compare('user name', truth.user_nickname, truth.user_id ? sender?.nickname : undefined);
    for (const row of rows) {
        if (Array.isArray(row)) {
            compare(row[0], at(truth.event_data, row[0]), row[1](data));
            continue;
        }
        const expected = at(truth.event_data, row.path) ?? [];
        const actual = row.list(data) ?? [];
        compare(`${row.path} (count)`, expected.length, actual.length);
        expected.forEach((item, n) => row.fields.forEach(([path, read]) =>
            compare(`${row.path}[${n}].${path}`, at(item, path), actual[n] && read(actual[n]))));
    }
    return found;
}

/** What was sent and the package's schema does not know: decoded and encoded again, it is gone. */
function unknownFields({ method, data, payload }) {
    const again = connector[method]?.encode(data).finish();
    return again ? lostFields(payload, again) : [];
}

/** Starts the server; resolves with what it announced once it listens. */
async function startServer(program, play) {
    const child = spawn(program,
        ['simulate', play, '--json', '--truth', '-', '--tls', '--once', '--speed', '10'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const server = { child, truths: [], closed: null };
    const lines = createInterface({ input: child.stdout });
    server.ended = new Promise((resolve) => { lines.once('close', resolve); });
    await new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', () => reject(new Error('the fake server ended early')));
        lines.on('line', (line) => {
            const object = JSON.parse(line);
            if (object.kind === 'server')
                server.info = object;
            else if (object.event_type)
                server.truths.push(object);
            else if (object.kind === 'closed')
                server.closed = object;
            else if (object.kind === 'truth')
                resolve();
        });
    });
    return server;
}

/** Watches the live with the package until it ends; the messages by id, and its own events. */
async function watch(info) {
    const host = new URL(info.http).host;
    SignConfig.basePath = info.http;
    const connection = new TikTokLiveConnection(info.user, {
        signApiKey: 'interop',
        webConfigOverrides: { TIKTOK_HOST_WEB: host, TIKTOK_HOST_WEBCAST: host },
        wsClientOptions: { origin: 'https://www.tiktok.com' },
    });
    const messages = new Map();
    const events = new Map();
    const errors = [];
    connection.on('decodedData', (method, { data }, payload) => {
        if (!messages.has(data.common?.msgId))
            messages.set(data.common?.msgId, { method, data, payload });
    });
    for (const name of new Set(Object.values(packageEvents)))
        connection.on(name, (data) => events.set(`${name} ${data.common?.msgId}`, true));
    connection.on('error', ({ info: what, exception }) => errors.push(`${what}: ${exception}`));
    const over = new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('the live never ended')), kTimeoutMs);
        connection.once('disconnected', () => { clearTimeout(timer); resolve(); });
    });
    await connection.connect();
    await over;
    return { messages, events, errors };
}

async function checkPlay(program, play) {
    const server = await startServer(program, play);
    try {
        return await compareAll(server, play);
    } finally {
        server.child.kill();
    }
}

/** Node reads additional authorities only when it starts, so each play has a process of its own. */
function watchInChild(info) {
    return new Promise((resolve, reject) => {
        const child = fork(fileURLToPath(import.meta.url), ['--watch', JSON.stringify(info)], {
            env: { ...process.env, NODE_EXTRA_CA_CERTS: info.ca_file },
            serialization: 'advanced',
        });
        child.once('message', resolve);
        child.once('exit', (code) => reject(new Error(`watching ended with ${code}`)));
    });
}

async function compareAll(server, play) {
    const { messages, events, errors } = await watchInChild(server.info);
    await server.ended;
    const found = [...errors];
    let compared = 0;
    for (const truth of server.truths) {
        const isUndecodable = truth.event_data.error != null;
        const isKnown = connector[truth.method] !== undefined;
        const message = messages.get(truth.message_id);
        if (isUndecodable || !isKnown)
            continue;
        if (!message) {
            found.push(`${truth.event_type} ${truth.message_id}: never arrived`);
            continue;
        }
        ++compared;
        found.push(...differences(truth, message.method, message.data));
        if (play !== 'odd-messages') // bad UTF-8 does not survive decoding
            found.push(...unknownFields(message).map((path) =>
                `${truth.event_type} ${truth.message_id}: field ${path} unknown to the package`));
        const name = packageEvents[truth.event_type];
        if (name && !events.has(`${name} ${truth.message_id}`))
            found.push(`${truth.event_type} ${truth.message_id}: no event ${name}`);
    }
    if (compared === 0)
        found.push('nothing was compared');
    if (server.closed?.acks !== server.closed?.asked_acks)
        found.push(`acks: ${server.closed?.acks} of ${server.closed?.asked_acks}`);
    for (const problem of server.closed?.problems ?? [])
        found.push(`the fake server complains: ${problem}`);
    console.log(`${found.length === 0 ? 'ok  ' : 'FAIL'} ${play}: ${compared} messages compared`);
    found.forEach((line) => console.log(`     ${line}`));
    return found.length === 0;
}

const [program, ...asked] = process.argv.slice(2);
if (program === '--watch') {
    process.send(await watch(JSON.parse(asked[0])), () => process.exit(0));
} else {
    await checkPlays();
}

async function checkPlays() {
    let failed = 0;
    let passed = 0;
    for (const play of asked.length ? asked : kPlays) {
        const good = await checkPlay(program, play).catch((error) => {
            console.log(`FAIL ${play}: ${error.stack}`);
            return false;
        });
        good ? ++passed : ++failed;
    }
    console.log(`${passed} passed, ${failed} failed`);
    process.exit(failed === 0 && passed > 0 ? 0 : 1);
}
