// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

// The local feed, read by WebSocket clients that we did not write: the npm package ws, which many
// bots use, and the overlay page in a real Chromium where one is installed. Nothing that came after
// a reader was let in may be missing, in order; strangers stay outside.
//
// Usage: node feed.mjs RACHA-CLI

import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';

// Installed in the current folder (the build folder).
const require = createRequire(pathToFileURL(`${process.cwd()}/`));
const WebSocket = require('ws');

const kPatienceMs = 120000;
const kOverlay = join(dirname(fileURLToPath(import.meta.url)), '../../resources/overlay/overlay.html');
const kScenario = {
    seed: 11,
    crowd: { rate: 60, duration: 20, weights: { gift: 50, comment: 40, like: 10 } },
    lives: [{ lookup_delay: 1 }],
};

const folder = mkdtempSync(join(tmpdir(), 'racha-feed-'));
const children = [];

function run(program, args) {
    const child = spawn(program, args, {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, HOME: folder, XDG_DATA_HOME: join(folder, 'data'),
            XDG_CONFIG_HOME: join(folder, 'config'), LC_ALL: 'C.UTF-8' },
    });
    children.push(child);
    child.ended = new Promise((resolve) => { child.once('exit', resolve); });
    return child;
}

/** Calls `take` with each line; resolves with the first for which it returns something. */
function lineOf(stream, take) {
    return new Promise((resolve, reject) => {
        const lines = createInterface({ input: stream });
        lines.on('line', (line) => {
            const found = take(line);
            if (found !== undefined)
                resolve(found);
        });
        lines.once('close', () => reject(new Error('ended without saying it')));
    });
}

const withPatience = (what, promise) => Promise.race([promise,
    new Promise((_, reject) => {
        setTimeout(() => reject(new Error(`too late: ${what}`)), kPatienceMs).unref();
    })]);

/** A client of ws: what it was sent, and a promise of its end. */
function reader(address, options = {}) {
    const socket = new WebSocket(address, options);
    const client = { socket, lines: [] };
    socket.on('message', (data, isBinary) => {
        assert.equal(isBinary, false);
        client.lines.push(JSON.parse(data.toString('utf8')));
    });
    client.opened = new Promise((resolve, reject) => {
        socket.once('open', resolve);
        socket.once('error', reject);
    });
    client.closed = new Promise((resolve) => { socket.once('close', resolve); });
    client.events = () => client.lines.filter((line) => line.kind === 'event');
    return client;
}

/** The HTTP status with which a client is turned away. */
function refusal(address, options = {}) {
    return new Promise((resolve) => {
        const socket = new WebSocket(address, options);
        socket.once('unexpected-response', (_, answer) => { resolve(answer.statusCode); socket.terminate(); });
        socket.once('open', () => { resolve(101); socket.terminate(); });
        socket.on('error', () => {});
    });
}

