# F8 L1 P6 T3
story   What a prepayment order refuses
include common/prepayment.story
# ---- opening
when    2026-03-01 09:00:01 he.boss OpenPrepayment {"facility": "facility-000009", "face_fen": 1000000000, "delivery_by": "2026-03-31", "warehouse": "warehouse-000001"}
  ->    refused facility_not_found
when    2026-03-01 09:00:02 ma.boss OpenPrepayment {"facility": "facility-000001", "face_fen": 1000000000, "delivery_by": "2026-03-31", "warehouse": "warehouse-000001"}
  ->    refused facility_not_found
when    2026-03-01 09:00:03 qian.bank OpenPrepayment {"facility": "facility-000001", "face_fen": 1000000000, "delivery_by": "2026-03-31", "warehouse": "warehouse-000001"}
  ->    refused permission_denied
when    2026-03-01 09:00:04 system OpenPrepayment {"facility": "facility-000001", "face_fen": 1000000000, "delivery_by": "2026-03-31", "warehouse": "warehouse-000001"}
  ->    refused not_own_party
when    2026-03-01 09:00:05 he.boss OpenPrepayment {"facility": "facility-000001", "face_fen": 0, "delivery_by": "2026-03-31", "warehouse": "warehouse-000001"}
  ->    refused amount_not_positive
# T3: the orders share the 10 000 000.00 that the application took of the contract
when    2026-03-01 09:00:06 he.boss OpenPrepayment {"facility": "facility-000001", "face_fen": 1000000001, "delivery_by": "2026-03-31", "warehouse": "warehouse-000001"}
  ->    refused face_exceeds_contract {"left_fen": "1000000000"}
when    2026-03-01 09:00:07 he.boss OpenPrepayment {"facility": "facility-000001", "face_fen": 1000000000, "delivery_by": "2026-03-01", "warehouse": "warehouse-000001"}
  ->    refused delivery_date_invalid {"latest": "2026-08-27"}
when    2026-03-01 09:00:08 he.boss OpenPrepayment {"facility": "facility-000001", "face_fen": 1000000000, "delivery_by": "2026-08-28", "warehouse": "warehouse-000001"}
  ->    refused delivery_date_invalid
when    2026-03-01 09:00:09 he.boss OpenPrepayment {"facility": "facility-000001", "face_fen": 1000000000, "delivery_by": "2026-03-31", "warehouse": "warehouse-000009"}
  ->    refused warehouse_not_found
# the bank pays suppliers of this facility by order only
when    2026-03-01 09:00:10 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 100, "payee": "日照钢铁", "purpose": "x"}
  ->    refused drawdown_by_order
when    2026-03-01 09:00:11 he.boss OpenPrepayment {"facility": "facility-000001", "face_fen": 1000000000, "delivery_by": "2026-03-31", "warehouse": "warehouse-000001"}
  ->    PrepaymentOpened {"prepayment": "prepayment-000001", "margin_required_fen": 300000000, "release_value": "equal"}
when    2026-03-01 09:00:12 he.boss OpenPrepayment {"facility": "facility-000001", "face_fen": 1, "delivery_by": "2026-03-31", "warehouse": "warehouse-000001"}
  ->    refused face_exceeds_contract {"left_fen": "0"}
# ---- margin, which belongs to an order
when    2026-03-01 09:00:13 he.boss RequestMargin {"facility": "facility-000001", "amount_fen": 100}
  ->    refused margin_follows_order
when    2026-03-01 09:00:13 he.boss RequestPrepaymentMargin {"prepayment": "prepayment-000009", "amount_fen": 1}
  ->    refused prepayment_not_found
when    2026-03-01 09:00:14 ma.boss RequestPrepaymentMargin {"prepayment": "prepayment-000001", "amount_fen": 1}
  ->    refused prepayment_not_found
when    2026-03-01 09:00:15 system RequestPrepaymentMargin {"prepayment": "prepayment-000001", "amount_fen": 1}
  ->    refused not_own_party
