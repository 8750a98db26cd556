#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""exports.py [--rows N] [--only sqlite|mariadb] : how fast stored events become CSV.

Stores the sample recording, multiplies its rows, and lets racha-cli and the database's own client
write them all, in turns and in one run; the second of two turns counts. Prints rows a second and
the highest private memory. Exit status 1 where a row is missing; no figure of time is ever a
failure.
"""

import argparse
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import time

from databases import MariaDb, Sqlite

ROOT = pathlib.Path(__file__).resolve().parents[2]
COPIED = ("event_type", "timestamp", "received_at", "room_id", "streamer_unique_id", "user_id",
          "user_unique_id", "user_nickname", "is_streaking", "streak_id", "streak_status",
          "event_data", "created_at", "updated_at", "session_id", "message_id", "diamonds")
QUERY = "SELECT * FROM live_events ORDER BY timestamp, id"
# A copy of all events this many times further back in time, with message ids of its own.
SQLITE_COPY = {
    "timestamp": "strftime('%Y-%m-%d %H:%M:%S', timestamp, '+{n} minutes')"
                 " || substr(timestamp, 20)",
    "received_at": "strftime('%Y-%m-%d %H:%M:%S', received_at, '+{n} minutes')"
                   " || substr(received_at, 20)",
    "message_id": "message_id + {n} * 100000",
}
MARIADB_COPY = {
    "timestamp": "timestamp + INTERVAL {n} MINUTE",
    "received_at": "received_at + INTERVAL {n} MINUTE",
    "message_id": "message_id + {n} * 100000",
}


def copy_statement(replaced: dict[str, str], n: int, last: int) -> str:
    values = ", ".join(replaced.get(column, column).format(n=n) for column in COPIED)
    return (f"INSERT INTO live_events ({', '.join(COPIED)}) SELECT {values} FROM live_events"
            f" WHERE id <= {last};")


def replayed(cli: str, store) -> None:
    subprocess.run([cli, "replay", str(ROOT / "resources/demo.racha"), "--max", *store.options],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def filled_sqlite(cli: str, store: Sqlite, rows: int) -> None:
    replayed(cli, store)
    with sqlite3.connect(store.path) as database:
        (sample, last) = database.execute("SELECT count(*), max(id) FROM live_events").fetchone()
        for n in range(1, rows // sample):
            database.execute(copy_statement(SQLITE_COPY, n, last))


def filled_mariadb(cli: str, store: MariaDb, rows: int) -> None:
    replayed(cli, store)
    sample, last = map(int, store.sql("SELECT count(*), max(id) FROM live_events",
                                      store.DATABASE).split())
    copies = (copy_statement(MARIADB_COPY, n, last) for n in range(1, rows // sample))
    store.sql("SET autocommit = 0;" + "".join(copies) + "COMMIT;", store.DATABASE)


def private_mib(process: int) -> float:
    try:
        text = pathlib.Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in text.splitlines()
               if line.startswith("Private_")) / 1024


def run(command: list[str], output: pathlib.Path) -> tuple[float, float]:
    """Seconds, and the highest private memory in MiB."""
    most = 0.0
    started = time.monotonic()
    with output.open("w") as file, subprocess.Popen(command, stdout=file) as process:
        while process.poll() is None:
            most = max(most, private_mib(process.pid))
            time.sleep(0.01)
    took = time.monotonic() - started
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return took, most


def rows_of(csv: pathlib.Path) -> int:
    with csv.open("rb") as file:
        return sum(line.endswith(b"\r\n") for line in file) - 1


def measure(cli: str, store, client: list[str], client_name: str, folder: pathlib.Path) -> list[str]:
    ours, theirs = folder / "racha.csv", folder / "client.csv"
    export = [cli, "export", *store.options]
    for _ in range(2):
        client_seconds, _ = run(client, theirs)
        seconds, memory = run(export, ours)
    rows, wanted = rows_of(ours), sum(store.rows().values())
    size = ours.stat().st_size / 2**20
    print(f"export from {store.name}: {rows / seconds:,.0f} rows/s ({size / seconds:,.0f} MiB/s),"
          f" {rows:,} in {seconds:.2f} s, peak private memory {memory:.0f} MiB,"
          f" {client_seconds / seconds:.2f} x {client_name} ({wanted / client_seconds:,.0f} rows/s)",
          flush=True)
    for form in ("jsonl", "xlsx"):
        other = folder / f"racha.{form}"
        seconds, memory = run([*export, "--format", form, "--output", str(other)],
                              folder / "nothing")
        print(f"  as {form}: {rows / seconds:,.0f} rows/s, peak private memory {memory:.0f} MiB",
              flush=True)
    return [] if rows == wanted else [f"{store.name}: {rows} rows exported, {wanted} stored"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cli", default=str(ROOT / "build/release/bin/racha-cli"))
    parser.add_argument("--folder", type=pathlib.Path, default=ROOT / "build/bench/exports")
    parser.add_argument("--rows", type=int, default=500_000)
    parser.add_argument("--only", choices=("sqlite", "mariadb"))
    wanted = parser.parse_args()
    shutil.rmtree(wanted.folder, ignore_errors=True)
    wanted.folder.mkdir(parents=True)
    faults = []
    if wanted.only != "mariadb":
        store = Sqlite(wanted.folder)
        filled_sqlite(wanted.cli, store, wanted.rows)
        faults += measure(wanted.cli, store, ["sqlite3", "-csv", "-header", str(store.path), QUERY],
                          "sqlite3 -csv", wanted.folder)
    if wanted.only != "sqlite":
        store = MariaDb(wanted.folder)
        try:
            filled_mariadb(wanted.cli, store, wanted.rows)
            client = ["mariadb", "--no-defaults", "--default-character-set=utf8mb4", "--batch",
                      "--quick", f"--socket={store.socket}", "-uroot", store.DATABASE, "-e", QUERY]
            faults += measure(wanted.cli, store, client, "mariadb --batch --quick", wanted.folder)
        finally:
            store.close()
    for fault in faults:
        print("WRONG:", fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
