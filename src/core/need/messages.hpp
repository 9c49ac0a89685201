// What the bank's machine is told, and where: NeedListNotice to /v1/needLists, NeedNews to /v1/needs.
#pragma once

#include "core/need/state.hpp"

namespace gzl::core::need {

struct ListedNeed : Terms {
    PlacementId
        placement;  // by which the bank answers; the need itself stays with the enterprise and the operator (P6)
    std::string enterprise_code;
    std::string enterprise_name;
};
BOOST_DESCRIBE_STRUCT(ListedNeed, (Terms), (placement, enterprise_code, enterprise_name))

struct NeedListNotice {
    NeedListId list;
    std::string number;
    Date answer_by;
    std::vector<ListedNeed> items;
};
BOOST_DESCRIBE_STRUCT(NeedListNotice, (), (list, number, answer_by, items))

// How it ended: chosen, placed_elsewhere or withdrawn.
struct NeedNews {
    PlacementId placement;
    PlacementStatus status = PlacementStatus::withdrawn;
};
BOOST_DESCRIBE_STRUCT(NeedNews, (), (placement, status))

}  // namespace gzl::core::need
