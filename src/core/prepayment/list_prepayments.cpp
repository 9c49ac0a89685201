// The prepayment orders that the caller may see (P6).
#include "core/engine/command.hpp"
#include "core/party/page.hpp"
#include "core/prepayment/rules.hpp"
#include "core/prepayment/view.hpp"
#include "core/state.hpp"

namespace gzl::core::prepayment {

struct ListPrepayments {
    std::optional<FacilityId> facility;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListPrepayments, (), (facility, page_size, page_token))

struct PrepaymentList {
    std::vector<PrepaymentView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(PrepaymentList, (), (items, next_page_token))

tl::expected<PrepaymentList, Refusal> answer(const core::State& state, const ListPrepayments& query,
                                             const Context& context) {
    const auto visible = [&](PrepaymentId id, const Prepayment& row) {
        return (!query.facility || row.facility == *query.facility) && seen(state, context, id) != nullptr;
    };
    const auto view = [&](PrepaymentId id, const Prepayment& row) { return view_of(state, id, row); };
    return party::list_page<PrepaymentList>(state.prepayment.orders, query, visible, view);
}

}  // namespace gzl::core::prepayment

GZL_QUERY(gzl::core::prepayment::ListPrepayments, gzl::core::prepayment::PrepaymentList)
