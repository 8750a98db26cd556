#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
#
# checkpackages.sh : looks into the packages of build/packages: lintian finds nothing, the programs
# are hardened, racha-cli asks for nothing of a display, no file is in two packages, the sums of the
# symbols are right, and packed again all are the same bytes.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
shopt -s nullglob
packages=(build/packages/*.deb)
[ "${#packages[@]}" -eq 2 ] || {
    echo "checkpackages.sh: not two packages but: ${packages[*]}" >&2
    exit 1
}

# As nobody: lintian does not like to be root.
as_nobody=()
[ "$(id -u)" -ne 0 ] || as_nobody=(setpriv --reuid=65534 --regid=65534 --clear-groups)
cp "${packages[@]}" "$work"
chmod -R a+rX "$work"
(cd "$work" && env HOME=/nonexistent "${as_nobody[@]}" lintian --fail-on error,warning \
    --tag-display-limit 0 ./*.deb)

for package in "${packages[@]}"; do
    dpkg-deb -x "$package" "$work/files"
    dpkg-deb -c "$package" | awk '$1 !~ /^d/ { print $6 }' >>"$work/names"
done
twice=$(sort "$work/names" | uniq -d)
[ -z "$twice" ] || {
    echo "in both packages: $twice" >&2
    exit 1
}
python3 -B tests/checks/hardening.py "$work"/files/usr/bin/*
if dpkg-deb -f build/packages/racha-cli_*.deb Depends Recommends |
    grep -E 'libqt6(gui|widgets|charts|svg|opengl)|libx11|xcb'; then
    echo "racha-cli asks for a display" >&2
    exit 1
fi

for symbols in build/packages/*.ddeb; do
    dpkg-deb -R "$symbols" "$work/symbols"
    (cd "$work/symbols" && md5sum --check --quiet DEBIAN/md5sums)
    rm -r "$work/symbols"
done

before=$(cd build/packages && sha256sum ./*deb)
bash packaging/pack.sh "$work/again" >/dev/null
after=$(cd "$work/again" && sha256sum ./*deb)
[ "$before" = "$after" ] || {
    echo "packed twice, the packages differ" >&2
    exit 1
}
