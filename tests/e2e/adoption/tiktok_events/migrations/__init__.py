# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
