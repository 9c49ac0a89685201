#include "app/bench/yard.hpp"

#include <algorithm>

#include "core/engine/engine.hpp"
#include "core/supervision/events.hpp"
#include "core/warehouse/events.hpp"

namespace gzl::bench {

namespace {

using core::warehouse::OrderKind;

constexpr std::int64_t kSecond = 1'000;
constexpr std::int64_t kMinute = 60 * kSecond;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;
constexpr core::WarehouseId kWarehouse{1};
constexpr core::OrganisationId kOwner{1};
constexpr std::size_t kCoils = 10;         // of a pile at the beginning
constexpr std::int64_t kLightest = 8'000;  // kg
constexpr std::int64_t kHeaviest = 26'000;
constexpr std::int64_t kOrdersADay = 6;
constexpr std::int64_t kBumpEvery = 40'000;  // samples

}  // namespace

Yard::Yard(const Plan& plan) : plan_(plan), chance_(plan.seed), planned_to_(plan.start) {
    core::warehouse::WarehouseRegistered warehouse{kWarehouse, "W", "W", false, kOwner, {}};
    for (std::size_t i = 0; i < plan.scales; ++i) warehouse.zones.push_back(zone_name(i));
    found(warehouse, plan.start);
    found(core::supervision::GatewayRegistered{kGateway, "gw", kWarehouse, core::KeyId(1)}, plan.start);
    devices::ScaleModel model = devices::ScaleModel::within(plan.mpe_kg);
    model.spike_every = 20'000;
    model.spike_kg = 10 * plan.mpe_kg;
    for (std::size_t i = 0; i < plan.scales; ++i) {
        piles_.push_back({.scale = devices::FloorScale(model, plan.seed * 1'000 + i), .lots = {}});
        core::supervision::DeviceRegistered device{.device = core::DeviceId(i + 1),
                                                   .gateway = kGateway,
                                                   .code = "scale-" + std::to_string(i + 1),
                                                   .kind = core::supervision::DeviceKind::floor_scale,
                                                   .zone = zone_name(i),
                                                   .calibrated_on = plan.start.date(),
                                                   .mpe = plan.mpe_kg,
                                                   .interval_ms = plan.interval_ms};
        found(device, plan.start);
        for (std::size_t coil = 0; coil < kCoils; ++coil)
            piles_[i].lots.push_back(take_in(i, chance_.uniform(kLightest, kHeaviest), plan.start, true));
    }
    for (std::size_t i = 0; i < plan.removals; ++i) {
        // Not in the first hours, and none so late that nobody could still find it.
        const Instant at = plan.start.plus_ms(chance_.uniform(kDay / 4, plan.days * kDay - kDay / 4));
        removals_.push_back(
            {static_cast<std::size_t>(chance_.uniform(0, static_cast<std::int64_t>(plan.scales) - 1)), at, 0, false});
    }
    std::sort(removals_.begin(), removals_.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    constexpr std::int64_t kOutages = 3;
    for (std::int64_t i = 0; i < kOutages; ++i) {
        const Instant from = plan.start.plus_ms(chance_.uniform(kHour, plan.days * kDay));
        away_.emplace_back(from, from.plus_ms(chance_.uniform(2 * kMinute, 20 * kMinute)));
    }
    if (chance_.one_in(4)) piles_.front().creep_kg_per_day = plan.mpe_kg / 4;
}

void Yard::found(const core::Event& event, Instant now) {
    core::apply(books_, event, {now, {}});
}

// What the rules ask of a pledge: that there is one. No facility stands behind it here.
void Yard::pledge(core::LotId lot) {
    books_.warehouse.lots.edit(lot).status = core::warehouse::LotStatus::pledged;
}

core::LotId Yard::take_in(std::size_t pile, std::int64_t kg, Instant now, bool at_once) {
    const core::LotId lot = books_.warehouse.lots.next_id();
    const Weight weight(kg);
    found(
        core::warehouse::LotsAnnounced{
            kWarehouse,
            kOwner,
            {{lot, "B" + std::to_string(lot.number()), "Q235B", "3.0", "R", weight, {}, {}, Price(1)}}},
        now);
    found(core::warehouse::LotArrived{lot}, now);
    found(core::warehouse::LotInspected{lot, weight, weight}, now);
    if (!at_once) return lot;
    piles_[pile].scale.load(kg);
    const core::OrderId order = books_.warehouse.orders.next_id();
    found(core::warehouse::OrderOpened{.order = order,
                                       .kind = OrderKind::inbound,
                                       .warehouse = kWarehouse,
                                       .lots = {lot},
                                       .zone = zone_name(pile)},
          now);
    found(core::warehouse::OrderExecuted{order, OrderKind::inbound, kWarehouse, {lot}, zone_name(pile)}, now);
    pledge(lot);
    return lot;
}

// Between eight and eighteen o'clock: an order is opened, the goods move, the custodians sign.
void Yard::plan_day(Instant morning) {
    for (std::int64_t i = 0; i < kOrdersADay; ++i) {
        Work next;
        next.pile = static_cast<std::size_t>(chance_.uniform(0, static_cast<std::int64_t>(piles_.size()) - 1));
        next.outbound = chance_.one_in(2);
        next.opens = morning.plus_ms(8 * kHour + chance_.uniform(0, 9 * kHour));
        next.moves = next.opens.plus_ms(chance_.uniform(3 * kMinute, 20 * kMinute));
        next.ends = next.moves.plus_ms(chance_.uniform(3 * kMinute, 15 * kMinute));
        works_.push_back(next);
    }
}

void Yard::work(Work& work, Instant now) {
    Pile& pile = piles_[work.pile];
    const std::string zone = zone_name(work.pile);
    if (work.stage == 0 && now >= work.opens) {
        if (work.outbound && pile.lots.size() < 3) work.outbound = false;
        if (work.outbound) {
            work.lot = pile.lots.back();
            if (books_.warehouse.lots.at(work.lot).open_order) {
                work.opens = work.opens.plus_ms(kMinute);
                return;
            }
            pile.lots.pop_back();
            books_.warehouse.lots.edit(work.lot).status = core::warehouse::LotStatus::in_stock;
        } else {
            work.lot = take_in(work.pile, chance_.uniform(kLightest, kHeaviest), now, false);
        }
        work.order = books_.warehouse.orders.next_id();
        const auto kind = work.outbound ? OrderKind::outbound : OrderKind::inbound;
        core::warehouse::OrderOpened opened{
            .order = work.order, .kind = kind, .warehouse = kWarehouse, .lots = {work.lot}, .zone = {}};
        if (!work.outbound) opened.zone = zone;
        found(opened, now);
        work.stage = 1;
    }
    if (work.stage == 1 && now >= work.moves) {
        const std::int64_t kg = books_.warehouse.lots.at(work.lot).weight.value();
        pile.scale.load(work.outbound ? -kg : kg);
        work.stage = 2;
    }
    if (work.stage == 2 && now >= work.ends) {
        const auto kind = work.outbound ? OrderKind::outbound : OrderKind::inbound;
        core::warehouse::OrderExecuted executed{work.order, kind, kWarehouse, {work.lot}, {}};
        if (!work.outbound) executed.zone = zone;
        found(executed, now);
        if (!work.outbound) {
            pledge(work.lot);
            pile.lots.push_back(work.lot);
        }
        work.stage = 3;
    }
}

void Yard::steal(Instant now) {
    while (next_removal_ < removals_.size() && removals_[next_removal_].at <= now) {
        Removal& removal = removals_[next_removal_++];
        Pile& pile = piles_[removal.scale];
        if (pile.lots.empty()) continue;
        removal.at = now;
        removal.kg = books_.warehouse.lots.at(pile.lots.front()).weight.value();
        removal.under_order = std::any_of(works_.begin(), works_.end(), [&](const Work& each) {
            return each.pile == removal.scale && (each.stage == 1 || each.stage == 2);
        });
        pile.scale.load(-removal.kg);
    }
    std::erase_if(returns_, [&](const auto& back) {
        if (back.first > now) return false;
        piles_[removals_[back.second].scale].scale.load(removals_[back.second].kg);
        return true;
    });
}

// A crane leans on the pile, somebody climbs it.
void Yard::disturb(Pile& pile) {
    pile.bump_kg = chance_.one_in(kBumpEvery) ? chance_.uniform(-3'000, 6'000) : 0;
}

void Yard::watch_naively(Pile& pile) {
    std::rotate(pile.minute.begin(), pile.minute.begin() + 1, pile.minute.end());
    pile.minute.back() = pile.shown;
    constexpr std::int64_t kFivePerCent = 20;
    const bool alarm = pile.shown < pile.minute.front() - pile.minute.front() / kFivePerCent;
    if (alarm && !pile.naive) ++naive_alarms_;
    pile.naive = alarm;
}

std::optional<telemetry::Message> Yard::step(Instant now) {
    while (planned_to_ <= now) {
        plan_day(planned_to_);
        planned_to_ = planned_to_.plus_ms(kDay);
    }
    for (Work& each : works_)
        if (each.opens <= now) work(each, now);
    std::erase_if(works_, [](const Work& each) { return each.stage == 3; });
    steal(now);
    telemetry::Message message;
    message.content.gateway = "gw";
    message.content.sequence = ++sequence_;
    message.content.sent_at = now;
    const bool is_away =
        std::any_of(away_.begin(), away_.end(), [&](const auto& gap) { return gap.first <= now && now < gap.second; });
    for (std::size_t i = 0; i < piles_.size(); ++i) {
        Pile& pile = piles_[i];
        disturb(pile);
        const std::int64_t creep = pile.creep_kg_per_day * (now - plan_.start) / kDay;
        const std::int64_t value = pile.scale.read(now) + pile.bump_kg + creep;
        if (!pile.stuck) pile.shown = value;
        if (is_away) continue;
        watch_naively(pile);
        message.content.readings.push_back({"scale-" + std::to_string(i + 1), ++pile.sequence, now, pile.shown});
        auto& device = books_.supervision.devices.edit(core::DeviceId(i + 1));
        device.latest = pile.shown;
        device.latest_at = now;
    }
    if (is_away) return std::nullopt;
    return message;
}

bool Yard::explains(std::size_t scale, Instant met_at) {
    for (std::size_t i = 0; i < removals_.size(); ++i) {
        Removal& removal = removals_[i];
        if (removal.scale != scale || removal.kg == 0 || removal.at > met_at.plus_ms(kHour)) continue;
        if (removal.found) {
            if (met_at - *removal.found < 3 * kHour) return true;  // the same removal once more
            continue;
        }
        removal.found = met_at;
        returns_.emplace_back(met_at.plus_ms(2 * kHour), i);
        return true;
    }
    return false;
}

}  // namespace gzl::bench
