#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT

# Installs the pinned npm packages in the build folder and runs a check with them.
# Usage: run.sh RACHA-CLI WORK-FOLDER SCRIPT. Exit 77: skipped, with the reason.
set -eu

program=$(realpath "$1")
work=$2
script=$3
here=$(cd "$(dirname "$0")" && pwd)

skip() {
    echo "SKIPPED: the interop check did not run: $1"
    exit 77
}

# node@20 of npm is taken where the system's Node.js is older.
node=$(command -v node || true)
npm=$(command -v npm || true)
[ -n "$node" ] || skip "Node.js is missing (20 or newer is needed)"
[ -n "$npm" ] || skip "npm is missing"
command -v openssl >/dev/null || skip "openssl is missing"

mkdir -p "$work"
cd "$work"
major=$("$node" -p 'process.versions.node.split(".")[0]')
if [ "$major" -lt 20 ]; then
    "$npm" install --prefix node20 --no-audit --no-fund node@20 >npm-node.log 2>&1 \
        || skip "Node.js is $major, 20 is needed, and npm could not install node@20"
    node=$work/node20/node_modules/node/bin/node
    [ -x "$node" ] || skip "Node.js is $major, 20 is needed"
fi

cp "$here/package.json" "$here/package-lock.json" .
if [ ! -d node_modules ] || ! cmp -s package-lock.json installed-lock.json; then
    timeout 240 "$npm" ci --ignore-scripts --no-audit --no-fund >npm.log 2>&1 || {
        tail -3 npm.log
        skip "npm could not install the packages (registry not reachable?)"
    }
    cp package-lock.json installed-lock.json
fi
exec "$node" "$here/$script" "$program" </dev/null
