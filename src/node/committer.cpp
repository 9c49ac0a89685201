#include "node/committer.hpp"

#include <iterator>

#include "base/json.hpp"
#include "node/record_leaf.hpp"

namespace gzl::node {

namespace {

struct Encoded {
    std::vector<eventlog::StoredRecord> records;
    std::vector<eventlog::OutboxRow> outbox;
};

Encoded encode(WorkBatch& batch, Random& random) {
    Encoded out;
    out.records.reserve(batch.events);
    for (Work& work : batch.work) {
        RecordHead head = work.head;
        for (const core::Event& event : work.events) {
            eventlog::StoredRecord& stored = out.records.emplace_back();
            stored.position = head.seq;
            stored.at_ms = head.at.ms();
            stored.kind = core::catalog().row_of(event.kind()).number;
            stored.record = write_record(head, event);
            random.fill(stored.salt);
            stored.leaf = record_leaf(head.seq, stored.salt, stored.record);
            ++head.seq;
            head.key.clear();  // stands on the first record only
        }
        for (std::size_t i = 0; i < work.outbox.size(); ++i) {
            write_json(work.outbox[i].payload, *work.outbox_bodies[i].type, work.outbox_bodies[i].value.get());
            out.outbox.push_back(std::move(work.outbox[i]));
        }
    }
    return out;
}

}  // namespace

Committer::Committer(const Node::Options& options, evidence::MerkleTree tree)
    : options_(options), tree_(std::move(tree)) {}

bool Committer::has_failed() const {
    const std::lock_guard lock(failure_mutex_);
    return failure_.has_value();
}

void Committer::process(WorkBatch& batch) {
    if (!failure_) {
        Encoded encoded = encode(batch, *options_.random);
        Result<void> appended;
        if (!encoded.records.empty() || !batch.outbox_updates.empty())
            appended = options_.log->append({encoded.records, encoded.outbox, batch.outbox_updates});
        if (appended) {
            {
                const std::unique_lock tree_lock(tree_mutex_);
                for (const auto& stored : encoded.records) tree_.append(stored.leaf);
            }
            std::vector<std::string> texts;
            texts.reserve(encoded.records.size());
            for (auto& stored : encoded.records) texts.push_back(std::move(stored.record));
            tell(batch, std::move(texts));
            if (!encoded.outbox.empty() && options_.on_outbox) options_.on_outbox(std::move(encoded.outbox));
            if (options_.on_durable) options_.on_durable(durable_size());
            if (batch.snapshot)
                static_cast<void>(options_.log->save_snapshot(*batch.snapshot));  // the log can do without
            return;
        }
        {
            const std::lock_guard lock(failure_mutex_);
            failure_ = appended.error().message;
        }
        if (options_.on_fault) options_.on_fault(appended.error());
    }
    for (Work& work : batch.work)
        if (work.failed) work.failed(*failure_);
}

void Committer::tell(WorkBatch& batch, std::vector<std::string> texts) {
    auto next = std::make_move_iterator(texts.begin());
    for (Work& work : batch.work) {
        const auto end = next + static_cast<std::ptrdiff_t>(work.events.size());
        if (work.done) work.done(std::vector<std::string>(next, end));
        next = end;
    }
}

std::uint64_t Committer::durable_size() const {
    const std::shared_lock lock(tree_mutex_);
    return tree_.size();
}

evidence::TreeHead Committer::tree_head() const {
    const std::shared_lock lock(tree_mutex_);
    return {tree_.size(), tree_.root()};
}

std::optional<evidence::TreeHead> Committer::tree_head_at(std::uint64_t size) const {
    const std::shared_lock lock(tree_mutex_);
    if (size > tree_.size()) return std::nullopt;
    return evidence::TreeHead{size, tree_.root_at(size)};
}

std::optional<evidence::HashPath> Committer::inclusion(std::uint64_t position, std::uint64_t size) const {
    const std::shared_lock lock(tree_mutex_);
    if (position >= size || size > tree_.size()) return std::nullopt;
    return tree_.inclusion_proof(position, size);
}

std::optional<evidence::HashPath> Committer::consistency(std::uint64_t older, std::uint64_t newer) const {
    const std::shared_lock lock(tree_mutex_);
    if (older > newer || newer > tree_.size()) return std::nullopt;
    return tree_.consistency_proof(older, newer);
}

}  // namespace gzl::node
