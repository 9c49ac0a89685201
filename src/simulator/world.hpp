// The world around the platform: its process on a disk that fails, the banks and the network, the people's commands,
// and the auditor who follows everything.
#pragma once

#include <filesystem>

#include <boost/json.hpp>

#include "simulator/audit/auditor.hpp"
#include "simulator/disk.hpp"
#include "simulator/door.hpp"
#include "simulator/network.hpp"
#include "simulator/options.hpp"
#include "simulator/platform_process.hpp"
#include "simulator/task.hpp"

namespace gzl::simulator {

// What became of a command that somebody gave.
struct Told {
    bool accepted = false;
    std::vector<boost::json::object> facts{};  // whole records
    std::string refused{};                     // the reason's name

    std::string text(std::string_view field) const;  // of the first fact that has it
    std::int64_t number(std::string_view field) const;
};

struct BankSide {
    std::string id;  // "org-000005"
    std::string code;
    std::unique_ptr<Disk> disk;
    BankProcess::Options options;
    std::unique_ptr<BankProcess> process;
};

class World {
  public:
    World(const Plan& plan, std::filesystem::path directory);
    ~World();

    Told command(const core::Actor& actor, std::string_view name, const boost::json::object& input);
    boost::json::object ask(const core::Actor& actor, std::string_view name, const boost::json::object& input);

    BankSide& add_bank(const std::string& id, const std::string& code, const std::string& key_name,
                       const bank::Rules& rules);
    evidence::PrivateKey bank_key(std::size_t number) const;
    void restart_bank(BankSide& side);
    void run_bank(std::size_t number);  // works its queue off, and again when something is due

    void start(Task<> task);
    auto sleep(std::int64_t ms) { return scheduler_.until(clock_.true_time().plus_ms(ms)); }
    auto until(Instant instant) { return scheduler_.until(instant); }
    Instant now() const { return clock_.true_time(); }
    Date today() const { return clock_.true_time().date(); }
    void live(Instant end);         // throws audit::Failure
    void settle_down(Instant end);  // no more faults: what is under way comes to its end
    void compare();                 // the live state with a replay of its own log, all of it

    const Plan& plan() const { return plan_; }
    Prng chance(std::string_view purpose) const { return prng_.stream(purpose); }
    SimulatedClock& clock() { return clock_; }
    std::vector<BankSide>& banks() { return banks_; }
    const audit::Auditor& auditor() const { return auditor_; }
    const node::Memory& memory() const { return platform_->memory(); }
    Outcome& outcome() { return outcome_; }

  private:
    void start_platform();
    void restart_platform();
    void plan_fault();
    void take_step();
    void after_step();
    void carry_messages();
    void send(const std::string& target, const eventlog::OutboxRow& row);
    Result<api::HttpResponse> to_bank(BankSide& side, const api::HttpRequest& request);
    Result<api::HttpResponse> to_platform(const api::HttpRequest& request);
    void wake_at(const std::string& purpose, std::int64_t ms, std::function<void()> what);

    const Plan plan_;
    const Prng prng_;
    const std::filesystem::path directory_;
    SimulatedClock clock_;
    SimulatedRandom salts_;
    Scheduler scheduler_;
    Network network_;
    Prng faults_;
    Disk disk_;
    audit::Auditor auditor_;
    node::Memory shadow_;  // every durable record, decoded from its bytes and applied
    Outcome outcome_;
    std::unique_ptr<PlatformProcess> platform_;
    api::SigningIdentity identity_;
    Door door_;
    std::vector<BankSide> banks_;
    std::vector<std::unique_ptr<Task<>>> tasks_;
    std::map<std::string, std::uint64_t> keys_;  // commands of each actor
    std::map<std::string, std::int64_t> wakings_;
    bool faulty_ = false;
    std::uint64_t compared_at_ = 0;
};

}  // namespace gzl::simulator
