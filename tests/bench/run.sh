#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
#
# run.sh [--seconds N] [--frames N] [--only replay|sqlite|mariadb] : builds the release preset and
# prints the speed figures of README.md. It asserts nothing about time.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=packaging/build.sh
source packaging/build.sh

bash packaging/install.sh build run test
build_preset release racha-cli
exec python3 -B tests/bench/bench.py --cli build/release/bin/racha-cli --folder build/bench "$@"
