// What the platform knows and thinks of an enterprise (C1–C3): shown to itself, to the operator, and to a bank as far
// as the enterprise consents, scope by scope (P5). What went into a score is for the enterprise and the operator alone:
// it is drawn from data of every scope.
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/scoring/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::scoring {

struct GetCredit {
    OrganisationId enterprise;
};
BOOST_DESCRIBE_STRUCT(GetCredit, (), (enterprise))

struct ScoreView {
    ScoreId score;
    Date as_of;
    std::vector<Opinion> opinions;
    std::vector<Input> inputs;
    Money suggested_limit;
};
BOOST_DESCRIBE_STRUCT(ScoreView, (), (score, as_of, opinions, inputs, suggested_limit))

struct CreditView {
    OrganisationId enterprise;
    std::string enterprise_name;
    std::optional<Profile> profile;
    std::optional<TaxData> tax;
    std::optional<SocialSecurityData> social_security;
    std::optional<CreditRecordData> credit_record;
    std::vector<ScoreView> scores;  // the newest first, at most 24
};
BOOST_DESCRIBE_STRUCT(CreditView, (),
                      (enterprise, enterprise_name, profile, tax, social_security, credit_record, scores))

tl::expected<CreditView, Refusal> answer(const core::State& state, const GetCredit& query, const Context& context) {
    constexpr std::size_t kMostScores = 24;
    const OrganisationId enterprise = query.enterprise;
    if (!party::trades(state.party, enterprise) || !party::sees(state.party, context, {.enterprise = enterprise}))
        return refuse(enterprise_not_found);
    const auto sees = [&](party::Scope scope) {
        return party::sees(state.party, context, {.enterprise = enterprise, .scope = scope});
    };
    CreditView view{.enterprise = enterprise,
                    .enterprise_name = state.party.organisations.at(enterprise).name,
                    .profile = std::nullopt,
                    .tax = std::nullopt,
                    .social_security = std::nullopt,
                    .credit_record = std::nullopt,
                    .scores = {}};
    if (const Profile* profile = profile_of(state.scoring, enterprise)) view.profile = *profile;
    if (const auto data = state.scoring.outside_data.find(enterprise); data != state.scoring.outside_data.end()) {
        if (data->second.tax && sees(party::Scope::tax)) view.tax = data->second.tax;
        if (data->second.social_security && sees(party::Scope::social_security))
            view.social_security = data->second.social_security;
        if (data->second.credit_record && sees(party::Scope::credit_record))
            view.credit_record = data->second.credit_record;
    }
    const auto history = history_of(state.scoring, enterprise, kMostScores);
    if (history.empty() || !sees(party::Scope::score)) return view;
    const bool sees_inputs = party::sees(state.party, context, {.enterprise = enterprise, .by_consent = false});
    for (const ScoreId id : history) {
        const Score& score = state.scoring.scores.at(id);
        view.scores.push_back({.score = id,
                               .as_of = score.as_of,
                               .opinions = score.opinions,
                               .inputs = sees_inputs ? score.inputs : std::vector<Input>(),
                               .suggested_limit = score.suggested_limit});
    }
    return view;
}

}  // namespace gzl::core::scoring

GZL_QUERY(gzl::core::scoring::GetCredit, gzl::core::scoring::CreditView)
