#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
#
# lint.sh [FILE...] : clang-tidy and clazy on the given sources, or on what changed.
#
# A file takes 10 to 20 s, so not all are checked in each run. What changed is, newest first:
# files with changes that are not committed, then files by their latest commit, back to the merge
# base with origin/main where that differs from HEAD. At most RACHA_LINT_FILES of them (default 24)
# and no new one after RACHA_LINT_SECONDS (default 60); what was left out is printed as a count.
# A changed header is checked through the .cpp of its name. `lint.sh $(sources.sh cpp)` checks all.
# Needs build/release and, for unit and integration tests, build/asan, both built (compile commands,
# generated headers).
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
build=build/lint
most_files=${RACHA_LINT_FILES:-24}
most_seconds=${RACHA_LINT_SECONDS:-60}
clazy_checks=level1,detaching-member,function-args-by-ref,connect-3arg-lambda,thread-with-slots
clazy_checks+=,isempty-vs-count

changed_files() {
    git diff --name-only HEAD
    git ls-files --others --exclude-standard
    local base
    base=$(git merge-base HEAD origin/main 2>/dev/null || true)
    if [ -n "$base" ] && [ "$base" != "$(git rev-parse HEAD)" ]; then
        git log --format= --name-only "$base..HEAD"
    else
        git log --format= --name-only
    fi
}

# Names of sources on stdin -> the compiled .cpp files that stand for them, each once, in order.
translation_units() {
    local file
    while IFS= read -r file; do
        case $file in
            *.h) file=${file%.h}.cpp ;;
            *.cpp) ;;
            *) continue ;;
        esac
        if [ -f "$file" ] && grep -qF "\"file\": \"$PWD/$file\"" "$build/compile_commands.json"; then
            echo "$file"
        fi
    done | awk '!seen[$0]++'
}

# Findings of one file on stdout; status 1 where there are any. Flags that only gcc knows are no
# finding.
check_file() {
    local file=$1 found=0 output
    local quiet=(-Wno-unknown-warning-option -Wno-error)
    output=$(clang-tidy-14 -p "$build" --quiet "${quiet[@]/#/--extra-arg=}" "$file" 2>/dev/null) ||
        found=1
    [ -z "$output" ] || printf '%s\n' "$output"
    output=$(clazy-standalone -p "$build" -checks="$clazy_checks" -header-filter="$PWD/.*" \
        "${quiet[@]/#/-extra-arg=}" "$file" 2>&1) || found=1
    if grep -qE '\[-Wclazy|error:' <<<"$output"; then
        found=1
        printf '%s\n' "$output"
    fi
    return "$found"
}

if [ "${1:-}" = --one ]; then
    check_file "$2"
    exit
fi
python3 -B packaging/lintcommands.py
if [ $# -gt 0 ]; then
    mapfile -t files < <(printf '%s\n' "$@" | translation_units)
    most_files=${#files[@]}
    most_seconds=86400
else
    mapfile -t files < <(changed_files | translation_units)
fi

status=0
checked=0
running=()
for file in "${files[@]:0:$most_files}"; do
    [ "$SECONDS" -lt "$most_seconds" ] || break
    echo "lint: $file"
    bash packaging/lint.sh --one "$file" &
    running+=($!)
    checked=$((checked + 1))
    if [ "${#running[@]}" -ge "$(nproc)" ]; then
        wait "${running[0]}" || status=1
        running=("${running[@]:1}")
    fi
done
for job in "${running[@]}"; do
    wait "$job" || status=1
done
echo "lint: checked $checked of ${#files[@]} changed sources"
[ "${#files[@]}" -eq 0 ] || [ "$checked" -gt 0 ] || status=1
exit "$status"
