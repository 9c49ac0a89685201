// The bank answers an application (F4), over its screen or its own system. An adverse automatic answer gives the
// applicant a person's review instead of a refusal (C3).
#include "core/engine/command.hpp"
#include "core/loan/events.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/loan/service_deadlines.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

enum class Verdict : std::uint8_t { approved, refused, manual_review };
BOOST_DESCRIBE_ENUM(Verdict, approved, refused, manual_review)

struct DecideApplication {
    ApplicationId application;
    Verdict decision = Verdict::refused;
    std::optional<Offer> offer;        // of an approval
    std::vector<std::string> reasons;  // of a refusal or a manual review
    bool automatic = false;            // no person at the bank looked at it
    std::string bank_reference;
};
BOOST_DESCRIBE_STRUCT(DecideApplication, (), (application, decision, offer, reasons, automatic, bank_reference))

namespace {

std::string content_of(const ApplicationApproved& event) {
    const Offer& offer = event.offer;
    std::vector<std::string> parts{"approved", event.application.text(), std::to_string(offer.limit.value()),
                                   std::to_string(offer.rate.value()), std::to_string(offer.tenor_days)};
    parts.insert(parts.end(), offer.conditions.begin(), offer.conditions.end());
    return said(parts);
}

std::string content_of(std::string verdict, ApplicationId application, const std::vector<std::string>& reasons) {
    std::vector<std::string> parts{std::move(verdict), application.text()};
    parts.insert(parts.end(), reasons.begin(), reasons.end());
    return said(parts);
}
std::string content_of(const ApplicationRefused& event) {
    return content_of("refused", event.application, event.reasons);
}
std::string content_of(const ManualReviewRequested& event) {
    return content_of(event.automatic ? "automatic manual review" : "manual review", event.application, event.reasons);
}

std::optional<Refusal> not_offerable(const Offer& offer, const Application& application,
                                     const product::Product& product) {
    if (!offer.limit.is_positive()) return Refusal{&amount_not_positive, {}};
    if (offer.limit > application.amount) return Refusal{&offer_above_request, {}};
    if (offer.rate < RatePpm::zero() || offer.rate > product.rate) return Refusal{&offer_rate_outside_product, {}};
    if (offer.tenor_days < 1 || offer.tenor_days > product.tenor_days) return Refusal{&offer_tenor_outside_product, {}};
    return std::nullopt;
}

// The rules that hold for every answer, then the fact.
template <class E>
Decision answer(const core::State& state, const DecideApplication& command, E event) {
    const Application& application = state.loan.applications.at(command.application);
    if (auto already = answered(state, application.bank, command.bank_reference, content_of(event)))
        return std::move(*already);
    if (!is_with_bank(application)) return refuse(application_not_with_bank);
    if (command.automatic && application.status == ApplicationStatus::manual_review) return refuse(person_must_decide);
    return events(std::move(event));
}

Decision approve(const core::State& state, const DecideApplication& command) {
    if (!command.offer) return refuse(offer_required);
    const Application& application = state.loan.applications.at(command.application);
    if (auto refusal = party::not_active(state.party, {application.enterprise}))
        return tl::make_unexpected(std::move(*refusal));
    const product::Product& product = state.product.products.at(application.product);
    if (auto refusal = not_offerable(*command.offer, application, product))
        return tl::make_unexpected(std::move(*refusal));
    return answer(state, command, ApplicationApproved{command.application, *command.offer, command.bank_reference});
}

}  // namespace

Decision decide(const core::State& state, const DecideApplication& command, const Context& context) {
    const Application* application = seen(state, context, command.application);
    if (!application) return refuse(application_not_found);
    if (!party::acts_for(context, application->bank)) return refuse(party::not_own_party);
    if (command.bank_reference.empty()) return refuse(text_required, "field", "bank_reference");
    if (command.decision == Verdict::approved) return approve(state, command);
    if (command.reasons.empty()) return refuse(text_required, "field", "reasons");
    if (command.decision == Verdict::refused && !command.automatic)
        return answer(state, command, ApplicationRefused{command.application, command.reasons, command.bank_reference});
    return answer(
        state, command,
        ManualReviewRequested{command.application, command.reasons, command.automatic, command.bank_reference});
}

namespace {

template <class E>
Application& take(core::State& state, const E& event, ApplicationStatus status) {
    Application& application = state.loan.applications.edit(event.application);
    application.status = status;
    application.bank_reference = event.bank_reference;
    keep_answer(state, application.bank, event.bank_reference, content_of(event));
    return application;
}

}  // namespace

void apply(core::State& state, const ApplicationApproved& event, const Context& context) {
    take(state, event, ApplicationStatus::approved).offer = event.offer;
    end_clock(state, event.application, ClockStage::decide, ClockEnd::reached, context.today());
    pause_clock(state, event.application, ClockStage::fund, context.today());  // until it asks for the money
}
void apply(core::State& state, const ApplicationRefused& event, const Context& context) {
    take(state, event, ApplicationStatus::refused).reasons = event.reasons;
    release_invoices(state, event.application);
    end_clock(state, event.application, ClockStage::decide, ClockEnd::reached, context.today());
    end_clock(state, event.application, ClockStage::fund, ClockEnd::abandoned, context.today());
}
void apply(core::State& state, const ManualReviewRequested& event, const Context&) {
    take(state, event, ApplicationStatus::manual_review).reasons = event.reasons;
}

}  // namespace gzl::core::loan

GZL_COMMAND(gzl::core::loan::DecideApplication)
GZL_EVENT(gzl::core::loan::ApplicationApproved)
GZL_EVENT(gzl::core::loan::ApplicationRefused)
GZL_EVENT(gzl::core::loan::ManualReviewRequested)
