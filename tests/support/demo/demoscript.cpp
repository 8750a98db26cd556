// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/demo/demoscript.h"

#include "tests/support/demo/democast.h"
#include "tests/support/demo/demolines.h"

#include <algorithm>
#include <map>
#include <memory>

namespace racha::test {

namespace {

using std::chrono::milliseconds;

constexpr std::int64_t kBattle = 7311000000000000500;
constexpr std::int64_t kPoll = 7311000000000000600;
constexpr std::int64_t kRoseGoal = 250;

milliseconds ms(double seconds)
{
    return milliseconds(static_cast<std::int64_t>(seconds * 1000 + 0.5));
}

/// What grows while the evening goes on; read by messages in the order of their times.
struct Evening
{
    std::int64_t likes = 18'420;
    std::int64_t followers = 48'211;
    std::int64_t shares = 63;
    std::int64_t viewers = 212;
    std::int64_t visitors = 1'840;
    std::int64_t roses = 92;
    std::map<std::string, std::int64_t> diamonds;
    Message notice; ///< the comment that gets pinned
    std::int64_t spam = 0;

    std::vector<std::pair<Person, std::int64_t>> top() const
    {
        std::vector<std::pair<Person, std::int64_t>> ranks;
        for (const auto& [handle, score] : diamonds)
            ranks.emplace_back(castMember(handle), score);
        std::stable_sort(ranks.begin(), ranks.end(),
                         [](const auto& a, const auto& b) { return a.second > b.second; });
        ranks.resize(std::min<std::size_t>(ranks.size(), 12));
        return ranks;
    }
};

struct GiftTap
{
    double after;
    int count;
};

/// Collects the moments; each function is one kind of thing that happens.
class Stage
{
public:
    void add(double second, std::function<Message(Story&, Evening&)> write, double late = 0)
    {
        m_moments.push_back({ms(second), ms(late), [evening = m_evening, write](Story& story) {
                                 return write(story, *evening);
                             }});
    }

    void single(double second, const char* who, const char* giftName)
    {
        add(second, [who, giftName](Story& story, Evening& evening) {
            const auto& gift = giftNamed(giftName);
            evening.diamonds[who] += gift.diamonds;
            return story.gift(castMember(who), {.gift = gift, .added = 1});
        });
    }

    /// `end` seconds after the last tap comes the end mark; 0: it is lost.
    void run(double second, const char* who, const char* giftName, const std::vector<GiftTap>& taps,
             double end = 3.3)
    {
        const auto group = kDemoStartMs + ms(second).count();
        int before = 0;
        for (const auto& [after, count] : taps) {
            tap(second + after, who, giftName, group, count, count - before);
            before = count;
        }
        if (end > 0)
            tap(second + taps.back().after + end, who, giftName, group, before, 0);
    }

    /// added 0: the end mark.
    void tap(double second, const char* who, const char* giftName, std::int64_t group, int count,
             int added, double late = 0)
    {
        add(
            second,
            [=](Story& story, Evening& evening) {
                const auto& gift = giftNamed(giftName);
                evening.diamonds[who] += added * gift.diamonds;
                evening.roses += gift.name == "Rose" ? added : 0;
                return story.gift(castMember(who),
                                  {.gift = gift,
                                   .count = count,
                                   .end = added == 0,
                                   .group = group,
                                   .added = added});
            },
            late);
    }

    /// Likes of one person at the pace of a thumb.
    void likes(double second, const char* who, int messages)
    {
        for (int i = 0; i < messages; ++i) {
            const int count = i + 1 < messages ? 15 : 4 + i * 3 % 9;
            add(second + i * 1.1 + (i * 7 % 5) * 0.13, [=](Story& story, Evening& evening) {
                evening.likes += count + 21; // others, of whom nothing is said
                return story.like(castMember(who), count, evening.likes);
            });
        }
    }

    void join(double second, const char* who)
    {
        add(second, [who](Story& story, Evening& evening) {
            ++evening.visitors;
            return story.join(castMember(who), evening.viewers);
        });
    }

    void follow(double second, const char* who)
    {
        add(second, [who](Story& story, Evening& evening) {
            return story.follow(castMember(who), ++evening.followers);
        });
    }

