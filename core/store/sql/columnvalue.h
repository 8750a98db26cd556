// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/ids.h"
#include "core/base/utf8.h"
#include "core/base/walltime.h"
#include "core/event/columnlimits.h"

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <string>
#include <string_view>

namespace racha {

inline QVariant idValue(Id id)
{
    return id ? QVariant(static_cast<qlonglong>(id.value)) : QVariant();
}

inline QVariant numberValue(std::int64_t number)
{
    return QVariant(static_cast<qlonglong>(number));
}

inline QVariant timeValue(WallTime time)
{
    return QString::fromStdString(storeText(time));
}

/// For comparisons, and where speed does not count: cut at the column's length, NULL if empty.
inline QVariant nameValue(std::string_view text)
{
    const auto cut = firstCodePoints(text, kNameLength);
    return cut.empty()
        ? QVariant()
        : QVariant(QString::fromUtf8(cut.data(), static_cast<qsizetype>(cut.size())));
}

/// For SqlDialect::utf8Placeholder(): a view, `text` must stay until the statement has run.
inline QVariant utf8View(std::string_view text)
{
    return QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
}

inline QVariant utf8NameView(std::string_view text)
{
    return text.empty() ? QVariant() : utf8View(firstCodePoints(text, kNameLength));
}

// Text comes as QString or as QByteArray, by server and column type.
inline std::string utf8Of(const QVariant& value)
{
    if (value.typeId() == QMetaType::QByteArray)
        return value.toByteArray().toStdString();
    return value.toString().toStdString();
}

inline WallTime timeOf(const QVariant& value)
{
    return wallTimeFromText(utf8Of(value));
}

inline Id idOf(const QVariant& value)
{
    return Id {value.toLongLong()};
}

} // namespace racha
