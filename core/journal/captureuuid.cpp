// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/journal/captureuuid.h"

#include <QUuid>

namespace racha {

using namespace Qt::Literals::StringLiterals;

std::string uuidOf(const CaptureHeader& capture, WallTime firstAt)
{
    if (!capture.uuid.empty())
        return capture.uuid;
    const QString identity = u"%1 %2 %3"_s.arg(QString::fromStdString(capture.streamer))
                                 .arg(capture.room.value)
                                 .arg(microseconds(firstAt));
    return QUuid::createUuidV5(QUuid(), identity).toString(QUuid::WithoutBraces).toStdString();
}

} // namespace racha
