// The rows of this module. Numbers: commands 400–469, queries 470–499, events 1400–1499.
#include "core/engine/catalog_rows.hpp"

namespace gzl::core::supervision {

const Commands kCommands{
    command<struct RegisterGateway>(400, "", configure, "登记网关", "Register a gateway",
                                    {event<struct GatewayRegistered>(1400, "已登记网关", "Gateway registered")}),
    command<struct RegisterDevice>(401, "", configure, "登记设备", "Register a device",
                                   {event<struct DeviceRegistered>(1401, "已登记设备", "Device registered")}),
    command<struct CommitReadings>(402, "", readings_send, "提交读数", "Commit readings",
                                   {event<struct ReadingsCommitted>(1402, "已提交读数", "Readings committed")}),
};

const Queries kQueries{
    query<struct GetGateway>(470, "GET /v1/gateways/{gateway}", read, "查看网关", "See a gateway"),
    query<struct ListDevices>(471, "GET /v1/warehouses/{warehouse}/devices", read, "设备列表", "List devices"),
    query<struct GetReconciliation>(472, "GET /v1/warehouses/{warehouse}/reconciliation", read, "账实核对",
                                    "Reconcile book and sensors"),
};

CatalogRows catalog_rows() {
    return {.commands = kCommands, .queries = kQueries};
}

}  // namespace gzl::core::supervision
