#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
#
# install.sh GROUP... : installs what is missing of the groups of packages.txt.
# Asks nothing of the network when all is there. Works as root or with sudo.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

# The packages of one group, comments and blanks removed.
packages_of() {
    awk -v wanted="[$1]" '
        { sub(/#.*/, ""); gsub(/[ \t]/, "") }
        /^\[/ { inside = ($0 == wanted); next }
        inside && $0 != "" { print }' "$here/packages.txt"
}

missing=()
for group in "$@"; do
    mapfile -t listed < <(packages_of "$group")
    if [ "${#listed[@]}" -eq 0 ]; then
        echo "install.sh: packages.txt has no group '$group'" >&2
        exit 2
    fi
    for package in "${listed[@]}"; do
        status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
        [ "$status" = installed ] || missing+=("$package")
    done
done
[ "${#missing[@]}" -gt 0 ] || exit 0

echo "Installing ${#missing[@]} missing packages: ${missing[*]}"
if ! command -v apt-get >/dev/null; then
    echo "install.sh: no apt-get here. Racha is built on Debian 12; elsewhere, install the" \
        "counterparts of these packages by hand." >&2
    exit 1
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "install.sh: this needs root. Run as root: apt-get install ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi

# noninteractive: some packages ask questions. Locks are waited for: fresh machines often still
# run their own updates.
apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -qq)
"${apt[@]}" update
"${apt[@]}" install -y --no-install-recommends "${missing[@]}" >/dev/null
