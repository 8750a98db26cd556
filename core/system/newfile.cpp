// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/system/newfile.h"

#include "core/system/filenames.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <utility>

namespace racha {

using namespace Qt::Literals::StringLiterals;

QString partNameBeside(const QString& target)
{
    const QFileInfo info(target);
    const QString chance = QString::number(QRandomGenerator::global()->generate(), 16);
    // The name may be as long as a file system takes.
    return info.absolutePath() + u"/."_s + info.fileName().left(60) + u'.'
        + chance.rightJustified(8, u'0') + u".part"_s;
}

QString nameOnDisk(const QString& path)
{
    constexpr int kMostLinks = 40; // in a circle: as many as systems follow
    if (path.isEmpty())
        return {};
    QFileInfo file(path);
    for (int i = 0; i < kMostLinks && !file.exists() && file.isSymLink(); ++i)
        file.setFile(file.symLinkTarget());
    const QString canonical = file.canonicalFilePath(); // empty: not there, or on no disk
    if (!canonical.isEmpty())
        return canonical;
    const QString folder = QFileInfo(file.path()).canonicalFilePath();
    return file.exists() || folder.isEmpty() ? QDir::cleanPath(QFileInfo(path).absoluteFilePath())
                                             : QDir::cleanPath(folder + u'/' + file.fileName());
}

void takeRights(const QString& from, const QString& to)
{
    // Not those of "the user", who may be another one than the owner.
    constexpr QFile::Permissions kOnDisk = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup
        | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QFile::setPermissions(to, QFile::permissions(from) & kOnDisk);
}

NewFile::NewFile(QString target)
    : m_target(std::move(target))
    , m_part(partNameBeside(m_target))
{
}

NewFile::~NewFile()
{
    QFile::remove(m_part);
}

Result<void> NewFile::check() const
{
    const QFileInfo target(m_target);
    if (target.exists() || target.isSymLink())
        return failure(ErrorCode::FileUnwritable, m_target + u" is there already"_s);
    return filenames::checkWritable(target.absolutePath(), m_target);
}

Result<void> NewFile::commit()
{
    if (auto synced = filenames::syncFile(m_part, m_target); !synced)
        return synced;
    return filenames::renameToFree(m_part, m_target);
}

} // namespace racha
