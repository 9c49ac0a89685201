// What lies between the platform and the banks: their processes, and the messages both ways.
#include <algorithm>

#include "api/platform/letter.hpp"
#include "simulator/world.hpp"

namespace gzl::simulator {

BankSide& World::add_bank(const std::string& id, const std::string& code, const std::string& key_name,
                          const bank::Rules& rules) {
    const std::size_t number = banks_.size();
    const auto directory = directory_ / id;
    std::filesystem::create_directories(directory);
    BankProcess::Options options{.path = directory / "bank.sqlite",
                                 .prefix = "B" + std::to_string(number + 1),
                                 .own_funds = Money(100'000'000'000'000),
                                 .rules = rules,
                                 .identity = {key_name, bank_key(number)},
                                 .platform_key_id = identity_.keyid,
                                 .platform_key = identity_.key.public_key(),
                                 .now_ms = [this] { return clock_.true_time().ms(); },
                                 .to_platform =
                                     [this](const api::HttpRequest& request) {
                                         return network_.carry(request, [this](const api::HttpRequest& arrived) {
                                             return to_platform(arrived);
                                         });
                                     }};
    auto disk = std::make_unique<Disk>(directory, prng_.stream("disk of " + id));
    BankSide& side = banks_.emplace_back(BankSide{id, code, std::move(disk), std::move(options), nullptr});
    restart_bank(side);
    return side;
}

void World::restart_bank(BankSide& side) {
    side.process.reset();
    side.disk->recover();
    auto started = BankProcess::start(side.options);
    audit::require(started.has_value(), "the bank starts again", started ? "" : started.error().message);
    side.process = std::move(*started);
}

Result<api::HttpResponse> World::to_platform(const api::HttpRequest& request) {
    take_step();
    auto response = door_.handle(request, platform_->memory().state, clock_.now(), [&](node::Submission submission) {
        auto outcome = platform_->run(std::move(submission));
        if (const auto* accepted = std::get_if<node::Accepted>(&outcome))
            auditor_.chain().acknowledged(accepted->first, accepted->records);
        return outcome;
    });
    after_step();
    return response;
}

Result<api::HttpResponse> World::to_bank(BankSide& side, const api::HttpRequest& request) {
    if (faulty_ && plan_.bank_faults && faults_.one_in(100))
        side.disk->plan(faults_.one_in(2) ? DiskFault::kill : DiskFault::power_loss,
                        static_cast<std::uint64_t>(faults_.between(1, 12)));
    auto response = side.process->handle(request);
    if (side.disk->has_failed()) {
        ++outcome_.bank_crashes;
        restart_bank(side);
        return fault("the bank went away");
    }
    return response;
}

void World::send(const std::string& target, const eventlog::OutboxRow& row) {
    const auto side =
        std::find_if(banks_.begin(), banks_.end(), [&](const BankSide& each) { return each.id == target; });
    Result<void> sent;
    if (side != banks_.end()) {
        const std::string nonce = api::new_nonce();
        const std::int64_t now_s = now().ms() / 1000;
        const auto headers = api::letter_headers(row, identity_, clock_.now().date(), now_s, nonce);
        const auto answer =
            network_.carry(request_of(row.kind, headers, row.payload),
                           [&side = *side, this](const api::HttpRequest& arrived) { return to_bank(side, arrived); });
        const auto key = side->options.identity;
        sent = answer ? api::letter_taken(
                            row, *answer,
                            [&](const std::string& name) {
                                return name == key.keyid ? std::optional(key.key.public_key()) : std::nullopt;
                            },
                            now_s, nonce)
                      : Result<void>(tl::make_unexpected(answer.error()));
        const auto number = static_cast<std::size_t>(side - banks_.begin());
        wake_at(side->id + " works", now().ms() + 1'000, [this, number] { run_bank(number); });
    }
    platform_->settle(target, row, sent);
    after_step();
}

// Every row that is due now; the next one when it is due.
void World::carry_messages() {
    std::vector<std::string> targets;
    for (const auto& [target, queue] : platform_->outbox()) targets.push_back(target);
    for (const std::string& target : targets) {
        for (int i = 0; i < 1000; ++i) {
            auto& queue = platform_->outbox().at(target);
            const auto* row = queue.next();
            if (!row) break;
            if (const std::int64_t wait = row->next_attempt_ms - clock_.now().ms(); wait > 0) {
                wake_at(target, now().ms() + wait + 1, [this] { carry_messages(); });
                break;
            }
            const auto crashes = outcome_.crashes;
            queue.begin_send(*row);
            send(target, *row);
            if (outcome_.crashes != crashes) return carry_messages();  // the queues are new
        }
    }
}

void World::run_bank(std::size_t number) {
    BankSide& side = banks_[number];
    for (int i = 0; i < 100; ++i) {
        const auto sent = side.process->send_next();
        if (side.disk->has_failed()) {
            ++outcome_.bank_crashes;
            restart_bank(side);
            continue;
        }
        if (!sent || !*sent) break;
    }
    carry_messages();
    const auto due = side.process->next_due_ms();
    if (due && *due) wake_at(side.id + " sends", **due + 1, [this, number] { run_bank(number); });
}

// One waking at a time for each purpose, the earliest.
void World::wake_at(const std::string& purpose, std::int64_t ms, std::function<void()> what) {
    std::int64_t& planned = wakings_[purpose];
    if (planned > now().ms() && planned <= ms) return;
    planned = std::max(ms, now().ms() + 1);
    scheduler_.at(Instant(planned), std::move(what));
}

}  // namespace gzl::simulator
