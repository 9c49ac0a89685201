#include "node/writer.hpp"

#include "base/json.hpp"
#include "core/engine/engine.hpp"
#include "evidence/digest.hpp"
#include "node/decide.hpp"
#include "node/record_leaf.hpp"

namespace gzl::node {

namespace {

constexpr std::size_t kBatchEvents = 16'384;  // decided ahead of the appender
constexpr std::size_t kBatchWork = 32'768;    // also readings and refusals, which make no event
constexpr std::uint64_t kOutboxIdsPerPosition = 16;

InputHash input_hash(const core::CommandRow& row, const void* command) {
    const Hash full = evidence::sha256(bytes_of(input_text(row, command)));
    InputHash hash;
    std::copy_n(full.begin(), hash.size(), hash.begin());
    return hash;
}

}  // namespace

Writer::Writer(const Node::Options& options, Memory replayed)
    : options_(options), memory_(std::move(replayed)), snapshot_due_(memory_.size + options.snapshot_every) {}

bool Writer::may_decide_more() const {
    return batch_.events < kBatchEvents && batch_.work.size() < kBatchWork;
}

WorkBatch Writer::take_batch() {
    if (memory_.size >= snapshot_due_) {
        add_snapshot();
        snapshot_due_ = memory_.size + options_.snapshot_every;
    }
    return std::exchange(batch_, {});
}

void Writer::take(Submission& submission) {
    const std::string by = core::actor_text(submission.actor);
    InputHash input{};
    if (!submission.key.empty()) {
        input = input_hash(*submission.row, submission.command.get());
        if (const KeptOutcome* kept = memory_.outcomes.find(key_hash(by, submission.key)))
            return repeat(submission, *kept, input);
    }
    auto done = std::move(submission.done);
    const Instant at = now();
    const core::Context context{at, submission.actor};
    auto decision = node::decide(memory_.state, *submission.row, submission.command.get(), context);
    if (!decision) {
        const auto next =
            core::consequences(memory_.state, *submission.row, submission.command.get(), context, decision.error());
        refuse(done, std::move(decision.error()));
        return take_own(next);
    }
    Work work;
    work.head = {memory_.size,
                 at,
                 by,
                 memory_.size,
                 static_cast<std::uint32_t>(decision->size()),
                 decision->empty() ? std::string() : submission.key,
                 input};
    work.events = std::move(*decision);
    apply(work);
    work.done = [done, first = work.head.first](std::vector<std::string> records) {
        done(Accepted{first, std::move(records)});
    };
    work.failed = [done](const std::string& why) { done(Unavailable{why}); };
    const auto next = core::consequences(memory_.state, work.events, context);
    add(std::move(work));
    take_own(next);
}

// In the same batch as what they follow from, so that they are durable before it is known.
void Writer::take_own(const core::OwnCommands& commands) {
    for (const core::OwnCommand& own : commands) {
        Submission next{own.row, own.command, {}, {}, [](const CommandOutcome&) {}};
        take(next);
    }
}

void Writer::take(Reading& reading) {
    Work work;
    auto value = reading.look(memory_, now());
    if (reading.follow) take_own(reading.follow(memory_, now()));
    work.done = [done = reading.done, value = std::move(value)](const std::vector<std::string>&) { done(value); };
    work.failed = [done = std::move(reading.done)](const std::string&) { done(nullptr); };
    add(std::move(work));
}

void Writer::refuse(const std::function<void(CommandOutcome)>& done, core::Refusal refusal) {
    Work work;
    work.done = [done, refusal = std::move(refusal)](const std::vector<std::string>&) { done(refusal); };
    work.failed = [done](const std::string& why) { done(Unavailable{why}); };
    add(std::move(work));
}

// The same key again: the same input gets the kept outcome, another input a refusal.
void Writer::repeat(Submission& submission, const KeptOutcome& kept, const InputHash& input) {
    if (kept.input != input) return refuse(submission.done, core::Refusal{&idempotency_key_reused, {}});
    Work work;
    work.done = [this, done = submission.done, kept](const std::vector<std::string>&) {
        Accepted accepted{kept.first, {}};
        bool intact = true;
        const auto read = options_.log->read(kept.first, kept.first + kept.count, [&](eventlog::StoredRecord&& stored) {
            intact = is_intact(stored);
            accepted.records.push_back(std::move(stored.record));
            return intact;
        });
        if (read && !intact)
            done(Unavailable{"a record of the log is damaged"});
        else if (read)
            done(std::move(accepted));
        else
            done(Unavailable{read.error().message});
    };
    work.failed = [done = std::move(submission.done)](const std::string& why) { done(Unavailable{why}); };
    add(std::move(work));
}

// Applies the events as a replay will, and notes what other parties must be told.
void Writer::apply(Work& work) {
    RecordHead head = work.head;
    for (const core::Event& event : work.events) {
        memory_.apply(head, event);
        if (event.kind().messages) {
            std::uint64_t id = head.seq * kOutboxIdsPerPosition;
            for (core::Message& message : event.kind().messages(memory_.state, event.data(), {head.at, {}})) {
                eventlog::OutboxRow row;
                row.id = ++id;
                row.target = message.target.text();
                row.kind = std::move(message.path);
                row.subject = std::move(message.subject);
                work.outbox.push_back(std::move(row));
                work.outbox_bodies.push_back(std::move(message.body));
            }
        }
        ++head.seq;
        head.key.clear();
    }
}

void Writer::add(Work work) {
    batch_.events += work.events.size();
    batch_.work.push_back(std::move(work));
}

void Writer::fire_deadlines() {
    const auto next = core::next_deadline(memory_.state);
    if (next && *next <= now()) submit_own("FireDeadlines", "{}");
    if (options_.close_days && memory_.size > 0) close_days();
}

// L7: every day that is over, in order. The first day that this log closes is the day before it began to close
// days.
void Writer::close_days() {
    const Date yesterday = now().date().plus_days(-1);
    while (memory_.state.loan.closed_through < yesterday) {
        const Date last = memory_.state.loan.closed_through;
        const Date next = last == Date() ? yesterday : last.plus_days(1);
        submit_own("CloseDay", "{\"date\":\"" + next.text() + "\"}");
        if (memory_.state.loan.closed_through == last) return;
    }
}

void Writer::submit_own(std::string_view name, std::string_view input) {
    const core::CommandRow* row = core::catalog().command(name);
    CHECK_THAT(row != nullptr);
    const auto command = row->body->make();
    CHECK_THAT(read_json(*parse_json(input), *row->body->type, command.get()));
    Submission own{row, command, {}, {}, [](const CommandOutcome&) {}};
    take(own);
}

}  // namespace gzl::node
