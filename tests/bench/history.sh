#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
#
# history.sh [--events N] : builds the release preset and prints how soon the Stored page has its
# answers, on SQLite with N events (default: ten million) and on MariaDB with a fifth of them.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=packaging/build.sh
source packaging/build.sh

events=10000000
if [[ "${1:-}" == --events ]]; then
    events=$2
fi
bash packaging/install.sh build run test
build_preset release bench_history
mkdir -p build/bench
build/release/bin/bench_history sqlite "$events" build/bench
build/release/bin/bench_history mariadb $((events / 5)) build/bench
