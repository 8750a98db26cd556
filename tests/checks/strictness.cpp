// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

// Compiled like every source of ours; strictness.py takes its flags from the compile commands.
