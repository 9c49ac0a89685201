#include "simulator/run.hpp"

#include <unistd.h>

#include <spdlog/spdlog.h>

#include "simulator/life.hpp"

namespace gzl::simulator {

namespace {

constexpr std::int64_t kDay_ms = 86'400'000;
constexpr std::int64_t kSettleDays = 4;

// In memory where the machine offers it: what the disk would be asked for is simulated.
std::filesystem::path scratch_directory() {
    const std::filesystem::path shared = "/dev/shm";
    std::error_code error;
    const bool in_memory = ::access(shared.c_str(), W_OK) == 0;
    const auto base = in_memory ? shared : std::filesystem::temp_directory_path(error);
    std::string pattern = (base / "gzl-simulate-XXXXXX").string();
    CHECK_THAT(::mkdtemp(pattern.data()) != nullptr);
    return pattern;
}

std::vector<BankTraits> banks(const Plan& plan) {
    std::vector<BankTraits> made;
    for (std::int64_t i = 0; i < plan.banks; ++i) {
        BankTraits traits;
        traits.name = "银行" + std::to_string(i + 1);
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

Outcome run(const Plan& plan, const std::function<void(std::int64_t)>& day_done) {
    spdlog::set_level(spdlog::level::off);  // faults are what this is about
    const auto directory = scratch_directory();
    Outcome outcome;
    {
        World world(plan, directory);
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
    std::error_code error;
    std::filesystem::remove_all(directory, error);
    return outcome;
}

}  // namespace gzl::simulator
