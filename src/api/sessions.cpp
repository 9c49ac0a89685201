#include "api/sessions.hpp"

#include <algorithm>

#include <openssl/crypto.h>

#include "api/random.hpp"
#include "evidence/digest.hpp"

namespace gzl::api {

namespace {

constexpr std::size_t kTokenBytes = 32;
constexpr std::int64_t kSweep_ms = 60'000;
constexpr std::string_view kCookieName = "gzl_session";

std::string key_of(std::string_view token) {
    return std::string(text_of(evidence::sha256(bytes_of(token))));
}

constexpr std::size_t kIdBytes = 8;

std::string id_of_key(const std::string& key) {
    return to_hex(bytes_of(key).first(kIdBytes));
}

std::string cookie_attributes(CookieTransport transport) {
    return std::string("; HttpOnly; SameSite=Strict; Path=/") +
           (transport == CookieTransport::tls_only ? "; Secure" : "");
}

}  // namespace

NewSession Sessions::create(const std::string& user, std::int64_t now, bool must_change_password) {
    NewSession made{to_hex(random_bytes(kTokenBytes)), to_hex(random_bytes(kTokenBytes))};
    const std::lock_guard lock(mutex_);
    if (now >= next_sweep_) forget_ended(now);
    const Key key = key_of(made.token);
    sessions_.emplace(key, Session{user, made.csrf, now, now, must_change_password});
    auto& keys = by_user_[user];
    keys.push_back(key);
    if (keys.size() > limits_.per_user) forget(Key(keys.front()));
    return made;
}

std::optional<Session> Sessions::find(std::string_view token, std::int64_t now) {
    const Key key = key_of(token);
    const std::lock_guard lock(mutex_);
    const auto found = sessions_.find(key);
    if (found == sessions_.end()) return std::nullopt;
    if (ended(found->second, now)) {
        forget(key);
        return std::nullopt;
    }
    found->second.last_seen = std::max(found->second.last_seen, now);
    return found->second;
}

bool Sessions::is_live(std::string_view token, std::int64_t now) const {
    const Key key = key_of(token);
    const std::lock_guard lock(mutex_);
    const auto found = sessions_.find(key);
    return found != sessions_.end() && !ended(found->second, now);
}

void Sessions::revoke(std::string_view token) {
    const std::lock_guard lock(mutex_);
    forget(key_of(token));
}

void Sessions::revoke_all(const std::string& user) {
    const std::lock_guard lock(mutex_);
    const auto found = by_user_.find(user);
    if (found == by_user_.end()) return;
    for (const Key& key : found->second) sessions_.erase(key);
    by_user_.erase(found);
}

void Sessions::revoke_others(const std::string& user, std::string_view token) {
    const Key kept = key_of(token);
    const std::lock_guard lock(mutex_);
    const auto found = by_user_.find(user);
    if (found == by_user_.end()) return;
    for (const Key& key : std::vector<Key>(found->second))
        if (key != kept) forget(key);
}

void Sessions::password_changed(std::string_view token) {
    const std::lock_guard lock(mutex_);
    if (const auto session = sessions_.find(key_of(token)); session != sessions_.end())
        session->second.must_change_password = false;
}

bool Sessions::revoke_id(const std::string& user, std::string_view id) {
    const std::lock_guard lock(mutex_);
    const auto found = by_user_.find(user);
    if (found == by_user_.end()) return false;
    const auto key = std::find_if(found->second.begin(), found->second.end(),
                                  [&](const Key& each) { return id_of_key(each) == id; });
    if (key == found->second.end()) return false;
    forget(Key(*key));
    return true;
}

std::vector<ListedSession> Sessions::list(const std::string& user, std::int64_t now) const {
    std::vector<ListedSession> listed;
    const std::lock_guard lock(mutex_);
    const auto found = by_user_.find(user);
    if (found == by_user_.end()) return listed;
    for (const Key& key : found->second)
        if (const Session& session = sessions_.at(key); !ended(session, now))
            listed.push_back({id_of_key(key), session.created, session.last_seen});
    return listed;
}

std::string Sessions::id_of(std::string_view token) {
    return id_of_key(key_of(token));
}

std::size_t Sessions::count() const {
    const std::lock_guard lock(mutex_);
    return sessions_.size();
}

bool Sessions::ended(const Session& session, std::int64_t now) const {
    return now - session.last_seen >= limits_.idle_ms || now - session.created >= limits_.absolute_ms;
}

void Sessions::forget(const Key& key) {
    const auto found = sessions_.find(key);
    if (found == sessions_.end()) return;
    const auto owner = by_user_.find(found->second.user);
    std::erase(owner->second, key);
    if (owner->second.empty()) by_user_.erase(owner);
    sessions_.erase(found);
}

void Sessions::forget_ended(std::int64_t now) {
    next_sweep_ = now + kSweep_ms;
    std::vector<Key> old;
    for (const auto& [key, session] : sessions_)
        if (ended(session, now)) old.push_back(key);
    for (const Key& key : old) forget(key);
}

bool csrf_matches(const Session& session, std::string_view csrf) {
    return csrf.size() == session.csrf.size() && CRYPTO_memcmp(csrf.data(), session.csrf.data(), csrf.size()) == 0;
}

std::string session_cookie(std::string_view token, CookieTransport transport) {
    return std::string(kCookieName).append("=").append(token) + cookie_attributes(transport);
}

std::string expired_session_cookie(CookieTransport transport) {
    return std::string(kCookieName) + "=" + cookie_attributes(transport) + "; Max-Age=0";
}

std::optional<std::string_view> session_token(std::string_view cookie_header) {
    while (!cookie_header.empty()) {
        const auto pair = cookie_header.substr(0, cookie_header.find(';'));
        cookie_header.remove_prefix(std::min(cookie_header.size(), pair.size() + 1));
        const auto start = std::min(pair.find_first_not_of(' '), pair.size());
        const auto equals = pair.find('=');
        if (equals == std::string_view::npos || pair.substr(start, equals - start) != kCookieName) continue;
        return pair.substr(equals + 1);
    }
    return std::nullopt;
}

}  // namespace gzl::api
