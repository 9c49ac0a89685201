#include "bank/dispatcher.hpp"

#include <algorithm>
#include <chrono>

#include <spdlog/spdlog.h>

namespace gzl::bank {

namespace {

constexpr std::int64_t kLongestWait_ms = 60'000;
constexpr std::int64_t kAfterFault_ms = 1'000;

}  // namespace

// Nobody else takes a row of its subject until it is settled.
Result<std::optional<OutboxRow>> Dispatcher::take() {
    const std::lock_guard lock(taking_);
    auto row =
        options_.store->transact([&](Database& database) { return next_due(database, options_.now_ms(), sending_); });
    if (row && *row) sending_.insert((*row)->subject);
    return row;
}

Result<bool> Dispatcher::step() {
    const auto row = take();
    if (!row) return tl::make_unexpected(row.error());
    if (!*row) return false;

    const OutboxRow& message = **row;
    const SendOutcome outcome = options_.send(message);
    const auto kept = options_.store->transact([&](Database& database) {
        switch (outcome.kind) {
            case SendOutcome::Kind::taken:
                mark_sent(database, message);
                options_.on_settled(database, message, outcome);
                break;
            case SendOutcome::Kind::refused:
                mark_refused(database, message, "status " + std::to_string(outcome.status) + ": " + outcome.answer);
                options_.on_settled(database, message, outcome);
                break;
            case SendOutcome::Kind::try_again:
                postpone(database, message, options_.now_ms() + backoff_ms(message.attempts + 1), outcome.answer);
                break;
        }
    });
    {
        const std::lock_guard lock(taking_);
        sending_.erase(message.subject);
    }
    if (!kept) return tl::make_unexpected(kept.error());
    if (outcome.kind == SendOutcome::Kind::refused)
        spdlog::warn("the platform refused {} of {}: {}", message.path, message.key, outcome.answer);
    if (outcome.kind == SendOutcome::Kind::try_again)
        spdlog::info("{} of {} will be sent again: {}", message.path, message.key, outcome.answer);
    return true;
}

void Dispatcher::start() {
    for (int i = 0; i < kThreads; ++i) threads_.emplace_back([this] { run(); });
}

void Dispatcher::wake() {
    const std::lock_guard lock(mutex_);
    ++wakes_;
    changed_.notify_all();
}

void Dispatcher::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
        changed_.notify_all();
    }
    for (std::thread& thread : threads_)
        if (thread.joinable()) thread.join();
}

void Dispatcher::run() {
    while (true) {
        std::uint64_t wakes_seen = 0;
        {
            const std::lock_guard lock(mutex_);
            if (stopping_) return;
            wakes_seen = wakes_;
        }
        const auto sent = step();
        if (sent && *sent) continue;
        if (!sent) spdlog::error("outbox: {}", sent.error().message);
        wait_for_work(wakes_seen);
    }
}

void Dispatcher::wait_for_work(std::uint64_t wakes_seen) {
    Subjects sending;
    {
        const std::lock_guard lock(taking_);
        sending = sending_;
    }
    const auto due = options_.store->transact([&](Database& database) { return next_due_time(database, sending); });
    std::int64_t wait_ms = kAfterFault_ms;
    if (due) wait_ms = *due ? std::clamp<std::int64_t>(**due - options_.now_ms(), 0, kLongestWait_ms) : kLongestWait_ms;
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, std::chrono::milliseconds(wait_ms), [&] { return stopping_ || wakes_ != wakes_seen; });
}

}  // namespace gzl::bank
