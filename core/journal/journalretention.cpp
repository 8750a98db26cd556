// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/journal/journalretention.h"

#include "core/base/logging.h"
#include "core/journal/framejournal.h"
#include "core/system/filenames.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>
#include <vector>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kStored = u"/stored"_s;
const QString kUnreadable = u"/unreadable"_s;
/// What goes within one round is said to go together.
constexpr std::chrono::hours kRound {1};

struct KeptFile
{
    QString path;
    std::int64_t bytes = 0;
    WallTime at; ///< last written
};

QFileInfoList journalsIn(const QString& folder)
{
    return QDir(folder).entryInfoList({u"*.racha"_s}, QDir::Files, QDir::Time | QDir::Reversed);
}

/// Oldest first.
std::vector<KeptFile> keptIn(const QString& folder)
{
    std::vector<KeptFile> files;
    for (const QFileInfo& info : journalsIn(folder)) {
        files.push_back(
            {info.filePath(), info.size(),
             WallTime(std::chrono::milliseconds(info.lastModified().toMSecsSinceEpoch()))});
    }
    return files;
}

void add(JournalShare& share, std::int64_t bytes)
{
    ++share.count;
    share.bytes += bytes;
}

QString freePlaceIn(const QString& folder, const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    QDir().mkpath(folder);
    QString target = folder + u'/' + name;
    for (int i = 2; QFileInfo::exists(target) && i < 1000; ++i)
        target = folder + u'/' + QString::number(i) + u'-' + name;
    return target;
}

/// Under a name that is free there.
QString moveInto(const QString& folder, const QString& path)
{
    const QString target = freePlaceIn(folder, path);
    return QFile::rename(path, target) ? target : QString();
}

} // namespace

JournalRetention::JournalRetention(QString folder, JournalKeeping keeping)
    : m_folder(std::move(folder))
    , m_keeping(keeping)
{
}

void JournalRetention::retire(const QString& path) const
{
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink())
        return; // never begun, or set aside
    const bool isKept = m_keeping.age.count() > 0 && !filenames::isOneOfSeveral(path);
    const bool isDone =
        isKept ? !moveInto(m_folder + kStored, path).isEmpty() : QFile::remove(path);
    if (!isDone)
        qCWarning(lcJournal) << "cannot take the journal away" << path;
}

QString JournalRetention::setAside(const QString& path) const
{
    const QString place = moveInto(m_folder + kUnreadable, path);
    return place.isEmpty() ? path : place;
}

QString JournalRetention::keepAside(const QString& path) const
{
    const QString place = freePlaceIn(m_folder + kUnreadable, path);
    const bool isNamed = filenames::addName(path, place).has_value();
    // A link to what is about to be retired would lead nowhere.
    if (isNamed && QFileInfo(place).isSymLink() == QFileInfo(path).isSymLink())
        return place;
    if (isNamed)
        QFile::remove(place);
    return setAside(path);
}

void JournalRetention::apply(WallTime now) const
{
    std::int64_t total = 0;
    auto files = keptIn(m_folder + kStored);
    for (const KeptFile& file : files)
        total += file.bytes;
    for (const KeptFile& file : files) {
        const bool isOld = now - file.at >= m_keeping.age;
        if (!isOld && total <= m_keeping.mostBytes)
            break;
        if (!QFile::remove(file.path)) {
            qCWarning(lcJournal) << "cannot remove the journal" << file.path;
            continue;
        }
        total -= file.bytes;
        qCInfo(lcJournal) << "journal kept long enough"
                          << "file=" << file.path << "bytes=" << file.bytes;
    }
}

JournalFigures JournalRetention::figures(WallTime now) const
{
    JournalFigures figures;
    for (const QFileInfo& info : journalsIn(m_folder)) {
        const bool isAbandoned = AbandonedJournal::take(info.filePath()).has_value();
        add(isAbandoned ? figures.waiting : figures.running,
            filenames::isOneOfSeveral(info.filePath()) ? 0 : info.size());
    }
    for (const QFileInfo& info : journalsIn(m_folder + kUnreadable))
        add(figures.unreadable, info.size());
    const auto files = keptIn(m_folder + kStored);
    for (const KeptFile& file : files)
        add(figures.kept, file.bytes);
    std::int64_t total = figures.kept.bytes;
    for (const KeptFile& file : files) {
        const WallTime due = total > m_keeping.mostBytes ? now : file.at + m_keeping.age;
        if (!figures.nextAt)
            figures.nextAt = due;
        if (due > *figures.nextAt + kRound)
            break;
        add(figures.next, file.bytes);
        total -= file.bytes;
    }
    return figures;
}

} // namespace racha
