// What came out of a processing (W4), before two custodians sign it. A later report replaces an unsigned earlier one.
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/warehouse/access.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/processing.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::warehouse {

struct ReportedOutput {
    std::string bundle;
    std::optional<std::string> grade;  // none: as the mothers'
    std::string specification;
    Weight weight;
    WeighingMode mode = WeighingMode::weighed;
    std::optional<Dimensions> dimensions;  // required of a theoretical weight
};
BOOST_DESCRIBE_STRUCT(ReportedOutput, (), (bundle, grade, specification, weight, mode, dimensions))

struct ReportProcessing {
    OrderId order;
    std::vector<ReportedOutput> outputs;
    Weight scrap;
    Weight loss;
};
BOOST_DESCRIBE_STRUCT(ReportProcessing, (), (order, outputs, scrap, loss))

Decision decide(const core::State& state, const ReportProcessing& command, const Context& context) {
    const Order* order = state.warehouse.orders.find(command.order);
    if (!order || !sees_order(state, context, *order)) return refuse(order_not_found);
    if (!party::acts_for(context, state.warehouse.warehouses.at(order->warehouse).supervisor))
        return refuse(permission_denied);
    if (order->kind != OrderKind::processing) return refuse(order_not_processing);
    if (order->status != OrderStatus::open) return refuse(order_not_open);
    if (!order->signatures.empty()) return refuse(order_signed);
    const std::string& grade = state.warehouse.lots.at(order->lots.front()).grade;
    ProcessingResult result{.outputs = {}, .scrap = command.scrap, .loss = command.loss};
    for (const ReportedOutput& output : command.outputs)
        result.outputs.push_back({output.bundle, output.grade.value_or(grade), output.specification, output.weight,
                                  output.mode, output.dimensions});
    if (auto refusal = misfit(state, *order, result)) return tl::make_unexpected(std::move(*refusal));

    return events(ProcessingReported{command.order, std::move(result)});
}

void apply(core::State& state, const ProcessingReported& event, const Context&) {
    state.warehouse.orders.edit(event.order).result = event.result;
}

}  // namespace gzl::core::warehouse

GZL_COMMAND(gzl::core::warehouse::ReportProcessing)
GZL_EVENT(gzl::core::warehouse::ProcessingReported)
