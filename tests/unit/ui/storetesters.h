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

    void measure(Measured done) override { m_measured = std::move(done); }

    void answerMeasured(const StorageFigures& figures) { m_measured(figures); }

    PasswordPlace passwordPlace(const DatabaseUrl&) const override { return m_place; }

    bool hasKeychain() const override { return m_hasKeychain; }

    void setHasKeychain(bool has) { m_hasKeychain = has; }

    void setTypedPassword(const DatabaseUrl&, const Secret& password, bool inKeychain,
                          Kept done) override
    {
        m_password = password;
        m_place = inKeychain ? PasswordPlace::Keychain : PasswordPlace::ThisRun;
        m_kept = std::move(done);
    }

    void answerKept(const Result<void>& outcome)
    {
        m_place = outcome ? m_place : PasswordPlace::ThisRun;
        m_kept(outcome);
    }

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
    PasswordPlace m_place = PasswordPlace::Nowhere;
    bool m_hasKeychain = true;
    Kept m_kept;
    Measured m_measured;
};

} // namespace racha::test
