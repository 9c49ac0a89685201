#include "core/scoring/state.hpp"

namespace gzl::core::scoring {

const Profile* profile_of(const State& state, OrganisationId enterprise) {
    const auto found = state.profiles.find(enterprise);
    return found == state.profiles.end() ? nullptr : &found->second;
}

const Score* latest_of(const State& state, OrganisationId enterprise) {
    const auto found = state.latest.find(enterprise);
    return found == state.latest.end() ? nullptr : &state.scores.at(found->second);
}

std::vector<ScoreId> history_of(const State& state, OrganisationId enterprise, std::size_t most) {
    std::vector<ScoreId> history;
    const auto found = state.latest.find(enterprise);
    if (found == state.latest.end()) return history;
    for (std::optional<ScoreId> id = found->second; id && history.size() < most; id = state.scores.at(*id).previous)
        history.push_back(*id);
    return history;
}

}  // namespace gzl::core::scoring