when    2026-03-01 09:00:16 he.boss RequestPrepaymentMargin {"prepayment": "prepayment-000001", "amount_fen": 0}
  ->    refused amount_not_positive
when    2026-03-01 09:00:17 he.boss RequestPrepaymentMargin {"prepayment": "prepayment-000001", "amount_fen": 1000000001}
  ->    refused margin_exceeds_face {"left_fen": "1000000000"}
# ---- paying the supplier
when    2026-03-01 09:00:18 he.boss PaySupplier {"prepayment": "prepayment-000009"}
  ->    refused prepayment_not_found
when    2026-03-01 09:00:19 system PaySupplier {"prepayment": "prepayment-000001"}
  ->    refused not_own_party
when    2026-03-01 09:00:20 he.boss PaySupplier {"prepayment": "prepayment-000001"}
  ->    refused first_margin_missing {"missing_fen": "300000000"}
when    2026-03-01 09:00:21 he.boss RequestPrepaymentMargin {"prepayment": "prepayment-000001", "amount_fen": 299999999}
  ->    MarginRequested {"margin": "margin-000001"}
# what is asked for counts towards the face
when    2026-03-01 09:00:22 he.boss RequestPrepaymentMargin {"prepayment": "prepayment-000001", "amount_fen": 700000002}
  ->    refused margin_exceeds_face {"left_fen": "700000001"}
when    2026-03-01 09:00:23 laishang-core ConfirmMargin {"margin": "margin-000001", "reference": "M-1", "value_date": "2026-03-01"}
  ->    MarginConfirmed
when    2026-03-01 09:00:24 he.boss PaySupplier {"prepayment": "prepayment-000001"}
  ->    refused first_margin_missing {"missing_fen": "1"}
when    2026-03-01 09:00:25 he.boss RequestPrepaymentMargin {"prepayment": "prepayment-000001", "amount_fen": 1}
  ->    MarginRequested {"margin": "margin-000002"}
when    2026-03-01 09:00:26 laishang-core ConfirmMargin {"margin": "margin-000002", "reference": "M-2", "value_date": "2026-03-01"}
  ->    MarginConfirmed
# the order's margin is not the facility's to give back, nor the order's while it runs
when    2026-03-01 09:00:27 he.boss RequestMarginReturn {"facility": "facility-000001", "amount_fen": 1}
  ->    refused margin_short {"available_fen": "0"}
when    2026-03-01 09:00:28 he.boss RequestPrepaymentMarginReturn {"prepayment": "prepayment-000001", "amount_fen": 1}
  ->    refused order_still_runs
# L1: what every drawdown needs
when    2026-03-01 09:00:29 he.boss WithdrawConsent {"consent": "consent-000001"}
  ->    ConsentWithdrawn
when    2026-03-01 09:00:30 he.boss PaySupplier {"prepayment": "prepayment-000001"}
  ->    refused consent_missing
when    2026-03-01 09:00:31 he.boss GrantConsent {"bank": "org-000005", "scopes": ["trade", "stock"], "purpose": "预付款融资", "until": "2027-02-28"}
  ->    ConsentGranted
when    2026-03-01 09:00:32 he.boss RecordDispatch {"prepayment": "prepayment-000001", "lots": ["lot-000011"], "waybill": "YD-1", "dispatched_on": "2026-03-01"}
  ->    refused supplier_not_paid
when    2026-03-01 09:00:33 laishang-core ConfirmSupplierRefund {"prepayment": "prepayment-000001", "amount_fen": 1, "reference": "SR-1", "value_date": "2026-03-01"}
  ->    refused supplier_not_paid
# the bank cannot pay: nothing is locked, the order may be paid again
when    2026-03-01 09:00:34 he.boss PaySupplier {"prepayment": "prepayment-000001"}
  ->    DrawdownInstructed {"drawdown": "drawdown-000001"}
  ->    SupplierPaymentInstructed
when    2026-03-01 09:00:35 he.boss PaySupplier {"prepayment": "prepayment-000001"}
  ->    refused supplier_already_paid
