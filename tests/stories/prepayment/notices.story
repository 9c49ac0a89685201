# F8 A3 W3
story   Notices: for goods of the order, once each, by the bank, within the deposits
include common/prepayment.story
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
# W4: the order names these very goods, they are not processed
when    2026-03-05 10:30:00 system RegisterProcess {"code": "slitting", "name": "分条", "loss_tolerance_ppm": 3000, "scrap_tolerance_ppm": 20000, "changes_grade": false}
  ->    ProcessRegistered
when    2026-03-05 10:30:01 sun.officer OpenOrder {"kind": "processing", "warehouse": "warehouse-000001", "lots": ["lot-000011"], "zone": "B1", "process": "slitting"}
  ->    refused pledge_follows_orders
when    2026-03-05 11:00:01 he.boss RequestReleaseNotice {"prepayment": "prepayment-000009", "lots": ["lot-000011"]}
  ->    refused prepayment_not_found
when    2026-03-05 11:00:02 ma.boss RequestReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000011"]}
  ->    refused prepayment_not_found
when    2026-03-05 11:00:03 system RequestReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000011"]}
  ->    refused not_own_party
when    2026-03-05 11:00:04 he.boss RequestReleaseNotice {"prepayment": "prepayment-000001", "lots": []}
  ->    refused lots_required
when    2026-03-05 11:00:05 he.boss RequestReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000001"]}
  ->    refused lot_not_of_order
# W2: not while the lot is disputed
when    2026-03-05 11:00:05 li.checker DisputeLot {"lot": "lot-000011", "reason": "举报"}
  ->    LotDisputed
when    2026-03-05 11:00:05 he.boss RequestReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000011"]}
  ->    refused lot_disputed
when    2026-03-05 11:00:05 li.checker EndDispute {"lot": "lot-000011", "reason": "举报不实"}
  ->    DisputeEnded
when    2026-03-05 11:00:06 he.boss RequestReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000011", "lot-000011"]}
  ->    refused lot_not_of_order
when    2026-03-05 11:00:07 he.boss IssueReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000011"], "reference": "N-1"}
  ->    refused permission_denied
when    2026-03-05 11:00:08 other.bank IssueReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000011"], "reference": "N-1"}
  ->    refused prepayment_not_found
when    2026-03-05 11:00:09 system IssueReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000011"], "reference": "N-1"}
  ->    refused not_own_party
when    2026-03-05 11:00:10 qian.bank IssueReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000011"], "reference": ""}
  ->    refused text_required {"field": "reference"}
when    2026-03-05 11:00:11 qian.bank IssueReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000011"], "reference": "DISB-1"}
  ->    refused reference_used
when    2026-03-05 11:00:12 qian.bank IssueReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000011", "lot-000012"], "reference": "N-1"}
  ->    refused notice_exceeds_margin {"releasable_fen": "300000000"}
when    2026-03-05 11:00:13 qian.bank IssueReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000002"], "reference": "N-1"}
  ->    refused lot_not_of_order
# the bank may give one unasked; the same reference twice is once
when    2026-03-05 11:00:14 qian.bank IssueReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000011"], "reference": "N-1"}
  ->    ReleaseNoticed {"value_fen": 200000000, "lots": ["lot-000011"]}
when    2026-03-05 11:00:15 qian.bank IssueReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000011"], "reference": "N-1"}
  ->    nothing
when    2026-03-05 11:00:16 qian.bank IssueReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000011"], "reference": "N-2"}
  ->    refused lot_not_of_order
# nor does the bank release goods of a running order in the ordinary way
when    2026-03-05 11:00:17 qian.bank ReleaseCollateral {"facility": "facility-000001", "lots": ["lot-000012"], "reference": "REL-1"}
  ->    refused release_follows_order
# ---- using margin
when    2026-03-05 11:00:18 he.boss RequestMarginUse {"loan": "loan-000009", "amount_fen": 1}
  ->    refused loan_not_found
when    2026-03-05 11:00:19 ma.boss RequestMarginUse {"loan": "loan-000001", "amount_fen": 1}
  ->    refused loan_not_found
