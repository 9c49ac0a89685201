// What the bank's machine is told, and where: NoticeRequest to /v1/notices.
#pragma once

#include <string>
#include <vector>

#include "core/engine/context.hpp"

namespace gzl::core::prepayment {

struct NoticeRequest {
    PrepaymentId prepayment;
    FacilityId facility;
    std::vector<LotId> lots;
    Money value;       // what the notice counts
    Money releasable;  // what the deposits let go, this notice included
};
BOOST_DESCRIBE_STRUCT(NoticeRequest, (), (prepayment, facility, lots, value, releasable))

}  // namespace gzl::core::prepayment
