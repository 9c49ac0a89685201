// Handing a shift over 交接班: what there is to hand over, and who may know of it.
#pragma once

#include "core/engine/context.hpp"
#include "core/warehouse/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::warehouse {

// The warehouse's open orders, and what lies in each of its zones by the books.
HandedOver handed_over(const State& state, WarehouseId warehouse);

// P6: null when it does not exist or the caller may not know of it.
const Handover* seen(const core::State& state, const Context& context, HandoverId id);

struct HandoverView {
    HandoverId handover;
    WarehouseId warehouse;
    UserId outgoing;
    UserId incoming;
    HandedOver content;
    std::vector<Signature> signatures;
    bool accepted = false;
};
BOOST_DESCRIBE_STRUCT(HandoverView, (), (handover, warehouse, outgoing, incoming, content, signatures, accepted))

inline bool is_accepted(const Handover& handover) {
    return handover.signatures.size() == 2;
}

inline HandoverView view_of(HandoverId id, const Handover& handover) {
    return {id,
            handover.warehouse,
            handover.signatures.front().custodian,
            handover.incoming,
            handover.content,
            handover.signatures,
            is_accepted(handover)};
}

}  // namespace gzl::core::warehouse
