// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/words/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

// At global scope: the initialiser of a resource in a static library is declared there.
static void initTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace racha {

namespace {

const QString kTranslatorName = QStringLiteral("racha-translator");

void removeInstalled(QCoreApplication& application)
{
    const auto old =
        application.findChildren<QTranslator*>(kTranslatorName, Qt::FindDirectChildrenOnly);
    for (QTranslator* const translator : old) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
    }
}

QLocale localeOf(Language language)
{
    const QLocale system = QLocale::system();
    const auto wanted = language == Language::Spanish ? QLocale::Spanish : QLocale::English;
    // The country of the person decides how numbers look, where the language is theirs.
    if (system.language() == wanted)
        return QLocale(wanted, system.territory());
    return QLocale(wanted, language == Language::Spanish ? QLocale::Spain : QLocale::UnitedStates);
}

} // namespace

QString languageCode(Language language)
{
    return language == Language::Spanish ? QStringLiteral("es") : QStringLiteral("en");
}

std::optional<Language> languageFromCode(const QString& code)
{
    const QString primary = code.left(2).toLower();
    if (code.size() > 2 && code.at(2).isLetter())
        return std::nullopt;
    for (const Language language : {Language::English, Language::Spanish}) {
        if (primary == languageCode(language))
            return language;
    }
    return std::nullopt;
}

Language systemLanguage()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString& code : wanted) {
        if (const auto language = languageFromCode(code))
            return *language;
    }
    return Language::English;
}

bool installLanguage(Language language)
{
    initTranslations();
    QCoreApplication& application = *QCoreApplication::instance();
    removeInstalled(application);
    QLocale::setDefault(localeOf(language));
    auto* const translator = new QTranslator(&application);
    translator->setObjectName(kTranslatorName);
    if (!translator->load(u":/i18n/racha_" + languageCode(language) + u".qm"))
        return false;
    return QCoreApplication::installTranslator(translator);
}

} // namespace racha
