#include "node/node.hpp"

#include <condition_variable>
#include <future>
#include <mutex>
#include <span>
#include <thread>

#include "base/json.hpp"
#include "core/engine/engine.hpp"
#include "evidence/digest.hpp"
#include "node/appender.hpp"
#include "node/batch.hpp"
#include "node/decide.hpp"

namespace gzl::node {

namespace {

constexpr std::size_t kQueueLimit = 200'000;  // submissions waiting: beyond it callers are told to try again later
constexpr std::size_t kBatchEvents = 16'384;  // decided ahead of the appender
constexpr std::size_t kBatchWork = 32'768;    // also readings and refusals, which make no event
constexpr std::uint64_t kOutboxIdsPerPosition = 16;
constexpr std::chrono::milliseconds kLongestWait{1'000};

InputHash input_hash(const core::CommandRow& row, const void* command) {
    const Hash full = evidence::sha256(bytes_of(input_text(row, command)));
    InputHash hash;
    std::copy_n(full.begin(), hash.size(), hash.begin());
    return hash;
}

using Item = std::variant<Submission, Reading, eventlog::OutboxUpdate>;

}  // namespace

struct Node::Impl {
    Impl(const Options& given, Memory replayed, evidence::MerkleTree tree)
        : options(given), memory(std::move(replayed)), appender(options, std::move(tree)) {
        snapshot_due = memory.size + options.snapshot_every;
    }

    void start() {
        appender.start([this] { notify(); });
        thread = std::thread([this] { run(); });
    }

    void push(Item item) {
        std::vector<Item> one;
        one.push_back(std::move(item));
        push(one);
    }

    // One hand-over, order kept; those that do not fit are answered at once.
    void push(std::span<Item> items) {
        std::string_view refused;
        {
            const std::lock_guard lock(mutex);
            if (stopping) refused = "the node is stopping";
            while (refused.empty() && !items.empty()) {
                if (queue.size() >= kQueueLimit) {
                    refused = "too many requests are waiting";
                } else {
                    queue.push_back(std::move(items.front()));
                    items = items.subspan(1);
                }
            }
        }
        wake.notify_one();
        for (Item& item : items) {
            if (auto* submission = std::get_if<Submission>(&item)) submission->done(Unavailable{std::string(refused)});
            if (auto* reading = std::get_if<Reading>(&item)) reading->done(nullptr);
        }
    }

    void notify() {
        {
            const std::lock_guard lock(mutex);
            notified = true;
        }
        wake.notify_one();
    }

    void run() {
        std::vector<Item> taken;
        while (true) {
            bool last = false;
            {
                std::unique_lock lock(mutex);
                const auto ready = [&] { return notified || (!queue.empty() && may_decide_more()); };
                wake.wait_for(lock, wait_time(), ready);
                notified = false;
                if (may_decide_more()) taken.swap(queue);
                last = stopping && queue.empty();
            }
            for (Item& item : taken) std::visit([this](auto& each) { take(each); }, item);
            taken.clear();
            fire_deadlines();
            hand_over();
            if (last && finish()) return;
        }
    }

    // Hands the decided batch over when the appender can take it; otherwise it goes on growing.
    void hand_over() {
        if (batch.empty() || !appender.is_free()) return;
        if (memory.size >= snapshot_due) {
            batch.snapshot = take_snapshot(memory);
            snapshot_due = memory.size + options.snapshot_every;
        }
        appender.hand_over(std::exchange(batch, {}));
    }

    bool finish() {
        if (!batch.empty() || !appender.is_free()) return false;
        if (!final_snapshot && memory.size > 0 && !appender.has_failed()) {
            final_snapshot = true;
            batch.snapshot = take_snapshot(memory);
            hand_over();
            return false;
        }
        appender.stop();
        return true;
    }

    std::chrono::milliseconds wait_time() const {
        const auto next = core::next_deadline(memory.state);
        if (!next || !options.clock->runs_by_itself()) return kLongestWait;
        return std::clamp(std::chrono::milliseconds(*next - options.clock->now()), std::chrono::milliseconds(0),
                          kLongestWait);
    }

    bool may_decide_more() const { return batch.events < kBatchEvents && batch.work.size() < kBatchWork; }

    Instant now() const { return std::max(options.clock->now(), memory.state.now); }

