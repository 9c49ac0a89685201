#include "node/node.hpp"

#include <condition_variable>
#include <future>
#include <mutex>
#include <span>
#include <thread>

#include "core/engine/engine.hpp"
#include "node/appender.hpp"
#include "node/writer.hpp"

namespace gzl::node {

namespace {

constexpr std::size_t kQueueLimit = 200'000;  // submissions waiting: beyond it callers are told to try again later
constexpr std::chrono::milliseconds kLongestWait{1'000};

using Item = std::variant<Submission, Reading, eventlog::OutboxUpdate>;

}  // namespace

struct Node::Impl {
    Impl(const Options& given, Memory replayed, evidence::MerkleTree tree)
        : options(given), writer(options, std::move(replayed)), appender(options, std::move(tree)) {}

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
                const auto ready = [&] { return notified || (!queue.empty() && writer.may_decide_more()); };
                wake.wait_for(lock, wait_time(), ready);
                notified = false;
                if (writer.may_decide_more()) taken.swap(queue);
                last = stopping && queue.empty();
            }
            for (Item& item : taken) std::visit([this](auto& each) { writer.take(each); }, item);
            taken.clear();
            writer.fire_deadlines();
            hand_over();
            if (last && finish()) return;
        }
    }

    // Hands the decided batch over when the appender can take it; otherwise it goes on growing.
    void hand_over() {
        if (writer.has_work() && appender.is_free()) appender.hand_over(writer.take_batch());
    }

    bool finish() {
        if (writer.has_work() || !appender.is_free()) return false;
        if (!final_snapshot && writer.memory().size > 0 && !appender.committer().has_failed()) {
            final_snapshot = true;
            writer.add_snapshot();
            hand_over();
            return false;
        }
        appender.stop();
        return true;
    }

    std::chrono::milliseconds wait_time() const {
        const auto next = core::next_deadline(writer.memory().state);
        if (!next || !options.clock->runs_by_itself()) return kLongestWait;
        return std::clamp(std::chrono::milliseconds(*next - options.clock->now()), std::chrono::milliseconds(0),
                          kLongestWait);
    }

    const Options options;
    Writer writer;
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
    return impl_->appender.committer().durable_size();
}
evidence::TreeHead Node::tree_head() const {
    return impl_->appender.committer().tree_head();
}

std::optional<evidence::TreeHead> Node::tree_head_at(std::uint64_t size) const {
    return impl_->appender.committer().tree_head_at(size);
}
std::optional<evidence::HashPath> Node::inclusion(std::uint64_t position, std::uint64_t size) const {
    return impl_->appender.committer().inclusion(position, size);
}
std::optional<evidence::HashPath> Node::consistency(std::uint64_t older, std::uint64_t newer) const {
    return impl_->appender.committer().consistency(older, newer);
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
