// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTemporaryDir>

#include <memory>

namespace racha::simulator {

/// A certificate authority and a certificate for 127.0.0.1 and localhost, made for this run by the
/// `openssl` command and gone with it.
class TestCertificate
{
public:
    /// nullptr where `openssl` is missing or fails.
    static std::unique_ptr<TestCertificate> create();

    QSslConfiguration serverConfiguration() const;
    QList<QSslCertificate> authority() const;
    QString authorityFile() const; ///< PEM, for `--ca-file` and NODE_EXTRA_CA_CERTS

private:
    TestCertificate() = default;
    bool make();

    QString path(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

} // namespace racha::simulator
