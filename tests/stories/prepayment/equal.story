# F8 F6 W3 W6 W7 L2 L4 A1
story   Equal release: margin, supplier paid, goods pledged on arrival, notices against deposits, margin settles the loan
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
# limit 7 000 000.00 + margin 3 000 000.00 − drawn 10 000 000.00; the guarantee stands for the whole principal (G1)
ask     2026-03-01 09:05:00 he.boss GetFacility {"facility": "facility-000001"}
  ->    {"drawn_fen": 1000000000, "margin_fen": 300000000, "drawable_fen": 0}
ask     2026-03-01 09:05:00 he.boss GetPrepayment {"prepayment": "prepayment-000001"}
  ->    {"stage": "in_transit", "supplier_name": "日照钢铁", "paid_fen": 300000000, "held_fen": 300000000, "releasable_fen": 300000000, "loan": "loan-000001"}
ask     2026-03-01 09:05:00 feng.gov GetLedger {"page_token": "clearing/org-000001", "page_size": 1}
  ->    {"items": [{"account": "margin_deposit/facility-000001", "balance_fen": 300000000}]}
# ---- five coils of 500 t leave the mill: 2 000 000.00 each at the contract's 4 000.00 a tonne
when    2026-03-02 08:00:00 he.boss AnnounceLots {"warehouse": "warehouse-000001", "lots": [
        {"bundle": "P01", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 500000, "mode": "weighed", "cost_fen_per_tonne": 400000},
        {"bundle": "P02", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 500000, "mode": "weighed", "cost_fen_per_tonne": 400000},
        {"bundle": "P03", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 500000, "mode": "weighed", "cost_fen_per_tonne": 400000},
        {"bundle": "P04", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 500000, "mode": "weighed", "cost_fen_per_tonne": 400000},
        {"bundle": "P05", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 500000, "mode": "weighed", "cost_fen_per_tonne": 400000}]}
  ->    LotsAnnounced
when    2026-03-02 08:30:00 he.boss RecordDispatch {"prepayment": "prepayment-000001", "lots": ["lot-000011", "lot-000012", "lot-000013", "lot-000014", "lot-000015"], "waybill": "YD-0302", "dispatched_on": "2026-03-02"}
  ->    GoodsDispatched {"prepayment": "prepayment-000001", "waybill": "YD-0302"}
# ---- they arrive, two custodians take them in, control is recorded: in one fact they are the facility's pledge
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
ask     2026-03-05 10:01:00 sun.officer GetPrepayment {"prepayment": "prepayment-000001"}
  ->    {"stage": "delivered", "delivered_fen": 1000000000, "noticed_fen": 0}
ask     2026-03-05 10:01:00 he.boss GetLot {"lot": "lot-000011"}
  ->    {"status": "pledged", "pledged_to": "facility-000001"}
# goods of an order leave by notice, not by the ordinary release
when    2026-03-05 10:02:00 he.boss RequestRelease {"facility": "facility-000001", "lots": ["lot-000011"]}
  ->    refused release_follows_order
# ---- 3 000 000.00 paid lets one coil go, not two
when    2026-03-05 10:03:00 he.boss RequestReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000011", "lot-000012"]}
  ->    refused notice_exceeds_margin {"releasable_fen": "300000000"}
when    2026-03-05 10:04:00 he.boss RequestReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000011"]}
  ->    ReleaseNoticeRequested {"value_fen": 200000000}
when    2026-03-05 10:04:30 laishang-core IssueReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000011"], "reference": "N-1"}
  ->    ReleaseNoticed {"value_fen": 200000000}
ask     2026-03-05 10:05:00 he.boss GetPrepayment {"prepayment": "prepayment-000001"}
  ->    {"noticed_fen": 200000000, "releasable_fen": 100000000}
# what a notice let go leaves with two signatures (W3)
when    2026-03-05 10:06:00 sun.officer OpenOrder {"kind": "outbound", "warehouse": "warehouse-000001", "lots": ["lot-000011"]}
  ->    OrderOpened {"order": "order-000003"}
when    2026-03-05 10:07:00 zhou.custodian SignOrder {"order": "order-000003", "device": "pda-01"}
  ->    OrderSigned
when    2026-03-05 10:08:00 wu.custodian SignOrder {"order": "order-000003", "device": "pda-02"}
  ->    OrderSigned
  ->    OrderExecuted {"kind": "outbound"}
