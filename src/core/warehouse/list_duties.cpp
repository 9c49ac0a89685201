// Who is on duty where and when (W3), for the supervisor and the operator: the duties that touch the days asked for.
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"

namespace gzl::core::warehouse {

struct ListDuties {
    std::optional<WarehouseId> warehouse;
    std::optional<Date> from;  // absent: today
    std::optional<Date> to;    // inclusive; absent: a week from then on
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListDuties, (), (warehouse, from, to, page_size, page_token))

struct DutyView : Duty {
    DutyId duty;
    std::string custodian_name;
};
BOOST_DESCRIBE_STRUCT(DutyView, (Duty), (duty, custodian_name))

struct DutyList {
    std::vector<DutyView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(DutyList, (), (items, next_page_token))

tl::expected<DutyList, Refusal> answer(const core::State& state, const ListDuties& query, const Context& context) {
    constexpr std::int32_t kWeek = 7;
    const Date first = query.from.value_or(context.today());
    const Instant from = Instant::start_of(first);
    const Instant until = Instant::start_of(query.to.value_or(first.plus_days(kWeek - 1)).plus_days(1));
    const bool sees = party::sees(state.party, context, {.stock = true});
    const auto visible = [&](DutyId, const Duty& duty) {
        return sees && (!query.warehouse || *query.warehouse == duty.warehouse) && duty.from < until && from < duty.to;
    };
    const auto view = [&](DutyId id, const Duty& duty) {
        return DutyView{duty, id, state.party.users.at(duty.custodian).name};
    };
    return party::list_page<DutyList>(state.warehouse.duties, query, visible, view);
}

}  // namespace gzl::core::warehouse

GZL_QUERY(gzl::core::warehouse::ListDuties, gzl::core::warehouse::DutyList)
