// The reference price of a grade on a day, with its source (W7). In force until the next one; the latest day's price
// may be corrected on the record, an earlier one never, because valuations have relied on it.
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/reasons.hpp"
#include "core/warehouse/weights.hpp"

namespace gzl::core::warehouse {

struct PublishReferencePrice {
    std::string grade;
    Date day;
    Price price;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(PublishReferencePrice, (), (grade, day, price, source))

Decision decide(const core::State& state, const PublishReferencePrice& command, const Context& context) {
    if (command.grade.empty()) return refuse(text_required, "field", "grade");
    if (command.source.empty()) return refuse(text_required, "field", "source");
    if (!command.price.is_positive() || command.price > kHighestPrice) return refuse(price_out_of_range);
    if (command.day > context.today()) return refuse(price_day_in_future);
    const auto prices = state.warehouse.prices.find(command.grade);
    const bool first = prices == state.warehouse.prices.end();
    if (!first && command.day < prices->second.back().day)
        return refuse(price_day_before_latest, "latest", prices->second.back().day.text());

    return events(ReferencePricePublished{.grade = command.grade,
                                          .day = command.day,
                                          .price = command.price,
                                          .source = command.source,
                                          .correction = !first && command.day == prices->second.back().day});
}

void apply(core::State& state, const ReferencePricePublished& event, const Context&) {
    auto& prices = state.warehouse.prices[event.grade];
    if (event.correction) prices.pop_back();
    prices.push_back({.day = event.day, .price = event.price, .source = event.source});
}

}  // namespace gzl::core::warehouse

GZL_COMMAND(gzl::core::warehouse::PublishReferencePrice)
GZL_EVENT(gzl::core::warehouse::ReferencePricePublished)