    void share(double second, const char* who, int friends = 0)
    {
        add(second, [=](Story& story, Evening& evening) {
            return story.share(castMember(who), ++evening.shares, Told::ByBoth, friends);
        });
    }

    std::vector<DemoMoment> take() { return std::move(m_moments); }

private:
    std::shared_ptr<Evening> m_evening = std::make_shared<Evening>();
    std::vector<DemoMoment> m_moments;
};

bool isInGap(double second)
{
    return ms(second) >= kDemoGap.from && ms(second) <= kDemoGap.to;
}

void addComments(Stage& stage)
{
    for (const auto& line : kDemoLines) {
        stage.add(line.second, [&line](Story& story, Evening&) {
            return story.chat(castMember(line.who), line.text, line.language);
        });
    }
    stage.add(118.1, [](Story& story, Evening&) {
        return story.chat(castMember("dj.cactus"), "dile que luna está afinando 😹", "es",
                          castMember("gatito.nocturno"));
    });
    stage.add(35.2, [](Story& story, Evening&) {
        return story.emoteChat(castMember("olive.and.salt"), {"luna_moon", "luna_heart"});
    });
    stage.add(62.0, [](Story& story, Evening&) {
        return story.emoteChat(castMember("valen.tina"), {"luna_clap"});
    });
}

void addGifts(Stage& stage)
{
    stage.run(0.6, "tomas_ferro", "Rose",
              {{0, 1}, {0.8, 3}, {1.5, 6}, {2.3, 10}, {3.2, 15}, {4.1, 21}});
    stage.run(2.0, "marisol.vega", "Finger Heart", {{0, 1}, {0.7, 2}, {1.6, 4}});
    stage.run(3.4, "bibi.corazon", "Rose", {{0, 1}, {0.6, 4}, {1.3, 9}}, 2.8);
    stage.run(5.5, "tomas_ferro", "Ice Cream", {{0, 1}, {1.2, 2}}, 2.1);
    stage.run(7.9, "hana_bloom", "Doughnut", {{0, 1}}, 2.9);
    stage.single(12.4, "ben.oakley", "Heart Me");
    stage.run(18.5, "kofi.beats", "GG", {{0, 1}, {0.9, 5}, {1.8, 9}, {2.4, 12}});
    // The end mark of this one is lost.
    stage.run(26.0, "old.sailor.jim", "Perfume", {{0, 1}, {1.4, 2}}, 0);
    stage.single(33.1, "the.quiet.fox", "Confetti");
    stage.run(45.0, "ricardo.1974", "Little Crown", {{0, 1}, {2.2, 2}});
    stage.run(57.0, "leo.guitarra", "Rose", {{0, 3}, {0.9, 7}, {2.0, 12}});
    stage.single(61.3, "bibi.corazon", "Hand Heart");
    stage.run(64.8, "pixel.panda", "Rose", {{0, 1}}, 3.0);
    stage.run(81.0, "samir.desert", "Finger Heart", {{0, 1}, {0.8, 3}, {1.9, 5}});
    stage.single(90.0, "north.star.ole", "Galaxy");
    stage.single(96.2, "tomas_ferro", "Corgi");
    stage.run(98.8, "theo_bakes", "Doughnut", {{0, 1}, {2.5, 2}});
    stage.run(128.5, "noor.al.layl", "Rose", {{0, 2}, {0.7, 5}, {1.9, 11}, {2.8, 15}});
    stage.run(131.0, "dasha.violin", "Finger Heart", {{0, 1}, {1.1, 3}});
    stage.run(140.5, "frida.pinta", "Perfume", {{0, 1}}, 2.4);
    stage.single(145.2, "ana.de.agosto", "Heart Me");

    // The connection was slow for this one: the end mark overtook a tap.
    const auto group = kDemoStartMs + ms(68.2).count();
    stage.tap(68.2, "mateo.luz", "Rose", group, 2, 2);
    stage.tap(69.1, "mateo.luz", "Rose", group, 5, 3);
    stage.tap(70.0, "mateo.luz", "Rose", group, 8, 3);
    stage.tap(71.2, "mateo.luz", "Rose", group, 11, 3, 5.6);
    stage.tap(73.4, "mateo.luz", "Rose", group, 8, 0);
}

void addBattleGifts(Stage& stage)
{
    stage.run(166.4, "ricardo.1974", "Rose",
              {{0, 1}, {0.7, 5}, {1.4, 12}, {2.3, 20}, {3.5, 31}, {4.4, 40}, {5.7, 52}});
    stage.run(169.3, "zuri.drums", "GG", {{0, 1}, {0.6, 6}, {1.5, 14}, {2.6, 23}, {3.4, 30}});
    stage.run(171.8, "pepe.limon", "Rose", {{0, 1}, {0.9, 3}, {1.7, 7}});
    stage.run(175.2, "bibi.corazon", "Finger Heart", {{0, 2}, {0.8, 6}, {1.9, 11}, {3.1, 18}});
    stage.run(177.6, "samir.desert", "Perfume", {{0, 1}, {1.3, 3}, {2.9, 6}});
    stage.run(181.4, "tomas_ferro", "Doughnut", {{0, 1}, {1.6, 2}, {3.0, 3}});
    stage.single(188.6, "tia.carmela", "Heart Me");
    stage.run(190.8, "ricardo.1974", "Rose", {{0, 3}, {0.8, 9}, {1.7, 18}, {2.9, 30}});
    stage.run(191.5, "bibi.corazon", "Rose", {{0, 2}, {1.0, 8}, {2.2, 17}});
    stage.run(193.0, "hana_bloom", "Finger Heart", {{0, 1}, {0.9, 4}, {2.1, 7}});
    stage.single(195.6, "old.sailor.jim", "Corgi");
    stage.run(198.7, "captain.pickle", "Ice Cream", {{0, 1}, {0.9, 3}, {1.8, 5}});
    stage.run(200.9, "marisol.vega", "Rose", {{0, 5}, {1.0, 12}, {2.2, 20}});
    stage.run(202.2, "kofi.beats", "GG", {{0, 4}, {0.8, 11}, {1.9, 19}});
    stage.single(206.9, "ricardo.1974", "Galaxy");
    stage.run(208.4, "noor.al.layl", "Doughnut", {{0, 1}, {1.2, 2}}, 2.2);
    stage.add(215.6, [](Story& story, Evening& evening) {
        evening.diamonds["dj.cactus"] += 100;
        return story.gift(castMember("dj.cactus"),
                          {.gift = giftNamed("Hand Heart"), .added = 1, .to = demoRival()});
    });
    stage.run(232.0, "rosalind.k", "Rose", {{0, 1}, {1.2, 2}});
    stage.run(246.0, "abuela.rosa", "Rose", {{0, 1}, {1.4, 3}}, 3.0);
    // Too late for its end mark: the live is over.
    stage.run(249.5, "ana.de.agosto", "Rose", {{0, 2}, {1.1, 6}, {2.3, 10}}, 0);
}

void addLikes(Stage& stage)
{
    stage.likes(0.8, "hana_bloom", 5);
    stage.likes(1.9, "chai.pe.charcha", 3);
    stage.likes(4.2, "camila.roja", 4);
    stage.likes(9.0, "ploy.singto", 6);
    stage.likes(16.3, "mint.tea.club", 3);
    stage.likes(24.0, "suda.rain", 7);
    stage.likes(37.0, "kofi.beats", 4);
    stage.likes(47.5, "enzo.vespa", 5);
    stage.likes(59.0, "yuki.haru", 8);
    stage.likes(60.2, "nina_tropical", 6);
    stage.likes(78.0, "elif.yildiz", 3);
    stage.likes(91.0, "mateo.luz", 7);
    stage.likes(92.3, "katya_snow", 5);
    stage.likes(105.0, "lucia.mp3", 4);
    stage.likes(123.0, "taro.nightbus", 8);
    stage.likes(134.0, "sakura.teatime", 6);
    stage.likes(143.0, "gatito.nocturno", 5);
    stage.likes(166.0, "family.okafor", 12);
    stage.likes(171.0, "minh.coffee", 9);
    stage.likes(183.5, "greta.waltz", 7);
    stage.likes(194.5, "zuri.drums", 10);
    stage.likes(203.0, "viktor.bayan", 6);
    stage.likes(212.0, "hugo.and.bear", 5);
    stage.likes(226.0, "wanderlotte", 3);
    stage.likes(241.0, "valen.tina", 6);
    // Another of TikTok's servers counted fewer.
    stage.add(66.6, [](Story& story, Evening& evening) {
        return story.like(castMember("joao.mare"), 15, evening.likes - 260);
    });
}

void addArrivals(Stage& stage)
{
    constexpr std::pair<double, const char*> kJoins[] = {
        {0.3, "yuki.haru"},       {0.7, "katya_snow"},       {1.2, "hana_bloom"},
        {1.8, "camila.roja"},     {2.4, "chai.pe.charcha"},  {3.0, "family.okafor"},
        {4.1, "old.sailor.jim"},  {5.0, "mei.paper.crane"},  {6.2, "lucia.mp3"},
        {7.1, "mint.tea.club"},   {10.1, "viktor.bayan"},    {11.9, "amira.sky"},
        {15.0, "kofi.beats"},     {17.0, "suda.rain"},       {20.4, "taro.nightbus"},
        {22.0, "joao.mare"},      {25.9, "captain.pickle"},  {31.3, "elif.yildiz"},
        {33.6, "frida.pinta"},    {37.7, "greta.waltz"},     {40.9, "samir.desert"},
        {44.1, "theo_bakes"},     {47.0, "dasha.violin"},    {49.3, "pixel.panda"},
        {50.6, "lucky.link.42"},  {56.1, "enzo.vespa"},      {61.0, "tia.carmela"},
        {67.2, "minh.coffee"},    {69.9, "zuri.drums"},      {74.6, "paco.del.rio"},
        {83.0, "nina_tropical"},  {95.0, "rosalind.k"},      {100.4, "wanderlotte"},
        {103.1, "hugo.and.bear"}, {125.7, "sakura.teatime"}, {138.6, "sunny.ingrid"},
        {148.2, "valen.tina"},    {164.6, "pepe.limon"},     {167.9, "luz.y.sombra"},
        {187.0, "aisha.writes"},  {218.8, "elif.yildiz"},    {229.0, "paco.del.rio"}};
    for (const auto& [second, who] : kJoins)
        stage.join(second, who);
    // People of a high level come as a banner.
    stage.add(2.9, [](Story& story, Evening&) {
        return story.teamMemberJoin(castMember("bibi.corazon"));
    });
    stage.add(43.2,
              [](Story& story, Evening&) { return story.gifterJoin(castMember("ricardo.1974")); });
    stage.add(85.0, [](Story& story, Evening&) {
        return story.gifterJoin(castMember("north.star.ole"));
    });
}

void addFriendships(Stage& stage)
{
    stage.follow(8.9, "camila.roja");
    stage.follow(54.8, "pixel.panda");
    stage.follow(76.1, "paco.del.rio");
    stage.follow(94.0, "elif.yildiz");
    stage.follow(102.7, "wanderlotte");
    stage.follow(173.5, "pepe.limon");
    stage.follow(221.2, "rosalind.k");
    stage.follow(239.1, "luz.y.sombra");
    stage.share(9.9, "dj.cactus");
    stage.share(30.9, "leo.guitarra");
    stage.share(87.0, "nina_tropical");
    stage.share(93.2, "marisol.vega", 5);
    stage.share(168.2, "ricardo.1974", 10);
    stage.share(224.4, "rosalind.k");
    stage.add(107.8,
              [](Story& story, Evening&) { return story.subscribe(castMember("lucia.mp3"), 1); });
    stage.add(108.3, [](Story& story, Evening&) {
        return story.subscribedMember(castMember("lucia.mp3"));
    });
    stage.add(135.5, [](Story& story, Evening&) {
        return story.superFan(castMember("the.quiet.fox"), false);
    });
    stage.add(163.9, [](Story& story, Evening&) {
        return story.superFan(castMember("bibi.corazon"), true);
    });
    stage.add(141.6, [](Story& story, Evening&) {
        return story.teamJoin(castMember("pixel.panda"), 321);
    });
    stage.add(222.3,
              [](Story& story, Evening&) { return story.teamJoin(castMember("rosalind.k"), 322); });
    stage.add(184.4,
              [](Story& story, Evening&) { return story.levelUp(castMember("bibi.corazon")); });
}

/// Viewers as a curve through these points, with a little noise.
std::int64_t viewersAt(double second)
{
    constexpr std::pair<double, double> kCurve[] = {
        {0, 212},   {12, 236},  {60, 281},  {90, 304},  {98, 431},  {110, 418}, {121, 346},
        {150, 402}, {160, 371}, {166, 447}, {212, 612}, {228, 540}, {245, 398}, {256, 301}};
    const auto* next = std::find_if(std::begin(kCurve) + 1, std::end(kCurve) - 1,
                                    [&](const auto& point) { return point.first >= second; });
    const auto* last = next - 1;
    const auto part = (second - last->first) / (next->first - last->first);
    const auto noise = static_cast<std::int64_t>(second * 13) * 37 % 11 - 5;
    return static_cast<std::int64_t>(last->second + part * (next->second - last->second)) + noise;
}

void addAudience(Stage& stage)
{
    for (double second = 0.5; second < 255; second += 3.4 + static_cast<int>(second) % 3 * 0.8) {
        if (isInGap(second))
            continue;
        const auto viewers = viewersAt(second);
        stage.add(second, [=](Story& story, Evening& evening) {
            evening.viewers = viewers;
            evening.visitors += 4;
            return story.audience(viewers, evening.visitors, viewers / 4, evening.top());
        });
    }
    constexpr std::pair<double, int> kPlaces[] = {{28.4, 41}, {95.4, 23}, {216.3, 12}};
    for (const auto& [second, place] : kPlaces) {
        stage.add(second, [place = place](Story& story, Evening&) {
            return story.rank(8, place, 9'000 - place * 150);
        });
    }
}

void addGoal(Stage& stage)
{
    constexpr std::pair<double, const char*> kSteps[] = {
        {5.1, "tomas_ferro"},    {9.4, "bibi.corazon"},   {60.4, "leo.guitarra"},
        {132.0, "noor.al.layl"}, {173.0, "ricardo.1974"}, {194.2, "bibi.corazon"},
        {204.0, "marisol.vega"}, {252.1, "ana.de.agosto"}};
    for (const auto& [second, who] : kSteps) {
        stage.add(second, [who = who](Story& story, Evening& evening) {
            return story.goal({.description = "250 rosas para cuerdas nuevas",
                               .progress = std::min(evening.roses, kRoseGoal),
                               .target = kRoseGoal,
                               .contributed = 3},
                              castMember(who));
        });
    }
}

std::vector<FakePollOption> votes(std::int64_t lighthouse, std::int64_t storm, std::int64_t waltz)
{
    return {
        {"La del faro 💡", lighthouse}, {"La tormenta ⛈️", storm}, {"Vals para Greta 💃", waltz}};
}

void addPoll(Stage& stage)
{
    stage.add(64.4, [](Story& story, Evening&) {
        return story.pollStart(kPoll, "¿Qué canto ahora?", votes(0, 0, 0));
    });
    constexpr std::array<int, 4> kCounts[] = {
        {68, 6, 4, 1}, {73, 15, 13, 4}, {79, 24, 27, 7}, {86, 38, 33, 9}, {93, 51, 40, 12}};
    for (const auto& [second, lighthouse, storm, waltz] : kCounts) {
        stage.add(second, [=, a = lighthouse, b = storm, c = waltz](Story& story, Evening&) {
            return story.pollUpdate(kPoll, votes(a, b, c));
        });
    }
    stage.add(103.6,
              [](Story& story, Evening&) { return story.pollEnd(kPoll, votes(63, 44, 15)); });
}

std::vector<FakeSide> sides(std::int64_t luna, std::int64_t rio)
{
    return {{.host = demoHost(), .score = luna, .result = luna >= rio ? 0 : 1, .supporters = 5},
            {.host = demoRival(), .score = rio, .result = luna >= rio ? 1 : 0, .supporters = 4}};
}

void addBattle(Stage& stage)
{
    stage.add(165.0, [](Story& story, Evening&) { return story.battle(kBattle, 4, sides(0, 0)); });

    struct Score
    {
        double second;
        const char* from;
        const char* gift;
        int luna;
        int rio;
    };

    constexpr Score kScores[] = {{168.8, "ricardo.1974", "Rose", 31, 12},
                                 {172.6, "zuri.drums", "GG", 94, 105},
                                 {178.5, "bibi.corazon", "Finger Heart", 189, 240},
                                 {183.2, "samir.desert", "Perfume", 342, 371},
                                 {189.4, "tomas_ferro", "Doughnut", 404, 688},
                                 {194.9, "ricardo.1974", "Rose", 470, 731},
                                 {196.0, "old.sailor.jim", "Corgi", 769, 742},
                                 {201.8, "captain.pickle", "Ice Cream", 781, 1'320},
                                 {205.0, "kofi.beats", "GG", 820, 1'344},
                                 {207.4, "ricardo.1974", "Galaxy", 1'822, 1'391},
                                 {210.2, "noor.al.layl", "Doughnut", 1'883, 1'702}};
    for (const auto& score : kScores) {
        stage.add(score.second, [score](Story& story, Evening&) {
            return story.armies(kBattle, sides(score.luna, score.rio), castMember(score.from),
                                giftNamed(score.gift), 1);
        });
    }
    stage.add(211.6,
              [](Story& story, Evening&) { return story.battle(kBattle, 5, sides(1'883, 1'702)); });
}

void addStateOfTheLive(Stage& stage)
{
    stage.add(0.1, [](Story& story, Evening&) {
        return story.intro("Canciones propias, guitarra y té. Respetad, cantad y abrigaos 🌙", "es");
    });
    stage.add(110.4, [](Story& story, Evening&) { return story.control(1, "anchor_pause"); });
    stage.add(120.9, [](Story& story, Evening&) { return story.control(2); });
    stage.add(255.5, [](Story& story, Evening&) { return story.control(3, "The LIVE has ended"); });
    // TikTok invents types all the time; this one is from next year.
    stage.add(122.6, [](Story& story, Evening&) {
        return story.unknown("WebcastAuroraBackdropMessage", "aurora_borealis_v2");
    });
}

void addModeration(Stage& stage)
{
    stage.add(51.0, [](Story& story, Evening& evening) {
        const auto spam = story.chat(castMember("lucky.link.42"),
                                     "🔗 look at my profile 🔗 look at my profile 🔗", "en");
        evening.spam = spam.id;
        return spam;
    });
    stage.add(53.1, [](Story& story, Evening& evening) {
        return story.hidden({evening.spam}, {castMember("lucky.link.42")});
    });
    stage.add(226.2, [](Story& story, Evening& evening) {
        evening.notice = story.chat(demoHost(), "Próximo directo: viernes a las 21:00 📅", "es");
        return evening.notice;
    });
    stage.add(227.3, [](Story& story, Evening& evening) {
        return story.pin(evening.notice, "Próximo directo: viernes a las 21:00 📅",
                         castMember("marisol.vega"));
    });
    stage.add(250.8, [](Story& story, Evening& evening) {
        return story.unpin(evening.notice, castMember("marisol.vega"));
    });
}

void addTreasures(Stage& stage)
{
    stage.add(20.1, [](Story& story, Evening&) {
        return story.question(castMember("aisha.writes"), 7311000000000000700,
                              "¿De dónde sale la canción de la marea?");
    });
    const FakeBox box {.id = "7311000000000000800",
                       .diamonds = 100,
                       .people = 10,
                       .unpackAtSeconds = kDemoStartMs / 1000 + 240};
    stage.add(229.6,
              [box](Story& story, Evening&) { return story.box(box, castMember("ricardo.1974")); });
    stage.add(244.2, [box](Story& story, Evening&) {
        auto hidden = box;
        hidden.hide = true;
        return story.box(hidden, castMember("ricardo.1974"));
    });
}

void addVerses(Stage& stage)
{
    std::int64_t sentence = 0;
    for (const auto& verse : kDemoVerses) {
        ++sentence;
        const std::string spanish = verse.spanish;
        const std::string heard = spanish.substr(0, spanish.find(' ', spanish.size() / 2));
        stage.add(verse.second, [=](Story& story, Evening&) {
            return story.caption({{"es", heard}}, sentence, false);
        });
        stage.add(verse.second + 1.7, [=, english = verse.english](Story& story, Evening&) {
            return story.caption({{"es", spanish}, {"en", english}}, sentence, true);
        });
    }
}

} // namespace

std::vector<DemoMoment> demoMoments()
{
    Stage stage;
    for (const auto add : {addStateOfTheLive, addComments, addGifts, addBattleGifts, addLikes,
                           addArrivals, addFriendships, addAudience, addGoal, addPoll, addBattle,
                           addModeration, addTreasures, addVerses})
        add(stage);
    return stage.take();
}

} // namespace racha::test