/** Starts Chromium with an empty tab; null where none is installed. */
async function browser() {
    const program = ['chromium', 'google-chrome', 'chromium-browser'].find((name) => {
        try {
            execFileSync('which', [name], { stdio: 'ignore' });
            return true;
        } catch {
            return false;
        }
    });
    if (!program)
        return null;
    const chromium = run(program, ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run',
        '--disable-dev-shm-usage', '--disable-background-networking', '--no-proxy-server',
        `--user-data-dir=${join(folder, 'profile')}`, '--remote-debugging-port=0', 'about:blank']);
    const devTools = await withPatience('Chromium', lineOf(chromium.stderr,
        (line) => line.match(/ws:\/\/(127\.0\.0\.1:\d+)\//)?.[1]));
    const tabs = await (await fetch(`http://${devTools}/json/list`)).json();
    return page(tabs.find((tab) => tab.type === 'page').webSocketDebuggerUrl);
}

/** What can be asked of a tab. */
async function page(address) {
    const socket = new WebSocket(address);
    await new Promise((resolve, reject) => { socket.once('open', resolve); socket.once('error', reject); });
    const waiting = new Map();
    let number = 0;
    socket.on('message', (data) => {
        const answer = JSON.parse(data);
        waiting.get(answer.id)?.(answer.result);
        waiting.delete(answer.id);
    });
    const ask = (method, params = {}) => new Promise((resolve) => {
        waiting.set(++number, resolve);
        socket.send(JSON.stringify({ id: number, method, params }));
    });
    await ask('Page.enable');
    return {
        open: async (file) => {
            // Lines go away after some seconds: each is noted as it appears.
            await ask('Page.addScriptToEvaluateOnNewDocument', { source: `
                window.seen = [];
                new MutationObserver((changes) => {
                    for (const change of changes)
                        for (const node of change.addedNodes)
                            if (node.nodeName === 'P') window.seen.push(node.textContent);
                }).observe(document, { childList: true, subtree: true });` });
            await ask('Page.navigate', { url: pathToFileURL(file).href });
        },
        seen: async () => {
            const answer = await ask('Runtime.evaluate', { expression: 'JSON.stringify(window.seen)' });
            return JSON.parse(answer.result.value);
        },
        close: () => socket.terminate(),
    };
}

/** From when a reader was in, which is before the live as a rule, nothing is missing. */
function isTail(got, sent, what) {
    assert.ok(got.length > sent.length / 2, `${what}: ${got.length} of ${sent.length}`);
    assert.deepEqual(got, sent.slice(sent.length - got.length), what);
}

async function startSimulator(program) {
    const scenario = join(folder, 'scenario.json');
    writeFileSync(scenario, JSON.stringify(kScenario));
    const child = run(program, ['simulate', scenario, '--json', '--truth', '-', '--once']);
    const truth = [];
    let command = null;
    await withPatience('the simulator', lineOf(child.stdout, (line) => {
        const object = JSON.parse(line);
        if (object.kind === 'server')
            command = object.try.split(' ').slice(1);
        else if (object.event_type)
            truth.push(object);
        return object.kind === 'truth' ? true : undefined;
    }));
    return { child, truth, command };
}

async function main(program) {
    const tab = await browser();
    const simulator = await startSimulator(program);
    const tokenFile = join(folder, 'token');
    const capture = run(program, [...simulator.command, '--no-database', '--feed', '0',
        '--feed-token-file', tokenFile]);
    capture.stdout.resume();
    const address = await withPatience('the feed', lineOf(capture.stderr,
        (line) => line.match(/ws:\/\/127\.0\.0\.1:\d+/)?.[0]));
    const token = readFileSync(tokenFile, 'utf8').trim();
    const headers = { Authorization: `Bearer ${token}` };
    const overlay = join(folder, 'overlay.html');
    writeFileSync(overlay, readFileSync(kOverlay, 'utf8').replaceAll('@ADDRESS@', address)
        .replaceAll('@TOKEN@', token));
    await tab?.open(overlay);

    const all = reader(address, { headers });
    const gifts = reader(`${address}/?token=${token}`, { origin: 'https://overlay.example' });
    await Promise.all([all.opened, gifts.opened]);
    gifts.socket.send(JSON.stringify({ filter: 'type == gift' }));
    const answered = new Promise((resolve) => { all.socket.once('pong', (data) => resolve(data.toString())); });
    all.socket.ping('are you there');
    assert.equal(await withPatience('a pong', answered), 'are you there');
    assert.equal(await refusal(address), 401);
    assert.equal(await refusal(`${address}/?token=x`), 401);
    assert.equal(await refusal(address, { origin: 'https://stranger.example' }), 403);
    assert.equal(await refusal(`${address}/?token=${token}&filter=nonsense`), 400);
    const loud = reader(address, { headers });
    await loud.opened;
    loud.socket.send('x'.repeat(9000));
    await withPatience('the end of a reader that says too much', loud.closed);

    assert.equal(await withPatience('the live', capture.ended), 0);
    await withPatience('the ends', Promise.all([all.closed, gifts.closed]));
    isTail(all.events().map((line) => line.message_id),
        simulator.truth.map((line) => line.message_id), 'all');
    assert.equal(all.lines.at(-1).kind, 'summary');
    const given = all.events().filter((line) => line.event_type === 'GiftEvent');
    isTail(gifts.events().filter((line) => line.event_type === 'GiftEvent')
        .map((line) => line.message_id), given.map((line) => line.message_id), 'gifts');
    console.log(`ws: ${all.events().length} events, ${given.length} gifts, strangers refused`);
    if (!tab) {
        console.log('SKIPPED: the overlay: no Chromium is installed');
        return;
    }
    const shown = given.filter((line) => line.event_data.repeat_count > 0).map((line) =>
        `${line.user_nickname}: ${line.event_data.gift.name} ×${line.event_data.repeat_count}`);
    const seen = await tab.seen();
    isTail(seen, shown, 'overlay');
    console.log(`Chromium: the overlay showed ${seen.length} gifts of ${shown.length}`);
    tab.close();
}

try {
    await main(process.argv[2]);
} finally {
    const running = children.filter((child) => child.exitCode === null && child.signalCode === null);
    for (const child of running)
        child.kill();
    await Promise.all(running.map((child) => child.ended));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
