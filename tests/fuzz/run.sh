#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT

# Runs the fuzz targets and says what they did: executions, lines covered of the files that each
# aims at (goal: 80 %), findings. Ends with 1 where there is a finding.
#
#   tests/fuzz/run.sh [--seconds N] [--jobs N] [TARGET…]

set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=20
jobs=2
targets=()
while [ $# -gt 0 ]; do
    case "$1" in
    --seconds) seconds="$2"; shift 2 ;;
    --jobs) jobs="$2"; shift 2 ;;
    -*) echo "usage: $0 [--seconds N] [--jobs N] [TARGET…]" >&2; exit 2 ;;
    *) targets+=("$1"); shift ;;
    esac
done
[ ${#targets[@]} -gt 0 ] || targets=(frame messages lookup recording filter settings mapping)

# The files that a target is about.
aim() {
    case "$1" in
    frame) ls proto/framecodec.cpp proto/wirereader.h proto/wirereader.cpp \
        core/platform/tiktok/webcastdecoder.cpp ;;
    messages) ls core/event/types/*.cpp core/event/messagedecoder.cpp core/event/eventjson.cpp \
        core/event/eventdatareader.cpp core/event/payloadtree.cpp core/event/payloadoutline.cpp \
        proto/wirewalk.cpp ;;
    lookup) ls core/platform/tiktok/roomanswer.cpp core/platform/tiktok/signanswer.cpp ;;
    recording) ls core/journal/journalreader.cpp core/journal/recordcodec.cpp \
        core/journal/blockcodec.cpp ;;
    filter) ls core/filter/*.cpp ;;
    settings) ls core/settings/dotenvfile.cpp core/store/databaseurl.cpp ;;
    mapping) ls core/event/mappingfile.cpp core/event/mappeddecoding.cpp ;;
    *) echo "no such target: $1" >&2; exit 2 ;;
    esac
}

build=build/fuzz
work=$build/work
cmake --preset fuzz > /dev/null
cmake --build "$build" -j "$jobs" --target racha-make-corpora "${targets[@]/#/fuzz_}" | tail -1
mkdir -p "$work/seeds"
"$build/bin/racha-make-corpora" "$work/seeds"

export ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1
export UBSAN_OPTIONS=print_stacktrace=1
status=0
printf '%-10s %12s %10s %9s  %s\n' target executions exec/s lines findings
for target in "${targets[@]}"; do
    program=$build/bin/fuzz_$target
    corpus=$work/corpus/$target
    findings=$work/findings/$target
    mkdir -p "$corpus" "$findings"
    log=$work/$target.log
    # What is found goes on being counted by the files that it leaves.
    LLVM_PROFILE_FILE=/dev/null "$program" -max_total_time="$seconds" -print_final_stats=1 \
        -max_len=16384 -timeout=10 -rss_limit_mb=2048 -artifact_prefix="$findings/" \
        "$corpus" "$work/seeds/$target" > "$log" 2>&1 || true
    LLVM_PROFILE_FILE=$work/$target.profraw "$program" -runs=0 "$corpus" "$work/seeds/$target" \
        > "$work/$target.coverage.log" 2>&1 || true
    llvm-profdata-14 merge -o "$work/$target.profdata" "$work/$target.profraw"
    mapfile -t files < <(aim "$target")
    llvm-cov-14 report "$program" -instr-profile="$work/$target.profdata" "${files[@]}" \
        > "$work/$target.coverage" 2> /dev/null
    lines=$(awk '$1 == "TOTAL" { print $10 }' "$work/$target.coverage")
    runs=$(awk '/stat::number_of_executed_units/ { print $2 }' "$log")
    rate=$(awk '/stat::average_exec_per_sec/ { print $2 }' "$log")
    found=$(find "$findings" -type f | wc -l)
    printf '%-10s %12s %10s %9s  %s\n' "$target" "${runs:-?}" "${rate:-?}" "$lines" \
        "$([ "$found" -eq 0 ] && echo none || echo "$found in $findings, see $log")"
    # A target that does not even start has found something, too.
    [ "$found" -eq 0 ] && [ -n "$runs" ] || status=1
done
exit $status
