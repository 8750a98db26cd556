#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
#
# package.sh : builds the packages for Debian 12 into build/packages, and the symbols for debuggers
# (.ddeb). Does nothing where they are newer than all that they are made of. Times in them are that
# of the commit, so the same commit gives the same bytes (packaging/reproducible.sh).
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=packaging/build.sh
source packaging/build.sh

bash packaging/install.sh build run package
build_preset release racha racha-cli racha_pages
output=$PWD/build/packages
stamp=$output/made
if [ -e "$stamp" ] && [ -z "$(find build/release/bin/racha build/release/bin/racha-cli \
    build/release/pages build/release/generated/commit build/release/CPackConfig.cmake packaging \
    resources -newer "$stamp" -type f -print -quit)" ]; then
    exit 0
fi
rm -rf "$output"/*.deb "$output"/*.ddeb "$output"/_CPack_Packages
bash packaging/pack.sh "$output"
rm -rf "$output/_CPack_Packages"
touch "$stamp"
