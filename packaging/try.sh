#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
#
# try.sh [FOLDER] : tries the packages of build/packages in fresh Debian 12 roots, as a stranger
# would: install, demo, capture, export, upgrade, remove, purge; racha-cli alone as well. Needs root
# and a Debian mirror, so it is no part of CI. Roots and pictures are left in FOLDER (build/try).
#
# RACHA_OLDER=DIR   packages of an older version for the upgrade; without it, the same with a lower
#                   number.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
folder=$(mkdir -p "${1:-build/try}" && cd "${1:-build/try}" && pwd)
bash packaging/install.sh try package
bash packaging/package.sh

if [ ! -e "$folder/base.tar" ]; then
    mmdebstrap --format=tar --variant=apt --include=ca-certificates bookworm "$folder/base.tar.new" \
        /etc/apt/sources.list.d/debian.sources
    mv "$folder/base.tar.new" "$folder/base.tar"
fi

older=${RACHA_OLDER:-$folder/older}
if [ -z "${RACHA_OLDER:-}" ]; then
    rm -rf "$older"
    mkdir "$older"
    for package in build/packages/*.deb; do
        dpkg-deb -R "$package" "$folder/repacked"
        sed -i 's/^Version: .*/Version: 0.0.9-1/' "$folder/repacked/DEBIAN/control"
        dpkg-deb --root-owner-group -b "$folder/repacked" "$older" >/dev/null
        rm -rf "$folder/repacked"
    done
fi

for name in both cli; do
    [ ! -d "$folder/$name" ] || umount --recursive --quiet "$folder/$name"/* || true
    rm -rf --one-file-system "${folder:?}/$name"
    mkdir "$folder/$name"
    tar -xf "$folder/base.tar" -C "$folder/$name"
done
python3 -B tests/e2e/freshroot.py --both "$folder/both" --cli "$folder/cli" --older "$older" \
    --newer build/packages --pictures "$folder"
