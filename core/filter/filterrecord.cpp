// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/filter/filterrecord.h"

#include <QJsonDocument>

namespace racha {

namespace {

QJsonObject objectOf(std::string_view json)
{
    const auto bytes = QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size()));
    return QJsonDocument::fromJson(bytes).object();
}

QJsonValue valueIn(const QJsonObject& object, const FilterPath& path)
{
    QJsonValue value = object;
    for (const std::string& key : path.keys)
        value = value.toObject().value(QLatin1StringView(key.data(), std::ssize(key)));
    return value;
}

} // namespace

FilterValue FilterRecord::valueAt(const FilterPath& path)
{
    if (!m_object)
        m_object = objectOf(eventData());
    const QJsonValue value = valueIn(*m_object, path);
    switch (value.type()) {
    case QJsonValue::Bool:
        return FilterValue::ofBoolean(value.toBool());
    case QJsonValue::Double:
        if (const QVariant number = value.toVariant(); number.typeId() == QMetaType::LongLong)
            return FilterValue::ofInteger(number.toLongLong());
        return FilterValue::ofReal(value.toDouble());
    case QJsonValue::String:
        m_text = value.toString().toStdString();
        return FilterValue::ofText(m_text);
    case QJsonValue::Null:
    case QJsonValue::Array:
    case QJsonValue::Object:
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

} // namespace racha
