// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/savedfilters.h"

#include "core/filter/filtererror.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

QString fitName(const QString& name)
{
    return name.simplified().left(SavedFilters::kLongestName);
}

} // namespace

SavedFilters SavedFilters::fromText(const QString& text)
{
    SavedFilters saved;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        saved.put({object["name"_L1].toString(),
                   object["filter"_L1].toString().left(FilterLimits::kTextLength),
                   object["words"_L1].toString().left(FilterLimits::kTextLength)});
    }
    return saved;
}

QString SavedFilters::text() const
{
    QJsonArray array;
    for (const SavedFilter& filter : m_filters) {
        array.append(QJsonObject {
            {u"name"_s, filter.name}, {u"filter"_s, filter.filter}, {u"words"_s, filter.words}});
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

bool SavedFilters::put(SavedFilter filter)
{
    filter.name = fitName(filter.name);
    if (filter.name.isEmpty())
        return false;
    const auto place = std::ranges::lower_bound(m_filters, filter.name, {}, &SavedFilter::name);
    if (place != m_filters.end() && place->name == filter.name) {
        *place = std::move(filter);
        return true;
    }
    if (isFull())
        return false;
    m_filters.insert(place, std::move(filter));
    return true;
}

bool SavedFilters::rename(std::size_t index, const QString& name)
{
    const QString wanted = fitName(name);
    const bool isTaken = std::ranges::any_of(
        m_filters, [&wanted](const SavedFilter& filter) { return filter.name == wanted; });
    if (wanted.isEmpty() || isTaken || index >= m_filters.size())
        return false;
    SavedFilter renamed = m_filters[index];
    remove(index);
    renamed.name = wanted;
    return put(std::move(renamed));
}

void SavedFilters::remove(std::size_t index)
{
    if (index < m_filters.size())
        m_filters.erase(m_filters.begin() + static_cast<std::ptrdiff_t>(index));
}

} // namespace racha
