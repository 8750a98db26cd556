// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/simulator/jsonnode.h"

#include <QString>

#include <string>

namespace racha {

/// What a scenario that is built in shows, in the language in force.
QString scenarioWords(const std::string& name);
/// What is wrong with a scenario file, and where.
QString scenarioFaultText(const QString& file, const simulator::ScenarioFault& fault);

} // namespace racha
