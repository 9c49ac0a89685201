// The loans that the caller may see (P6).
#include "core/engine/command.hpp"
#include "core/loan/rules.hpp"
#include "core/loan/views.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct ListLoans {
    std::optional<FacilityId> facility;
    std::optional<LoanStatus> status;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListLoans, (), (facility, status, page_size, page_token))

struct LoanList {
    std::vector<LoanView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(LoanList, (), (items, next_page_token))

tl::expected<LoanList, Refusal> answer(const core::State& state, const ListLoans& query, const Context& context) {
    const auto visible = [&](LoanId id, const Loan& row) {
        return (!query.facility || row.facility == *query.facility) && (!query.status || row.status == *query.status) &&
               seen(state, context, id) != nullptr;
    };
    const auto view = [&](LoanId id, const Loan& row) { return view_of(state, id, row, context.today()); };
    return party::list_page<LoanList>(state.loan.loans, query, visible, view);
}

}  // namespace gzl::core::loan

GZL_QUERY(gzl::core::loan::ListLoans, gzl::core::loan::LoanList)
