# W1 W3 W6
story   宝莱利金属 has three more coils of another grade under control for 莱商银行
include common/financing.story
# three coils of 100 t, cost 4 600.00 yuan a tonne; the reference price is 4 500.00
when    2026-02-28 10:10:00 he.boss AnnounceLots {"warehouse": "warehouse-000001", "lots": [
        {"bundle": "B011", "grade": "DX51D", "specification": "1.0×1250×C", "origin": "冠县", "weight_kg": 100000, "mode": "weighed", "cost_fen_per_tonne": 460000},
        {"bundle": "B012", "grade": "DX51D", "specification": "1.0×1250×C", "origin": "冠县", "weight_kg": 100000, "mode": "weighed", "cost_fen_per_tonne": 460000},
        {"bundle": "B013", "grade": "DX51D", "specification": "1.0×1250×C", "origin": "冠县", "weight_kg": 100000, "mode": "weighed", "cost_fen_per_tonne": 460000}]}
  ->    LotsAnnounced
when    2026-02-28 10:11:00 zhou.custodian RecordArrival {"lot": "lot-000011"}
  ->    LotArrived
when    2026-02-28 10:11:01 zhou.custodian InspectLot {"lot": "lot-000011", "weight_kg": 100000}
  ->    LotInspected
when    2026-02-28 10:12:00 zhou.custodian RecordArrival {"lot": "lot-000012"}
  ->    LotArrived
when    2026-02-28 10:12:01 zhou.custodian InspectLot {"lot": "lot-000012", "weight_kg": 100000}
  ->    LotInspected
when    2026-02-28 10:13:00 zhou.custodian RecordArrival {"lot": "lot-000013"}
  ->    LotArrived
when    2026-02-28 10:13:01 zhou.custodian InspectLot {"lot": "lot-000013", "weight_kg": 100000}
  ->    LotInspected
when    2026-02-28 10:14:00 sun.officer OpenOrder {"kind": "inbound", "warehouse": "warehouse-000001", "zone": "A2", "lots": ["lot-000011", "lot-000012", "lot-000013"]}
  ->    OrderOpened {"order": "order-000002"}
when    2026-02-28 10:15:00 zhou.custodian SignOrder {"order": "order-000002", "device": "pda-01"}
  ->    OrderSigned
when    2026-02-28 10:16:00 wu.custodian SignOrder {"order": "order-000002", "device": "pda-02"}
  ->    OrderSigned
  ->    OrderExecuted
when    2026-02-28 10:17:00 sun.officer RecordControl {"bank": "org-000005", "lots": ["lot-000011", "lot-000012", "lot-000013"],
        "tripartite_agreement": "三方-2026-002", "handover": "order-000002", "lien_waiver": "放弃留置-002",
        "registration_number": "07654321000012345679", "registration_expires": "2027-02-28"}
  ->    ControlRecorded {"control": "control-000002"}
