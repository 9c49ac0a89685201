# F8 L4
story   Not delivered: the day after the date the supplier owes the face less what arrived, and pays it back on the loan
include common/prepayment.story
when    2026-03-01 09:00:00 he.boss OpenPrepayment {"facility": "facility-000001", "face_fen": 1000000000, "delivery_by": "2026-03-10", "warehouse": "warehouse-000001"}
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
        {"bundle": "P03", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 500000, "mode": "weighed", "cost_fen_per_tonne": 400000}]}
  ->    LotsAnnounced
when    2026-03-02 08:30:00 he.boss RecordDispatch {"prepayment": "prepayment-000001", "lots": ["lot-000011", "lot-000012", "lot-000013"], "waybill": "YD-0302", "dispatched_on": "2026-03-02"}
  ->    GoodsDispatched
# three coils of five arrive: 6 000 000.00 of 10 000 000.00
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
when    2026-03-05 09:00:00 sun.officer OpenOrder {"kind": "inbound", "warehouse": "warehouse-000001", "zone": "A2", "lots": ["lot-000011", "lot-000012", "lot-000013"]}
  ->    OrderOpened {"order": "order-000002"}
when    2026-03-05 09:05:00 zhou.custodian SignOrder {"order": "order-000002", "device": "pda-01"}
  ->    OrderSigned
when    2026-03-05 09:07:00 wu.custodian SignOrder {"order": "order-000002", "device": "pda-02"}
  ->    OrderSigned
  ->    OrderExecuted
when    2026-03-05 09:10:00 sun.officer RecordControl {"bank": "org-000005", "lots": ["lot-000011", "lot-000012", "lot-000013"],
        "tripartite_agreement": "三方-002", "handover": "order-000002", "lien_waiver": "放弃留置-002",
        "registration_number": "07654321000012340002", "registration_expires": "2027-02-28"}
  ->    ControlRecorded {"control": "control-000002"}
when    2026-03-05 10:00:00 sun.officer PledgeArrival {"prepayment": "prepayment-000001", "control": "control-000002"}
  ->    GoodsPledged {"delivered_fen": 600000000, "value_fen": 585000000}
ask     2026-03-05 10:01:00 he.boss GetPrepayment {"prepayment": "prepayment-000001"}
  ->    {"stage": "partly_delivered", "refund_due_fen": 0}
when    2026-03-05 10:04:00 he.boss RequestReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000011"]}
  ->    ReleaseNoticeRequested {"value_fen": 200000000}
when    2026-03-05 10:04:30 laishang-core IssueReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000011"], "reference": "N-1"}
  ->    ReleaseNoticed {"value_fen": 200000000}
when    2026-03-05 10:05:00 laishang-core ConfirmSupplierRefund {"prepayment": "prepayment-000001", "amount_fen": 1, "reference": "SR-0", "value_date": "2026-03-05"}
  ->    refused supplier_refund_above_due {"due_fen": "0"}
when    2026-03-10 23:59:59 system FireDeadlines {}
  ->    DefaultsReviewed
when    2026-03-11 00:00:00 system FireDeadlines {}
  ->    SupplierRefundDue {"prepayment": "prepayment-000001", "delivered_fen": 600000000, "amount_fen": 400000000}
  ->    DefaultsReviewed
ask     2026-03-11 00:00:01 he.boss GetPrepayment {"prepayment": "prepayment-000001"}
  ->    {"stage": "refund_due", "refund_due_fen": 400000000}
when    2026-03-11 09:00:00 qishang-core ConfirmSupplierRefund {"prepayment": "prepayment-000001", "amount_fen": 400000000, "reference": "SR-1", "value_date": "2026-03-11"}
  ->    refused prepayment_not_found
when    2026-03-11 09:00:01 system ConfirmSupplierRefund {"prepayment": "prepayment-000001", "amount_fen": 400000000, "reference": "SR-1", "value_date": "2026-03-11"}
  ->    refused not_own_party
when    2026-03-11 09:00:02 laishang-core ConfirmSupplierRefund {"prepayment": "prepayment-000001", "amount_fen": 0, "reference": "SR-1", "value_date": "2026-03-11"}
  ->    refused amount_not_positive
when    2026-03-11 09:00:03 laishang-core ConfirmSupplierRefund {"prepayment": "prepayment-000001", "amount_fen": 400000000, "reference": "SR-1", "value_date": "2026-03-10"}
  ->    refused value_date_invalid
# ---- 3 000 000.00 comes back first: 10 000 000.00 × 3.4 % × 10 / 360 = 9 444.44 of interest, the rest principal
when    2026-03-11 09:01:00 laishang-core ConfirmSupplierRefund {"prepayment": "prepayment-000001", "amount_fen": 300000000, "reference": "SR-1", "value_date": "2026-03-11"}
  ->    SupplierRefunded {"amount_fen": 300000000}
  ->    LoanRepaid {"interest_fen": 944444, "principal_fen": 299055556, "refund_fen": 0}
