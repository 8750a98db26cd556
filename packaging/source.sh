#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
#
# source.sh [--try] : writes the source archive of HEAD, build/packages/racha-VERSION.tar.xz. The
# same commit gives the same bytes.
#   --try   unpacks it into a folder of its own and builds both programs there, without a network
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
commit=$(git rev-parse HEAD) # somebody may commit while it is tried
version=$(sed -nE 's/^project\(Racha VERSION ([0-9.]+).*/\1/p' CMakeLists.txt)
archive=$PWD/build/packages/racha-$version.tar.xz
mkdir -p build/packages
git archive --format=tar --prefix="racha-$version/" "$commit" | xz -T1 -9 >"$archive"
echo "$archive"
[ "${1:-}" = --try ] || exit 0

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
tar -xJf "$archive" -C "$folder"
cd "$folder/racha-$version"
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
unshare --map-root-user --net bash -c \
    'cmake --preset release >/dev/null && cmake --build build/release --target racha racha-cli'
versions=$(build/release/bin/racha-cli --version)
echo "$versions"
grep -qx "commit: ${commit:0:12}" <<<"$versions"
