// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/widgets/accessiblecombobox.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QComboBox>

namespace racha {

namespace {

class AccessibleComboBox final : public QAccessibleWidget
{
public:
    explicit AccessibleComboBox(QComboBox* box)
        : QAccessibleWidget(box, QAccessible::ComboBox)
        , m_box(*box)
    {
    }

    QString text(QAccessible::Text which) const override
    {
        if (which == QAccessible::Value)
            return m_box.currentText();
        if (which == QAccessible::Name && !m_box.accessibleName().isEmpty())
            return m_box.accessibleName();
        return QAccessibleWidget::text(which);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.hasPopup = true;
        state.editable = m_box.isEditable();
        return state;
    }

    QStringList actionNames() const override { return {showMenuAction()}; }

    void doAction(const QString& action) override
    {
        if (action == showMenuAction())
            m_box.showPopup();
    }

private:
    QComboBox& m_box;
};

QAccessibleInterface* makeInterface(const QString& className, QObject* object)
{
    if (className != QLatin1StringView("QComboBox"))
        return nullptr;
    auto* const box = qobject_cast<QComboBox*>(object);
    return box != nullptr ? new AccessibleComboBox(box) : nullptr;
}

} // namespace

void nameComboBoxes()
{
    QAccessible::installFactory(makeInterface);
}

} // namespace racha
