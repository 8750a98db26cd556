# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
#
# Sourced by run.sh and test.sh, from the root of the tree.

# build_preset PRESET [TARGET...] : configures build/PRESET and builds the targets, all if none.
build_preset() {
    local preset=$1
    shift
    # A checkout that moved keeps its cache: paths below the root do not count.
    export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
    # What a file includes comes from its compiler: else each is preprocessed once more.
    export CCACHE_DEPEND=1
    # Without it ccache passes by what starts from precompiled headers.
    export CCACHE_SLOPPINESS=pch_defines,time_macros
    export CCACHE_DIR=${CCACHE_DIR:-$HOME/.cache/ccache}
    # CMake's notes are of interest only where it fails.
    local notes
    notes=$(cmake --preset "$preset" 2>&1) || {
        printf '%s\n' "$notes" >&2
        return 1
    }
    cmake --build "build/$preset" ${1:+--target} "$@"
}
