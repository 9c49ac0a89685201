# W2 W3
story   An order names inspected lots to take in or unpledged lots to take out, of one owner, with no other order open
include common/warehouse.story
when    2026-03-02 08:00:00 he.boss AnnounceLots {"warehouse": "warehouse-000001", "lots": [
        {"bundle": "C001", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 20000, "mode": "weighed", "cost_fen_per_tonne": 400000}]}
  ->    LotsAnnounced {"lots": [{"lot": "lot-000011"}]}
when    2026-03-02 08:00:10 ma.boss AnnounceLots {"warehouse": "warehouse-000001", "lots": [
        {"bundle": "M001", "grade": "DX51D", "specification": "0.5×1000×C", "origin": "首钢", "weight_kg": 9000, "mode": "weighed", "cost_fen_per_tonne": 460000}]}
  ->    LotsAnnounced {"lots": [{"lot": "lot-000012"}]}
when    2026-03-02 08:01:00 sun.officer OpenOrder {"kind": "inbound", "warehouse": "warehouse-000009", "lots": ["lot-000011"], "zone": "A1"}
  ->    refused warehouse_not_found
when    2026-03-02 08:02:00 system OpenOrder {"kind": "inbound", "warehouse": "warehouse-000001", "lots": ["lot-000011"], "zone": "A1"}
  ->    refused permission_denied
when    2026-03-02 08:03:00 sun.officer OpenOrder {"kind": "inbound", "warehouse": "warehouse-000001", "lots": [], "zone": "A1"}
  ->    refused lots_required
when    2026-03-02 08:04:00 sun.officer OpenOrder {"kind": "inbound", "warehouse": "warehouse-000001", "lots": ["lot-000099"], "zone": "A1"}
  ->    refused lot_not_found
when    2026-03-02 08:05:00 sun.officer OpenOrder {"kind": "outbound", "warehouse": "warehouse-000001", "lots": ["lot-000001", "lot-000001"]}
  ->    refused lot_repeated
when    2026-03-02 08:06:00 sun.officer OpenOrder {"kind": "inbound", "warehouse": "warehouse-000001", "lots": ["lot-000011", "lot-000012"], "zone": "A1"}
  ->    refused lots_of_several_owners
when    2026-03-02 08:07:00 sun.officer OpenOrder {"kind": "outbound", "warehouse": "warehouse-000002", "lots": ["lot-000001"]}
  ->    refused lot_elsewhere {"lot": "lot-000001"}
when    2026-03-02 08:08:00 sun.officer OpenOrder {"kind": "inbound", "warehouse": "warehouse-000001", "lots": ["lot-000011"], "zone": "A1"}
  ->    refused lot_not_inspected {"lot": "lot-000011"}
when    2026-03-02 08:09:00 zhou.custodian RecordArrival {"lot": "lot-000011"}
  ->    LotArrived
when    2026-03-02 08:10:00 zhou.custodian InspectLot {"lot": "lot-000011", "weight_kg": 19990}
  ->    LotInspected
when    2026-03-02 08:11:00 sun.officer OpenOrder {"kind": "inbound", "warehouse": "warehouse-000001", "lots": ["lot-000011"], "zone": "Z9"}
  ->    refused zone_unknown
when    2026-03-02 08:12:00 sun.officer OpenOrder {"kind": "inbound", "warehouse": "warehouse-000001", "lots": ["lot-000011"]}
  ->    refused zone_unknown
when    2026-03-02 08:13:00 sun.officer OpenOrder {"kind": "outbound", "warehouse": "warehouse-000001", "lots": ["lot-000001"], "zone": "A1"}
  ->    refused zone_not_expected
when    2026-03-02 08:14:00 sun.officer OpenOrder {"kind": "inbound", "warehouse": "warehouse-000001", "lots": ["lot-000011"], "zone": "B1"}
  ->    OrderOpened {"order": "order-000002", "zone": "B1"}
when    2026-03-02 08:15:00 zhou.custodian OpenOrder {"kind": "inbound", "warehouse": "warehouse-000001", "lots": ["lot-000011"], "zone": "A2"}
  ->    refused lot_has_open_order {"lot": "lot-000011"}
# what each party sees (P6): the owner its own, the supervisor and the operator all, a bank without consent nothing
ask     2026-03-02 08:16:00 ma.boss ListLots {}
  ->    {"items": [{"lot": "lot-000012", "status": "announced"}]}
ask     2026-03-02 08:16:00 ma.boss GetLot {"lot": "lot-000011"}
  ->    refused lot_not_found
ask     2026-03-02 08:16:00 sun.officer ListLots {"warehouse": "warehouse-000001", "status": "inspected"}
  ->    {"items": [{"lot": "lot-000011", "weight_kg": 19990, "open_order": "order-000002"}]}
ask     2026-03-02 08:16:00 wang.clerk ListLots {"owner": "org-000006", "page_token": "lot-000008", "page_size": 2}
  ->    {"items": [{"lot": "lot-000009"}, {"lot": "lot-000010"}], "next_page_token": "lot-000010"}
ask     2026-03-02 08:16:00 wang.clerk ListLots {"owner": "org-000006", "page_token": "lot-000010", "page_size": 2}
  ->    {"items": [{"lot": "lot-000011"}]}
ask     2026-03-02 08:16:00 other.bank ListLots {}
  ->    {"items": []}
