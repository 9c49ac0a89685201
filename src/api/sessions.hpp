// Signed-in people. In memory: a restart signs everyone out. Tokens are kept as SHA-256 only, so that a memory dump or
// a log signs nobody in. All times are Unix milliseconds, passed in; thread-safe.
#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/bytes.hpp"

namespace gzl::api {

struct SessionLimits {
    std::int64_t idle_ms = 30 * 60'000;
    std::int64_t absolute_ms = 12 * 3'600'000;
    std::size_t per_user = 16;  // one more signs the oldest out
};

struct Session {
    std::string user;
    std::string csrf;  // to be sent back in a header with every change
    std::int64_t created = 0;
    std::int64_t last_seen = 0;
    bool must_change_password = false;  // nothing else until then
};

// As its user and the administrator are shown it: the id signs nobody in.
struct ListedSession {
    std::string id;
    std::int64_t created = 0;
    std::int64_t last_seen = 0;
};

struct NewSession {
    std::string token;  // the only copy: for the cookie
    std::string csrf;
};

class Sessions {
  public:
    explicit Sessions(SessionLimits limits = {}) : limits_(limits) {}

    NewSession create(const std::string& user, std::int64_t now, bool must_change_password = false);
    std::optional<Session> find(std::string_view token, std::int64_t now);  // and marks it as seen
    bool is_live(std::string_view token, std::int64_t now) const;           // without marking it as seen
    void revoke(std::string_view token);
    void revoke_all(const std::string& user);
    void revoke_others(const std::string& user, std::string_view token);
    void password_changed(std::string_view token);                 // this session is free to do anything
    bool revoke_id(const std::string& user, std::string_view id);  // false: not one of this user's
    std::vector<ListedSession> list(const std::string& user, std::int64_t now) const;
    static std::string id_of(std::string_view token);
    std::size_t count() const;

  private:
    using Key = std::string;  // SHA-256 of the token

    bool ended(const Session& session, std::int64_t now) const;
    void forget(const Key& key);
    void forget_ended(std::int64_t now);

    const SessionLimits limits_;
    mutable std::mutex mutex_;
    std::unordered_map<Key, Session> sessions_;
    std::unordered_map<std::string, std::vector<Key>> by_user_;  // oldest first
    std::int64_t next_sweep_ = 0;
};

bool csrf_matches(const Session& session, std::string_view csrf);  // in constant time

enum class CookieTransport { any, tls_only };
std::string session_cookie(std::string_view token, CookieTransport transport);
std::string expired_session_cookie(CookieTransport transport);                  // makes the browser forget it
std::optional<std::string_view> session_token(std::string_view cookie_header);  // from the Cookie field

}  // namespace gzl::api
