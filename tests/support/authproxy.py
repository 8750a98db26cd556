#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""An HTTP proxy on loopback that wants a user and a password: authproxy.py USER PASSWORD

Passes on CONNECT and plain requests to loopback, to nobody else. The first line on stdout is its
port; then one a request: `passed TARGET` or `refused TARGET`.
"""

import base64
import socket
import sys
import threading

HEAD_LIMIT = 65536


def read_head(client: socket.socket) -> tuple[list[str], bytes]:
    data = b""
    while b"\r\n\r\n" not in data and len(data) < HEAD_LIMIT:
        more = client.recv(4096)
        if not more:
            raise ConnectionError("no request")
        data += more
    head, rest = data.split(b"\r\n\r\n", 1)
    return head.decode("latin-1").split("\r\n"), rest


def pump(source: socket.socket, sink: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            sink.sendall(data)
        sink.shutdown(socket.SHUT_WR)
    except OSError:
        pass


def target_of(line: str) -> tuple[str, str, int, str]:
    """Method, host, port and what is asked of them."""
    method, address, _ = line.split(" ", 2)
    if method == "CONNECT":
        host, port = address.rsplit(":", 1)
        return method, host, int(port), ""
    authority, _, path = address.removeprefix("http://").partition("/")
    host, _, port = authority.partition(":")
    return method, host, int(port or 80), "/" + path


def join(client: socket.socket, server: socket.socket) -> None:
    other = threading.Thread(target=pump, args=(server, client), daemon=True)
    other.start()
    pump(client, server)
    other.join()


def answer_once(client: socket.socket, server: socket.socket) -> None:
    """One answer, then the end: what came after it would reach the server with a proxy's address."""
    lines, body = read_head(server)
    kept = [line for line in lines if not line.lower().startswith("connection:")]
    client.sendall("\r\n".join([*kept, "Connection: close"]).encode("latin-1") + b"\r\n\r\n")
    lengths = [int(line.split(":")[1]) for line in lines if line.lower().startswith("content-length:")]
    while not lengths or len(body) < lengths[0]:
        more = server.recv(65536)
        if not more:
            break
        body += more
    client.sendall(body)


def serve_one(client: socket.socket, wanted: str) -> bool:
    """False: the client may ask again on the same connection."""
    lines, rest = read_head(client)
    headers = {}
    for line in lines[1:]:
        name, _, value = line.partition(":")
        headers[name.strip().lower()] = value.strip()
    method, host, port, path = target_of(lines[0])
    if headers.get("proxy-authorization") != wanted:
        print(f"refused {host}:{port}{path}", flush=True)
        client.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\n"
                       b'Proxy-Authenticate: Basic realm="test"\r\n'
                       b"Content-Length: 0\r\n\r\n")
        return False
    if host not in ("127.0.0.1", "localhost"):
        client.sendall(b"HTTP/1.1 403 Loopback only\r\nContent-Length: 0\r\n\r\n")
        return False
    print(f"passed {host}:{port}{path}", flush=True)
    with socket.create_connection((host, port), timeout=30) as server:
        if method == "CONNECT":
            client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            server.sendall(rest)
            join(client, server)
        else:
            kept = [line for line in lines[1:] if not line.lower().startswith("proxy-")]
            kept = [line for line in kept if not line.lower().startswith("connection:")]
            head = [f"{method} {path} HTTP/1.1", *kept, "Connection: close"]
            server.sendall("\r\n".join(head).encode("latin-1") + b"\r\n\r\n" + rest)
            answer_once(client, server)
    return True


def serve(client: socket.socket, wanted: str) -> None:
    with client:
        try:
            while not serve_one(client, wanted):
                pass
        except (OSError, ValueError):
            pass


def main() -> None:
    user, password = sys.argv[1:3]
    wanted = "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        print(listener.getsockname()[1], flush=True)
        while True:
            client, _ = listener.accept()
            threading.Thread(target=serve, args=(client, wanted), daemon=True).start()


if __name__ == "__main__":
    main()
