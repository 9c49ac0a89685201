# W1 W2 W3 W7 S1
story   Two warehouses, their prices, duties and gateway; ten inspected coils of 宝莱利金属 taken in by two custodians
include common/county.story
when    2026-02-27 09:00:00 system RegisterWarehouse {"code": "GX-C01", "name": "中心仓", "central": true,
        "supervisor": "org-000002", "zones": ["A1", "A2", "B1"]}
  ->    WarehouseRegistered {"warehouse": "warehouse-000001"}
when    2026-02-27 09:00:00 system RegisterWarehouse {"code": "GX-D01", "name": "分布仓一", "central": false,
        "supervisor": "org-000002", "zones": ["A1"]}
  ->    WarehouseRegistered {"warehouse": "warehouse-000002"}
when    2026-02-27 09:00:00 system RegisterGateway {"code": "gw-central", "warehouse": "warehouse-000001", "key": "gw-central"}
  ->    GatewayRegistered {"gateway": "gateway-000001"}
when    2026-02-27 09:00:00 system RegisterDevice {"gateway": "gateway-000001", "code": "scale-A1", "kind": "floor_scale",
        "zone": "A1", "calibrated_on": "2026-01-15"}
  ->    DeviceRegistered {"device": "device-000001"}
when    2026-02-27 09:00:00 system RegisterDevice {"gateway": "gateway-000001", "code": "temp-A1", "kind": "temperature",
        "zone": "A1", "calibrated_on": "2026-01-15"}
  ->    DeviceRegistered {"device": "device-000002"}
# 3 900.00 and 4 500.00 yuan a tonne
when    2026-02-27 10:00:00 chen.price PublishReferencePrice {"grade": "Q235B", "day": "2026-02-27",
        "price_fen_per_tonne": 390000, "source": "我的钢铁网"}
  ->    ReferencePricePublished {"grade": "Q235B", "correction": false}
when    2026-02-27 10:00:00 chen.price PublishReferencePrice {"grade": "DX51D", "day": "2026-02-27",
        "price_fen_per_tonne": 450000, "source": "我的钢铁网"}
  ->    ReferencePricePublished {"grade": "DX51D"}
# from 2026-02-28 00:00 until 2026-06-01 00:00, Shanghai time; zheng.custodian stays off duty
when    2026-02-27 11:00:00 sun.officer RosterDuty {"warehouse": "warehouse-000001", "custodian": "user-000006",
        "from": "2026-02-27T16:00:00.000Z", "to": "2026-05-31T16:00:00.000Z"}
  ->    DutyRostered {"duty": "duty-000001"}
when    2026-02-27 11:00:00 sun.officer RosterDuty {"warehouse": "warehouse-000001", "custodian": "user-000007",
        "from": "2026-02-27T16:00:00.000Z", "to": "2026-05-31T16:00:00.000Z"}
  ->    DutyRostered {"duty": "duty-000002"}
# ten coils of 260 t, cost 4 000.00 yuan a tonne: 2 600 t
when    2026-02-27 14:00:00 he.boss AnnounceLots {"warehouse": "warehouse-000001", "lots": [
        {"bundle": "B001", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁",
         "weight_kg": 260000, "mode": "weighed", "cost_fen_per_tonne": 400000},
        {"bundle": "B002", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁",
         "weight_kg": 260000, "mode": "weighed", "cost_fen_per_tonne": 400000},
        {"bundle": "B003", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁",
         "weight_kg": 260000, "mode": "weighed", "cost_fen_per_tonne": 400000},
        {"bundle": "B004", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁",
         "weight_kg": 260000, "mode": "weighed", "cost_fen_per_tonne": 400000},
        {"bundle": "B005", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁",
         "weight_kg": 260000, "mode": "weighed", "cost_fen_per_tonne": 400000},
        {"bundle": "B006", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁",
         "weight_kg": 260000, "mode": "weighed", "cost_fen_per_tonne": 400000},
        {"bundle": "B007", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁",
         "weight_kg": 260000, "mode": "weighed", "cost_fen_per_tonne": 400000},
        {"bundle": "B008", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁",
         "weight_kg": 260000, "mode": "weighed", "cost_fen_per_tonne": 400000},
        {"bundle": "B009", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁",
         "weight_kg": 260000, "mode": "weighed", "cost_fen_per_tonne": 400000},
        {"bundle": "B010", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁",
         "weight_kg": 260000, "mode": "weighed", "cost_fen_per_tonne": 400000}]}
  ->    LotsAnnounced {"warehouse": "warehouse-000001", "owner": "org-000006"}
