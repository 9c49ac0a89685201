// The claims that the caller may see (P6).
#include "core/engine/command.hpp"
#include "core/guarantee/rules.hpp"
#include "core/guarantee/views.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

struct ListClaims {
    std::optional<LoanId> loan;
    std::optional<ClaimStatus> status;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListClaims, (), (loan, status, page_size, page_token))

struct ClaimList {
    std::vector<ClaimView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(ClaimList, (), (items, next_page_token))

tl::expected<ClaimList, Refusal> answer(const core::State& state, const ListClaims& query, const Context& context) {
    const auto visible = [&](ClaimId id, const Claim& row) {
        return (!query.loan || row.loan == *query.loan) && (!query.status || row.status == *query.status) &&
               seen(state, context, id) != nullptr;
    };
    const auto view = [&](ClaimId id, const Claim& row) { return view_of(state, id, row); };
    return party::list_page<ClaimList>(state.guarantee.claims, query, visible, view);
}

}  // namespace gzl::core::guarantee

GZL_QUERY(gzl::core::guarantee::ListClaims, gzl::core::guarantee::ClaimList)
