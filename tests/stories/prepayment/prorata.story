# F8 F6
story   Prorata release: deposits above the first margin over 1 − m0; the face goes exactly when all of it is paid
include common/prepayment_prorata.story
when    2026-03-01 09:00:00 he.boss OpenPrepayment {"facility": "facility-000001", "face_fen": 1000000000, "delivery_by": "2026-03-31", "warehouse": "warehouse-000001"}
  ->    PrepaymentOpened {"prepayment": "prepayment-000001", "contract": "contract-000001", "margin_required_fen": 300000000}
when    2026-03-01 09:01:00 he.boss RequestPrepaymentMargin {"prepayment": "prepayment-000001", "amount_fen": 300000000}
  ->    MarginRequested {"margin": "margin-000001", "kind": "deposit", "owner": {"prepayment": "prepayment-000001"}}
when    2026-03-01 09:02:00 laishang-core ConfirmMargin {"margin": "margin-000001", "reference": "M-1", "value_date": "2026-03-01"}
  ->    MarginConfirmed
when    2026-03-01 09:03:00 he.boss PaySupplier {"prepayment": "prepayment-000001"}
  ->    DrawdownInstructed {"drawdown": "drawdown-000001", "amount_fen": 1000000000, "payee": "日照钢铁", "prepayment": "prepayment-000001"}
  ->    SupplierPaymentInstructed {"prepayment": "prepayment-000001", "drawdown": "drawdown-000001"}
when    2026-03-01 09:04:00 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "value_date": "2026-03-01"}
  ->    LoanOpened {"loan": "loan-000001", "amount_fen": 1000000000, "due_on": "2026-08-27"}
when    2026-03-02 08:00:00 he.boss AnnounceLots {"warehouse": "warehouse-000001", "lots": [
        {"bundle": "P01", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 500000, "mode": "weighed", "cost_fen_per_tonne": 400000},
        {"bundle": "P02", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 500000, "mode": "weighed", "cost_fen_per_tonne": 400000},
        {"bundle": "P03", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 500000, "mode": "weighed", "cost_fen_per_tonne": 400000},
        {"bundle": "P04", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 500000, "mode": "weighed", "cost_fen_per_tonne": 400000},
        {"bundle": "P05", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 500000, "mode": "weighed", "cost_fen_per_tonne": 400000}]}
  ->    LotsAnnounced
when    2026-03-02 08:30:00 he.boss RecordDispatch {"prepayment": "prepayment-000001", "lots": ["lot-000011", "lot-000012", "lot-000013", "lot-000014", "lot-000015"], "waybill": "YD-0302", "dispatched_on": "2026-03-02"}
  ->    GoodsDispatched {"prepayment": "prepayment-000001", "waybill": "YD-0302"}
when    2026-03-05 08:00:00 zhou.custodian RecordArrival {"lot": "lot-000011"}
  ->    LotArrived
when    2026-03-05 08:00:30 zhou.custodian InspectLot {"lot": "lot-000011", "weight_kg": 500000}
  ->    LotInspected
when    2026-03-05 08:01:00 zhou.custodian RecordArrival {"lot": "lot-000012"}
  ->    LotArrived
when    2026-03-05 08:01:30 zhou.custodian InspectLot {"lot": "lot-000012", "weight_kg": 500000}
  ->    LotInspected
when    2026-03-05 08:02:00 zhou.custodian RecordArrival {"lot": "lot-000013"}
  ->    LotArrived
when    2026-03-05 08:02:30 zhou.custodian InspectLot {"lot": "lot-000013", "weight_kg": 500000}
  ->    LotInspected
when    2026-03-05 08:03:00 zhou.custodian RecordArrival {"lot": "lot-000014"}
  ->    LotArrived
when    2026-03-05 08:03:30 zhou.custodian InspectLot {"lot": "lot-000014", "weight_kg": 500000}
  ->    LotInspected
when    2026-03-05 08:04:00 zhou.custodian RecordArrival {"lot": "lot-000015"}
  ->    LotArrived
when    2026-03-05 08:04:30 zhou.custodian InspectLot {"lot": "lot-000015", "weight_kg": 500000}
  ->    LotInspected
when    2026-03-05 09:00:00 sun.officer OpenOrder {"kind": "inbound", "warehouse": "warehouse-000001", "zone": "A2", "lots": ["lot-000011", "lot-000012", "lot-000013", "lot-000014", "lot-000015"]}
  ->    OrderOpened {"order": "order-000002"}
when    2026-03-05 09:05:00 zhou.custodian SignOrder {"order": "order-000002", "device": "pda-01"}
  ->    OrderSigned
when    2026-03-05 09:07:00 wu.custodian SignOrder {"order": "order-000002", "device": "pda-02"}
  ->    OrderSigned
  ->    OrderExecuted
