#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
#
# sources.sh cpp|sh : our own sources of a kind, one a line. Files that are not committed yet count.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
case ${1:-} in
    cpp) find app core proto tests ui -name node_modules -prune -o -type f \
        \( -name '*.cpp' -o -name '*.h' \) -print | sort ;;
    sh)
        find packaging tests -name node_modules -prune -o -type f -name '*.sh' -print | sort
        echo .ci/run
        ;;
    *)
        echo "sources.sh: cpp or sh" >&2
        exit 2
        ;;
esac
