# S1
story   Gateways and devices stand in the configuration: warehouse, zone, key, calibration
include common/warehouse.story
when    2026-03-02 09:00:00 system RegisterGateway {"code": "gw-central", "warehouse": "warehouse-000001", "key": "gw-central"}
  ->    refused gateway_code_taken
when    2026-03-02 09:00:01 system RegisterGateway {"code": "", "warehouse": "warehouse-000001", "key": "gw-central"}
  ->    refused text_required {"field": "code"}
when    2026-03-02 09:00:02 system RegisterGateway {"code": "gw-2", "warehouse": "warehouse-000009", "key": "gw-central"}
  ->    refused warehouse_not_found
# a bank's key, or none
when    2026-03-02 09:00:03 system RegisterGateway {"code": "gw-2", "warehouse": "warehouse-000001", "key": "laishang-core"}
  ->    refused gateway_key_required
when    2026-03-02 09:00:04 system RegisterGateway {"code": "gw-2", "warehouse": "warehouse-000001", "key": "unknown"}
  ->    refused gateway_key_required
when    2026-03-02 09:00:05 system RegisterGateway {"code": "gw-2", "warehouse": "warehouse-000001", "key": "gw-central"}
  ->    refused gateway_key_taken
when    2026-03-02 09:00:06 system RegisterDevice {"gateway": "gateway-000009", "code": "scale-A2", "kind": "floor_scale", "zone": "A2", "calibrated_on": "2026-01-15"}
  ->    refused gateway_not_found
when    2026-03-02 09:00:07 system RegisterDevice {"gateway": "gateway-000001", "code": "", "kind": "floor_scale", "zone": "A2", "calibrated_on": "2026-01-15"}
  ->    refused text_required {"field": "code"}
when    2026-03-02 09:00:08 system RegisterDevice {"gateway": "gateway-000001", "code": "scale-A1", "kind": "floor_scale", "zone": "A2", "calibrated_on": "2026-01-15"}
  ->    refused device_code_taken
when    2026-03-02 09:00:09 system RegisterDevice {"gateway": "gateway-000001", "code": "scale-A2", "kind": "floor_scale", "zone": "Z9", "calibrated_on": "2026-01-15"}
  ->    refused zone_unknown
when    2026-03-02 09:00:10 system RegisterDevice {"gateway": "gateway-000001", "code": "scale-A2", "kind": "floor_scale", "zone": "A2", "calibrated_on": "2026-03-03"}
  ->    refused calibration_in_future
when    2026-03-02 09:00:11 system RegisterDevice {"gateway": "gateway-000001", "code": "scale-A2", "kind": "floor_scale", "zone": "A2", "calibrated_on": "2026-03-02", "mpe": 0}
  ->    refused mpe_invalid
when    2026-03-02 09:00:12 system RegisterDevice {"gateway": "gateway-000001", "code": "scale-A2", "kind": "floor_scale", "zone": "A2", "calibrated_on": "2026-03-02", "mpe": 200}
  ->    DeviceRegistered {"device": "device-000003", "zone": "A2", "mpe": 200}
ask     2026-03-02 09:01:00 sun.officer ListDevices {"warehouse": "warehouse-000001"}
  ->    {"items": [{"device": "device-000001", "code": "scale-A1"}, {"device": "device-000002", "code": "temp-A1", "kind": "temperature"}, {"device": "device-000003", "code": "scale-A2"}]}
ask     2026-03-02 09:01:00 sun.officer ListDevices {"warehouse": "warehouse-000009"}
  ->    refused warehouse_not_found
ask     2026-03-02 09:01:00 he.boss ListDevices {"warehouse": "warehouse-000001"}
  ->    refused warehouse_not_found