when    2026-03-05 09:10:00 sun.officer RecordControl {"bank": "org-000005", "lots": ["lot-000011", "lot-000012", "lot-000013", "lot-000014", "lot-000015"],
        "tripartite_agreement": "三方-002", "handover": "order-000002", "lien_waiver": "放弃留置-002",
        "registration_number": "07654321000012340002", "registration_expires": "2027-02-28"}
  ->    ControlRecorded {"control": "control-000002"}
when    2026-03-05 10:00:00 sun.officer PledgeArrival {"prepayment": "prepayment-000001", "control": "control-000002"}
  ->    GoodsPledged {"facility": "facility-000001", "delivered_fen": 1000000000, "value_fen": 975000000, "lots": ["lot-000011", "lot-000012", "lot-000013", "lot-000014", "lot-000015"]}
# the first margin lets nothing go
when    2026-03-05 10:03:00 he.boss RequestReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000011"]}
  ->    refused notice_exceeds_margin {"releasable_fen": "0"}
# 1 400 000.00 / 0.7 = 2 000 000.00: one coil
when    2026-03-06 09:00:00 he.boss RequestPrepaymentMargin {"prepayment": "prepayment-000001", "amount_fen": 140000000}
  ->    MarginRequested {"margin": "margin-000002"}
when    2026-03-06 09:00:30 laishang-core ConfirmMargin {"margin": "margin-000002", "reference": "M-2", "value_date": "2026-03-06"}
  ->    MarginConfirmed
when    2026-03-06 09:05:00 he.boss RequestReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000011"]}
  ->    ReleaseNoticeRequested {"value_fen": 200000000}
when    2026-03-06 09:05:30 laishang-core IssueReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000011"], "reference": "N-1"}
  ->    ReleaseNoticed {"value_fen": 200000000}
# 1 000 000.00 / 0.7 = 1 428 571.42 (….571, rounded down): not a second one
when    2026-03-07 09:00:00 he.boss RequestPrepaymentMargin {"prepayment": "prepayment-000001", "amount_fen": 100000000}
  ->    MarginRequested {"margin": "margin-000003"}
when    2026-03-07 09:00:30 laishang-core ConfirmMargin {"margin": "margin-000003", "reference": "M-3", "value_date": "2026-03-07"}
  ->    MarginConfirmed
when    2026-03-07 09:05:00 he.boss RequestReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000012"]}
  ->    refused notice_exceeds_margin {"releasable_fen": "142857142"}
# the rest but a fen: 9 999 999.99 paid lets 9 999 999.98 go
when    2026-03-08 09:00:00 he.boss RequestPrepaymentMargin {"prepayment": "prepayment-000001", "amount_fen": 459999999}
  ->    MarginRequested {"margin": "margin-000004"}
when    2026-03-08 09:00:30 laishang-core ConfirmMargin {"margin": "margin-000004", "reference": "M-4", "value_date": "2026-03-08"}
  ->    MarginConfirmed
when    2026-03-08 09:05:00 he.boss RequestReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000012", "lot-000013", "lot-000014", "lot-000015"]}
  ->    refused notice_exceeds_margin {"releasable_fen": "799999998"}
when    2026-03-08 09:10:00 he.boss RequestPrepaymentMargin {"prepayment": "prepayment-000001", "amount_fen": 1}
  ->    MarginRequested {"margin": "margin-000005"}
when    2026-03-08 09:10:30 laishang-core ConfirmMargin {"margin": "margin-000005", "reference": "M-5", "value_date": "2026-03-08"}
  ->    MarginConfirmed
when    2026-03-08 09:15:00 he.boss RequestReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000012", "lot-000013", "lot-000014", "lot-000015"]}
  ->    ReleaseNoticeRequested {"value_fen": 800000000}
when    2026-03-08 09:15:30 laishang-core IssueReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000012", "lot-000013", "lot-000014", "lot-000015"], "reference": "N-2"}
  ->    ReleaseNoticed {"value_fen": 800000000}
ask     2026-03-08 09:20:00 he.boss GetPrepayment {"prepayment": "prepayment-000001"}
  ->    {"paid_fen": 1000000000, "noticed_fen": 1000000000, "releasable_fen": 0}
# at maturity the bank takes the margin unasked: 179 nights, 10 000 000.00 × 3.4 % × 179 / 360 = 169 055.56
when    2026-08-27 09:00:00 laishang-core ApplyMargin {"loan": "loan-000001", "amount_fen": 1000000000, "reference": "AM-1", "value_date": "2026-08-27"}
  ->    MarginApplied {"loan": "loan-000001", "amount_fen": 1000000000}
  ->    LoanRepaid {"interest_fen": 16905556, "principal_fen": 983094444, "closes": false}
