# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""The stores of the benchmark: SQLite, and a MariaDB of its own on loopback."""

import os
import pathlib
import shutil
import socket
import sqlite3
import subprocess
import time

SAMPLE_ROWS = 3000


class Sqlite:
    name = "SQLite"

    def __init__(self, folder: pathlib.Path):
        self.path = folder / "live.sqlite"
        for file in folder.glob("live.sqlite*"):
            file.unlink()
        self.options = ["--database", f"sqlite:{self.path}"]

    def rows(self) -> dict[str, int]:
        with sqlite3.connect(self.path) as store:
            return dict(store.execute("SELECT event_type, count(*) FROM live_events GROUP BY 1"))

    def rows_per_second_one_by_one(self) -> float:
        """The same rows, each committed by itself, into an empty table of this shape.

        With SQLite's defaults, as whoever writes such a loop has them.
        """
        copy = self.path.with_name("live.sqlite-one-by-one")
        copy.unlink(missing_ok=True)
        with sqlite3.connect(self.path) as store:
            (shape,) = store.execute("SELECT sql FROM sqlite_master WHERE name = 'live_events'"
                                     ).fetchone()
            indexes = store.execute("SELECT sql FROM sqlite_master WHERE tbl_name = 'live_events'"
                                    " AND type = 'index' AND sql IS NOT NULL").fetchall()
            rows = store.execute(f"SELECT * FROM live_events LIMIT {SAMPLE_ROWS}").fetchall()
        other = sqlite3.connect(copy, isolation_level=None)
        for (sql,) in [(shape,), *indexes]:
            other.execute(sql)
        insert = f"INSERT INTO live_events VALUES ({','.join('?' * len(rows[0]))})"
        started = time.monotonic()
        for row in rows:
            other.execute(insert, row)
        seconds = time.monotonic() - started
        other.close()
        copy.unlink()
        return len(rows) / seconds

    def close(self) -> None:
        pass


class MariaDb:
    name = "MariaDB"
    DATABASE = "racha_bench"

    def __init__(self, folder: pathlib.Path):
        self.folder = folder / "mariadb"
        shutil.rmtree(self.folder, ignore_errors=True)
        self.data = self.folder / "data"
        self.data.mkdir(parents=True)
        # A socket's path is limited to 107 bytes: relative to the server's folder it is short.
        self.socket = pathlib.Path(os.path.relpath(self.data / "s"))
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self.port = probe.getsockname()[1]
        user = [] if os.getuid() else ["--user=root"]
        subprocess.run(["mariadb-install-db", f"--datadir={self.data.resolve()}",
                        f"--tmpdir={self.folder.resolve()}", "--auth-root-authentication-method=normal", "--skip-test-db", *user],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.start()
        self.sql(f"CREATE DATABASE {self.DATABASE} CHARACTER SET utf8mb4;"
                 f"CREATE DATABASE {self.DATABASE}_copy CHARACTER SET utf8mb4;"
                 "CREATE USER bench@127.0.0.1 IDENTIFIED BY 'bench';"
                 f"GRANT ALL ON *.* TO bench@127.0.0.1;")
        password = self.folder / "password"
        password.write_text("bench")
        self.options = ["--database", f"mysql://bench@127.0.0.1:{self.port}/{self.DATABASE}",
                        "--database-password-file", str(password)]

    def start(self) -> None:
        """On the data that is there."""
        user = [] if os.getuid() else ["--user=root"]
        self.server = subprocess.Popen(
            ["mariadbd", "--no-defaults", f"--datadir={self.data.resolve()}",
             f"--tmpdir={self.folder.resolve()}", "--socket=s",
             f"--port={self.port}", "--bind-address=127.0.0.1", "--pid-file=pid",
             "--skip-name-resolve", *user],
            stdout=subprocess.DEVNULL, stderr=(self.folder / "log").open("a"))
        self._wait()

    def kill(self) -> None:
        self.server.kill()
        self.server.wait(60)

    def _wait(self) -> None:
        until = time.monotonic() + 60
        while subprocess.run(["mariadb-admin", "--no-defaults", f"--socket={self.socket}", "-uroot",
                              "ping"], capture_output=True, check=False).returncode:
            if time.monotonic() > until or self.server.poll() is not None:
                raise RuntimeError(f"MariaDB does not start, see {self.folder / 'log'}")
            time.sleep(0.1)

    def _client(self, program: str, *arguments: str, **options) -> subprocess.CompletedProcess:
        return subprocess.run([program, "--no-defaults", "--default-character-set=utf8mb4",
                               f"--socket={self.socket}", "-uroot", *arguments], check=True,
                              text=True, **options)

    def sql(self, text: str, database: str = "") -> str:
        return self._client("mariadb", "-N", "-B", *([database] if database else []), input=text,
                            stdout=subprocess.PIPE).stdout

    def rows(self) -> dict[str, int]:
        answer = self.sql("SELECT event_type, count(*) FROM live_events GROUP BY 1", self.DATABASE)
        return {line.split("\t")[0]: int(line.split("\t")[1]) for line in answer.splitlines()}

    def rows_per_second_one_by_one(self) -> float:
        """The same rows by the database's own client, a statement and a commit each."""
        copy = f"{self.DATABASE}_copy"
        dump = ("mariadb-dump", "--skip-opt", "--skip-triggers")
        shape = self._client(*dump, "--no-data", "--create-options", self.DATABASE, "live_events",
                             stdout=subprocess.PIPE).stdout
        rows = self._client(*dump, "--no-create-info", "--hex-blob",
                            f"--where=1 LIMIT {SAMPLE_ROWS}", self.DATABASE, "live_events",
                            stdout=subprocess.PIPE).stdout
        self.sql("SET foreign_key_checks = 0;" + shape, copy)
        inserts = "".join(line + "\n" for line in rows.splitlines() if line.startswith("INSERT"))
        started = time.monotonic()
        self.sql("SET foreign_key_checks = 0;\n" + inserts, copy)
        return inserts.count("\n") / (time.monotonic() - started)

    def close(self) -> None:
        self.server.terminate()
        self.server.wait(60)
        shutil.rmtree(self.data, ignore_errors=True)
