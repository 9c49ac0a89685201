#include "simulator/platform_process.hpp"

#include "core/engine/engine.hpp"
#include "eventlog/sqlite_log.hpp"

namespace gzl::simulator {

namespace {

constexpr std::uint64_t kSmallWal = 256u << 10;  // so that the log is copied often
constexpr std::size_t kAllPending = 1'000'000;
constexpr std::uint32_t kAttempts = 1'000'000;  // a partition lasts longer than twenty attempts, and no person replays

}  // namespace

PlatformProcess::PlatformProcess(std::unique_ptr<eventlog::EventLog> log, const node::Node::Options& options,
                                 node::Memory memory, evidence::MerkleTree tree)
    : log_(std::move(log)),
      options_(options),
      writer_(options_, std::move(memory)),
      committer_(options_, std::move(tree)) {
    options_.log = log_.get();
    options_.on_outbox = [this](std::vector<eventlog::OutboxRow> rows) { take_outbox(std::move(rows)); };
}

Result<std::unique_ptr<PlatformProcess>> PlatformProcess::start(const Options& options) {
    eventlog::SqliteLogOptions store;
    store.path = options.path;
    store.checkpoint = {.start_bytes = kSmallWal, .limit_bytes = 8 * kSmallWal, .own_thread = false};
    auto opened = eventlog::open_sqlite_log(store);
    if (!opened) return tl::make_unexpected(opened.error());
    auto log = std::make_unique<WatchedLog>(std::move(*opened), options.on_durable);
    auto memory = node::replay(*log, {});
    if (!memory) return tl::make_unexpected(memory.error());
    evidence::MerkleTree tree;
    const auto read = log->read(0, log->size(), [&](eventlog::StoredRecord&& stored) {
        tree.append(stored.leaf);
        return true;
    });
    if (!read) return tl::make_unexpected(read.error());
    auto pending = log->pending_outbox(kAllPending);
    if (!pending) return tl::make_unexpected(pending.error());
    node::Node::Options node;
    node.clock = options.clock;
    node.random = options.salts;
    node.snapshot_every = options.snapshot_every;
    std::unique_ptr<PlatformProcess> process(
        new PlatformProcess(std::move(log), node, std::move(*memory), std::move(tree)));
    process->take_outbox(std::move(*pending));
    return process;
}

node::CommandOutcome PlatformProcess::run(node::Submission submission) {
    std::optional<node::CommandOutcome> outcome;
    submission.done = [&](node::CommandOutcome told) { outcome = std::move(told); };
    writer_.take(submission);
    commit();
    fire_deadlines();
    return std::move(*outcome);
}

tl::expected<core::Answer, core::Refusal> PlatformProcess::ask(const core::QueryRow& row, const void* query,
                                                               const core::Actor& actor) const {
    core::party::ReadNotes notes;
    return core::answer(memory().state, row, query, {options_.clock->now(), actor, &notes});
}

void PlatformProcess::fire_deadlines() {
    std::uint64_t before = 0;
    do {  // what one deadline brings may be due at once
        before = memory().size;
        writer_.fire_deadlines();
        commit();
    } while (memory().size != before && !has_failed());
}

void PlatformProcess::settle(const std::string& target, const eventlog::OutboxRow& row, const Result<void>& sent) {
    auto update = outbox_.at(target).settle(row, sent, options_.clock->now().ms());
    writer_.take(update);
    commit();
}

void PlatformProcess::keep_snapshot() {
    writer_.add_snapshot();
    commit();
}

void PlatformProcess::commit() {
    if (!writer_.has_work()) return;
    node::WorkBatch batch = writer_.take_batch();
    committer_.process(batch);
}

void PlatformProcess::take_outbox(std::vector<eventlog::OutboxRow> rows) {
    for (auto& row : rows) {
        auto& queue = outbox_.try_emplace(row.target, node::OutboxQueue::Retries{.attempts = kAttempts}).first->second;
        queue.add(std::move(row));
    }
}

}  // namespace gzl::simulator
