#include "api/nonce_cache.hpp"

#include <iterator>

#include "base/bytes.hpp"
#include "evidence/digest.hpp"

namespace gzl::api {

void NonceCache::Seen::forget_before(std::int64_t now) {
    while (!by_end.empty() && by_end.begin()->first < now) {
        for (const Fingerprint& nonce : by_end.begin()->second) nonces.erase(nonce);
        by_end.erase(by_end.begin());
    }
}

NonceCache::Outcome NonceCache::remember(const std::string& keyid, std::string_view nonce, std::int64_t valid_until,
                                         std::int64_t now) {
    const Fingerprint fingerprint(text_of(evidence::sha256(bytes_of(nonce))).substr(0, 16));
    const std::lock_guard lock(mutex_);
    if (now > forgotten_before_) {
        forgotten_before_ = now;
        for (auto entry = keys_.begin(); entry != keys_.end();) {
            entry->second.forget_before(now);
            entry = entry->second.nonces.empty() ? keys_.erase(entry) : std::next(entry);
        }
    }
    if (valid_until < forgotten_before_) return Outcome::replayed;

    Seen& seen = keys_[keyid];
    if (seen.nonces.contains(fingerprint)) return Outcome::replayed;
    if (seen.nonces.size() >= nonces_per_key_) return Outcome::full;
    seen.nonces.insert(fingerprint);
    seen.by_end[valid_until].push_back(fingerprint);
    return Outcome::fresh;
}

}  // namespace gzl::api
