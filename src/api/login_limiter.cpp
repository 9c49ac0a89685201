#include "api/login_limiter.hpp"

#include <algorithm>

namespace gzl::api {

namespace {

// A peer is an address and holds no line break.
std::string key_of(const LoginAttempt& attempt) {
    return attempt.peer + "\n" + attempt.user;
}

}  // namespace

std::int64_t LoginLimiter::locked_for_ms(const LoginAttempt& attempt, std::int64_t now) {
    const std::lock_guard lock(mutex_);
    forget_old(now);
    const auto found = by_key_.find(key_of(attempt));
    if (found == by_key_.end() || found->second->count < limits_.failures) return 0;
    std::int64_t locked_ms = limits_.first_lock_ms;
    for (int more = found->second->count - limits_.failures; more > 0 && locked_ms < limits_.lock_ms; --more)
        locked_ms *= 2;
    return std::max<std::int64_t>(0, found->second->last + std::min(locked_ms, limits_.lock_ms) - now);
}

void LoginLimiter::failed(const LoginAttempt& attempt, std::int64_t now) {
    const std::lock_guard lock(mutex_);
    forget_old(now);
    const std::string key = key_of(attempt);
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) {
        entries_.push_front({key, 1, now});
        by_key_.emplace(key, entries_.begin());
    } else {
        ++found->second->count;
        found->second->last = now;
        entries_.splice(entries_.begin(), entries_, found->second);
    }
    if (entries_.size() > limits_.remembered) {
        by_key_.erase(entries_.back().key);
        entries_.pop_back();
    }
}

void LoginLimiter::succeeded(const LoginAttempt& attempt) {
    const std::lock_guard lock(mutex_);
    const auto found = by_key_.find(key_of(attempt));
    if (found == by_key_.end()) return;
    entries_.erase(found->second);
    by_key_.erase(found);
}

void LoginLimiter::forget_old(std::int64_t now) {
    while (!entries_.empty() && now - entries_.back().last >= limits_.lock_ms) {
        by_key_.erase(entries_.back().key);
        entries_.pop_back();
    }
}

}  // namespace gzl::api
