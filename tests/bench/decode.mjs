// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

// decode.mjs CONNECTOR RECORDING : messages per second that the decoder of the npm package
// tiktok-live-connector (its entry file is CONNECTOR) makes of a recording's frames, as JSON.

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [connector, recording] = process.argv.slice(2);
const { deserializeWebSocketMessage } = await import(pathToFileURL(connector));

/** The websocket messages of a recording with blocks that are not compressed. */
function pushFrames(data) {
  const frames = [];
  for (let block = 8; block < data.length; ) {
    const end = block + 9 + data.readUInt32LE(block + 1);
    let at = block + 9;
    const varint = () => {
      let value = 0;
      for (let factor = 1; ; factor *= 128) {
        const byte = data[at++];
        value += (byte & 127) * factor;
        if (byte < 128) return value;
      }
    };
    while (at < end) {
      const recordEnd = varint() + at;
      at += 1;
      varint();
      const tag = data[at++] >> 3;
      const size = varint();
      if (tag === 3) frames.push(data.subarray(at, at + size));
      at = recordEnd;
    }
    block = end;
  }
  return frames;
}

const frames = pushFrames(readFileSync(recording));
const warmUp = Math.min(200, frames.length);
for (let n = 0; n < warmUp; n++) await deserializeWebSocketMessage(frames[n]);

let messages = 0;
let undecoded = 0;
const used = process.cpuUsage();
const started = process.hrtime.bigint();
for (const frame of frames) {
  const { protoMessageFetchResult } = await deserializeWebSocketMessage(frame);
  for (const message of protoMessageFetchResult.messages) {
    messages += 1;
    if (!message.decodedData) undecoded += 1;
  }
}
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
const { user, system } = process.cpuUsage(used);
const processor = (user + system) / 1e6; // seconds; on a busy machine the fairer measure
console.log(JSON.stringify({ messages, undecoded, seconds, processor }));
