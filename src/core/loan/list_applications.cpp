// The applications that the caller may see (P6).
#include "core/engine/command.hpp"
#include "core/loan/rules.hpp"
#include "core/loan/views.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct ListApplications {
    std::optional<ApplicationStatus> status;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListApplications, (), (status, page_size, page_token))

struct ApplicationList {
    std::vector<ApplicationView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(ApplicationList, (), (items, next_page_token))

tl::expected<ApplicationList, Refusal> answer(const core::State& state, const ListApplications& query,
                                              const Context& context) {
    const auto visible = [&](ApplicationId id, const Application& row) {
        return (!query.status || row.status == *query.status) && seen(state, context, id) != nullptr;
    };
    const auto view = [&](ApplicationId id, const Application& row) {
        return view_of(state, id, row, context.today());
    };
    return party::list_page<ApplicationList>(state.loan.applications, query, visible, view);
}

}  // namespace gzl::core::loan

GZL_QUERY(gzl::core::loan::ListApplications, gzl::core::loan::ApplicationList)
