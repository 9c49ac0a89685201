// The bank could not debit the margin: the demand stands, and the guarantor instructs again.
#include "core/engine/command.hpp"
#include "core/guarantee/reasons.hpp"
#include "core/guarantee/rules.hpp"
#include "core/loan/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

struct FailAdvance {
    ClaimId claim;
    std::string reference;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(FailAdvance, (), (claim, reference, reason))

namespace {

std::string content_of(ClaimId claim, const std::string& reason) {
    return loan::said({"not advanced", claim.text(), reason});
}

}  // namespace

Decision decide(const core::State& state, const FailAdvance& command, const Context& context) {
    const auto claim = claim_of(state, context, command.claim, &Claim::bank);
    if (!claim) return tl::make_unexpected(claim.error());
    if (command.reason.empty()) return refuse(text_required, "field", "reason");
    const std::string content = content_of(command.claim, command.reason);
    if (auto already = loan::answered(state, (*claim)->bank, command.reference, content)) return std::move(*already);
    if ((*claim)->status != ClaimStatus::instructed) return refuse(advance_not_instructed);

    return events(AdvanceFailed{command.claim, command.reference, command.reason});
}

void apply(core::State& state, const AdvanceFailed& event, const Context&) {
    Claim& claim = state.guarantee.claims.edit(event.claim);
    claim.status = ClaimStatus::demanded;
    claim.failure = event.reason;
    claim.instructed = Money::zero();
    loan::keep_answer(state, claim.bank, event.reference, content_of(event.claim, event.reason));
}

}  // namespace gzl::core::guarantee

GZL_COMMAND(gzl::core::guarantee::FailAdvance)
GZL_EVENT(gzl::core::guarantee::AdvanceFailed)
