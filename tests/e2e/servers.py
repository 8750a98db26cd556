#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""Five captures into a Galera cluster of three whose members are killed one after the other.

Three captures watch lives of their own, two watch one live together; each begins at a member of
its choice. Every message that the lives sent must be in the store afterwards, once, at each member,
and every streak must have the sum that was sent. The lives, the cluster and the judgement know
nothing of Racha but its command line and its tables.
"""

import argparse
import os
import pathlib
import random
import shutil
import socket
import subprocess
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "bench"))

from floodserver import FloodServer, Pace, websocket_message  # noqa: E402
from messages import MESSAGES_PER_FRAME, ROOM, end_frame, expected  # noqa: E402
from recording import push_frames, write  # noqa: E402

PROVIDER = pathlib.Path("/usr/lib/galera/libgalera_smm.so")
TIMERS = ("evs.keepalive_period=PT0.5S;evs.inactive_check_period=PT0.25S;evs.suspect_timeout=PT3S;"
          "evs.inactive_timeout=PT8S;evs.install_timeout=PT8S;gmcast.peer_timeout=PT4S")
DATABASE = "racha_servers"
FIRST_MESSAGE = 7_400_000_000_000_000_000
PATIENCE_S = 400  # a joining member copies everything, on a machine that may be busy


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


def wait_until(what: str, holds, patience: float = PATIENCE_S) -> None:
    until = time.monotonic() + patience
    while not holds():
        if time.monotonic() > until:
            raise RuntimeError(f"waited {patience:.0f} s in vain until {what}")
        time.sleep(0.1)


class Member:
    """One server of the cluster, in a folder of its own."""

    def __init__(self, folder: pathlib.Path, index: int):
        self.folder = folder / f"member{index}"
        self.index = index
        self.port, self.group, self.transfer, self.snapshot = (free_port() for _ in range(4))
        self.process: subprocess.Popen | None = None
        self.data = self.folder / "data"
        self.data.mkdir(parents=True)
        self.socket = pathlib.Path(os.path.relpath(self.data / "s"))
        # Copies between members fail for root: the receiving rsync becomes nobody.
        self.user = [] if os.getuid() else ["--user=mysql"]
        subprocess.run(["mariadb-install-db", "--no-defaults", f"--datadir={self.data.resolve()}",
                        "--auth-root-authentication-method=normal", "--skip-test-db", *self.user],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def start(self, others: str) -> None:
        self.process = subprocess.Popen(
            ["mariadbd", "--no-defaults", f"--datadir={self.data.resolve()}", "--socket=s",
             f"--port={self.port}", "--bind-address=127.0.0.1", "--pid-file=pid",
             "--skip-name-resolve", "--binlog-format=ROW", "--default-storage-engine=InnoDB",
             "--innodb-autoinc-lock-mode=2", "--innodb-flush-log-at-trx-commit=2",
             "--innodb-buffer-pool-size=256M", "--wsrep-on=ON", f"--wsrep-provider={PROVIDER}",
             f"--wsrep-cluster-name=racha-{os.getpid()}", f"--wsrep-cluster-address=gcomm://{others}",
             f"--wsrep-node-name=member{self.index}",
             f"--wsrep-node-address=127.0.0.1:{self.group}", "--wsrep-sst-method=rsync",
             f"--wsrep-sst-receive-address=127.0.0.1:{self.snapshot}",
             f"--wsrep-provider-options=base_port={self.group};"
             f"gmcast.listen_addr=tcp://127.0.0.1:{self.group};"
             f"ist.recv_addr=127.0.0.1:{self.transfer};gcache.size=256M;{TIMERS}", *self.user],
            stdout=subprocess.DEVNULL, stderr=(self.folder / "log").open("a"))
        wait_until(f"member {self.index} is whole",
                   lambda: self.status("wsrep_local_state_comment") == "Synced")

    def sql(self, text: str) -> str:
        return subprocess.run(["mariadb", "--no-defaults", "-N", "-B", f"--socket={self.socket}",
                               "-uroot"], input=text, text=True, capture_output=True,
                              check=True).stdout

    def status(self, name: str) -> str:
        try:
            return self.sql(f"SHOW STATUS LIKE '{name}'").strip().partition("\t")[2]
        except subprocess.CalledProcessError:
            if self.process and self.process.poll() is not None:
                raise RuntimeError(f"member {self.index} died, see {self.folder / 'log'}") from None
            return ""

    def kill(self) -> None:
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()


class Cluster:
    def __init__(self, folder: pathlib.Path):
        self.members = [Member(folder, index) for index in range(3)]
        self.folder = folder

    def start(self) -> None:
        self.members[0].start("")
        for member in self.members[1:]:
            member.start(self.addresses())
        wait_until("the cluster is whole", self.is_whole)
        self.members[0].sql(
            f"CREATE DATABASE {DATABASE} CHARACTER SET utf8mb4;"
            "CREATE USER bench@127.0.0.1 IDENTIFIED BY 'bench';"
            f"GRANT ALL ON {DATABASE}.* TO bench@127.0.0.1;")
        self.password = self.folder / "password"
        self.password.write_text("bench")

    def is_whole(self) -> bool:
        return all(member.status("wsrep_local_state_comment") == "Synced"
                   and member.status("wsrep_cluster_size") == "3" for member in self.members)

    def addresses(self) -> str:
        return ",".join(f"127.0.0.1:{member.group}" for member in self.members)

    def options(self, first: int) -> list[str]:
        hosts = [self.members[(first + step) % 3].port for step in range(3)]
        url = "mysql://bench@" + ",".join(f"127.0.0.1:{port}" for port in hosts) + f"/{DATABASE}"
        return ["--database", url, "--database-password-file", str(self.password)]

    def close(self) -> None:
        for member in self.members:
            member.kill()


class Live(FloodServer):
    """Sends until it is told to end."""

    def __init__(self, recording: pathlib.Path, room: int, rate: int):
        self.room = room
        self.ending = threading.Event()
        super().__init__(recording, 0, Pace(rate))

    def _answer(self, path: str) -> bytes:
        return super()._answer(path).replace(str(ROOM).encode(), str(self.room).encode())

    def _flood(self, client: socket.socket) -> None:
        self.first_sent_at = time.monotonic()
        for frame in push_frames(self.recording):
            if self.ending.is_set():
                break
            self.pace.wait(time.monotonic() - self.first_sent_at)
            client.sendall(websocket_message(frame))
            self.frames_sent += 1
        else:
            print("NOTE: a live had no more frames before the last kill")
        self.ended.set()
        client.sendall(websocket_message(end_frame()))
        time.sleep(600)  # the client closes; the thread dies with the program


class Capture:
    """racha-cli, in folders of its own."""

    def __init__(self, cli: str, folder: pathlib.Path, name: str, live: Live, store: list[str]):
        self.name = name
        self.live = live
        home = folder / name
        home.mkdir()
        self.log = home / "log"
        environment = os.environ | {"HOME": str(home), "XDG_DATA_HOME": str(home / "data"),
                                    "XDG_STATE_HOME": str(home / "state"),
                                    "XDG_CONFIG_HOME": str(home / "config")}
        self.process = subprocess.Popen(
            [cli, "capture", "bench.host", *live.options(), *store, "--lang", "en"],
            env=environment, stdout=subprocess.DEVNULL, stderr=self.log.open("w"))

    def failures_told(self) -> int:
        return self.log.read_text(errors="replace").count("the store answers again")


def lost_and_doubled(member: Member, room: int, frames: int) -> list[str]:
    wanted = {FIRST_MESSAGE + n for n in range(frames * MESSAGES_PER_FRAME)}
    rows = member.sql(f"SELECT message_id FROM {DATABASE}.live_events WHERE room_id = {room} AND "
                      "event_type <> 'LiveEndEvent'").split()
    stored = [int(row) for row in rows]
    faults = []
    if len(stored) != len(set(stored)):
        faults.append(f"room {room}: {len(stored) - len(set(stored))} messages twice")
    if missing := wanted - set(stored):
        faults.append(f"room {room}: {len(missing)} of {len(wanted)} messages lost,"
                      f" the first is {min(missing)}")
    if strange := set(stored) - wanted:
        faults.append(f"room {room}: {len(strange)} messages that were not sent")
    return faults


def misfits(rows: list[list[str]]) -> bool:
    """Rows of one streak, in the order in which they were received: (status, is_streaking)."""
    statuses = [status for status, _ in rows]
    if statuses.count("end") != 1:
        return True
    end = statuses.index("end")
    wanted = ["end" if n == end else "start" if n == 0 else "continue" for n in range(len(rows))]
    streaking = [str(int(n < end)) for n in range(len(rows))]
    return statuses != wanted or [value for _, value in rows] != streaking


def wrong_streaks(member: Member, room: int, frames: int) -> list[str]:
    """Sums that were sent, totals of streaks as their rows add them up, and one end each."""
    faults = []
    where = f"FROM {DATABASE}.live_events WHERE room_id = {room}"
    sent = expected(frames)
    diamonds = int(member.sql(f"SELECT sum(diamonds) {where}"))
    if diamonds != sent.diamonds:
        faults.append(f"room {room}: {diamonds} diamonds instead of {sent.diamonds}")
    streaks = int(member.sql(
        f"SELECT count(*) FROM {DATABASE}.live_streaks WHERE room_id = {room}"))
    if streaks != sent.streaks:
        faults.append(f"room {room}: {streaks} streaks instead of {sent.streaks}")
    wrong = int(member.sql(
        "SELECT count(*) FROM (SELECT streak_id, "
        "sum(IF(event_type = 'GiftEvent', json_value(event_data, '$.repeat_count'), "
        f"json_value(event_data, '$.like_count'))) AS added {where} AND streak_id IS NOT NULL "
        f"GROUP BY streak_id) r JOIN {DATABASE}.live_streaks s ON s.room_id = {room} AND "
        "s.streak_id = r.streak_id WHERE r.added <> s.total_count OR s.end_reason IS NULL"))
    if wrong:
        faults.append(f"room {room}: {wrong} streaks are open or have another total than their rows")
    rows: dict[str, list[list[str]]] = {}
    for line in member.sql(f"SELECT streak_id, streak_status, is_streaking {where} AND streak_id "
                           "IS NOT NULL ORDER BY received_at, id").splitlines():
        streak, *cells = line.split("\t")
        rows.setdefault(streak, []).append(cells)
    if misfitting := [streak for streak, cells in rows.items() if misfits(cells)]:
        faults.append(f"room {room}: {len(misfitting)} streaks have wrong rows, {misfitting[0]}")
    return faults


def judge(cluster: Cluster, captures: list[Capture]) -> list[str]:
    frames: dict[int, int] = {}
    for capture in captures:
        room = capture.live.room
        frames[room] = max(frames.get(room, 0), capture.live.frames_sent)
    faults = []
    for member in cluster.members:
        for room, sent in frames.items():
            faults += [f"member {member.index}: {fault}" for fault in
                       lost_and_doubled(member, room, sent) + wrong_streaks(member, room, sent)]
    total = sum(frames.values()) * MESSAGES_PER_FRAME
    print(f"{total:,} messages sent in {len(frames)} lives to {len(captures)} captures; the store"
          f" failed and answered again {sum(c.failures_told() for c in captures)} times",
          flush=True)
    return faults


def kill_members(cluster: Cluster, kills: int, chance: random.Random) -> None:
    for n in range(kills):
        # Without two whole members there is no quorum, which is another test.
        wait_until("the cluster is whole", cluster.is_whole)
        time.sleep(chance.uniform(1, 4))
        victim = chance.choice(cluster.members)
        victim.kill()
        print(f"kill {n + 1}: member {victim.index}", flush=True)
        time.sleep(chance.uniform(0, 8))
        victim.start(cluster.addresses())
    wait_until("the cluster is whole", cluster.is_whole)


def run(wanted: argparse.Namespace, folder: pathlib.Path) -> list[str]:
    chance = random.Random(wanted.seed)
    recording = folder / "frames.racha"
    write(recording, wanted.frames)
    cluster = Cluster(folder)
    captures: list[Capture] = []
    try:
        cluster.start()
        for n in range(5):
            room = ROOM + min(n, 3)  # the last two watch the same live
            live = Live(recording, room, wanted.rate)
            captures.append(Capture(wanted.cli, folder, f"capture{n}", live,
                                    cluster.options(n % 3)))
        wait_until("all captures receive", lambda: all(c.live.frames_sent for c in captures))
        kill_members(cluster, wanted.kills, chance)
        for capture in captures:
            capture.live.ending.set()
        faults = []
        for capture in captures:
            status = capture.process.wait(PATIENCE_S)
            if status:
                faults.append(f"{capture.name} ended with {status}, see {capture.log}")
        return faults + judge(cluster, captures)
    finally:
        for capture in captures:
            if capture.process.poll() is None:
                capture.process.kill()
            capture.live.close()
        cluster.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cli", required=True, help="racha-cli, release build")
    parser.add_argument("--folder", required=True, type=pathlib.Path, help="for its files")
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--rate", type=int, default=600, help="messages a second, of each live")
    parser.add_argument("--frames", type=int, default=20_000, help="that a live has at most")
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    wanted = parser.parse_args()
    if not PROVIDER.exists() or not shutil.which("rsync"):
        print("NOTE: no cluster is tested: galera-4 or rsync is not installed")
        return 77
    print(f"seed {wanted.seed}", flush=True)
    folder = wanted.folder / f"servers-{os.getpid()}"
    folder.mkdir(parents=True)
    folder.chmod(0o755)  # the server's user passes through
    faults = run(wanted, folder)
    for fault in faults:
        print("WRONG:", fault)
    print("NOTHING LOST, NOTHING TWICE, STREAKS RIGHT" if not faults else "DIFFERS", flush=True)
    if not faults:
        shutil.rmtree(folder)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
