#include "api/platform/second_factor.hpp"

#include "api/platform/services.hpp"
#include "api/totp.hpp"

namespace gzl::api {

Result<FactorOutcome> second_factor_of(Credentials& credentials, const std::string& user, std::string_view code) {
    const auto factor = credentials.second_factor(user);
    if (!factor) return tl::make_unexpected(factor.error());
    if (!*factor || !(*factor)->confirmed) return FactorOutcome::none;
    if (code.empty()) return FactorOutcome::missing;
    const std::int64_t step = totp_match((*factor)->secret, code, wall_ms(), (*factor)->last_step);
    const auto used =
        step > 0 ? credentials.use_step(user, step) : credentials.use_recovery(user, recovery_hash(user, code));
    if (!used) return tl::make_unexpected(used.error());
    return *used ? FactorOutcome::right : FactorOutcome::wrong;
}

}  // namespace gzl::api
