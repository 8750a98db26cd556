#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""headless.py PROGRAM : the program loads no library of a display, directly or by another.

headless.py --finds PROGRAM : the self-test; the program is one with a window, and that is seen.
"""

import re
import subprocess
import sys

DISPLAY = re.compile(r"^\s*(lib(?:Qt6(?:Gui|Widgets|Charts|Svg\w*|OpenGL\w*)|X11|xcb|GL|EGL)\S*)",
                     re.MULTILINE)


def display_libraries(program: str) -> list[str]:
    answer = subprocess.run(["ldd", program], text=True, capture_output=True, check=True)
    return sorted(set(DISPLAY.findall(answer.stdout)))


def main() -> int:
    found = display_libraries(sys.argv[-1])
    if sys.argv[1] == "--finds":
        if not any(name.startswith("libQt6Gui") for name in found):
            print(f"libQt6Gui was not seen in {sys.argv[-1]}")
            return 1
        return 0
    for name in found:
        print(f"{sys.argv[-1]} loads {name}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
