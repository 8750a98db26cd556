#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
#
# test.sh : installs what is missing, builds, and runs every check and test, quickest first.
# Stops at the first gate that fails. No test is retried; what a test program skipped is printed.
#
#   --quick   stops before the packages, the fuzzing and the lint
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=packaging/build.sh
source packaging/build.sh

quick=no
for argument in "$@"; do
    case $argument in
        --quick) quick=yes ;;
        *)
            echo "test.sh: unknown argument '$argument'; known: --quick" >&2
            exit 2
            ;;
    esac
done

closing=()

gate() {
    printf '\n=== %s (at %d:%02d)\n' "$1" $((SECONDS / 60)) $((SECONDS % 60))
}

# tests PRESET WHAT CTEST-ARGUMENT... : runs ctest and keeps its closing line for the end.
tests() {
    local preset=$1 what=$2 log
    shift 2
    log=build/$preset/ctest-output.txt
    local status=0
    ctest --test-dir "build/$preset" --output-on-failure --no-tests=error --timeout 600 "$@" |
        tee "$log" || status=$?
    # Qt Test counts a skipped function as passed: say what was skipped, and why.
    grep -hE '^(SKIP  |    (SKIP|skipped):)' "build/$preset/Testing/Temporary/LastTest.log" || true
    closing+=("$what: $(grep -E 'tests passed' "$log" || echo 'no closing line of ctest')")
    return "$status"
}

# A display and a settings folder of its own: no test touches the user's.
export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen} TZ=UTC LC_ALL=C.UTF-8
XDG_RUNTIME_DIR=$(mktemp -d)
export XDG_RUNTIME_DIR
chmod 700 "$XDG_RUNTIME_DIR"
trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT

gate "what must be installed"
bash packaging/install.sh build run test package lint
if command -v pipewire >/dev/null; then
    echo "NOTE: PipeWire is installed, which pulseaudio would replace: the test of tones is skipped" \
        "unless pulseaudio is there, too."
else
    bash packaging/install.sh sound
fi
node_version=$(node --version 2>/dev/null || true)
node_major=${node_version#v}
node_major=${node_major%%.*}
if [ "${node_major:-0}" -lt 20 ]; then
    echo "NOTE: Node.js is ${node_version:-missing}, the interop tests need 20 or newer." \
        "They are skipped in this run."
fi

gate "format, licence heads, layers"
bash packaging/format.sh --check
python3 tests/checks/sourcechecks.py
mapfile -t scripts < <(bash packaging/sources.sh sh)
shellcheck -x "${scripts[@]}"

gate "the programs, optimised; warnings are errors"
build_preset release racha racha-cli racha_pages racha_tests_e2e racha_tests_interop racha_tools

gate "checks"
tests release "checks" -L '^check$' -j2

# Once, and sanitized: what is optimised is tried from end to end, as its users have it.
gate "tests under the address and undefined-behaviour sanitizers; warnings are errors, of clang too"
build_preset asan racha_tests_unit racha_tests_integration

gate "unit tests, sanitized"
tests asan "unit tests, sanitized" -L '^unit$' -j2

gate "integration tests, sanitized"
tests asan "integration tests, sanitized" -L '^integration$' -j2

gate "end-to-end and interop tests"
tests release "end-to-end and interop tests" -L '^(e2e|interop)$' -j2

if [ "$quick" = no ]; then
    gate "packages"
    bash packaging/package.sh
    bash packaging/checkpackages.sh
    closing+=("packages: $(cd build/packages && echo ./*.deb)")

    gate "fuzzing, 20 s each"
    if bash tests/fuzz/run.sh --seconds 20; then
        closing+=("fuzzing: no findings")
    else
        closing+=("fuzzing: FINDINGS, printed above")
        printf '%s\n' "${closing[@]}"
        exit 1
    fi

    gate "clang-tidy and clazy on what changed"
    # Told, not yet enforced: the tree has findings of before that are being worked off.
    if bash packaging/lint.sh; then
        closing+=("lint: no findings")
    else
        closing+=("lint: findings, printed above")
    fi
fi

gate "all gates passed"
printf '%s\n' "${closing[@]}"
