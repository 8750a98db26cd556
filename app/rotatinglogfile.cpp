// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/rotatinglogfile.h"

#include <QDir>

namespace racha {

using namespace Qt::Literals::StringLiterals;

RotatingLogFile::RotatingLogFile(QString folder, qint64 fileBytes)
    : m_folder(std::move(folder))
    , m_fileBytes(fileBytes)
{
}

QString RotatingLogFile::path(int age) const
{
    const QString newest = m_folder + u"/racha.log";
    return age == 0 ? newest : QString(newest + u'.' + QString::number(age));
}

bool RotatingLogFile::open()
{
    if (m_file.isOpen())
        return true;
    if (m_isBroken || !QDir().mkpath(m_folder))
        return false;
    m_file.setFileName(path(0));
    m_isBroken = !m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered);
    m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return !m_isBroken;
}

void RotatingLogFile::rotate()
{
    m_file.close();
    QFile::remove(path(kFiles - 1));
    for (int age = kFiles - 1; age > 0; --age)
        QFile::rename(path(age - 1), path(age));
}

void RotatingLogFile::write(QByteArray line)
{
    line.truncate(m_fileBytes - 1);
    line += '\n';
    if (!open())
        return;
    if (m_file.size() + line.size() > m_fileBytes && m_file.size() > 0) {
        rotate();
        if (!open())
            return;
    }
    m_file.write(line);
}

} // namespace racha
