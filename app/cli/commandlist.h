// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/command.h"

#include <span>

namespace racha {

struct CommandInfo
{
    const char* name;
    const char* operands; ///< for the usage line
    const char* summary; ///< source text, context `Commands`
    std::span<const Option> options;
    std::unique_ptr<Command> (*make)(CommandRequest request);
    QString (*operandsHelp)() = nullptr; ///< lines on what the operands can be
};

const CommandInfo* findCommand(const QString& name);
/// Of the program, and of one command; in the language in force.
QString programHelp();
QString commandHelp(const CommandInfo& command);

} // namespace racha
