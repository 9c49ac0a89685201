# W6: the pledge exists only while the supervisor whom the bank appointed controls the goods
story   Control evidence names an executed two-person handover, the lien waiver and a live registration; one lot, one control
include common/warehouse.story
when    2026-03-02 08:00:00 he.boss AnnounceLots {"warehouse": "warehouse-000001", "lots": [
        {"bundle": "C001", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 20000, "mode": "weighed", "cost_fen_per_tonne": 400000}]}
  ->    LotsAnnounced {"lots": [{"lot": "lot-000011"}]}
when    2026-03-02 08:01:00 zhou.custodian RecordArrival {"lot": "lot-000011"}
  ->    LotArrived
when    2026-03-02 08:02:00 zhou.custodian InspectLot {"lot": "lot-000011", "weight_kg": 20000}
  ->    LotInspected
when    2026-03-02 08:03:00 sun.officer OpenOrder {"kind": "inbound", "warehouse": "warehouse-000001", "lots": ["lot-000011"], "zone": "B1"}
  ->    OrderOpened {"order": "order-000002"}
when    2026-03-02 08:04:00 sun.officer RecordControl {"bank": "org-000005", "lots": ["lot-000011"], "tripartite_agreement": "三方-2026-001", "handover": "order-000002",
        "lien_waiver": "放弃留置-001", "registration_number": "07654321000012345678", "registration_expires": "2027-02-28"}
  ->    refused handover_not_executed
when    2026-03-02 08:05:00 zhou.custodian SignOrder {"order": "order-000002", "device": "pda-01"}
  ->    OrderSigned
when    2026-03-02 08:06:00 sun.officer RecordControl {"bank": "org-000005", "lots": ["lot-000011"], "tripartite_agreement": "三方-2026-001", "handover": "order-000002",
        "lien_waiver": "放弃留置-001", "registration_number": "07654321000012345678", "registration_expires": "2027-02-28"}
  ->    refused second_custodian_required
when    2026-03-02 08:07:00 sun.officer RecordControl {"bank": "org-000005", "lots": ["lot-000001", "lot-000011"], "tripartite_agreement": "三方-2026-001", "handover": "order-000001",
        "lien_waiver": "放弃留置-001", "registration_number": "07654321000012345678", "registration_expires": "2027-02-28"}
  ->    refused handover_does_not_cover
when    2026-03-02 08:08:00 sun.officer RecordControl {"bank": "org-000004", "lots": ["lot-000001"], "tripartite_agreement": "三方-2026-001", "handover": "order-000001",
        "lien_waiver": "放弃留置-001", "registration_number": "07654321000012345678", "registration_expires": "2027-02-28"}
  ->    refused bank_not_found
when    2026-03-02 08:09:00 sun.officer RecordControl {"bank": "org-000005", "lots": ["lot-000001"], "tripartite_agreement": "三方-2026-001", "handover": "order-000009",
        "lien_waiver": "放弃留置-001", "registration_number": "07654321000012345678", "registration_expires": "2027-02-28"}
  ->    refused order_not_found
when    2026-03-02 08:10:00 sun.officer RecordControl {"bank": "org-000005", "lots": [], "tripartite_agreement": "三方-2026-001", "handover": "order-000001",
        "lien_waiver": "放弃留置-001", "registration_number": "07654321000012345678", "registration_expires": "2027-02-28"}
  ->    refused lots_required
when    2026-03-02 08:11:00 sun.officer RecordControl {"bank": "org-000005", "lots": ["lot-000001"], "tripartite_agreement": "三方-2026-001", "handover": "order-000001",
        "lien_waiver": "", "registration_number": "07654321000012345678", "registration_expires": "2027-02-28"}
  ->    refused text_required {"field": "lien_waiver"}
when    2026-03-02 08:12:00 sun.officer RecordControl {"bank": "org-000005", "lots": ["lot-000001"], "tripartite_agreement": "三方-2026-001", "handover": "order-000001",
        "lien_waiver": "放弃留置-001", "registration_number": "07654321000012345678", "registration_expires": "2026-03-02"}
  ->    refused registration_expired
when    2026-03-02 08:13:00 system RecordControl {"bank": "org-000005", "lots": ["lot-000001"], "tripartite_agreement": "三方-2026-001", "handover": "order-000001",
        "lien_waiver": "放弃留置-001", "registration_number": "07654321000012345678", "registration_expires": "2027-02-28"}
  ->    refused permission_denied
when    2026-03-02 08:14:00 sun.officer RecordControl {"bank": "org-000005", "lots": ["lot-000001", "lot-000002"], "tripartite_agreement": "三方-2026-001", "handover": "order-000001",
        "lien_waiver": "放弃留置-001", "registration_number": "07654321000012345678", "registration_expires": "2026-03-31"}
  ->    ControlRecorded {"control": "control-000001", "bank": "org-000005", "enterprise": "org-000006", "supervisor": "org-000002",
        "control_start": "2026-03-02T00:14:00.000Z", "handover": "order-000001"}
when    2026-03-02 08:15:00 sun.officer RecordControl {"bank": "org-000008", "lots": ["lot-000002", "lot-000003"], "tripartite_agreement": "三方-2026-002", "handover": "order-000001",
        "lien_waiver": "放弃留置-002", "registration_number": "07654321000012345679", "registration_expires": "2027-02-28"}
  ->    refused lot_under_control {"lot": "lot-000002"}
# the bank that the evidence names sees it and its lots; another bank does not
ask     2026-03-02 08:16:00 qian.bank GetControl {"control": "control-000001"}
  ->    {"enterprise": "org-000006", "lots": ["lot-000001", "lot-000002"], "registration_expires": "2026-03-31"}
ask     2026-03-02 08:16:00 other.bank GetControl {"control": "control-000001"}
  ->    refused control_not_found
ask     2026-03-02 08:16:00 qian.bank ListLots {}
  ->    {"items": [{"lot": "lot-000001", "control": "control-000001"}, {"lot": "lot-000002"}]}
# a lot that left the warehouse cannot be controlled there
when    2026-03-02 08:20:00 sun.officer OpenOrder {"kind": "outbound", "warehouse": "warehouse-000001", "lots": ["lot-000010"]}
  ->    OrderOpened {"order": "order-000003"}
when    2026-03-02 08:21:00 zhou.custodian SignOrder {"order": "order-000003", "device": "pda-01"}
  ->    OrderSigned
when    2026-03-02 08:22:00 wu.custodian SignOrder {"order": "order-000003", "device": "pda-02"}
  ->    OrderSigned
  ->    OrderExecuted
when    2026-03-02 08:23:00 sun.officer RecordControl {"bank": "org-000005", "lots": ["lot-000010"], "tripartite_agreement": "三方-2026-003", "handover": "order-000001",
        "lien_waiver": "放弃留置-003", "registration_number": "07654321000012345680", "registration_expires": "2027-02-28"}
  ->    refused lot_not_in_stock {"lot": "lot-000010"}
# the registration was good until 2026-03-31 inclusive: from the next day the lots may come under another control
when    2026-04-01 09:00:00 sun.officer RecordControl {"bank": "org-000008", "lots": ["lot-000002"], "tripartite_agreement": "三方-2026-002", "handover": "order-000001",
        "lien_waiver": "放弃留置-002", "registration_number": "07654321000012345679", "registration_expires": "2027-02-28"}
  ->    ControlRecorded {"control": "control-000002", "bank": "org-000008"}
