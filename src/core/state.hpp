// The whole state: one aggregate of the modules' states, no logic. It is only ever changed by applying events.
#pragma once

#include "core/archive/state.hpp"
#include "core/calendar/state.hpp"
#include "core/collateral/state.hpp"
#include "core/guarantee/state.hpp"
#include "core/ledger/book.hpp"
#include "core/loan/state.hpp"
#include "core/need/state.hpp"
#include "core/party/state.hpp"
#include "core/prepayment/state.hpp"
#include "core/procurement/state.hpp"
#include "core/product/state.hpp"
#include "core/reconciliation/state.hpp"
#include "core/report/state.hpp"
#include "core/scoring/state.hpp"
#include "core/supervision/state.hpp"
#include "core/trade/state.hpp"
#include "core/warehouse/state.hpp"

namespace gzl::core {

struct State {
    Instant now;  // of the last applied event
    party::State party;
    ledger::Book ledger;
    trade::State trade;
    warehouse::State warehouse;
    supervision::State supervision;
    scoring::State scoring;
    product::State product;
    need::State need;
    loan::State loan;
    calendar::State calendar;
    collateral::State collateral;
    prepayment::State prepayment;
    procurement::State procurement;
    guarantee::State guarantee;
    reconciliation::State reconciliation;
    archive::State archive;
    report::State report;
};
BOOST_DESCRIBE_STRUCT(State, (),
                      (now, party, ledger, trade, warehouse, supervision, scoring, product, need, loan, calendar,
                       collateral, prepayment, procurement, guarantee, reconciliation, archive, report))

}  // namespace gzl::core
