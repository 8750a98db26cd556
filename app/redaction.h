// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/secret.h"

#include <QList>
#include <QString>

namespace racha {

/// Takes out of a text what others must not see, before it leaves the computer: the secrets of this
/// process wherever they stand, what looks like a credential (user and password in an address,
/// values of cookies, keys, tokens and passwords), and the home folder, which becomes `~`.
class Redaction
{
public:
    /// `home`: empty or `/` replaces nothing.
    Redaction(const QList<Secret>& secrets, QString home);

    QString apply(QString text) const;

private:
    QStringList m_secrets;
    QString m_home;
};

} // namespace racha
