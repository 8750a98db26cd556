#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
#
# reproducible.sh [--ccache] : builds the packages of HEAD twice, in two folders of other names and
# lengths, and compares them byte for byte. Takes two whole builds; --ccache lets the second take
# what the first compiled, which is quick and tells less.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ "${1:-}" = --ccache ] || export CCACHE_DISABLE=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

commit=$(git rev-parse HEAD) # somebody may commit while the first is built
for folder in "$work/a" "$work/another/and/longer/one"; do
    git clone -q . "$folder"
    git -C "$folder" checkout -q "$commit"
    bash "$folder/packaging/package.sh"
    (cd "$folder/build/packages" && sha256sum ./*deb) | tee -a "$work/sums"
done
distinct=$(sort -u "$work/sums" | wc -l)
files=$(awk '{ print $2 }' "$work/sums" | sort -u | wc -l)
if [ "$distinct" -ne "$files" ]; then
    echo "reproducible.sh: the two builds of $commit differ" >&2
    exit 1
fi
echo "reproducible.sh: $files packages, twice the same bytes"