ask     2026-03-01 09:00:36 he.boss GetPrepayment {"prepayment": "prepayment-000001"}
  ->    {"stage": "paying"}
when    2026-03-01 09:00:37 laishang-core FailDrawdown {"drawdown": "drawdown-000001", "reference": "DF-1", "reason": "账户冻结"}
  ->    DrawdownFailed
ask     2026-03-01 09:00:38 he.boss GetPrepayment {"prepayment": "prepayment-000001"}
  ->    {"stage": "ready"}
when    2026-03-01 09:00:39 he.boss PaySupplier {"prepayment": "prepayment-000001"}
  ->    DrawdownInstructed {"drawdown": "drawdown-000002"}
  ->    SupplierPaymentInstructed
when    2026-03-01 09:00:40 he.boss CancelPrepayment {"prepayment": "prepayment-000001"}
  ->    refused supplier_already_paid
when    2026-03-01 09:00:41 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000002", "reference": "DISB-1", "value_date": "2026-03-01"}
  ->    LoanOpened
when    2026-03-01 09:00:42 he.boss PaySupplier {"prepayment": "prepayment-000001"}
  ->    refused supplier_already_paid
when    2026-03-01 09:00:43 he.boss CancelPrepayment {"prepayment": "prepayment-000009"}
  ->    refused prepayment_not_found
when    2026-03-01 09:00:44 system CancelPrepayment {"prepayment": "prepayment-000001"}
  ->    refused not_own_party
when    2026-03-01 09:00:45 he.boss CancelPrepayment {"prepayment": "prepayment-000001"}
  ->    refused supplier_already_paid
# ---- dispatch
when    2026-03-02 08:00:00 he.boss AnnounceLots {"warehouse": "warehouse-000001", "lots": [
        {"bundle": "P01", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 500000, "mode": "weighed", "cost_fen_per_tonne": 400000},
        {"bundle": "P02", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 500000, "mode": "weighed", "cost_fen_per_tonne": 400000}]}
  ->    LotsAnnounced
when    2026-03-02 08:00:01 ma.boss AnnounceLots {"warehouse": "warehouse-000001", "lots": [
        {"bundle": "Q01", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 500000, "mode": "weighed", "cost_fen_per_tonne": 400000}]}
  ->    LotsAnnounced
when    2026-03-02 09:00:01 he.boss RecordDispatch {"prepayment": "prepayment-000009", "lots": ["lot-000011"], "waybill": "YD-1", "dispatched_on": "2026-03-02"}
  ->    refused prepayment_not_found
when    2026-03-02 09:00:02 system RecordDispatch {"prepayment": "prepayment-000001", "lots": ["lot-000011"], "waybill": "YD-1", "dispatched_on": "2026-03-02"}
  ->    refused not_own_party
when    2026-03-02 09:00:03 he.boss RecordDispatch {"prepayment": "prepayment-000001", "lots": ["lot-000011"], "waybill": "", "dispatched_on": "2026-03-02"}
  ->    refused text_required {"field": "waybill"}
when    2026-03-02 09:00:04 he.boss RecordDispatch {"prepayment": "prepayment-000001", "lots": ["lot-000011"], "waybill": "YD-1", "dispatched_on": "2026-02-28"}
  ->    refused waybill_date_invalid
when    2026-03-02 09:00:05 he.boss RecordDispatch {"prepayment": "prepayment-000001", "lots": [], "waybill": "YD-1", "dispatched_on": "2026-03-02"}
  ->    refused lots_required
when    2026-03-02 09:00:06 he.boss RecordDispatch {"prepayment": "prepayment-000001", "lots": ["lot-000013"], "waybill": "YD-1", "dispatched_on": "2026-03-02"}
  ->    refused lot_not_found
when    2026-03-02 09:00:07 he.boss RecordDispatch {"prepayment": "prepayment-000001", "lots": ["lot-000001"], "waybill": "YD-1", "dispatched_on": "2026-03-02"}
  ->    refused lot_not_announced_here
