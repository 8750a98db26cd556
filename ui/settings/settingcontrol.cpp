// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/settings/settingcontrol.h"

#include "core/platform/tiktok/webcastaddresses.h"
#include "core/settings/proxyaddress.h"
#include "ui/settings/filefield.h"
#include "ui/settings/settingentry.h"
#include "ui/widgets/appearance.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>

#include <cmath>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kFieldWidth = 224;

struct SettingComplaint
{
    Q_DECLARE_TR_FUNCTIONS(SettingComplaint)
};

/// One field at the left, as wide as it wants to be.
void layOut(SettingControl& control, QWidget* field, bool isWide)
{
    auto* const layout = new QHBoxLayout(&control);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(field, isWide ? 1 : 0);
    if (!isWide)
        layout->addStretch(1);
}

class ChoiceControl final : public SettingControl
{
public:
    ChoiceControl(const SettingEntry& entry, QWidget* parent)
        : SettingControl(parent)
        , m_entry(entry)
        , m_box(new QComboBox(this))
    {
        m_box->setMinimumWidth(Appearance::scaled(kFieldWidth));
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToContents); // in each language anew
        for (const SettingChoice& choice : entry.choices)
            m_box->addItem(QString(), QString::fromLatin1(choice.value));
        layOut(*this, m_box, false);
        connect(m_box, &QComboBox::activated, this,
                [this] { Q_EMIT edited(m_box->currentData().toString()); });
    }

    void setValue(const QString& value) override
    {
        m_box->setCurrentIndex(std::max(0, m_box->findData(value)));
    }

    void retranslate(const QString& title) override
    {
        for (int i = 0; i < m_box->count(); ++i)
            m_box->setItemText(i, choiceText(m_entry.choices[static_cast<std::size_t>(i)]));
        m_box->setAccessibleName(title);
    }

    QWidget& field() override { return *m_box; }

private:
    const SettingEntry& m_entry;
    QComboBox* m_box;
};

class NumberControl final : public SettingControl
{
public:
    NumberControl(const SettingEntry& entry, QWidget* parent)
        : SettingControl(parent)
        , m_entry(entry)
        , m_box(new QDoubleSpinBox(this))
    {
        m_box->setMinimumWidth(Appearance::scaled(kFieldWidth / 2));
        m_box->setRange(entry.range.low, entry.range.high);
        m_box->setDecimals(entry.decimals);
        m_box->setSingleStep(entry.step);
        m_box->setKeyboardTracking(false); // only whole numbers are meant, not their beginnings
        layOut(*this, m_box, false);
        connect(m_box, &QDoubleSpinBox::valueChanged, this, [this](double value) {
            const bool isDefault = std::abs(value - m_entry.range.fallback) < m_entry.step / 1e3;
            Q_EMIT edited(isDefault ? QString() : QString::number(value, 'g', 10));
        });
    }

    void setValue(const QString& value) override
    {
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        const bool isUsable = isNumber && m_entry.range.holds(number);
        const QSignalBlocker quiet(m_box);
        m_box->setValue(isUsable ? number : m_entry.range.fallback);
    }

    void retranslate(const QString& title) override
    {
        const QStringList around = settingText(m_entry.unit).split(u"%1"_s);
        m_box->setPrefix(around.value(0));
        m_box->setSuffix(around.value(1));
        m_box->setLocale(QLocale());
        m_box->setAccessibleName(title);
    }

    QWidget& field() override { return *m_box; }

private:
    const SettingEntry& m_entry;
    QDoubleSpinBox* m_box;
};

class SwitchControl final : public SettingControl
{
public:
    explicit SwitchControl(QWidget* parent)
        : SettingControl(parent)
        , m_box(new QCheckBox(this))
    {
        layOut(*this, m_box, false);
        connect(m_box, &QCheckBox::clicked, this,
                [this](bool on) { Q_EMIT edited(on ? u"1"_s : QString()); });
    }

    void setValue(const QString& value) override { m_box->setChecked(value == u"1"); }

    void retranslate(const QString& title) override { m_box->setText(title); }

    QWidget& field() override { return *m_box; }

private:
    QCheckBox* m_box;
};

/// An address that is stored only where it is one.
class AddressControl final : public SettingControl
{
public:
    using Complaint = QString (*)(const QString& typed); ///< empty: it can be stored

    AddressControl(const QString& example, Complaint complaintAbout, QWidget* parent)
        : SettingControl(parent)
        , m_field(new QLineEdit(this))
        , m_complaintAbout(complaintAbout)
    {
        m_field->setPlaceholderText(example);
        layOut(*this, m_field, true);
        connect(m_field, &QLineEdit::editingFinished, this, &AddressControl::take);
    }

    void setValue(const QString& value) override
    {
        m_stored = value;
        m_field->setText(value);
    }

    void retranslate(const QString& title) override { m_field->setAccessibleName(title); }

    QWidget& field() override { return *m_field; }

private:
    void take()
    {
        const QString typed = m_field->text().trimmed();
        const QString complaint = typed.isEmpty() ? QString() : m_complaintAbout(typed);
        Q_EMIT complained(complaint);
        if (complaint.isEmpty() && typed != m_stored) {
            m_stored = typed;
            Q_EMIT edited(typed);
        }
    }

    QLineEdit* m_field;
    Complaint m_complaintAbout;
    QString m_stored;
};

QString complaintAboutProxy(const QString& typed)
{
    const auto address = ProxyAddress::parse(typed);
    if (address)
        return {};
    if (address.error().code == ErrorCode::UsageCredentialsInUrl)
        return SettingComplaint::tr("Not stored: a password does not belong in the address. It has "
                                    "its own field below.");
    return SettingComplaint::tr("Not stored: a proxy looks like http://host:port or "
                                "socks5://host:port.");
}

QString complaintAboutBridge(const QString& typed)
{
    return isBridgeAddress(QUrl(typed, QUrl::StrictMode))
        ? QString()
        : SettingComplaint::tr("Not stored: it must be an address of this computer, such as "
                               "http://127.0.0.1:9222.");
}

class FileControl final : public SettingControl
{
public:
    explicit FileControl(QWidget* parent)
        : SettingControl(parent)
        , m_field(new FileField(FileField::Mode::Existing, this))
    {
        layOut(*this, m_field, true);
        connect(m_field, &FileField::edited, this, [this](const QString& path) {
            const bool isThere = path.isEmpty() || QFileInfo(path).isFile();
            Q_EMIT complained(isThere ? QString()
                                      : SettingComplaint::tr("Not stored: there is no such file."));
            if (isThere)
                Q_EMIT edited(path);
        });
    }

    void setValue(const QString& value) override { m_field->setPath(value); }

    void retranslate(const QString& title) override { m_field->setTitle(title); }

    QWidget& field() override { return m_field->line(); }

private:
    FileField* m_field;
};

} // namespace

SettingControl* SettingControl::make(const SettingEntry& entry, QWidget* parent)
{
    switch (entry.kind) {
    case SettingKind::Choice:
        return new ChoiceControl(entry, parent);
    case SettingKind::Number:
        return new NumberControl(entry, parent);
    case SettingKind::Switch:
        return new SwitchControl(parent);
    case SettingKind::Proxy:
        return new AddressControl(u"socks5://127.0.0.1:9050"_s, complaintAboutProxy, parent);
    case SettingKind::BridgeAddress:
        return new AddressControl(u"http://127.0.0.1:9222"_s, complaintAboutBridge, parent);
    case SettingKind::File:
        break;
    }
    return new FileControl(parent);
}

} // namespace racha
