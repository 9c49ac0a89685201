#include "core/party/state.hpp"

#include <algorithm>

namespace gzl::core::party {

bool Organisation::has(Capacity capacity) const {
    return std::find(capacities.begin(), capacities.end(), capacity) != capacities.end();
}

const Agreement* agreement_of(const State& state, OrganisationId bank, Date day) {
    const Agreement* in_force = nullptr;
    AgreementId id;
    for (const Agreement& agreement : state.agreements) {
        id = AgreementId(id.number() + 1);
        if (agreement.bank == bank && is_in_force(state, id, day)) in_force = &agreement;
    }
    return in_force;
}

bool is_in_force(const State& state, AgreementId id, Date day) {
    const Agreement& agreement = state.agreements.at(id);
    if (day < agreement.valid_from || agreement.valid_to < day) return false;
    const auto next = state.amended_by.find(id);
    return next == state.amended_by.end() || day < state.agreements.at(next->second).valid_from;
}

bool is_live(const Consent& consent, Date day) {
    return day <= consent.until && !consent.withdrawn;
}

namespace {

bool is_live(const Consent& consent, OrganisationId enterprise, OrganisationId bank, Date day) {
    return consent.enterprise == enterprise && consent.bank == bank && is_live(consent, day);
}

}  // namespace

bool consents_to(const State& state, OrganisationId enterprise, OrganisationId bank, Scope scope, Date day) {
    return std::any_of(state.consents.begin(), state.consents.end(), [&](const Consent& consent) {
        return is_live(consent, enterprise, bank, day) &&
               std::find(consent.scopes.begin(), consent.scopes.end(), scope) != consent.scopes.end();
    });
}

bool consents_at_all(const State& state, OrganisationId enterprise, OrganisationId bank, Date day) {
    return std::any_of(state.consents.begin(), state.consents.end(),
                       [&](const Consent& consent) { return is_live(consent, enterprise, bank, day); });
}

bool is_admitted(const State& state, OrganisationId organisation) {
    const Organisation* found = state.organisations.find(organisation);
    return found && found->status == AdmissionStatus::admitted;
}

bool has_capacity(const State& state, OrganisationId organisation, Capacity capacity) {
    const Organisation* found = state.organisations.find(organisation);
    return found && found->has(capacity);
}

bool trades(const State& state, OrganisationId organisation) {
    return has_capacity(state, organisation, Capacity::enterprise) ||
           has_capacity(state, organisation, Capacity::trader);
}

bool is_trading_capacity(Capacity capacity) {
    return capacity == Capacity::enterprise || capacity == Capacity::supplier || capacity == Capacity::buyer;
}

bool code_is_taken(const State& state, const std::string& code) {
    const auto found = state.organisation_by_code.find(code);
    if (found == state.organisation_by_code.end()) return false;
    const AdmissionStatus status = state.organisations.at(found->second).status;
    return status != AdmissionStatus::refused && status != AdmissionStatus::exited;
}

void add_organisation(State& state, OrganisationId id, Organisation organisation) {
    state.organisation_by_code.insert_or_assign(organisation.code, id);
    state.organisations.add(id, std::move(organisation));
}

}  // namespace gzl::core::party