when    2026-03-02 09:00:08 he.boss RecordDispatch {"prepayment": "prepayment-000001", "lots": ["lot-000011", "lot-000011"], "waybill": "YD-1", "dispatched_on": "2026-03-02"}
  ->    refused lot_already_dispatched
when    2026-03-02 09:00:09 he.boss RecordDispatch {"prepayment": "prepayment-000001", "lots": ["lot-000011"], "waybill": "YD-1", "dispatched_on": "2026-03-02"}
  ->    GoodsDispatched
when    2026-03-02 09:00:10 he.boss RecordDispatch {"prepayment": "prepayment-000001", "lots": ["lot-000011"], "waybill": "YD-1", "dispatched_on": "2026-03-02"}
  ->    refused lot_already_dispatched
# ---- arrival: lot-000012 was not dispatched for the order
when    2026-03-05 08:00:00 zhou.custodian RecordArrival {"lot": "lot-000011"}
  ->    LotArrived
when    2026-03-05 08:00:30 zhou.custodian InspectLot {"lot": "lot-000011", "weight_kg": 500000}
  ->    LotInspected
when    2026-03-05 08:01:00 zhou.custodian RecordArrival {"lot": "lot-000012"}
  ->    LotArrived
when    2026-03-05 08:01:30 zhou.custodian InspectLot {"lot": "lot-000012", "weight_kg": 500000}
  ->    LotInspected
when    2026-03-05 09:00:00 sun.officer OpenOrder {"kind": "inbound", "warehouse": "warehouse-000001", "zone": "A2", "lots": ["lot-000011", "lot-000012"]}
  ->    OrderOpened {"order": "order-000002"}
when    2026-03-05 09:05:00 zhou.custodian SignOrder {"order": "order-000002", "device": "pda-01"}
  ->    OrderSigned
when    2026-03-05 09:07:00 wu.custodian SignOrder {"order": "order-000002", "device": "pda-02"}
  ->    OrderSigned
  ->    OrderExecuted
when    2026-03-05 09:10:00 sun.officer RecordControl {"bank": "org-000005", "lots": ["lot-000011", "lot-000012"],
        "tripartite_agreement": "三方-002", "handover": "order-000002", "lien_waiver": "放弃留置-002",
        "registration_number": "07654321000012340002", "registration_expires": "2027-02-28"}
  ->    ControlRecorded {"control": "control-000002"}
when    2026-03-05 10:00:01 sun.officer PledgeArrival {"prepayment": "prepayment-000009", "control": "control-000002"}
  ->    refused prepayment_not_found
when    2026-03-05 10:00:02 sun.officer PledgeArrival {"prepayment": "prepayment-000001", "control": "control-000009"}
  ->    refused control_not_found
when    2026-03-05 10:00:03 system PledgeArrival {"prepayment": "prepayment-000001", "control": "control-000002"}
  ->    refused permission_denied
when    2026-03-05 10:00:04 sun.officer PledgeArrival {"prepayment": "prepayment-000001", "control": "control-000002"}
  ->    refused lot_not_dispatched {"lot": "lot-000012"}
# goods that lay there before are not of the order either
when    2026-03-05 10:00:05 sun.officer PledgeArrival {"prepayment": "prepayment-000001", "control": "control-000001"}
  ->    refused lot_not_dispatched {"lot": "lot-000001"}
# ---- strangers
ask     2026-03-05 10:00:06 ma.boss GetPrepayment {"prepayment": "prepayment-000001"}
  ->    refused prepayment_not_found
ask     2026-03-05 10:00:07 other.bank GetPrepayment {"prepayment": "prepayment-000001"}
  ->    refused prepayment_not_found
ask     2026-03-05 10:00:08 feng.gov GetPrepayment {"prepayment": "prepayment-000001"}
  ->    refused prepayment_not_found
ask     2026-03-05 10:00:09 ma.boss ListPrepayments {}
  ->    {"items": []}
ask     2026-03-05 10:00:10 zhao.verifier ListPrepayments {}
  ->    {"items": [{"prepayment": "prepayment-000001"}]}