when    2026-02-28 08:01:00 zhou.custodian RecordArrival {"lot": "lot-000001"}
  ->    LotArrived
when    2026-02-28 08:01:30 zhou.custodian InspectLot {"lot": "lot-000001", "weight_kg": 260000}
  ->    LotInspected
when    2026-02-28 08:02:00 zhou.custodian RecordArrival {"lot": "lot-000002"}
  ->    LotArrived
when    2026-02-28 08:02:30 zhou.custodian InspectLot {"lot": "lot-000002", "weight_kg": 260000}
  ->    LotInspected
when    2026-02-28 08:03:00 zhou.custodian RecordArrival {"lot": "lot-000003"}
  ->    LotArrived
when    2026-02-28 08:03:30 zhou.custodian InspectLot {"lot": "lot-000003", "weight_kg": 260000}
  ->    LotInspected
when    2026-02-28 08:04:00 zhou.custodian RecordArrival {"lot": "lot-000004"}
  ->    LotArrived
when    2026-02-28 08:04:30 zhou.custodian InspectLot {"lot": "lot-000004", "weight_kg": 260000}
  ->    LotInspected
when    2026-02-28 08:05:00 zhou.custodian RecordArrival {"lot": "lot-000005"}
  ->    LotArrived
when    2026-02-28 08:05:30 zhou.custodian InspectLot {"lot": "lot-000005", "weight_kg": 260000}
  ->    LotInspected
when    2026-02-28 08:06:00 zhou.custodian RecordArrival {"lot": "lot-000006"}
  ->    LotArrived
when    2026-02-28 08:06:30 zhou.custodian InspectLot {"lot": "lot-000006", "weight_kg": 260000}
  ->    LotInspected
when    2026-02-28 08:07:00 zhou.custodian RecordArrival {"lot": "lot-000007"}
  ->    LotArrived
when    2026-02-28 08:07:30 zhou.custodian InspectLot {"lot": "lot-000007", "weight_kg": 260000}
  ->    LotInspected
when    2026-02-28 08:08:00 zhou.custodian RecordArrival {"lot": "lot-000008"}
  ->    LotArrived
when    2026-02-28 08:08:30 zhou.custodian InspectLot {"lot": "lot-000008", "weight_kg": 260000}
  ->    LotInspected
when    2026-02-28 08:09:00 zhou.custodian RecordArrival {"lot": "lot-000009"}
  ->    LotArrived
when    2026-02-28 08:09:30 zhou.custodian InspectLot {"lot": "lot-000009", "weight_kg": 260000}
  ->    LotInspected
when    2026-02-28 08:10:00 zhou.custodian RecordArrival {"lot": "lot-000010"}
  ->    LotArrived
when    2026-02-28 08:10:30 zhou.custodian InspectLot {"lot": "lot-000010", "weight_kg": 260000}
  ->    LotInspected
when    2026-02-28 09:00:00 sun.officer OpenOrder {"kind": "inbound", "warehouse": "warehouse-000001", "zone": "A1",
        "lots": ["lot-000001", "lot-000002", "lot-000003", "lot-000004", "lot-000005",
                 "lot-000006", "lot-000007", "lot-000008", "lot-000009", "lot-000010"]}
  ->    OrderOpened {"order": "order-000001"}
when    2026-02-28 09:05:00 zhou.custodian SignOrder {"order": "order-000001", "device": "pda-01"}
  ->    OrderSigned
when    2026-02-28 09:07:00 wu.custodian SignOrder {"order": "order-000001", "device": "pda-02"}
  ->    OrderSigned
  ->    OrderExecuted {"order": "order-000001", "kind": "inbound", "zone": "A1"}