when    2026-03-11 09:01:30 laishang-core ConfirmSupplierRefund {"prepayment": "prepayment-000001", "amount_fen": 300000000, "reference": "SR-1", "value_date": "2026-03-11"}
  ->    nothing
# a refund is no deposit: notices stay within the 3 000 000.00 paid
ask     2026-03-11 09:02:00 he.boss GetPrepayment {"prepayment": "prepayment-000001"}
  ->    {"refund_due_fen": 100000000, "refunded_fen": 300000000, "paid_fen": 300000000, "releasable_fen": 100000000}
when    2026-03-11 09:03:00 laishang-core ConfirmSupplierRefund {"prepayment": "prepayment-000001", "amount_fen": 100000000, "reference": "SR-2", "value_date": "2026-03-11"}
  ->    SupplierRefunded
  ->    LoanRepaid {"interest_fen": 0, "principal_fen": 100000000}
ask     2026-03-11 09:04:00 he.boss GetPrepayment {"prepayment": "prepayment-000001"}
  ->    {"stage": "settled", "refund_due_fen": 0}
# ---- 6 000 000.00 − 3 000 000.00 more frees the two coils that arrived; with the refund the face is paid
when    2026-03-12 09:00:00 he.boss RequestPrepaymentMargin {"prepayment": "prepayment-000001", "amount_fen": 300000000}
  ->    MarginRequested {"margin": "margin-000002"}
when    2026-03-12 09:00:30 laishang-core ConfirmMargin {"margin": "margin-000002", "reference": "M-2", "value_date": "2026-03-12"}
  ->    MarginConfirmed
when    2026-03-12 09:05:00 he.boss RequestReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000012", "lot-000013"]}
  ->    ReleaseNoticeRequested {"value_fen": 400000000}
when    2026-03-12 09:05:30 laishang-core IssueReleaseNotice {"prepayment": "prepayment-000001", "lots": ["lot-000012", "lot-000013"], "reference": "N-2"}
  ->    ReleaseNoticed {"value_fen": 400000000}
ask     2026-03-12 09:06:00 he.boss GetPrepayment {"prepayment": "prepayment-000001"}
  ->    {"paid_fen": 600000000, "noticed_fen": 600000000, "releasable_fen": 0}
# ---- what is owed is 6 009 444.44 and a night; the margin pays 6 000 000.00 of it
# 6 009 444.44 × 3.4 % × 1 / 360 = 567.56
when    2026-03-12 10:00:00 laishang-core ApplyMargin {"loan": "loan-000009", "amount_fen": 600000000, "reference": "AM-1", "value_date": "2026-03-12"}
  ->    refused loan_not_found
when    2026-03-12 10:00:01 system ApplyMargin {"loan": "loan-000001", "amount_fen": 600000000, "reference": "AM-1", "value_date": "2026-03-12"}
  ->    refused not_own_party
when    2026-03-12 10:00:02 laishang-core ApplyMargin {"loan": "loan-000001", "amount_fen": 0, "reference": "AM-1", "value_date": "2026-03-12"}
  ->    refused amount_not_positive
when    2026-03-12 10:00:03 laishang-core ApplyMargin {"loan": "loan-000001", "amount_fen": 600000001, "reference": "AM-1", "value_date": "2026-03-12"}
  ->    refused margin_short {"available_fen": "600000000"}
when    2026-03-12 10:00:04 laishang-core ApplyMargin {"loan": "loan-000001", "amount_fen": 600000000, "reference": "AM-1", "value_date": "2026-03-13"}
  ->    refused value_date_invalid
when    2026-03-12 10:01:00 laishang-core ApplyMargin {"loan": "loan-000001", "amount_fen": 600000000, "reference": "AM-1", "value_date": "2026-03-12"}
  ->    MarginApplied
  ->    LoanRepaid {"interest_fen": 56756, "principal_fen": 599943244}
when    2026-03-12 10:01:30 laishang-core ApplyMargin {"loan": "loan-000001", "amount_fen": 600000000, "reference": "AM-1", "value_date": "2026-03-12"}
  ->    nothing
# 6 009 444.44 − 5 999 432.44 = 10 012.00
when    2026-03-12 10:02:00 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 1001200}
  ->    RepaymentRequested
when    2026-03-12 10:02:30 laishang-core ConfirmRepayment {"repayment": "repayment-000004", "amount_fen": 1001200, "reference": "COLL-1", "value_date": "2026-03-12"}
  ->    LoanRepaid {"closes": true}
when    2026-03-12 10:03:00 laishang-core ApplyMargin {"loan": "loan-000001", "amount_fen": 1, "reference": "AM-2", "value_date": "2026-03-12"}
  ->    refused loan_not_open
when    2026-03-12 10:04:00 he.boss CloseFacility {"facility": "facility-000001"}
  ->    FacilityClosed
