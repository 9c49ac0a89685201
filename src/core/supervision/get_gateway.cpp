// A gateway and how far its messages are committed.
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/supervision/reasons.hpp"

namespace gzl::core::supervision {

struct GetGateway {
    GatewayId gateway;
};
BOOST_DESCRIBE_STRUCT(GetGateway, (), (gateway))

struct GatewayView {
    GatewayId gateway;
    std::string code;
    WarehouseId warehouse;
    KeyId key;
    std::uint64_t last_sequence = 0;
    Hash last_message{};
    std::int64_t readings = 0;
};
BOOST_DESCRIBE_STRUCT(GatewayView, (), (gateway, code, warehouse, key, last_sequence, last_message, readings))

tl::expected<GatewayView, Refusal> answer(const core::State& state, const GetGateway& query, const Context& context) {
    const Gateway* found = state.supervision.gateways.find(query.gateway);
    if (!found || !party::sees(state.party, context, {.stock = true})) return refuse(gateway_not_found);
    return GatewayView{.gateway = query.gateway,
                       .code = found->code,
                       .warehouse = found->warehouse,
                       .key = found->key,
                       .last_sequence = found->last_sequence,
                       .last_message = found->last_message,
                       .readings = found->readings};
}

}  // namespace gzl::core::supervision

GZL_QUERY(gzl::core::supervision::GetGateway, gzl::core::supervision::GatewayView)
