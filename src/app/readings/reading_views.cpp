#include "app/readings/reading_views.hpp"

#include <array>

namespace gzl::app {

std::span<const api::DescribedRoute> described_readings() {
    static const std::array routes{
        api::DescribedRoute{"ListReadings", kListReadings, core::Permission::read, "读数列表", "List readings",
                            &type_of<ListReadings>(), &type_of<ReadingList>()},
        api::DescribedRoute{"GetReception", kGetReception, core::Permission::read, "查看网关接收情况",
                            "See how the readings of a gateway come in", &type_of<GetReception>(),
                            &type_of<Reception>()}};
    return routes;
}

}  // namespace gzl::app
