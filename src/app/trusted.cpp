#include "app/trusted.hpp"

#include "evidence/files.hpp"

namespace gzl::app {

Result<Trusted> read_trusted(const TrustOptions& options) {
    Trusted trusted;
    for (const std::string& key : options.log_keys) {
        auto verifier = evidence::Verifier::parse(key);
        if (!verifier) return fault("the log key '" + key + "' is malformed: " + verifier.error().message);
        trusted.logs.push_back(std::move(*verifier));
    }
    if (!options.policy.empty()) {
        const auto text = evidence::bytes_in(options.policy);
        if (!text) return fault("the policy " + options.policy.string() + " cannot be read");
        auto policy = evidence::Policy::parse(*text);
        if (!policy) return fault(options.policy.string() + ": " + policy.error().message);
        for (evidence::Verifier& key : policy->log_keys()) trusted.logs.push_back(std::move(key));
        trusted.policy = std::move(*policy);
    }
    if (trusted.logs.empty())
        return fault("name a trusted log key with --log-key or --policy; the key in the file itself proves nothing");
    return trusted;
}

}  // namespace gzl::app
