// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/demo/democast.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace racha::test {

namespace {

enum Role : unsigned
{
    kNobody = 0,
    kModerator = 1,
    kSubscriber = 2,
    kNewGifter = 4,
    kFollower = 8,
    kMutual = 16,
    kTopGifter = 32
};

struct Row
{
    const char* handle;
    const char* nickname;
    int gifterLevel;
    int teamLevel;
    unsigned roles;
};

constexpr Row kCast[] = {
    {"marisol.vega", "Marisol 🌻", 24, 18, kModerator | kFollower},
    {"tomas_ferro", "Tomás Ferro", 31, 22, kTopGifter | kFollower},
    {"yuki.haru", "ゆき春", 12, 9, kFollower},
    {"noor.al.layl", "نور الليل", 17, 11, kFollower},
    {"katya_snow", "Катя ❄️", 8, 5, kFollower},
    {"ploy.singto", "พลอย สิงโต", 14, 7, kFollower},
    {"ben.oakley", "Ben Oakley", 0, 2, kFollower},
    {"abuela.rosa", "Abuela Rosa 🌹", 6, 12, kSubscriber | kFollower},
    {"dj.cactus", "DJ Cactus 🌵", 21, 15, kModerator | kFollower | kMutual},
    {"lucia.mp3", "Lucía.mp3", 3, 4, kFollower},
    {"the.quiet.fox", "the quiet fox 🦊", 27, 0, kFollower},
    {"hana_bloom", "하나 🌸", 9, 6, kFollower},
    {"paco.del.rio", "Paco del Río", 0, 0, kNobody},
    {"olive.and.salt", "Olive & Salt", 5, 3, kSubscriber | kFollower},
    {"mateo.luz", "Mateo Luz ✨", 18, 10, kFollower},
    {"sunny.ingrid", "Ingrid ☀️", 2, 1, kNobody},
    {"kofi.beats", "Kofi Beats", 11, 8, kFollower},
    {"ana.de.agosto", "Ana de Agosto", 7, 14, kSubscriber | kFollower | kMutual},
    {"pixel.panda", "pixel panda 🐼", 1, 0, kNewGifter},
    {"leo.guitarra", "Leo 🎸", 15, 13, kFollower | kMutual},
    {"amira.sky", "أميرة السماء", 4, 2, kFollower},
    {"nina_tropical", "Nina Tropical 🍍", 10, 6, kFollower},
    {"old.sailor.jim", "Old Sailor Jim", 22, 9, kFollower},
    {"sakura.teatime", "さくらのお茶", 6, 4, kFollower},
    {"viktor.bayan", "Виктор Баян", 19, 16, kFollower},
    {"camila.roja", "Camila 🔴", 0, 0, kNobody},
    {"mint.tea.club", "mint tea club 🍵", 13, 5, kFollower},
    {"joao.mare", "João Maré 🌊", 8, 3, kFollower},
    {"elif.yildiz", "Elif ⭐", 3, 1, kNobody},
    {"el.profe.diaz", "El Profe Díaz", 5, 7, kFollower},
    {"wanderlotte", "Wanderlotte", 0, 1, kNobody},
    {"chai.pe.charcha", "चाय पे चर्चा ☕", 16, 6, kFollower},
    {"gatito.nocturno", "gatito nocturno 🐈‍⬛", 9, 10, kFollower},
    {"family.okafor", "The Okafors 👨‍👩‍👧‍👦", 12, 4, kFollower},
    {"suda.rain", "สุดา 🌧️", 2, 2, kFollower},
    {"ricardo.1974", "Ricardo", 26, 19, kTopGifter | kFollower},
    {"mei.paper.crane", "小纸鹤", 7, 3, kFollower},
    {"theo_bakes", "Theo bakes 🍞", 1, 0, kNewGifter},
    {"valen.tina", "Valen Tina 💜", 4, 8, kSubscriber | kFollower},
    {"captain.pickle", "Captain Pickle 🥒", 0, 0, kNobody},
    {"dasha.violin", "Даша 🎻", 10, 7, kFollower | kMutual},
    {"samir.desert", "سمير", 20, 5, kFollower},
    {"frida.pinta", "Frida pinta 🎨", 5, 6, kFollower},
    {"hugo.and.bear", "Hugo & Bear 🐻", 3, 2, kFollower},
    {"luz.y.sombra", "luz y sombra", 0, 1, kNobody},
    {"taro.nightbus", "夜行バス太郎", 14, 8, kFollower},
    {"greta.waltz", "Greta Waltz", 6, 3, kNobody},
    {"pepe.limon", "Pepe Limón 🍋", 2, 0, kNobody},
    {"aisha.writes", "Aisha writes ✍️", 11, 5, kSubscriber | kFollower},
    {"north.star.ole", "Ole ⭐ nord", 33, 12, kFollower},
    {"bibi.corazon", "Bibi ❤️‍🔥", 25, 21, kSubscriber | kFollower},
    {"minh.coffee", "Minh cà phê", 8, 2, kFollower},
    {"rosalind.k", "Rosalind K.", 0, 0, kNobody},
    {"zuri.drums", "Zuri 🥁", 17, 9, kFollower},
    {"enzo.vespa", "Enzo 🛵", 4, 1, kFollower},
    {"tia.carmela", "Tía Carmela", 1, 3, kFollower},
    {"lucky.link.42", "Lucky Link", 0, 0, kNobody},
};

Person personOf(const Row& row, std::int64_t id)
{
    Person person {.id = id, .uniqueId = row.handle, .nickname = row.nickname};
    person.gifterLevel = row.gifterLevel;
    person.teamLevel = row.teamLevel;
    person.moderator = (row.roles & kModerator) != 0;
    person.subscriber = (row.roles & kSubscriber) != 0;
    person.newGifter = (row.roles & kNewGifter) != 0;
    person.follower = (row.roles & kFollower) != 0;
    person.mutual = (row.roles & kMutual) != 0;
    person.topGifterRank = (row.roles & kTopGifter) != 0 ? 1 : 0;
    return person;
}

} // namespace

const Person& demoHost()
{
    static const Person luna {.id = 6811000000000000001,
                              .uniqueId = "luna.canta",
                              .nickname = "Luna canta 🌙",
                              .host = true};
    return luna;
}

const Person& demoRival()
{
    static const Person rio {
        .id = 6811000000000000002, .uniqueId = "rio.toca.todo", .nickname = "Rio toca todo 🎹"};
    return rio;
}

const std::vector<Person>& demoCast()
{
    static const auto cast = [] {
        std::vector<Person> people;
        std::int64_t id = 6812000000000000000;
        for (const auto& row : kCast)
            people.push_back(personOf(row, id += 7919));
        return people;
    }();
    return cast;
}

const Person& castMember(std::string_view handle)
{
    const auto& cast = demoCast();
    const auto found = std::find_if(
        cast.begin(), cast.end(), [&](const Person& person) { return person.uniqueId == handle; });
    if (found == cast.end()) {
        std::fprintf(stderr, "nobody is called %.*s\n", static_cast<int>(handle.size()),
                     handle.data());
        std::exit(1);
    }
    return *found;
}

} // namespace racha::test
