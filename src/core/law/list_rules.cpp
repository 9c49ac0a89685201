// The rules of law in force on a day, today unless asked otherwise, and those announced (domain.md §13). Public to
// every signed-in party.
#include "core/engine/command.hpp"
#include "core/law/views.hpp"

namespace gzl::core::law {

struct ListRules {
    std::optional<Date> on;
};
BOOST_DESCRIBE_STRUCT(ListRules, (), (on))

struct RuleList {
    Date on;
    std::vector<RuleView> items;
};
BOOST_DESCRIBE_STRUCT(RuleList, (), (on, items))

tl::expected<RuleList, Refusal> answer(const core::State&, const ListRules& query, const Context& context) {
    const Date on = query.on.value_or(context.today());
    return RuleList{.on = on, .items = rules_on(on)};
}

}  // namespace gzl::core::law

GZL_QUERY(gzl::core::law::ListRules, gzl::core::law::RuleList)
