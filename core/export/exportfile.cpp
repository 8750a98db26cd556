// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/export/exportfile.h"

#include "core/system/filenames.h"
#include "core/system/newfile.h"

#include <QFile>
#include <QFileInfo>

#include <chrono>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kPiece = 4096; ///< what a reader who is ready takes without delay
constexpr qint64 kHashedAtOnce = qint64(1024) * 1024;
constexpr std::chrono::milliseconds kBetweenLooks {50};

} // namespace

ExportFile::~ExportFile()
{
    m_file.close();
    if (!m_part.isEmpty())
        QFile::remove(m_part);
}

Result<void> ExportFile::open(const QString& target)
{
    m_target = target;
    if (target == "-"_L1) {
        m_target = u"standard output"_s;
        m_file = OpenFile::standardOutput();
        m_hasReader = !m_file.ordinaryBytes();
        return {};
    }
    const QFileInfo found(target);
    if (!found.exists() || found.isFile())
        return openPart();
    m_hasReader = true;
    auto opened = OpenFile::openToWrite(target);
    if (!opened)
        return tl::unexpected(opened.error());
    m_file = std::move(*opened);
    return {};
}

Result<void> ExportFile::openPart()
{
    // Where a link leads, not the link, is replaced.
    const QFileInfo target(m_target);
    if (target.isSymLink())
        m_target = target.symLinkTarget();
    const QString part = partNameBeside(m_target);
    auto created = OpenFile::create(part, OpenFile::Rights::Usual, m_target);
    if (!created)
        return tl::unexpected(created.error());
    m_file = std::move(*created);
    m_part = part;
    if (!QFileInfo::exists(m_target))
        return {};
    takeRights(m_target, m_part);
    return filenames::checkWritable(m_target, m_target);
}

void ExportFile::prepareHash()
{
    if (m_part.isEmpty())
        m_hash.emplace(QCryptographicHash::Sha256);
}

Result<QByteArray> ExportFile::sha256() const
{
    if (m_hash)
        return m_hash->result().toHex();
    QFile file(m_part);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    bool isWhole = !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    while (!isWhole && !m_isCancelled) {
        const QByteArray piece = file.read(kHashedAtOnce);
        hash.addData(piece);
        isWhole = piece.isEmpty();
    }
    if (!isWhole)
        return QByteArray();
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileUnreadable, m_target + u": "_s + file.errorString());
    return hash.result().toHex();
}

Result<WriteEnd> ExportFile::write(std::string_view bytes)
{
    if (m_hash)
        m_hash->addData(QByteArrayView(bytes.data(), std::ssize(bytes)));
    return m_hasReader ? writeToReader(bytes) : m_file.write(bytes, m_target);
}

/// In pieces that do not block once the reader is ready.
Result<WriteEnd> ExportFile::writeToReader(std::string_view bytes)
{
    while (!bytes.empty()) {
        if (!waitForReader())
            return WriteEnd::ReaderGone;
        const std::string_view piece = bytes.substr(0, kPiece);
        auto written = m_file.write(piece, m_target);
        if (!written || *written == WriteEnd::ReaderGone)
            return written;
        bytes.remove_prefix(piece.size());
    }
    return WriteEnd::Written;
}

/// False: cancelled meanwhile.
bool ExportFile::waitForReader() const
{
    while (!m_isCancelled) {
        if (m_file.waitUntilWritable(kBetweenLooks))
            return true;
    }
    return false;
}

Result<void> ExportFile::commit()
{
    if (m_part.isEmpty()) {
        m_file.close();
        return {};
    }
    // A full disk or a lost share may show only now.
    if (auto synced = m_file.sync(m_target); !synced)
        return synced;
    m_file.close();
    auto renamed = filenames::renameOver(m_part, m_target);
    if (renamed)
        m_part.clear();
    return renamed;
}

} // namespace racha
