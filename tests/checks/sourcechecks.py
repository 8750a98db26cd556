#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""sourcechecks.py [NAME...] : what can be read from the sources alone; all checks if none is named.

Prints findings as file:line: text; exit status 1 where there are any.
"""

import pathlib
import sys

import layering
import licenceheads
import machinepaths
import portability
import shownclock

CHECKS = {"layering": layering.check, "licenceheads": licenceheads.check,
          "machinepaths": machinepaths.check, "portability": portability.check,
          "shownclock": shownclock.check}


def main() -> int:
    root = pathlib.Path(__file__).resolve().parents[2]
    findings = []
    for name in sys.argv[1:] or CHECKS:
        findings += sorted(CHECKS[name](root))
    for finding in findings:
        print(finding)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
