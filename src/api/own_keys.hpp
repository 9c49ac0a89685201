// The platform's own keys for messages to machines. While one follows another both are known to the partners; which of
// them signs is a matter of the time alone, so that the change needs no coordination.
#pragma once

#include <algorithm>
#include <vector>

#include "api/http_signature.hpp"
#include "base/check.hpp"

namespace gzl::api {

struct OwnKey {
    SigningIdentity identity;
    std::int64_t signs_from_s = 0;  // Unix seconds; before, it is only published
};

class OwnKeys {
  public:
    OwnKeys() = default;
    explicit OwnKeys(std::vector<OwnKey> oldest_first) : keys_(std::move(oldest_first)) {}

    bool empty() const { return keys_.empty(); }
    const std::vector<OwnKey>& all() const { return keys_; }

    // The last listed one whose time has come.
    const SigningIdentity& at(std::int64_t now_s) const {
        const auto found = std::find_if(keys_.rbegin(), keys_.rend(),
                                        [now_s](const OwnKey& key) { return key.signs_from_s <= now_s; });
        CHECK_THAT(found != keys_.rend());
        return found->identity;
    }
    // Signs receipts to gateways, which know one key.
    const SigningIdentity& oldest() const { return keys_.front().identity; }

  private:
    std::vector<OwnKey> keys_;
};

}  // namespace gzl::api
