// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/words/errortext.h"

#include <QCoreApplication>

#include <iterator>

namespace racha {

namespace {

struct Row
{
    ErrorCode code;
    const char* what;
    const char* cause;
    const char* next;
};

// One row a code, in the order of the codes.
// clang-format off
constexpr Row kRows[] {
    {ErrorCode::UsageInvalid,
     QT_TRANSLATE_NOOP("ErrorText", "The command was not understood."),
     QT_TRANSLATE_NOOP("ErrorText", "An option, a value or a sub-command is missing, misspelt or not allowed here."),
     QT_TRANSLATE_NOOP("ErrorText", "Look at --help and try again.")},
    {ErrorCode::UsageUsername,
     QT_TRANSLATE_NOOP("ErrorText", "That is not a TikTok username."),
     QT_TRANSLATE_NOOP("ErrorText", "A username has 2 to 24 letters, digits, underscores and dots."),
     QT_TRANSLATE_NOOP("ErrorText", "Type the name as it stands in the profile's address, with or without @.")},
    {ErrorCode::UsageCredentialsInUrl,
     QT_TRANSLATE_NOOP("ErrorText", "The address holds a password or a key."),
     QT_TRANSLATE_NOOP("ErrorText", "Other users of this computer can see the command line."),
     QT_TRANSLATE_NOOP("ErrorText", "Take it out of the address and give it by a file or by the environment.")},
    {ErrorCode::LiveUserNotFound,
     QT_TRANSLATE_NOOP("ErrorText", "TikTok knows no such user."),
     QT_TRANSLATE_NOOP("ErrorText", "The name is misspelt, or the account was renamed or deleted."),
     QT_TRANSLATE_NOOP("ErrorText", "Open the profile in a browser and copy its name.")},
    {ErrorCode::LiveOffline,
     QT_TRANSLATE_NOOP("ErrorText", "The user is not live now."),
     QT_TRANSLATE_NOOP("ErrorText", "The live has not begun, or it is over."),
     QT_TRANSLATE_NOOP("ErrorText", "Try again later, or wait for it: tick Live › Wait Until They Are Live, or use --wait.")},
    {ErrorCode::LiveRestricted,
     QT_TRANSLATE_NOOP("ErrorText", "TikTok shows this live only to certain accounts."),
     QT_TRANSLATE_NOOP("ErrorText", "It is restricted by age, private, or for friends only."),
     QT_TRANSLATE_NOOP("ErrorText", "A session of an account that may see it can help: see the settings, or --session-file. So can a browser where you are logged in: --provider bridge.")},
    {ErrorCode::LiveBlocked,
     QT_TRANSLATE_NOOP("ErrorText", "TikTok refused to answer."),
     QT_TRANSLATE_NOOP("ErrorText", "It asks for a captcha, or it limits the requests from this network."),
     QT_TRANSLATE_NOOP("ErrorText", "Wait some minutes, use another network or a proxy, or set a key of the signing service.")},
    {ErrorCode::LiveRegion,
     QT_TRANSLATE_NOOP("ErrorText", "TikTok does not show this live in this region."),
     QT_TRANSLATE_NOOP("ErrorText", "The host or TikTok limits it to certain countries, or the network here filters TikTok."),
     QT_TRANSLATE_NOOP("ErrorText", "Connect through a proxy in a country where the live is shown.")},
    {ErrorCode::PushDeviceBlocked,
     QT_TRANSLATE_NOOP("ErrorText", "TikTok let nobody in from this device (DEVICE_BLOCKED)."),
     QT_TRANSLATE_NOOP("ErrorText", "The address of this computer or its anonymous identity is on a block list."),
     QT_TRANSLATE_NOOP("ErrorText", "Wait an hour, use another network or a proxy, or set a key of the signing service.")},
    {ErrorCode::PushDirectDisabled,
     QT_TRANSLATE_NOOP("ErrorText", "TikTok no longer accepts unsigned connections."),
     QT_TRANSLATE_NOOP("ErrorText", "The direct way was switched off on its side."),
     QT_TRANSLATE_NOOP("ErrorText", "Set a key of the signing service and use --provider sign or auto.")},
    {ErrorCode::PushRefused,
     QT_TRANSLATE_NOOP("ErrorText", "The message server refused the connection."),
     QT_TRANSLATE_NOOP("ErrorText", "TikTok probably changed how clients connect; the technical detail says what it answered."),
     QT_TRANSLATE_NOOP("ErrorText", "Look for a newer version of Racha, and try another --provider meanwhile.")},
    {ErrorCode::PushSignature,
     QT_TRANSLATE_NOOP("ErrorText", "The message server did not accept the signature of the connection (illegal secret key)."),
     QT_TRANSLATE_NOOP("ErrorText", "TikTok wants a signed address here, or the cookie that goes with it was missing or too old."),
     QT_TRANSLATE_NOOP("ErrorText", "Try again; if it is refused again, set a key of the signing service and use --provider sign or auto.")},
    {ErrorCode::PushAppId,
     QT_TRANSLATE_NOOP("ErrorText", "The message server does not know the application that Racha calls itself (illegal app_id)."),
     QT_TRANSLATE_NOOP("ErrorText", "TikTok changed what it expects in the address, or something between alters the address."),
     QT_TRANSLATE_NOOP("ErrorText", "Look for a newer version of Racha, and use --provider managed or bridge meanwhile.")},
    {ErrorCode::PushSilent,
     QT_TRANSLATE_NOOP("ErrorText", "The connection stands, but no message arrives."),
     QT_TRANSLATE_NOOP("ErrorText", "TikTok accepts the connection and keeps its messages back, often for an address that it distrusts."),
     QT_TRANSLATE_NOOP("ErrorText", "Try again later, from another network, or with the signing service.")},
    {ErrorCode::SignQuota,
     QT_TRANSLATE_NOOP("ErrorText", "The quota of the signing service is used up."),
     QT_TRANSLATE_NOOP("ErrorText", "Too many connections were made with this key, or without one."),
     QT_TRANSLATE_NOOP("ErrorText", "Wait until the quota is renewed, or use a key with a larger plan.")},
    {ErrorCode::SignCredentials,
     QT_TRANSLATE_NOOP("ErrorText", "The signing service refused the key."),
     QT_TRANSLATE_NOOP("ErrorText", "The key is wrong or expired, or its plan does not include this request."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the key and its plan in your account of the service.")},
    {ErrorCode::SignFailing,
     QT_TRANSLATE_NOOP("ErrorText", "The signing service does not work at the moment."),
     QT_TRANSLATE_NOOP("ErrorText", "It answers with an error, or with an answer without address or cookie."),
     QT_TRANSLATE_NOOP("ErrorText", "Try again in some minutes, or use --provider direct.")},
    {ErrorCode::BridgeNoBrowser,
     QT_TRANSLATE_NOOP("ErrorText", "No browser answers that Racha could read along with."),
     QT_TRANSLATE_NOOP("ErrorText", "It is not running, was started without --remote-debugging-port, or listens at another port."),
     QT_TRANSLATE_NOOP("ErrorText", "Start it with --remote-debugging-port=9222 and --user-data-dir=FOLDER, as the manual says.")},
    {ErrorCode::BridgeTabClosed,
     QT_TRANSLATE_NOOP("ErrorText", "The browser's tab with the live was closed."),
     QT_TRANSLATE_NOOP("ErrorText", "Somebody closed it, and Racha does not open it again by itself."),
     QT_TRANSLATE_NOOP("ErrorText", "Open the live in the browser again; Racha goes on by itself.")},
    {ErrorCode::BridgeTabLeft,
     QT_TRANSLATE_NOOP("ErrorText", "The browser's tab shows another page now."),
     QT_TRANSLATE_NOOP("ErrorText", "Somebody followed a link in it, or TikTok leads elsewhere, for instance to its login."),
     QT_TRANSLATE_NOOP("ErrorText", "Open the live in the browser again, and log in there if it asks for that.")},
    {ErrorCode::NetName,
     QT_TRANSLATE_NOOP("ErrorText", "The name of the server could not be found."),
     QT_TRANSLATE_NOOP("ErrorText", "This computer is offline, or its name server does not answer."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the network connection and the server's name.")},
    {ErrorCode::NetTls,
     QT_TRANSLATE_NOOP("ErrorText", "The encrypted connection could not be made."),
     QT_TRANSLATE_NOOP("ErrorText", "The certificate is not trusted, or something between reads the traffic."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the clock of this computer; trust a private certificate with --ca-file.")},
    {ErrorCode::NetProxy,
     QT_TRANSLATE_NOOP("ErrorText", "The proxy did not let the connection through."),
     QT_TRANSLATE_NOOP("ErrorText", "Its address, user or password is wrong, or it is down."),
     QT_TRANSLATE_NOOP("ErrorText", "Check --proxy and RACHA_PROXY_PASSWORD.")},
    {ErrorCode::NetTimeout,
     QT_TRANSLATE_NOOP("ErrorText", "The server did not answer in time."),
     QT_TRANSLATE_NOOP("ErrorText", "The network is slow or a firewall swallows the connection."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the network and try again.")},
    {ErrorCode::NetRefused,
     QT_TRANSLATE_NOOP("ErrorText", "The server refused the connection."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing listens at that address, or a firewall closes it."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the address and the port.")},
    {ErrorCode::NetReset,
     QT_TRANSLATE_NOOP("ErrorText", "The connection was cut."),
     QT_TRANSLATE_NOOP("ErrorText", "The server or something between closed it."),
     QT_TRANSLATE_NOOP("ErrorText", "Try again; if it repeats, try another network.")},
    {ErrorCode::NetFailed,
     QT_TRANSLATE_NOOP("ErrorText", "The network failed."),
     QT_TRANSLATE_NOOP("ErrorText", "The connection broke in an unexpected way."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the network and try again.")},
    {ErrorCode::DbRefused,
     QT_TRANSLATE_NOOP("ErrorText", "The database server cannot be reached."),
     QT_TRANSLATE_NOOP("ErrorText", "It is not running, or host or port is wrong."),
     QT_TRANSLATE_NOOP("ErrorText", "Start the server, and check host and port.")},
    {ErrorCode::DbCredentials,
     QT_TRANSLATE_NOOP("ErrorText", "The database refused user or password."),
     QT_TRANSLATE_NOOP("ErrorText", "One of them is wrong, the user may not come from this computer, or the server wants an encrypted connection."),
     QT_TRANSLATE_NOOP("ErrorText", "Check DB_USER and DB_PASSWORD or the password file, and the user's account on the server.")},
    {ErrorCode::DbNoRights,
     QT_TRANSLATE_NOOP("ErrorText", "The user may not use this database."),
     QT_TRANSLATE_NOOP("ErrorText", "The user has no rights on it, or the server has no database of that name."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the name, or let the server's administrator run GRANT ALL ON that database for the user.")},
    {ErrorCode::DbUnknownDatabase,
     QT_TRANSLATE_NOOP("ErrorText", "The server has no database of that name."),
     QT_TRANSLATE_NOOP("ErrorText", "The name is misspelt, or the database was not created yet."),
     QT_TRANSLATE_NOOP("ErrorText", "Create it with CREATE DATABASE … CHARACTER SET utf8mb4, or correct the name.")},
    {ErrorCode::DbDriverMissing,
     QT_TRANSLATE_NOOP("ErrorText", "The driver for this database is not installed."),
     QT_TRANSLATE_NOOP("ErrorText", "Qt's SQL plug-in for it is missing."),
     QT_TRANSLATE_NOOP("ErrorText", "Install the package libqt6sql6-mysql or libqt6sql6-sqlite.")},
    {ErrorCode::DbTooOld,
     QT_TRANSLATE_NOOP("ErrorText", "The database server is too old."),
     QT_TRANSLATE_NOOP("ErrorText", "It lacks functions that Racha needs."),
     QT_TRANSLATE_NOOP("ErrorText", "Use MariaDB 10.6, MySQL 8.0 or newer, or the embedded SQLite.")},
    {ErrorCode::DbNewerSchema,
     QT_TRANSLATE_NOOP("ErrorText", "The database was made by a newer Racha."),
     QT_TRANSLATE_NOOP("ErrorText", "Its tables have a form that this version does not know."),
     QT_TRANSLATE_NOOP("ErrorText", "Update Racha, or choose another database.")},
    {ErrorCode::DbNeedsAdoption,
     QT_TRANSLATE_NOOP("ErrorText", "The database holds tables that Racha did not make."),
     QT_TRANSLATE_NOOP("ErrorText", "Another program, perhaps the predecessor, keeps its events there."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose another database, or let Racha take it over with: racha-cli database migrate --adopt.")},
    {ErrorCode::DbReadOnly,
     QT_TRANSLATE_NOOP("ErrorText", "The database cannot be written."),
     QT_TRANSLATE_NOOP("ErrorText", "The file or its folder is read-only, the server runs with read_only, the user may only read, or the settings say so."),
     QT_TRANSLATE_NOOP("ErrorText", "Correct the rights, the server's read_only or the settings, or choose another place.")},
    {ErrorCode::DbTls,
     QT_TRANSLATE_NOOP("ErrorText", "The database connection is not encrypted as asked."),
     QT_TRANSLATE_NOOP("ErrorText", "The server offers no TLS, or its certificate is not valid for this host."),
     QT_TRANSLATE_NOOP("ErrorText", "Check tls= and ca= of the database URL and the server's certificate.")},
    {ErrorCode::DbLost,
     QT_TRANSLATE_NOOP("ErrorText", "The connection to the database was lost."),
     QT_TRANSLATE_NOOP("ErrorText", "The server was stopped or the network failed."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing is lost: Racha keeps the events and tries again. Check the server.")},
    {ErrorCode::DbBusy,
     QT_TRANSLATE_NOOP("ErrorText", "The database is busy."),
     QT_TRANSLATE_NOOP("ErrorText", "Another program holds the rows or the file with a long transaction, or writes the same live."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing is lost: Racha keeps the events and tries again. If it lasts, end the long transaction.")},
    {ErrorCode::DbTooManyConnections,
     QT_TRANSLATE_NOOP("ErrorText", "The database server takes no more connections."),
     QT_TRANSLATE_NOOP("ErrorText", "Its limit, or that of this user, is reached (max_connections, max_user_connections)."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing is lost: Racha tries again. Close other programs, or raise the limit on the server.")},
    {ErrorCode::DbPacketTooSmall,
     QT_TRANSLATE_NOOP("ErrorText", "An event is larger than the database server takes at once."),
     QT_TRANSLATE_NOOP("ErrorText", "The server's max_allowed_packet is small."),
     QT_TRANSLATE_NOOP("ErrorText", "Raise max_allowed_packet on the server, for example to 64 MiB.")},
    {ErrorCode::DbServerFull,
     QT_TRANSLATE_NOOP("ErrorText", "The database server has no room left."),
     QT_TRANSLATE_NOOP("ErrorText", "Its disk is full, or its tables may not grow any more."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing is lost: Racha keeps the events and tries again. Make room on the server.")},
    {ErrorCode::DbClusterNotReady,
     QT_TRANSLATE_NOOP("ErrorText", "The database cluster takes no writes at the moment."),
     QT_TRANSLATE_NOOP("ErrorText", "Too few of its members are up, or the one that was asked still catches up with the others."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing is lost: Racha keeps the events and tries all members again. Start the missing ones.")},
    {ErrorCode::DbFailed,
     QT_TRANSLATE_NOOP("ErrorText", "The database reported an error."),
     QT_TRANSLATE_NOOP("ErrorText", "The technical detail says which."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the state of the database with: racha-cli database status.")},
    {ErrorCode::FileUnreadable,
     QT_TRANSLATE_NOOP("ErrorText", "The file cannot be read."),
     QT_TRANSLATE_NOOP("ErrorText", "It does not exist, or you have no right to read it."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the path and the rights.")},
    {ErrorCode::FileEmpty,
     QT_TRANSLATE_NOOP("ErrorText", "The file is empty."),
     QT_TRANSLATE_NOOP("ErrorText", "The program or the computer stopped before anything was written to it, or it was not copied whole."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose another recording: this one holds nothing.")},
    {ErrorCode::FileNotRecording,
     QT_TRANSLATE_NOOP("ErrorText", "The file is not a Racha recording."),
     QT_TRANSLATE_NOOP("ErrorText", "It is of another kind, or its beginning is damaged."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose a file that ends in .racha.")},
    {ErrorCode::FileNotMapping,
     QT_TRANSLATE_NOOP("ErrorText", "The mapping of a message cannot be used."),
     QT_TRANSLATE_NOOP("ErrorText", "The file is not as a mapping has to be, or it contradicts another one."),
     QT_TRANSLATE_NOOP("ErrorText", "Correct the line or key that is named, or take the file out of the folder of mappings.")},
    {ErrorCode::FileUnwritable,
     QT_TRANSLATE_NOOP("ErrorText", "The file cannot be written."),
     QT_TRANSLATE_NOOP("ErrorText", "It exists already, its folder is missing, or you have no right to write there."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose another name or folder; Racha never overwrites a recording.")},
    {ErrorCode::DiskFull,
     QT_TRANSLATE_NOOP("ErrorText", "The disk is full."),
     QT_TRANSLATE_NOOP("ErrorText", "There is no room left for the recording or the database."),
     QT_TRANSLATE_NOOP("ErrorText", "Free some space, or choose another disk, and start again.")},
    {ErrorCode::ProtocolLookup,
     QT_TRANSLATE_NOOP("ErrorText", "TikTok's answer was not understood."),
     QT_TRANSLATE_NOOP("ErrorText", "TikTok changed its pages or their data."),
     QT_TRANSLATE_NOOP("ErrorText", "Look for a newer version of Racha, or use --provider sign meanwhile.")},
    {ErrorCode::ProtocolFrame,
     QT_TRANSLATE_NOOP("ErrorText", "The messages of the live were not understood."),
     QT_TRANSLATE_NOOP("ErrorText", "TikTok changed its protocol, or the data is damaged."),
     QT_TRANSLATE_NOOP("ErrorText", "Look for a newer version of Racha; a recording made with --record helps to repair it.")},
};
// clang-format on
static_assert(std::size(kRows) == kErrorCodes.size());

constexpr bool rowsAreInOrder()
{
    for (std::size_t i = 0; i < std::size(kRows); ++i) {
        if (kRows[i].code != kErrorCodes[i].code)
            return false;
    }
    return true;
}

static_assert(rowsAreInOrder());

QString translated(const char* source)
{
    return QCoreApplication::translate("ErrorText", source);
}

} // namespace

ErrorText errorText(ErrorCode code)
{
    const Row& row = kRows[static_cast<std::size_t>(code)];
    return {translated(row.what), translated(row.cause), translated(row.next)};
}

QString errorSentence(ErrorCode code)
{
    const ErrorText text = errorText(code);
    return QString(text.what + u' ' + text.cause + u' ' + text.next);
}

std::optional<ErrorCode> errorCodeFromText(std::string_view text)
{
    for (const ErrorCodeInfo& info : kErrorCodes) {
        if (info.text == text)
            return info.code;
    }
    return std::nullopt;
}

} // namespace racha
