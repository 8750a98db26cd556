// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QList>
#include <QNetworkReply>

#include <optional>

namespace racha {

/// What came back. `failure` is set where the network failed; a status such as 403 is an answer.
struct HttpAnswer
{
    int status = 0;
    QList<QNetworkReply::RawHeaderPair> headers;
    QByteArray body;
    std::optional<Error> failure;
    bool cutInTls = false; ///< closed by the other side before the encryption stood

    /// Empty where there is none.
    QByteArray header(QByteArrayView name) const;
};

} // namespace racha
