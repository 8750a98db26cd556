// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/settings/storetester.h"

#include <QStringList>

namespace racha::test {

/// Answers when told to.
class ManualStoreTester final : public StoreTester
{
public:
    void test(const DatabaseUrl& url, Done done) override
    {
        m_asked << url.text();
        m_done = std::move(done);
    }

    void forget() override { m_done = {}; }

    void setTypedPassword(const Secret& password) override { m_password = password; }

    bool hasTypedPassword() const override { return !m_password.isEmpty(); }

    const Secret& password() const { return m_password; }

    const QStringList& asked() const { return m_asked; }

    bool isWaitedFor() const { return static_cast<bool>(m_done); }

    void answer(const DatabaseStatus& status)
    {
        if (m_done)
            m_done(status);
    }

private:
    QStringList m_asked;
    Done m_done;
    Secret m_password;
};

} // namespace racha::test
