#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
#
# icons.sh : draws packaging/icons/*.png from the drawings. By hand, where one of those changed:
# the pictures are kept, so that a build needs no renderer.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
bash packaging/install.sh package

# draw DRAWING NAME SIZE...
draw() {
    local drawing=$1 name=$2 size
    shift 2
    for size in "$@"; do
        rsvg-convert -w "$size" -h "$size" "$drawing" -o "packaging/icons/$name-$size.png"
    done
}

draw packaging/icons/racha-small.svg racha 16 22 24
draw resources/icons/racha.svg racha 32 48 64 128 256 512
draw packaging/icons/racha-recording.svg recording 16 32 48 128
optipng -quiet packaging/icons/*.png
