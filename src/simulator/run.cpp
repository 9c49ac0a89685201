#include "simulator/run.hpp"

#include <unistd.h>

#include <spdlog/spdlog.h>

#include "simulator/life.hpp"
#include "simulator/scratch.hpp"

namespace gzl::simulator {

namespace {

constexpr std::int64_t kDay_ms = 86'400'000;
constexpr std::int64_t kSettleDays = 4;

std::vector<BankTraits> banks(const Plan& plan) {
    std::vector<BankTraits> made;
    for (std::int64_t i = 0; i < plan.banks; ++i) {
        BankTraits traits;
        traits.name = "银行" + std::to_string(i + 1);
        traits.prepayment_code = "YFK";
        made.push_back(traits);
    }
    return made;
}

std::vector<std::string> enterprises(const Plan& plan) {
    std::vector<std::string> made;
    for (std::int64_t i = 0; i < plan.enterprises; ++i) made.push_back("板材厂" + std::to_string(i + 1));
    return made;
}

void summarise(World& world, Outcome& outcome) {
    const auto& facts = world.auditor().facts_by_kind();
    const auto count = [&](const char* kind) {
        const auto found = facts.find(kind);
        return found == facts.end() ? 0 : found->second;
    };
    outcome.loans = count("LoanOpened");
    outcome.alerts = count("AlertRaised");
    outcome.facts = facts;
    outcome.state_digest = to_hex(world.memory().digest());
}

}  // namespace

Outcome run(const Plan& plan, const std::function<void(std::int64_t)>& day_done, const std::filesystem::path& keep) {
    spdlog::set_level(spdlog::level::off);  // faults are what this is about
    const Scratch scratch;
    Outcome outcome;
    {
        World world(plan, scratch.path());
        world.outcome().seed = plan.seed;
        try {
            const Cast cast = set_up(world, banks(plan), enterprises(plan));
            Life life(world, cast);
            life.begin();
            const Instant start = world.now();
            for (std::int64_t day = 1; day <= plan.days; ++day) {
                world.live(start.plus_ms(day * kDay_ms));
                ++world.outcome().days;
                if (day_done) day_done(day);
            }
            world.settle_down(world.now().plus_ms(kSettleDays * kDay_ms));
            world.outcome().sound = true;
            summarise(world, world.outcome());
        } catch (const audit::Failure& failure) {
            world.outcome().failure = failure.what();
        }
        world.outcome().records = world.auditor().chain().size();
        world.outcome().log_digest = to_hex(world.auditor().chain().root());
        outcome = world.outcome();
    }
    if (!keep.empty()) {
        std::error_code error;
        std::filesystem::copy_file(scratch.path() / "platform" / "county.sqlite", keep, error);
        if (error) {
            outcome.failure = "cannot write " + keep.string() + ": " + error.message();
            outcome.sound = false;
        }
    }
    return outcome;
}

}  // namespace gzl::simulator
