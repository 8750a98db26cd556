#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""A server for webhooks, written by the manual's words alone: webhooks.py SECRET-FILE

Verifies the signature of each call and answers 204, or 401 where it is none. `/busy` is answered
with 503 once. The first line on stdout is its port; then one a call:
`{"status": 204, "path": "…", "body": {…}}`.
"""

import hashlib
import hmac
import http.server
import json
import pathlib
import sys
import time

secret = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").strip().encode()
busy = {"/busy"}


def is_signed(headers, body: bytes) -> bool:
    """The HMAC-SHA256 of X-Racha-Time, a dot and the body, and a time that is now."""
    moment = headers.get("X-Racha-Time", "")
    wanted = hmac.new(secret, moment.encode() + b"." + body, hashlib.sha256).hexdigest()
    return (hmac.compare_digest(headers.get("X-Racha-Signature", ""), "sha256=" + wanted)
            and abs(time.time() - float(moment)) < 300)


class Receiver(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        status = 204 if is_signed(self.headers, body) else 401
        if self.path in busy:
            busy.discard(self.path)
            status = 503
        print(json.dumps({"status": status, "path": self.path, "body": json.loads(body),
                          "type": self.headers["Content-Type"]}), flush=True)
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Receiver) as server:
    print(server.server_address[1], flush=True)
    server.serve_forever()