when    2026-03-05 11:00:20 system RequestMarginUse {"loan": "loan-000001", "amount_fen": 1}
  ->    refused not_own_party
when    2026-03-05 11:00:21 he.boss RequestMarginUse {"loan": "loan-000001", "amount_fen": 0}
  ->    refused amount_not_positive
when    2026-03-05 11:00:22 he.boss RequestMarginUse {"loan": "loan-000001", "amount_fen": 300000001}
  ->    refused margin_short {"available_fen": "300000000"}
# 4 nights cost 3 777.78: the payoff is 10 003 777.78; 9 003 777.78 is repaid in cash
when    2026-03-05 11:00:23 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 900377778}
  ->    RepaymentRequested
when    2026-03-05 11:00:24 laishang-core ConfirmRepayment {"repayment": "repayment-000001", "amount_fen": 900377778, "reference": "COLL-1", "value_date": "2026-03-05"}
  ->    LoanRepaid {"interest_fen": 377778, "principal_fen": 900000000}
when    2026-03-05 11:00:25 he.boss RequestMarginUse {"loan": "loan-000001", "amount_fen": 100000001}
  ->    refused repayment_exceeds_payoff {"payoff_fen": "100000000"}
when    2026-03-05 11:00:26 he.boss RequestMarginUse {"loan": "loan-000001", "amount_fen": 100000000}
  ->    MarginRequested {"margin": "margin-000002", "kind": "use"}
when    2026-03-05 11:00:27 laishang-core ConfirmMargin {"margin": "margin-000002", "reference": "M-2", "value_date": "2026-03-05"}
  ->    MarginConfirmed
  ->    LoanRepaid {"principal_fen": 100000000, "closes": true}
when    2026-03-05 11:00:28 he.boss RequestMarginUse {"loan": "loan-000001", "amount_fen": 1}
  ->    refused loan_not_open
# ---- nothing is owed: the goods are released in the ordinary way, the rest of the margin comes back
when    2026-03-05 11:00:29 he.boss RequestRelease {"facility": "facility-000001", "lots": ["lot-000012", "lot-000013", "lot-000014", "lot-000015"]}
  ->    ReleaseRequested
when    2026-03-05 11:00:30 laishang-core ReleaseCollateral {"facility": "facility-000001", "lots": ["lot-000012", "lot-000013", "lot-000014", "lot-000015"], "reference": "REL-1"}
  ->    CollateralReleased
when    2026-03-05 11:00:31 he.boss RequestPrepaymentMarginReturn {"prepayment": "prepayment-000009", "amount_fen": 1}
  ->    refused prepayment_not_found
when    2026-03-05 11:00:32 system RequestPrepaymentMarginReturn {"prepayment": "prepayment-000001", "amount_fen": 1}
  ->    refused not_own_party
when    2026-03-05 11:00:33 he.boss RequestPrepaymentMarginReturn {"prepayment": "prepayment-000001", "amount_fen": 0}
  ->    refused amount_not_positive
when    2026-03-05 11:00:34 he.boss RequestPrepaymentMarginReturn {"prepayment": "prepayment-000001", "amount_fen": 200000001}
  ->    refused margin_short {"available_fen": "200000000"}
when    2026-03-05 11:00:35 he.boss RequestPrepaymentMarginReturn {"prepayment": "prepayment-000001", "amount_fen": 200000000}
  ->    MarginRequested {"margin": "margin-000003", "kind": "give_back"}
when    2026-03-05 11:00:36 laishang-core ConfirmMargin {"margin": "margin-000003", "reference": "M-3", "value_date": "2026-03-05"}
  ->    MarginConfirmed
when    2026-03-05 11:00:37 he.boss CloseFacility {"facility": "facility-000001"}
  ->    FacilityClosed
when    2026-03-05 11:00:38 he.boss OpenPrepayment {"facility": "facility-000001", "face_fen": 1000000000, "delivery_by": "2026-03-31", "warehouse": "warehouse-000001"}
  ->    refused facility_not_open
