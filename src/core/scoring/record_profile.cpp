// A verifier records what products ask of an enterprise (F2). The newest holds.
#include <algorithm>

#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/scoring/events.hpp"
#include "core/scoring/reasons.hpp"
#include "core/scoring/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::scoring {

struct RecordProfile : Profile {
    OrganisationId enterprise;
};
BOOST_DESCRIBE_STRUCT(RecordProfile, (Profile), (enterprise))

namespace {

bool is_digit(char c) {
    return '0' <= c && c <= '9';
}

bool is_region(const std::string& code) {
    return code.size() == 6 && std::all_of(code.begin(), code.end(), is_digit);
}

bool is_industry(const std::string& code) {
    return code.size() >= 3 && code.size() <= 5 && 'A' <= code.front() && code.front() <= 'T' &&
           std::all_of(code.begin() + 1, code.end(), is_digit);
}

}  // namespace

Decision decide(const core::State& state, const RecordProfile& command, const Context& context) {
    if (!party::is_known_enterprise(state.party, context, command.enterprise)) return refuse(enterprise_not_found);
    if (command.founded_on > context.today()) return refuse(party::date_future);
    if (!is_region(command.region)) return refuse(region_malformed);
    if (!is_industry(command.industry)) return refuse(industry_malformed);
    if (command.annual_output < Weight::zero()) return refuse(output_negative);
    if (command.source.empty()) return refuse(text_required, "field", "source");
    return events(EnterpriseProfiled{command, command.enterprise});
}

void apply(core::State& state, const EnterpriseProfiled& event, const Context&) {
    state.scoring.profiles.insert_or_assign(event.enterprise, event);
}

}  // namespace gzl::core::scoring

GZL_COMMAND(gzl::core::scoring::RecordProfile)
GZL_EVENT(gzl::core::scoring::EnterpriseProfiled)