    void take(Submission& submission) {
        const std::string by = core::actor_text(submission.actor);
        InputHash input{};
        if (!submission.key.empty()) {
            input = input_hash(*submission.row, submission.command.get());
            if (const KeptOutcome* kept = memory.outcomes.find(key_hash(by, submission.key)))
                return repeat(submission, *kept, input);
        }
        auto done = std::move(submission.done);
        const Instant at = now();
        const core::Context context{at, submission.actor};
        auto decision = node::decide(memory.state, *submission.row, submission.command.get(), context);
        if (!decision) {
            const auto next =
                core::consequences(memory.state, *submission.row, submission.command.get(), context, decision.error());
            refuse(std::move(done), std::move(decision.error()));
            return take_own(next);
        }
        Work work;
        work.head = {memory.size,
                     at,
                     by,
                     memory.size,
                     static_cast<std::uint32_t>(decision->size()),
                     decision->empty() ? std::string() : submission.key,
                     input};
        work.events = std::move(*decision);
        apply(work);
        work.done = [done, first = work.head.first](std::vector<std::string> records) {
            done(Accepted{first, std::move(records)});
        };
        work.failed = [done](const std::string& why) { done(Unavailable{why}); };
        const auto next = core::consequences(memory.state, work.events, context);
        add(std::move(work));
        take_own(next);
    }

    // In the same batch as what they follow from, so that they are durable before it is known.
    void take_own(const std::vector<core::OwnCommand>& commands) {
        for (const core::OwnCommand& own : commands) {
            Submission next{own.row, own.command, {}, {}, [](const CommandOutcome&) {}};
            take(next);
        }
    }

    void take(Reading& reading) {
        Work work;
        auto value = reading.look(memory, now());
        if (reading.follow) take_own(reading.follow(memory, now()));
        work.done = [done = reading.done, value = std::move(value)](const std::vector<std::string>&) { done(value); };
        work.failed = [done = std::move(reading.done)](const std::string&) { done(nullptr); };
        add(std::move(work));
    }

    void take(eventlog::OutboxUpdate& update) { batch.outbox_updates.push_back(std::move(update)); }

    void refuse(std::function<void(CommandOutcome)> done, core::Refusal refusal) {
        Work work;
        work.done = [done, refusal = std::move(refusal)](const std::vector<std::string>&) { done(refusal); };
        work.failed = [done](const std::string& why) { done(Unavailable{why}); };
        add(std::move(work));
    }

    // The same key again: the same input gets the kept outcome, another input a refusal.
    void repeat(Submission& submission, const KeptOutcome& kept, const InputHash& input) {
        if (kept.input != input) return refuse(std::move(submission.done), core::Refusal{&idempotency_key_reused, {}});
        Work work;
        work.done = [this, done = submission.done, kept](const std::vector<std::string>&) {
            Accepted accepted{kept.first, {}};
            const auto read =
                options.log->read(kept.first, kept.first + kept.count, [&](eventlog::StoredRecord&& stored) {
                    accepted.records.push_back(std::move(stored.record));
                    return true;
                });
            if (read)
                done(std::move(accepted));
            else
                done(Unavailable{read.error().message});
        };
        work.failed = [done = std::move(submission.done)](const std::string& why) { done(Unavailable{why}); };
        add(std::move(work));
    }

