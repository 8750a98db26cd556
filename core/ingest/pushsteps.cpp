// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/pushsteps.h"

#include "core/base/logging.h"
#include "core/platform/tiktok/httplookup.h"

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

QString said(const std::optional<Error>& verdict, const QString& otherwise)
{
    if (!verdict)
        return otherwise;
    const auto code = info(verdict->code).text;
    return QString::fromLatin1(code.data(), static_cast<qsizetype>(code.size())) + u": "_s
        + verdict->detail;
}

QString headerValue(const UpgradeAnswer& answer, QByteArrayView name)
{
    for (const auto& [key, value] : answer.headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return QString::fromLatin1(value.left(80));
    }
    return {};
}

LookupStep noted(LookupStep step)
{
    qCInfo(lcIngest).noquote() << step.what << step.url << "status=" << step.httpStatus
                               << "bytes=" << step.bytes << "ms=" << step.took.count()
                               << "logId=" << step.logId << step.outcome;
    return step;
}

} // namespace

LookupStep handshakeStep(const QUrl& url, std::chrono::milliseconds took,
                         const std::optional<Error>& verdict, const UpgradeAnswer& answer)
{
    LookupStep step;
    step.what = u"handshake"_s;
    step.url = withoutQuery(url);
    step.httpStatus = verdict ? answer.status : 101;
    for (const auto& [key, value] : answer.headers)
        step.bytes += key.size() + value.size();
    step.took = took;
    step.logId = headerValue(answer, "X-Tt-Logid");
    step.outcome = said(verdict, u"accepted"_s);
    return noted(step);
}

LookupStep joiningStep(const QUrl& url, std::chrono::milliseconds took,
                       const std::optional<Error>& verdict, const Heard& heard)
{
    LookupStep step;
    step.what = u"joining"_s;
    step.url = withoutQuery(url);
    step.bytes = heard.bytes;
    step.took = took;
    const QString what = heard.messages ? u"messages"_s : u"no message"_s;
    step.outcome = u"%1; heard %2 frame(s), %3"_s.arg(said(verdict, u"let in"_s),
                                                      QString::number(heard.frames), what);
    return noted(step);
}

} // namespace racha
