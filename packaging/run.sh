#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
#
# run.sh [--build-only] [arguments of racha] : installs what is missing, builds, starts racha.
set -euo pipefail

invoked_from=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
# shellcheck source=packaging/build.sh
source packaging/build.sh

start=yes
arguments=()
for argument in "$@"; do
    if [ "$argument" = --build-only ]; then
        start=no
    else
        arguments+=("$argument")
    fi
done

bash packaging/install.sh build run
build_preset release racha racha-cli
[ "$start" = yes ] || exit 0

# From the folder where the user stands: file names and .env are relative to it.
cd "$invoked_from"
exec "$root/build/release/bin/racha" "${arguments[@]}"
