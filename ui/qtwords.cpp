// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/qtwords.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

class QtWords final : public QObject
{
public:
    explicit QtWords(QCoreApplication& application)
        : QObject(&application)
    {
        application.installEventFilter(this);
        load();
    }

private:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::LanguageChange && watched == parent())
            load();
        return QObject::eventFilter(watched, event);
    }

    /// Installing says LanguageChange again: only a change of the language does it.
    void load()
    {
        const QString wanted = QLocale().name().left(2);
        if (wanted == m_loaded)
            return;
        m_loaded = wanted;
        QCoreApplication::removeTranslator(&m_translator);
        const QString folder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
        if (m_translator.load(u"qtbase_"_s + wanted, folder))
            QCoreApplication::installTranslator(&m_translator);
    }

    QTranslator m_translator;
    QString m_loaded;
};

} // namespace

void followLanguage(QCoreApplication& application)
{
    new QtWords(application);
}

} // namespace racha
