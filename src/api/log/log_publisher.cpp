#include "api/log/log_publisher.hpp"

#include <algorithm>
#include <utility>

#include "evidence/files.hpp"
#include "evidence/leaf.hpp"

namespace gzl::api {

namespace {

constexpr std::string_view kLeafKind = "fact";
constexpr std::uint64_t kPage = 4'096;  // records read at a time

std::vector<evidence::Verifier> verifiers_of(const std::vector<evidence::NoteSigner>& signers) {
    std::vector<evidence::Verifier> verifiers;
    verifiers.reserve(signers.size());
    for (const evidence::NoteSigner& signer : signers) verifiers.push_back(signer.verifier());
    return verifiers;
}

}  // namespace

LogPublisher::LogPublisher(Options options, evidence::TileDirectory directory)
    : options_(std::move(options)),
      directory_(std::move(directory)),
      cosigner_(*options_.node, options_.witnesses, verifiers_of(options_.signers)) {}

Result<std::unique_ptr<LogPublisher>> LogPublisher::start(Options options) {
    auto directory = evidence::TileDirectory::open(options.directory);
    if (!directory) return tl::make_unexpected(directory.error());
    std::unique_ptr<LogPublisher> self(new LogPublisher(std::move(options), std::move(*directory)));
    if (auto taken = self->take_up(); !taken) return tl::make_unexpected(taken.error());
    // Before anything new is signed the witnesses are asked what they have seen.
    if (self->newest_)
        if (auto cosigned = self->cosign(Cosigner::Whom::all); !cosigned) return tl::make_unexpected(cosigned.error());
    if (auto published = self->publish(); !published) return tl::make_unexpected(published.error());
    self->thread_ = std::thread([raw = self.get()] { raw->run(); });
    return self;
}

Result<void> LogPublisher::take_up() {
    edge_ = {};
    const auto note = directory_.checkpoint();
    if (!note) return {};
    const auto opened = evidence::open_checkpoint(*note, verifiers_of(options_.signers));
    if (!opened)
        return fault("the published checkpoint is not this log's (" + std::string(name_of(opened.error())) +
                     "); if its keys were replaced on purpose, move " + options_.directory.string() + " away");
    const evidence::TreeHead head = opened->checkpoint.head();
    const evidence::TreeHead now = options_.node->tree_head();
    const auto path = options_.node->consistency(head.size, now.size);
    if (!path)
        return fault("a checkpoint of " + std::to_string(head.size) +
                     " facts is published, but the event log has only " + std::to_string(now.size) +
                     ": it was restored from an older copy; restore the newest one");
    if (!evidence::verify_consistency(head, now, *path))
        return fault("the event log is not the one whose checkpoint of " + std::to_string(head.size) +
                     " facts is published");
    auto edge =
        evidence::TileEdge::load(head.size, [&](const evidence::TileName& name) { return directory_.read(name); });
    if (!edge || edge->head() != head) return {};  // made again from the beginning
    edge_ = std::move(*edge);
    const std::lock_guard lock(mutex_);
    newest_ = std::make_shared<Published>(Published{head, *note});
    return {};
}

// Writes what the leaves up to `size` complete. Entries follow from record and salt.
Result<void> LogPublisher::extend(std::uint64_t size) {
    Result<void> written;
    const auto complete = [&](const evidence::TileName& name, const std::string& bytes) {
        if (written) written = directory_.put(name, bytes);
    };
    while (edge_.size() < size) {
        auto read = options_.node->log().read(
            edge_.size(), std::min(size, edge_.size() + kPage), [&](eventlog::StoredRecord&& stored) {
                const Hash commitment = evidence::commitment(stored.salt, stored.record);
                edge_.append(evidence::leaf_entry(kLeafKind, stored.position, commitment), complete);
                return true;
            });
        if (!read) return read;
        if (!written) return written;
    }
    edge_.partials(complete);
    return written;
}

Result<void> LogPublisher::publish() {
    if (!alarm_.empty()) return fault(alarm_);
    const std::uint64_t size = options_.node->durable_size();
    if (newest_ && newest_->head.size == size)
        return cosigner_.next_try() ? cosign(Cosigner::Whom::missing) : Result<void>{};
    if (std::exchange(edge_is_ahead_, true))
        if (auto again = take_up(); !again) return again;
    if (auto extended = extend(size); !extended) return extended;
    const evidence::TreeHead head = edge_.head();
    auto note = evidence::try_sign_checkpoint({options_.origin, head.size, head.root}, options_.signers);
    if (!note) return tl::make_unexpected(note.error());
    if (auto kept = keep(head, std::move(*note)); !kept) return kept;
    edge_is_ahead_ = false;
    return cosign(Cosigner::Whom::missing);
}

Result<void> LogPublisher::keep(evidence::TreeHead head, std::string note) {
    if (auto published = directory_.publish(note); !published) return published;
    const std::lock_guard lock(mutex_);
    newest_ = std::make_shared<Published>(Published{head, std::move(note)});
    return {};
}

// Adds what witnesses answer to the newest checkpoint.
Result<void> LogPublisher::cosign(Cosigner::Whom whom) {
    const evidence::TreeHead head = newest_->head;
    const std::string note = newest_->note;
    const std::string lines = cosigner_.cosign({options_.origin, head.size, head.root}, note, whom);
    if (cosigner_.alarm()) {
        alarm_ = keep_alarm();
        return fault(alarm_);
    }
    return lines.empty() ? Result<void>{} : keep(head, note + lines);
}

// Keeps what the witness holds, and says where.
std::string LogPublisher::keep_alarm() const {
    const Cosigner::Alarm& alarm = *cosigner_.alarm();
    if (options_.alarms.empty()) return alarm.text;
    std::string name = alarm.witness;
    std::ranges::replace(name, '/', '_');
    const std::filesystem::path seen = options_.alarms / (name + ".checkpoint");
    const std::filesystem::path fork = options_.alarms / (name + ".fork.json");
    auto kept = evidence::write_file(seen, alarm.seen, evidence::Durability::at_once);
    if (kept && alarm.fork) kept = evidence::write_file(fork, to_text(*alarm.fork), evidence::Durability::at_once);
    if (!kept) return alarm.text + " (what it holds could not be kept: " + kept.error().message + ")";
    return alarm.text + "; what it holds is kept in " + (alarm.fork ? fork : seen).string();
}

void LogPublisher::run() {
    using std::chrono::steady_clock;
    std::unique_lock lock(mutex_);
    while (true) {
        const auto is_wanted = [this] { return woken_ || stopping_ || !waiting_.empty(); };
        if (const auto next_try = cosigner_.next_try())
            changed_.wait_until(lock, *next_try, is_wanted);
        else
            changed_.wait(lock, is_wanted);
        if (stopping_) break;
        const auto next = steady_clock::now() + options_.interval;
        woken_ = false;
        lock.unlock();
        const auto published = publish();
        if (!published && options_.on_fault) options_.on_fault(published.error());
        answer_waiting();
        lock.lock();
        if (!published) woken_ = true;  // after a while
        changed_.wait_until(lock, next, [&] { return stopping_ || (published.has_value() && !waiting_.empty()); });
    }
    std::vector<Waiting> left = std::move(waiting_);
    lock.unlock();
    for (const Waiting& each : left) each.done(nullptr);
}

void LogPublisher::answer_waiting() {
    std::vector<Waiting> ready;
    SharedPublished newest;
    {
        const std::lock_guard lock(mutex_);
        newest = newest_;
        std::erase_if(waiting_, [&](Waiting& each) {
            const bool is_ready = newest && each.position < newest->head.size;
            if (is_ready) ready.push_back(std::move(each));
            return is_ready;
        });
    }
    for (const Waiting& each : ready) each.done(newest);
}

void LogPublisher::wake() {
    {
        const std::lock_guard lock(mutex_);
        woken_ = true;
    }
    changed_.notify_one();
}

void LogPublisher::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_one();
    if (thread_.joinable()) thread_.join();
}

SharedPublished LogPublisher::newest() const {
    const std::lock_guard lock(mutex_);
    return newest_;
}

void LogPublisher::when_published(std::uint64_t position, std::function<void(const SharedPublished&)> done) {
    SharedPublished newest;
    {
        const std::lock_guard lock(mutex_);
        if (newest_ && position < newest_->head.size) newest = newest_;
        if (!newest && !stopping_) {
            waiting_.push_back({position, std::move(done)});
            changed_.notify_one();
            return;
        }
    }
    done(newest);
}

}  // namespace gzl::api
