// What a lot was made of and what was made of it, over every generation (W4). Ancestors first.
#include <set>

#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/warehouse/access.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::warehouse {

struct GetLineage {
    LotId lot;
};
BOOST_DESCRIBE_STRUCT(GetLineage, (), (lot))

struct LineageLot {
    LotId lot;
    std::string bundle;
    std::string grade;
    std::string specification;
    Weight weight;
    LotStatus status = LotStatus::in_stock;
    std::vector<LotId> mothers;
    std::vector<LotId> children;
};
BOOST_DESCRIBE_STRUCT(LineageLot, (), (lot, bundle, grade, specification, weight, status, mothers, children))

struct Lineage {
    LotId lot;
    std::vector<LineageLot> lots;  // a mother's number is less than its children's: in order of number
};
BOOST_DESCRIBE_STRUCT(Lineage, (), (lot, lots))

namespace {

// Everything that can be reached from the lot by one kind of step.
void reach(const State& state, LotId from, const std::vector<LotId> Lot::*next, std::set<LotId>& found) {
    std::vector<LotId> open{from};
    while (!open.empty()) {
        const LotId lot = open.back();
        open.pop_back();
        if (!found.insert(lot).second) continue;
        const std::vector<LotId>& more = state.lots.at(lot).*next;
        open.insert(open.end(), more.begin(), more.end());
    }
}

}  // namespace

tl::expected<Lineage, Refusal> answer(const core::State& state, const GetLineage& query, const Context& context) {
    const Lot* found = state.warehouse.lots.find(query.lot);
    if (!found || !sees_lot(state, context, *found)) return refuse(lot_not_found);
    std::set<LotId> ancestors;
    std::set<LotId> all;
    reach(state.warehouse, query.lot, &Lot::mothers, ancestors);
    reach(state.warehouse, query.lot, &Lot::children, all);
    all.merge(ancestors);
    Lineage lineage{.lot = query.lot, .lots = {}};
    for (const LotId id : all) {
        const Lot& lot = state.warehouse.lots.at(id);
        if (sees_lot(state, context, lot))
            lineage.lots.push_back(
                {id, lot.bundle, lot.grade, lot.specification, lot.weight, lot.status, lot.mothers, lot.children});
    }
    return lineage;
}

}  // namespace gzl::core::warehouse

GZL_QUERY(gzl::core::warehouse::GetLineage, gzl::core::warehouse::Lineage)
