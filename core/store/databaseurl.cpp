// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/databaseurl.h"

#include <QStringDecoder>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>
#include <utility>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<std::pair<TlsMode, QLatin1StringView>, 4> kTlsNames {{
    {TlsMode::Off, "off"_L1},
    {TlsMode::Preferred, "preferred"_L1},
    {TlsMode::Required, "required"_L1},
    {TlsMode::Verify, "verify"_L1},
}};

QLatin1StringView tlsName(TlsMode mode)
{
    return kTlsNames[static_cast<std::size_t>(mode)].second;
}

tl::unexpected<Error> invalid(const QString& detail)
{
    return failure(ErrorCode::UsageInvalid, u"database URL: "_s + detail);
}

/// Of a host, or of an IPv6 address, which alone has colons and a scope.
bool isHostName(QStringView name, bool isAddress)
{
    const auto mayStand = [isAddress](QChar c) {
        return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_'
            || (isAddress && (c == u':' || c == u'%'));
    };
    return std::all_of(name.begin(), name.end(), mayStand) && isAddress == name.contains(u':');
}

/// `host`, `host:port`, `[v6]` or `[v6]:port`.
Result<DatabaseUrl::Host> parseHost(QStringView text)
{
    DatabaseUrl::Host host;
    QStringView port;
    if (text.startsWith(u'[')) {
        const auto end = text.indexOf(u']');
        if (end < 0)
            return invalid(u"'[' without ']'"_s);
        host.name = text.mid(1, end - 1).toString();
        const auto rest = text.mid(end + 1);
        if (!rest.isEmpty() && !rest.startsWith(u':'))
            return invalid(u"unexpected text after ']'"_s);
        port = rest.mid(1);
        if (!rest.isEmpty() && port.isEmpty())
            return invalid(u"a port is missing"_s);
    } else {
        const auto colon = text.indexOf(u':');
        host.name = (colon < 0 ? text : text.left(colon)).toString();
        port = colon < 0 ? QStringView() : text.mid(colon + 1);
        if (colon >= 0 && port.isEmpty())
            return invalid(u"a port is missing"_s);
    }
    if (host.name.isEmpty())
        return invalid(u"a host is missing"_s);
    if (!isHostName(host.name, text.startsWith(u'[')))
        return invalid(u"'%1' is not a host"_s.arg(host.name.left(60)));
    if (!port.isEmpty()) {
        bool isNumber = false;
        const auto number = port.toUInt(&isNumber);
        if (!isNumber || number == 0 || number > 65'535)
            return invalid(u"'%1' is not a port"_s.arg(port));
        host.port = static_cast<quint16>(number);
    }
    return host;
}

Result<void> parseOption(DatabaseUrl& url, const QString& key, const QString& value)
{
    if (key == "tls"_L1) {
        for (const auto& [mode, name] : kTlsNames) {
            if (value == name) {
                url.tls = mode;
                return {};
            }
        }
        return invalid(u"tls is off, preferred, required or verify, not '%1'"_s.arg(value));
    }
    if (key == "ca"_L1) {
        if (value.isEmpty())
            return invalid(u"ca names no file"_s);
        url.caFile = value;
        return {};
    }
    return invalid(u"unknown option '%1'"_s.arg(key));
}

Result<void> parseOptions(DatabaseUrl& url, const QString& query)
{
    const QUrlQuery items(query);
    for (const auto& [key, value] : items.queryItems(QUrl::FullyDecoded)) {
        if (auto parsed = parseOption(url, key, value); !parsed)
            return parsed;
    }
    return {};
}

/// All of it: other ways take a byte order mark away, or a character that is cut, and what is shown
/// would be another name.
QString decoded(QStringView text)
{
    QStringDecoder utf8(QStringDecoder::Utf8,
                        QStringDecoder::Flag::ConvertInitialBom | QStringDecoder::Flag::Stateless);
    return utf8(QByteArray::fromPercentEncoding(text.toUtf8()));
}

Result<DatabaseUrl> parseMysql(QStringView rest)
{
    DatabaseUrl url;
    url.engine = DatabaseUrl::Engine::Mysql;
    if (const auto question = rest.indexOf(u'?'); question >= 0) {
        if (auto parsed = parseOptions(url, rest.mid(question + 1).toString()); !parsed)
            return tl::unexpected(parsed.error());
        rest = rest.left(question);
    }
    // The last slash ends the server part: a password with '/' must still be noticed as one.
    if (const auto at = rest.lastIndexOf(u'@'); at >= 0) {
        const auto user = rest.left(at);
        if (user.contains(u':')) {
            return failure(ErrorCode::UsageCredentialsInUrl,
                           u"a database URL holds no password; use --database-password-file or "
                           "DB_PASSWORD"_s);
        }
        url.user = decoded(user);
        rest = rest.mid(at + 1);
    }
    const auto slash = rest.indexOf(u'/');
    if (slash < 0 || slash + 1 == rest.size())
        return invalid(u"the name of the database is missing"_s);
    url.database = decoded(rest.mid(slash + 1));
    if (url.database.contains(u'/'))
        return invalid(u"'%1' is no name of a database"_s.arg(url.database));
    for (const auto part : rest.left(slash).split(u',')) {
        auto host = parseHost(part);
        if (!host)
            return tl::unexpected(host.error());
        url.hosts.push_back(*std::move(host));
    }
    return url;
}

} // namespace

Result<DatabaseUrl> DatabaseUrl::parse(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return invalid(u"it is empty"_s);
    if (trimmed.startsWith("mysql://"_L1))
        return parseMysql(QStringView(trimmed).mid(8));
    // `C:\x` and `a:b` are paths; `other://` is a scheme that we do not know. Behind `sqlite:` all
    // is the path, whatever it holds.
    const bool isSqlite = trimmed.startsWith("sqlite:"_L1);
    if (const auto scheme = trimmed.indexOf("://"_L1); !isSqlite && scheme > 0)
        return invalid(u"unknown scheme '%1'"_s.arg(trimmed.left(scheme)));
    DatabaseUrl url;
    url.path = isSqlite ? trimmed.mid(7) : trimmed;
    if (url.path.isEmpty())
        return invalid(u"sqlite: names no file"_s);
    return url;
}

QString DatabaseUrl::text() const
{
    if (engine == Engine::Sqlite)
        return u"sqlite:"_s + path;
    QStringList servers;
    for (const Host& host : hosts) {
        const QString name = host.name.contains(u':') ? u'[' + host.name + u']' : host.name;
        servers << (host.port == 3306 ? name : name + u':' + QString::number(host.port));
    }
    QString out = u"mysql://"_s;
    if (!user.isEmpty())
        out += QString::fromLatin1(QUrl::toPercentEncoding(user)) + u'@';
    out += servers.join(u',') + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(database));
    QStringList options;
    if (tls != TlsMode::Preferred)
        options << u"tls="_s + tlsName(tls);
    if (!caFile.isEmpty())
        options << u"ca="_s + QString::fromLatin1(QUrl::toPercentEncoding(caFile, "/"));
    return options.isEmpty() ? out : out + u'?' + options.join(u'&');
}

} // namespace racha
