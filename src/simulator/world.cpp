#include "simulator/world.hpp"

#include <algorithm>

#include "base/json.hpp"

namespace gzl::simulator {

namespace {

constexpr std::size_t kSeedBytes = 32;
constexpr std::string_view kPlatformKey = "platform";

Instant beginning(const Plan& plan) {
    constexpr std::int64_t kTwoHoursMs = 7'200'000;  // before midnight in UTC
    const auto midnight = Instant::parse(plan.begins + "T00:00:00.000Z");
    CHECK_THAT(midnight.has_value());
    return midnight->plus_ms(-kTwoHoursMs);
}

evidence::PrivateKey key_of(Prng prng) {
    std::array<std::uint8_t, kSeedBytes> seed{};
    SimulatedRandom(prng).fill(seed);
    auto key = evidence::PrivateKey::from_seed(evidence::KeyAlgorithm::ed25519, seed);
    CHECK_THAT(key.has_value());
    return std::move(*key);
}

}  // namespace

std::string Told::text(std::string_view field) const {
    for (const auto& fact : facts)
        if (const auto* found = fact.at("data").as_object().if_contains(field); found && found->is_string())
            return std::string(found->as_string());
    return {};
}

std::int64_t Told::number(std::string_view field) const {
    for (const auto& fact : facts)
        if (const auto* found = fact.at("data").as_object().if_contains(field); found && found->is_number())
            return found->to_number<std::int64_t>();
    return 0;
}

World::World(const Plan& plan, std::filesystem::path directory)
    : plan_(plan),
      prng_(plan.seed),
      directory_(std::move(directory)),
      clock_(beginning(plan)),
      salts_(prng_.stream("salts")),
      scheduler_(clock_),
      network_(scheduler_, clock_, prng_.stream("network"), false),
      faults_(prng_.stream("faults")),
      disk_(directory_ / "platform", prng_.stream("disk")),
      identity_{std::string(kPlatformKey), key_of(prng_.stream("platform key"))},
      door_(identity_) {
    std::filesystem::create_directories(directory_ / "platform");
    start_platform();
}

World::~World() {
    tasks_.clear();
}

// ---- the platform's process

void World::start_platform() {
    PlatformProcess::Options options;
    options.path = directory_ / "platform" / "county.sqlite";
    options.clock = &clock_;
    options.salts = &salts_;
    options.snapshot_every = 997;
    options.on_durable = [this](const eventlog::Batch& batch) {
        for (const auto& record : batch.records) {
            auditor_.durable(record);
            const auto decoded = node::read_record(record.record);
            audit::require(decoded.has_value(), "what is written can be read");
            audit::require(node::write_record(decoded->head, decoded->event) == record.record,
                           "a record that is read is written the same");
            shadow_.apply(decoded->head, decoded->event);
        }
        for (const auto& row : batch.outbox) auditor_.message(row);
        outcome_.messages += batch.outbox.size();
    };
    auto started = PlatformProcess::start(options);
    if (disk_.has_flipped()) {
        if (started) {  // as when the platform takes up its published log, and when it digests a snapshot
            const auto head = (*started)->committer().tree_head();
            if (head.size == auditor_.chain().size() && head.root == auditor_.chain().root())
                audit::require((*started)->memory().digest() == shadow_.digest(),
                               "a flipped bit changes nothing unnoticed");
        }
        ++outcome_.flips;
        started = fault("read again");
        disk_.recover();
        started = PlatformProcess::start(options);
    }
    audit::require(started.has_value(), "the log opens again", started ? "" : started.error().message);
    platform_ = std::move(*started);
}

void World::restart_platform() {
    platform_.reset();
    disk_.recover();
    ++outcome_.crashes;
    if (faulty_)  // in one of the pages that a start reads; or in none
        disk_.flip_a_bit_in_read(static_cast<std::uint64_t>(
            faults_.between(1, 20 + static_cast<std::int64_t>(auditor_.chain().size() / 5))));
    start_platform();
    disk_.recover();
    // All that was durable is there and unchanged; what the process did not hear of may be there too.
    const auto known = auditor_.chain().size();
    audit::require(platform_->log().size() >= known, "nothing durable is lost");
    const auto read = platform_->log().read(0, platform_->log().size(), [&](eventlog::StoredRecord&& record) {
        if (record.position < known) {
            auditor_.chain().found_again(record.position, record.salt, record.record);
        } else {
            auditor_.durable(record);
            const auto decoded = node::read_record(record.record);
            audit::require(decoded.has_value(), "what is written can be read");
            shadow_.apply(decoded->head, decoded->event);
        }
        return true;
    });
    audit::require(read.has_value(), "the log can be read");
    compare();
}

void World::compare() {
    const auto& tree = platform_->committer();
    auditor_.chain().tree_head(tree.tree_head().size, tree.tree_head().root);
    audit::require(platform_->memory().digest() == shadow_.digest(), "the live state is the replay of its own log");
    audit::require(platform_->memory().state.ledger.balances(), "the books balance (A1)");
    compared_at_ = auditor_.chain().size();
}

// The next fault of the process or its disk, some operations from now.
void World::plan_fault() {
    constexpr std::array kFaults{DiskFault::kill, DiskFault::power_loss, DiskFault::failed_sync, DiskFault::full};
    const DiskFault fault = faults_.pick(kFaults);
    const std::int64_t far = fault == DiskFault::failed_sync ? 10 : 60;
    disk_.plan(fault, static_cast<std::uint64_t>(faults_.between(1, far)));
}

void World::take_step() {
    ++outcome_.step;
    if (plan_.faults_until_step != 0 && outcome_.step > plan_.faults_until_step) faulty_ = false;
    if (!faulty_) return;
    // A restart reads the whole log, so a long life has fewer of them for each of its steps.
    const auto rare = static_cast<std::int64_t>(auditor_.chain().size() / 20);
    if (plan_.process_faults && faults_.one_in(150 + rare)) plan_fault();
    if (plan_.network_faults && faults_.one_in(400))
        network_.cut_until(now().plus_ms(faults_.between(60'000, 8 * 3'600'000)));
    if (plan_.clock_faults && faults_.one_in(400))
        clock_.set_off_by(faults_.one_in(2) ? 0 : faults_.between(-20'000, 20'000));
}

void World::after_step() {
    if (platform_->has_failed()) restart_platform();
    auditor_.deadlines(platform_->memory().state.now.text());
    const std::uint64_t grown = auditor_.chain().size() - compared_at_;
    if (grown * 8 > compared_at_ + 200) compare();
}

// ---- commands of people

Told World::command(const core::Actor& actor, std::string_view name, const boost::json::object& input) {
    const core::CommandRow* row = core::catalog().command(name);
    CHECK_THAT(row != nullptr);
    const auto body = row->body->make();
    const auto read = read_json(input, *row->body->type, body.get());
    if (!read)
        throw audit::Failure(std::string("the simulator's own ")
                                 .append(name)
                                 .append(" is malformed: ")
                                 .append(read.error().reason)
                                 .append(read.error().pointer));
    const std::string by = core::actor_text(actor);
    const std::string key = "sim-" + std::to_string(++keys_[by]);
    ++outcome_.commands;
    take_step();
    for (;;) {
        node::Submission submission{row, body, actor, key, {}};
        const auto outcome = platform_->run(std::move(submission));
        const auto* accepted = std::get_if<node::Accepted>(&outcome);
        if (accepted) auditor_.chain().acknowledged(accepted->first, accepted->records);
        after_step();
        if (std::holds_alternative<node::Unavailable>(outcome)) continue;  // asked again under the same key
        if (accepted && faulty_ && !accepted->records.empty() && faults_.one_in(100)) {  // the answer did not arrive
            const auto again = platform_->run({row, body, actor, key, {}});
            const auto* same = std::get_if<node::Accepted>(&again);
            if (same) {
                audit::require(same->first == accepted->first && same->records == accepted->records,
                               "a repeated command has the same answer", by + " " + key);
                auditor_.chain().acknowledged(same->first, same->records);
            }
            audit::require(same || std::holds_alternative<node::Unavailable>(again),
                           "a repeated command is not refused", by + " " + key);
            after_step();
        }
        Told told;
        told.accepted = accepted != nullptr;
        if (const auto* refusal = std::get_if<core::Refusal>(&outcome)) {
            told.refused = std::string(refusal->reason->name);
            ++outcome_.refused;
            ++outcome_.refusals[std::string(name) + " " + told.refused];
        } else {
            for (const std::string& record : accepted->records)
                told.facts.push_back(boost::json::parse(record).as_object());
        }
        carry_messages();
        return told;
    }
}

boost::json::object World::ask(const core::Actor& actor, std::string_view name, const boost::json::object& input) {
    const core::QueryRow* row = core::catalog().query(name);
    CHECK_THAT(row != nullptr);
    const auto query = row->body->make();
    CHECK_THAT(read_json(input, *row->body->type, query.get()));
    const auto answer = platform_->ask(*row, query.get(), actor);
    if (!answer) return {};
    std::string text;
    write_json(text, *answer->type, answer->value.get());
    return boost::json::parse(text).as_object();
}

evidence::PrivateKey World::bank_key(std::size_t number) const {
    return key_of(prng_.stream("bank key " + std::to_string(number)));
}

// ---- time

void World::start(Task<> task) {
    tasks_.push_back(std::make_unique<Task<>>(std::move(task)));
    tasks_.back()->start();
}

void World::live(Instant end) {
    faulty_ = true;
    network_.set_faults(plan_.network_faults);
    while (auto next = scheduler_.next(end)) {
        platform_->fire_deadlines();
        after_step();
        next();
    }
    clock_.move_to(end);
}

void World::settle_down(Instant end) {
    faulty_ = false;
    network_.set_faults(false);
    network_.cut_until(now());
    clock_.set_off_by(0);
    disk_.recover();
    for (BankSide& side : banks_) restart_bank(side);
    while (auto next = scheduler_.next(end)) {
        platform_->fire_deadlines();
        after_step();
        next();
    }
    constexpr int kRounds = 4;  // what one bank answers may lead to a message to another
    for (int round = 0; round < kRounds; ++round)
        for (std::size_t i = 0; i < banks_.size(); ++i) run_bank(i);
    compare();
    for (BankSide& side : banks_) {
        const auto cash = side.process->lent_less_received();
        audit::require(cash.has_value(), "the bank's books can be read");
        audit::require(cash->value() == auditor_.loans().lent_less_received(side.id),
                       "platform and bank agree on the money that moved",
                       side.id + " " + std::to_string(cash->value()) + " and " +
                           std::to_string(auditor_.loans().lent_less_received(side.id)));
    }
    for (const auto& [target, queue] : platform_->outbox())
        audit::require(queue.empty(), "every message arrives in the end", target);
}

}  // namespace gzl::simulator
