// What both reports say of members and goods.
#pragma once

#include "core/report/content.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::report {

Member member(const core::State& state, OrganisationId organisation);

struct GoodsAsked {
    const std::vector<LotId>& lots;
    std::optional<ControlId> control;
    RatePpm haircut;
    Money exposure;
};
ReportedGoods reported_goods(const core::State& state, const GoodsAsked& asked, Date day);

}  // namespace gzl::core::report
