// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/command.h"

#include <span>

namespace racha {

/// What `racha-cli database ACTION` can do. Each action is a command in a file of its own; its
/// request's first operand is its name.
struct DatabaseAction
{
    const char* name;
    const char* operands; ///< behind the name, for help
    int mostOperands; ///< behind the name
    const char* summary; ///< source text, context `DatabaseActionsText`
    std::span<const Option> options; ///< besides those of every action
    std::unique_ptr<Command> (*make)(CommandRequest request);
};

/// Lines for the help of `database`, in the language in force.
QString databaseActionsHelp();

std::unique_ptr<Command> makeDatabaseStatus(CommandRequest request);
std::unique_ptr<Command> makeDatabaseMigrate(CommandRequest request);
std::unique_ptr<Command> makeDatabaseVerify(CommandRequest request);
std::unique_ptr<Command> makeDatabasePrune(CommandRequest request);
std::unique_ptr<Command> makeDatabaseBackup(CommandRequest request);
std::unique_ptr<Command> makeDatabaseImport(CommandRequest request);
std::unique_ptr<Command> makeDatabaseRedecode(CommandRequest request);

} // namespace racha
