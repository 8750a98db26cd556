// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/alertrules.h"

#include "core/filter/eventrecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestName = 80;
constexpr qsizetype kLongestAddress = 2'000;

QString nameOf(EventType type)
{
    const std::string_view name = eventTypeName(type);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

AlertRule ruleOf(const QJsonObject& json)
{
    AlertRule rule;
    rule.name = json[u"name"_s].toString().left(kLongestName);
    rule.isOn = json[u"on"_s].toBool(true);
    rule.type = eventTypeFromName(json[u"type"_s].toString().toStdString());
    rule.filter = json[u"filter"_s].toString();
    rule.highlights = json[u"highlight"_s].toBool(true);
    rule.sounds = json[u"sound"_s].toBool();
    rule.notifies = json[u"notify"_s].toBool();
    rule.webhook = json[u"webhook"_s].toString().left(kLongestAddress);
    return rule;
}

QJsonObject jsonOf(const AlertRule& rule)
{
    return {{u"name"_s, rule.name},
            {u"on"_s, rule.isOn},
            {u"type"_s, rule.type ? nameOf(*rule.type) : QString()},
            {u"filter"_s, rule.filter},
            {u"highlight"_s, rule.highlights},
            {u"sound"_s, rule.sounds},
            {u"notify"_s, rule.notifies},
            {u"webhook"_s, rule.webhook}};
}

} // namespace

AlertRules::AlertRules(std::vector<AlertRule> rules)
    : m_rules(std::move(rules))
{
    m_rules.resize(std::min(m_rules.size(), kMost));
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        const AlertRule& rule = m_rules[i];
        if (!rule.isOn)
            continue;
        const QString text = rule.filter.trimmed();
        if (text.isEmpty()) {
            if (rule.type)
                m_judges.push_back({i, nullptr});
            continue;
        }
        if (auto filter = FilterExpression::parse(text, QTimeZone::systemTimeZone()))
            m_judges.push_back({i, *std::move(filter)});
    }
}

AlertRules AlertRules::fromText(const QString& text)
{
    std::vector<AlertRule> rules;
    const QJsonArray list = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue& entry : list)
        rules.push_back(ruleOf(entry.toObject()));
    return AlertRules(std::move(rules));
}

QString AlertRules::text() const
{
    QJsonArray list;
    for (const AlertRule& rule : m_rules)
        list.append(jsonOf(rule));
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

std::vector<const AlertRule*> AlertRules::matching(const Event& event, std::string_view streamer,
                                                   WallTime now) const
{
    std::vector<const AlertRule*> found;
    EventRecord record(event, streamer);
    for (const Judge& judge : m_judges) {
        const AlertRule& rule = m_rules[judge.rule];
        if (rule.type && *rule.type != event.type())
            continue;
        if (!judge.filter || judge.filter->matches(record, now))
            found.push_back(&rule);
    }
    return found;
}

} // namespace racha
