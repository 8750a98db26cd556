#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
#
# format.sh [--check] : formats all C++ sources, or only says which are not formatted.
# clang-format 14 is the only truth: other versions disagree with it.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
mapfile -t sources < <(bash packaging/sources.sh cpp)
[ "${#sources[@]}" -gt 0 ] || exit 0
if [ "${1:-}" = --check ]; then
    clang-format-14 --dry-run --Werror "${sources[@]}"
else
    clang-format-14 -i "${sources[@]}"
fi
