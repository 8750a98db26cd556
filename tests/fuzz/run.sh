#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT

# Runs the fuzz targets and says what they did: executions, lines covered of the files that each
# aims at (goal: 80 %), findings. Ends with 1 where there is a finding.
#
#   tests/fuzz/run.sh [--seconds N] [--at-once N] [TARGET…]

set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=20
at_once=2
targets=()
while [ $# -gt 0 ]; do
    case "$1" in
    --seconds) seconds="$2"; shift 2 ;;
    --at-once) at_once="$2"; shift 2 ;;
    -*) echo "usage: $0 [--seconds N] [--at-once N] [TARGET…]" >&2; exit 2 ;;
    *) targets+=("$1"); shift ;;
    esac
done
[ ${#targets[@]} -gt 0 ] || targets=(frame messages lookup recording filter settings mapping redaction)

# The files that a target is about.
aim() {
    case "$1" in
    frame) ls proto/framecodec.cpp proto/wirereader.h proto/wirereader.cpp \
        core/platform/tiktok/webcastdecoder.cpp ;;
    messages) ls core/event/types/*.cpp core/event/messagedecoder.cpp core/event/eventjson.cpp \
        core/event/eventdatareader.cpp core/event/payloadtree.cpp core/event/payloadoutline.cpp \
        proto/wirewalk.cpp ;;
    lookup) ls core/platform/tiktok/roomanswer.cpp core/platform/tiktok/signanswer.cpp \
        core/platform/tiktok/managedanswer.cpp core/platform/tiktok/managedframe.cpp ;;
    recording) ls core/journal/journalreader.cpp core/journal/recordcodec.cpp \
        core/journal/blockcodec.cpp ;;
    filter) ls core/filter/*.cpp ;;
    settings) ls core/settings/dotenvfile.cpp core/store/databaseurl.cpp ;;
    mapping) ls core/event/mappingfile.cpp core/event/mappeddecoding.cpp ;;
    redaction) ls core/redaction/messageredactor.cpp core/redaction/frameredactor.cpp \
        core/redaction/badgeredaction.cpp proto/redactionrules.cpp ;;
    *) echo "no such target: $1" >&2; exit 2 ;;
    esac
}

build=build/fuzz
work=$build/work
# shellcheck source=packaging/build.sh
source packaging/build.sh
build_preset release racha-make-corpora
build_preset fuzz "${targets[@]/#/fuzz_}"
mkdir -p "$work/seeds"
build/release/bin/racha-make-corpora "$work/seeds"

export ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1
export UBSAN_OPTIONS=print_stacktrace=1

# lines_covered REPORT TARGET : of the files that it aims at, together.
lines_covered() {
    awk 'NR == FNR { wanted[$1]; next }
         $1 in wanted { lines += $8; missed += $9 }
         END { printf "%.1f%%", lines ? 100 * (lines - missed) / lines : 0 }' <(aim "$2") "$1"
}

# run_target NAME : leaves its row of the table in $work/NAME.row; fails where there is a finding.
run_target() {
    local target=$1 program=$build/bin/fuzz_$1 log=$work/$1.log
    local corpus=$work/corpus/$1 findings=$work/findings/$1
    local dictionary=()
    [ ! -f "tests/fuzz/words/$1.dict" ] || dictionary=("-dict=tests/fuzz/words/$1.dict")
    local lines runs rate found
    mkdir -p "$corpus" "$findings"
    # What is found goes on being counted by the files that it leaves.
    LLVM_PROFILE_FILE=/dev/null "$program" -max_total_time="$seconds" -print_final_stats=1 \
        "${dictionary[@]}" \
        -max_len=16384 -timeout=10 -rss_limit_mb=2048 -artifact_prefix="$findings/" \
        "$corpus" "$work/seeds/$target" > "$log" 2>&1 || true
    LLVM_PROFILE_FILE=$work/$target.profraw "$program" -runs=0 "$corpus" "$work/seeds/$target" \
        > "$work/$target.coverage.log" 2>&1 || true
    llvm-profdata-14 merge -o "$work/$target.profdata" "$work/$target.profraw"
    llvm-cov-14 report "$program" -instr-profile="$work/$target.profdata" 2> /dev/null |
        sed 's|^\(\.\./\)*||' > "$work/$target.coverage"
    lines=$(lines_covered "$work/$target.coverage" "$target")
    runs=$(awk '/stat::number_of_executed_units/ { print $2 }' "$log")
    rate=$(awk '/stat::average_exec_per_sec/ { print $2 }' "$log")
    found=$(find "$findings" -type f | wc -l)
    printf '%-10s %12s %10s %9s  %s\n' "$target" "${runs:-?}" "${rate:-?}" "$lines" \
        "$([ "$found" -eq 0 ] && echo none || echo "$found in $findings, see $log")" \
        > "$work/$target.row"
    # A target that does not even start has found something, too.
    [ "$found" -eq 0 ] && [ -n "$runs" ]
}

status=0
rm -f "$work"/*.row
for target in "${targets[@]}"; do
    while [ "$(jobs -rp | wc -l)" -ge "$at_once" ]; do
        wait -n || status=1
    done
    run_target "$target" &
done
while [ -n "$(jobs -p)" ]; do
    wait -n || status=1
done
printf '%-10s %12s %10s %9s  %s\n' target executions exec/s lines findings
for target in "${targets[@]}"; do
    cat "$work/$target.row" || status=1
done
exit $status
