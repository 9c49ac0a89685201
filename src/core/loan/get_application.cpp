// One application, as its applicant, its bank and the operator see it (P6).
#include "core/engine/command.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/loan/views.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct GetApplication {
    ApplicationId application;
};
BOOST_DESCRIBE_STRUCT(GetApplication, (), (application))

tl::expected<ApplicationView, Refusal> answer(const core::State& state, const GetApplication& query,
                                              const Context& context) {
    const auto* found = seen(state, context, query.application);
    if (!found) return refuse(application_not_found);
    return view_of(state, query.application, *found, context.today());
}

}  // namespace gzl::core::loan

GZL_QUERY(gzl::core::loan::GetApplication, gzl::core::loan::ApplicationView)
