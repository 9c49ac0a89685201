// One supervised warehouse for a simulated month: scales that are true to their class, working days with orders, and
// what a county has to live with – cranes that bump, spikes, a gateway that goes away, a scale that sticks or creeps –
// and the truth of every removal. Its books are a core of its own, kept by the facts that real orders leave.
#pragma once

#include <array>
#include <memory>
#include <vector>

#include "core/engine/event.hpp"
#include "core/state.hpp"
#include "devices/floor_scale.hpp"
#include "telemetry/message.hpp"

namespace gzl::bench {

struct Removal {
    std::size_t scale = 0;
    Instant at;
    std::int64_t kg = 0;
    bool under_order = false;        // while an order over the zone is open: R3's to find, when it is over
    std::optional<Instant> found{};  // the alert's condition met
};

class Yard {
  public:
    struct Plan {
        std::uint64_t seed = 0;
        std::size_t scales = 20;
        std::int64_t mpe_kg = 200;
        std::int64_t interval_ms = 10'000;
        Instant start;
        std::int64_t days = 30;
        std::size_t removals = 3;
    };
    explicit Yard(const Plan& plan);

    // Everything up to the instant happens; then what the gateway sends. Nothing while it is away.
    std::optional<telemetry::Message> step(Instant now);

    // An alert of the scale's zone, R1 to R3: a removal that is found, or a false alarm. People then see to it: what
    // was taken is back two hours later.
    bool explains(std::size_t scale, Instant met_at);

    core::State& books() { return books_; }
    const core::State& books() const { return books_; }
    const std::vector<Removal>& removals() const { return removals_; }
    std::int64_t naive_alarms() const { return naive_alarms_; }  // of "more than five per cent less than a minute ago"

    static std::string zone_name(std::size_t scale) { return "Z" + std::to_string(scale + 1); }
    static constexpr core::GatewayId kGateway{1};

  private:
    struct Pile {
        devices::FloorScale scale;
        std::vector<core::LotId> lots;
        std::uint64_t sequence = 0;
        std::int64_t shown = 0;
        std::array<std::int64_t, 7> minute{};  // the last readings, the oldest a minute old
        bool naive = false;                    // the naive rule's alarm stands
        std::int64_t bump_kg = 0;              // a crane, a person, until the next sample
        bool stuck = false;
        std::int64_t creep_kg_per_day = 0;
    };
    struct Work {
        std::size_t pile = 0;
        bool outbound = true;
        core::OrderId order;
        core::LotId lot;
        Instant opens, moves, ends;
        int stage = 0;
    };

    void found(const core::Event& event, Instant now);
    core::LotId take_in(std::size_t pile, std::int64_t kg, Instant now, bool at_once);
    void pledge(core::LotId lot);
    void plan_day(Instant morning);
    void work(Work& work, Instant now);
    void disturb(Pile& pile);
    void watch_naively(Pile& pile);
    void steal(Instant now);

    const Plan plan_;
    devices::Noise chance_;
    core::State books_;
    std::vector<Pile> piles_;
    std::vector<Work> works_;
    std::vector<Removal> removals_;
    std::vector<std::pair<Instant, std::size_t>> returns_;  // of what was taken
    std::vector<std::pair<Instant, Instant>> away_;         // the gateway
    Instant planned_to_;
    std::size_t next_removal_ = 0;
    std::uint64_t sequence_ = 0;
    std::int64_t naive_alarms_ = 0;
};

}  // namespace gzl::bench