# ---- 1 000 000.00 more lets the second go; the rest of the face the other three
when    2026-03-10 09:00:00 he.boss RequestPrepaymentMargin {"prepayment": "prepayment-000001", "amount_fen": 100000000}
  ->    MarginRequested {"margin": "margin-000002"}
when    2026-03-10 09:00:30 laishang-core ConfirmMargin {"margin": "margin-000002", "reference": "M-2", "value_date": "2026-03-10"}
  ->    MarginConfirmed
when    2026-03-10 09:05:00 he.boss RequestReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000012"]}
  ->    ReleaseNoticeRequested {"value_fen": 200000000}
when    2026-03-10 09:05:30 laishang-core IssueReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000012"], "reference": "N-2"}
  ->    ReleaseNoticed {"value_fen": 200000000}
when    2026-03-31 09:00:00 he.boss RequestPrepaymentMargin {"prepayment": "prepayment-000001", "amount_fen": 600000000}
  ->    MarginRequested {"margin": "margin-000003"}
when    2026-03-31 09:00:30 laishang-core ConfirmMargin {"margin": "margin-000003", "reference": "M-3", "value_date": "2026-03-31"}
  ->    MarginConfirmed
when    2026-03-31 09:01:00 he.boss RequestPrepaymentMargin {"prepayment": "prepayment-000001", "amount_fen": 1}
  ->    refused margin_exceeds_face {"left_fen": "0"}
when    2026-03-31 09:05:00 he.boss RequestReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000013", "lot-000014", "lot-000015"]}
  ->    ReleaseNoticeRequested {"value_fen": 600000000}
when    2026-03-31 09:05:30 laishang-core IssueReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000013", "lot-000014", "lot-000015"], "reference": "N-3"}
  ->    ReleaseNoticed {"value_fen": 600000000}
ask     2026-03-31 09:06:00 he.boss GetPrepayment {"prepayment": "prepayment-000001"}
  ->    {"paid_fen": 1000000000, "noticed_fen": 1000000000, "releasable_fen": 0}
# ---- the margin settles the loan: 10 000 000.00 × 3.4 % × 30 / 360 = 28 333.33 of interest first (L4)
when    2026-03-31 10:00:00 he.boss RequestMarginUse {"loan": "loan-000001", "amount_fen": 1000000000}
  ->    MarginRequested {"margin": "margin-000004", "kind": "use", "loan": "loan-000001"}
when    2026-03-31 10:01:00 laishang-core ConfirmMargin {"margin": "margin-000004", "reference": "M-4", "value_date": "2026-03-31"}
  ->    MarginConfirmed {"margin": "margin-000004"}
  ->    LoanRepaid {"interest_fen": 2833333, "principal_fen": 997166667, "refund_fen": 0, "closes": false, "reference": "M-4"}
when    2026-03-31 10:01:30 laishang-core ConfirmMargin {"margin": "margin-000004", "reference": "M-4", "value_date": "2026-03-31"}
  ->    nothing
ask     2026-03-31 10:02:00 he.boss GetFacility {"facility": "facility-000001"}
  ->    {"drawn_fen": 2833333, "margin_fen": 0}
when    2026-03-31 10:03:00 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 2833333}
  ->    RepaymentRequested
when    2026-03-31 10:04:00 laishang-core ConfirmRepayment {"repayment": "repayment-000002", "amount_fen": 2833333, "reference": "COLL-1", "value_date": "2026-03-31"}
  ->    LoanRepaid {"principal_fen": 2833333, "closes": true}
# all that the bank paid out has come back, and the interest with it
ask     2026-03-31 10:05:00 feng.gov GetLedger {"page_size": 3}
  ->    {"items": [{"account": "bank_funding/org-000005", "balance_fen": -2833333}, {"account": "loan_principal/loan-000001", "balance_fen": 0},
                   {"account": "interest_income/org-000005", "balance_fen": 2833333}], "balanced": true}
when    2026-03-31 10:06:00 he.boss CloseFacility {"facility": "facility-000001"}
  ->    FacilityClosed
ask     2026-03-31 10:07:00 qian.bank ListPrepayments {"facility": "facility-000001"}
  ->    {"items": [{"prepayment": "prepayment-000001", "stage": "delivered"}]}
# the date passes without a word: everything was delivered
when    2026-04-01 00:00:00 system FireDeadlines {}
  ->    DefaultsReviewed