    // Applies the events as a replay will, and notes what other parties must be told.
    void apply(Work& work) {
        RecordHead head = work.head;
        for (const core::Event& event : work.events) {
            memory.apply(head, event);
            if (event.kind().messages) {
                std::uint64_t id = head.seq * kOutboxIdsPerPosition;
                for (core::Message& message : event.kind().messages(memory.state, event.data(), {head.at, {}})) {
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

    void add(Work work) {
        batch.events += work.events.size();
        batch.work.push_back(std::move(work));
    }

    void fire_deadlines() {
        const auto next = core::next_deadline(memory.state);
        if (next && *next <= now()) submit_own("FireDeadlines", "{}");
        if (options.close_days && memory.size > 0) close_days();
    }

    // L7: every day that is over, in order. The first day that this log closes is the day before it began to close
    // days.
    void close_days() {
        const Date yesterday = now().date().plus_days(-1);
        while (memory.state.loan.closed_through < yesterday) {
            const Date last = memory.state.loan.closed_through;
            const Date next = last == Date() ? yesterday : last.plus_days(1);
            submit_own("CloseDay", "{\"date\":\"" + next.text() + "\"}");
            if (memory.state.loan.closed_through == last) return;
        }
    }

    void submit_own(std::string_view name, std::string_view input) {
        const core::CommandRow* row = core::catalog().command(name);
        CHECK_THAT(row != nullptr);
        const auto command = row->body->make();
        CHECK_THAT(read_json(*parse_json(input), *row->body->type, command.get()));
        Submission own{row, command, {}, {}, [](const CommandOutcome&) {}};
        take(own);
    }

    const Options options;
    Memory memory;
    WorkBatch batch;
    std::uint64_t snapshot_due = 0;
    bool final_snapshot = false;
    Appender appender;

    std::mutex mutex;
    std::condition_variable wake;
    std::vector<Item> queue;
    bool notified = false;
    bool stopping = false;
    std::thread thread;
};

Node::Node(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Node::~Node() {
    stop();
}

Result<std::unique_ptr<Node>> Node::start(const Options& options, const std::function<void(std::uint64_t)>& progress) {
    auto memory = replay(*options.log, {.use_snapshot = true, .until = {}, .progress = progress});
    if (!memory) return tl::make_unexpected(memory.error());
    evidence::MerkleTree tree;
    const auto read = options.log->read(0, options.log->size(), [&](eventlog::StoredRecord&& stored) {
        tree.append(stored.leaf);
        return true;
    });
    if (!read) return tl::make_unexpected(read.error());
    auto impl = std::make_unique<Impl>(options, std::move(*memory), std::move(tree));
    impl->start();
    return std::unique_ptr<Node>(new Node(std::move(impl)));
}

void Node::submit(Submission submission) {
    impl_->push(std::move(submission));
}

void Node::submit(std::vector<Submission> submissions) {
    std::vector<Item> items;
    items.reserve(submissions.size());
    for (Submission& submission : submissions) items.emplace_back(std::move(submission));
    impl_->push(items);
}

void Node::read(Reading reading) {
    impl_->push(std::move(reading));
}

void Node::ask(const core::QueryRow& row, std::shared_ptr<const void> query, const core::Actor& actor,
               std::function<void(QueryOutcome)> done) {
    using Answered = tl::expected<core::Answer, core::Refusal>;
    const auto notes = std::make_shared<core::party::ReadNotes>();
    read(
        {[&row, query = std::move(query), actor, notes](const Memory& memory,
                                                        Instant now) -> std::shared_ptr<const void> {
             return std::make_shared<Answered>(core::answer(memory.state, row, query.get(), {now, actor, notes.get()}));
         },
         [done = std::move(done)](std::shared_ptr<const void> value) {
             if (!value) return done(Unavailable{"the log cannot be written"});
             const auto& answered = *static_cast<const Answered*>(value.get());
             if (answered)
                 done(*answered);
             else
                 done(answered.error());
         },
         record_reads(notes)});
}

void Node::update_outbox(eventlog::OutboxUpdate update) {
    impl_->push(std::move(update));
}
void Node::wake() {
    impl_->notify();
}

void Node::stop() {
    {
        const std::lock_guard lock(impl_->mutex);
        impl_->stopping = true;
        impl_->notified = true;
    }
    impl_->wake.notify_one();
    if (impl_->thread.joinable()) impl_->thread.join();
}

std::uint64_t Node::durable_size() const {
    return impl_->appender.durable_size();
}
evidence::TreeHead Node::tree_head() const {
    return impl_->appender.tree_head();
}

std::optional<evidence::TreeHead> Node::tree_head_at(std::uint64_t size) const {
    return impl_->appender.tree_head_at(size);
}
std::optional<evidence::HashPath> Node::inclusion(std::uint64_t position, std::uint64_t size) const {
    return impl_->appender.inclusion(position, size);
}
std::optional<evidence::HashPath> Node::consistency(std::uint64_t older, std::uint64_t newer) const {
    return impl_->appender.consistency(older, newer);
}
const eventlog::EventLog& Node::log() const {
    return *impl_->options.log;
}

CommandOutcome submit_and_wait(Node& node, Submission submission) {
    auto promise = std::make_shared<std::promise<CommandOutcome>>();
    submission.done = [promise](CommandOutcome outcome) { promise->set_value(std::move(outcome)); };
    auto future = promise->get_future();
    node.submit(std::move(submission));
    return future.get();
}

QueryOutcome ask_and_wait(Node& node, const core::QueryRow& row, std::shared_ptr<const void> query,
                          const core::Actor& actor) {
    auto promise = std::make_shared<std::promise<QueryOutcome>>();
    auto future = promise->get_future();
    node.ask(row, std::move(query), actor, [promise](QueryOutcome outcome) { promise->set_value(std::move(outcome)); });
    return future.get();
}

}  // namespace gzl::node
