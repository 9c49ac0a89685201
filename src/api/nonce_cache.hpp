// Which nonces were seen: a signature is taken once. Never forgets one while its signature would still verify.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace gzl::api {

class NonceCache {
  public:
    enum class Outcome {
        fresh,     // remembered now
        replayed,  // seen before, or too old to know
        full,      // the key has used up its share: ask it to slow down
    };

    explicit NonceCache(std::size_t nonces_per_key = 200'000) : nonces_per_key_(nonces_per_key) {}

    // Only after the signature verified, so that strangers fill nothing. Unix seconds; thread-safe.
    Outcome remember(const std::string& keyid, std::string_view nonce, std::int64_t valid_until, std::int64_t now);

  private:
    using Fingerprint = std::string;  // 16 bytes of SHA-256

    struct Seen {
        std::unordered_set<Fingerprint> nonces;
        std::map<std::int64_t, std::vector<Fingerprint>> by_end;  // valid_until → nonces

        void forget_before(std::int64_t now);
    };

    const std::size_t nonces_per_key_;
    std::mutex mutex_;
    std::unordered_map<std::string, Seen> keys_;
    std::int64_t forgotten_before_ = 0;  // everything that ended earlier is gone, even if the clock goes back
};

}  // namespace gzl::api
