// Facts that are nothing but money moving.
#pragma once

#include "core/engine/event.hpp"

namespace gzl::core::ledger {

struct TransferPosted {
    OrganisationId debit;
    OrganisationId credit;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(TransferPosted, (), (debit, credit, amount))
void apply(core::State& state, const TransferPosted& event, const Context& context);
Transfers transfers(const core::State& state, const TransferPosted& event);

}  // namespace gzl::core::ledger
