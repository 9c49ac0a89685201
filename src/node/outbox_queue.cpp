#include "node/outbox_queue.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace gzl::node {

void OutboxQueue::add(eventlog::OutboxRow row) {
    rows_.push_back(std::move(row));
}

const eventlog::OutboxRow* OutboxQueue::next() const {
    std::set<std::string_view> subjects;
    const eventlog::OutboxRow* best = nullptr;
    for (const eventlog::OutboxRow& row : rows_)
        if (subjects.insert(row.subject).second && !sending_.contains(row.subject) &&
            (!best || row.next_attempt_ms < best->next_attempt_ms))
            best = &row;
    return best;
}

void OutboxQueue::begin_send(const eventlog::OutboxRow& row) {
    sending_.insert(row.subject);
}

eventlog::OutboxUpdate OutboxQueue::settle(const eventlog::OutboxRow& sent_row, const Result<void>& sent,
                                           std::int64_t now_ms) {
    const auto row =
        std::find_if(rows_.begin(), rows_.end(), [&](const eventlog::OutboxRow& each) { return &each == &sent_row; });
    CHECK_THAT(row != rows_.end());
    sending_.erase(row->subject);
    ++row->attempts;
    eventlog::OutboxUpdate update;
    update.id = row->id;
    update.attempts = row->attempts;
    update.done = sent.has_value();
    update.dead = !sent && row->attempts >= retries_.attempts;
    if (!sent) {
        const std::uint32_t doublings = std::min<std::uint32_t>(row->attempts - 1, 20);
        row->next_attempt_ms = now_ms + std::min(retries_.first_delay_ms << doublings, retries_.longest_delay_ms);
        update.next_attempt_ms = row->next_attempt_ms;
        update.last_error = sent.error().message;
    }
    if (update.done || update.dead) rows_.erase(row);
    return update;
}

}  // namespace gzl::node
