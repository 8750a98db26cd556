// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QTest>

#include <functional>
#include <memory>
#include <vector>

namespace racha::test {

using Factory = std::function<std::unique_ptr<QObject>()>;

/// The test classes of this program, in the order of registration.
std::vector<Factory>& registeredTests();

struct Registration
{
    explicit Registration(Factory factory) { registeredTests().push_back(std::move(factory)); }
};

} // namespace racha::test

/// Registers a test class; one line per class, at namespace scope of its .cpp. A function name
/// given on the command line runs in each class that has it.
#define RACHA_TEST(Class)                                                                          \
    static const racha::test::Registration registration##Class(                                    \
        [] { return std::make_unique<Class>(); })
