#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
#
# pack.sh FOLDER : packs the release build for Debian into FOLDER (.deb), and its symbols for
# debuggers (.ddeb). Times in them are that of the commit.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
output=$1
SOURCE_DATE_EPOCH=$(cat build/release/generated/commit/source-date-epoch)
export SOURCE_DATE_EPOCH LC_ALL=C.UTF-8
umask 022

# sums_from_root FILE : CPack 3.25 writes the folder of the build before each path in the sums of
# the symbols, where dpkg wants it from the root, and where it differs from machine to machine.
sums_from_root() {
    local symbols work
    symbols=$(realpath "$1")
    work=$(mktemp -d)
    mkdir "$work/control"
    (
        cd "$work"
        ar x "$symbols" control.tar.gz
        tar -xf control.tar.gz -C control
        sed -i -E 's|  /.*/_CPack_Packages/.*-dbgsym/|  |' control/md5sums
        tar -c --mtime="@$SOURCE_DATE_EPOCH" --owner=root:0 --group=root:0 --mode=644 -C control \
            ./md5sums ./control | gzip -n >control.tar.gz
        ar rD "$symbols" control.tar.gz
    )
    rm -rf "$work"
}

cpack --config build/release/CPackConfig.cmake -B "$output"
for symbols in "$output"/*.ddeb; do
    sums_from_root "$symbols"
done
