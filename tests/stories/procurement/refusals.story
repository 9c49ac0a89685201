# F9 P6 A3
story   What a procurement refuses
include common/procurement.story
# ---- the offer
when    2026-03-01 09:00:01 tang.trader OfferProcurement {"facility": "facility-000009", "customer_code": "91350200MA2YJ1XR9G", "terms": {"price_fen": 420000000, "weight_kg": 1000000, "fee_ppm": 10000, "earnest_fen": 84000000, "delivery_by": "2026-03-20", "take_by": "2026-05-15"}}
  ->    refused facility_not_found
when    2026-03-01 09:00:02 he.boss OfferProcurement {"facility": "facility-000001", "customer_code": "91350200MA2YJ1XR9G", "terms": {"price_fen": 420000000, "weight_kg": 1000000, "fee_ppm": 10000, "earnest_fen": 84000000, "delivery_by": "2026-03-20", "take_by": "2026-05-15"}}
  ->    refused permission_denied
when    2026-03-01 09:00:03 system OfferProcurement {"facility": "facility-000001", "customer_code": "91350200MA2YJ1XR9G", "terms": {"price_fen": 420000000, "weight_kg": 1000000, "fee_ppm": 10000, "earnest_fen": 84000000, "delivery_by": "2026-03-20", "take_by": "2026-05-15"}}
  ->    refused not_own_party
when    2026-03-01 09:00:04 tang.trader OfferProcurement {"facility": "facility-000001", "customer_code": "91371525MA3LGKD73T", "terms": {"price_fen": 420000000, "weight_kg": 1000000, "fee_ppm": 10000, "earnest_fen": 84000000, "delivery_by": "2026-03-20", "take_by": "2026-05-15"}}
  ->    refused customer_is_trader
when    2026-03-01 09:00:05 tang.trader OfferProcurement {"facility": "facility-000001", "customer_code": "91371500169308422T", "terms": {"price_fen": 420000000, "weight_kg": 1000000, "fee_ppm": 10000, "earnest_fen": 84000000, "delivery_by": "2026-03-20", "take_by": "2026-05-15"}}
  ->    refused customer_not_found
when    2026-03-01 09:00:06 tang.trader OfferProcurement {"facility": "facility-000001", "customer_code": "91350200MA2YJ1XR9G", "terms": {"price_fen": 0, "weight_kg": 1000000, "fee_ppm": 10000, "earnest_fen": 84000000, "delivery_by": "2026-03-20", "take_by": "2026-05-15"}}
  ->    refused amount_not_positive
when    2026-03-01 09:00:07 tang.trader OfferProcurement {"facility": "facility-000001", "customer_code": "91350200MA2YJ1XR9G", "terms": {"price_fen": 420000000, "weight_kg": 0, "fee_ppm": 10000, "earnest_fen": 84000000, "delivery_by": "2026-03-20", "take_by": "2026-05-15"}}
  ->    refused weight_not_positive
when    2026-03-01 09:00:08 tang.trader OfferProcurement {"facility": "facility-000001", "customer_code": "91350200MA2YJ1XR9G", "terms": {"price_fen": 420000000, "weight_kg": 1000001, "fee_ppm": 10000, "earnest_fen": 84000000, "delivery_by": "2026-03-20", "take_by": "2026-05-15"}}
  ->    refused weight_above_contract {"left_kg": "1000000"}
when    2026-03-01 09:00:09 tang.trader OfferProcurement {"facility": "facility-000001", "customer_code": "91350200MA2YJ1XR9G", "terms": {"price_fen": 420000000, "weight_kg": 1000000, "fee_ppm": 1000000, "earnest_fen": 84000000, "delivery_by": "2026-03-20", "take_by": "2026-05-15"}}
  ->    refused fee_invalid
when    2026-03-01 09:00:10 tang.trader OfferProcurement {"facility": "facility-000001", "customer_code": "91350200MA2YJ1XR9G", "terms": {"price_fen": 420000000, "weight_kg": 1000000, "fee_ppm": 10000, "earnest_fen": 0, "delivery_by": "2026-03-20", "take_by": "2026-05-15"}}
  ->    refused amount_not_positive
# 民法典 586: 20 % of 4 200 000.00
when    2026-03-01 09:00:11 tang.trader OfferProcurement {"facility": "facility-000001", "customer_code": "91350200MA2YJ1XR9G", "terms": {"price_fen": 420000000, "weight_kg": 1000000, "fee_ppm": 10000, "earnest_fen": 84000001, "delivery_by": "2026-03-20", "take_by": "2026-05-15"}}
  ->    refused earnest_money_above_cap {"cap_fen": "84000000"}
when    2026-03-01 09:00:12 tang.trader OfferProcurement {"facility": "facility-000001", "customer_code": "91350200MA2YJ1XR9G", "terms": {"price_fen": 420000000, "weight_kg": 1000000, "fee_ppm": 10000, "earnest_fen": 84000000, "delivery_by": "2026-03-01", "take_by": "2026-05-15"}}
  ->    refused procurement_dates_invalid {"latest": "2026-08-27"}
when    2026-03-01 09:00:13 tang.trader OfferProcurement {"facility": "facility-000001", "customer_code": "91350200MA2YJ1XR9G", "terms": {"price_fen": 420000000, "weight_kg": 1000000, "fee_ppm": 10000, "earnest_fen": 84000000, "delivery_by": "2026-03-20", "take_by": "2026-03-19"}}
  ->    refused procurement_dates_invalid
when    2026-03-01 09:00:14 tang.trader OfferProcurement {"facility": "facility-000001", "customer_code": "91350200MA2YJ1XR9G", "terms": {"price_fen": 420000000, "weight_kg": 1000000, "fee_ppm": 10000, "earnest_fen": 84000000, "delivery_by": "2026-03-20", "take_by": "2026-08-28"}}
  ->    refused procurement_dates_invalid
when    2026-03-01 09:00:15 tang.trader RequestDrawdown {"facility": "facility-000001", "amount_fen": 1, "payee": "日照钢铁", "purpose": "x"}
  ->    refused drawdown_by_order
when    2026-03-01 09:00:16 tang.trader OpenPrepayment {"facility": "facility-000001", "face_fen": 1, "delivery_by": "2026-03-31", "warehouse": "warehouse-000001"}
  ->    refused not_a_prepayment_facility
when    2026-03-01 09:00:17 tang.trader OfferProcurement {"facility": "facility-000001", "customer_code": "91350200MA2YJ1XR9G", "terms": {"price_fen": 420000000, "weight_kg": 1000000, "fee_ppm": 10000, "earnest_fen": 84000000, "delivery_by": "2026-03-20", "take_by": "2026-05-15"}}
  ->    ProcurementOffered
when    2026-03-01 09:00:18 tang.trader OfferProcurement {"facility": "facility-000001", "customer_code": "91350200MA2YJ1XR9G", "terms": {"price_fen": 420000000, "weight_kg": 1000000, "fee_ppm": 10000, "earnest_fen": 84000000, "delivery_by": "2026-03-20", "take_by": "2026-05-15"}}
  ->    refused weight_above_contract {"left_kg": "0"}
# ---- strangers
ask     2026-03-01 09:00:19 ma.boss GetProcurement {"procurement": "procurement-000001"}
  ->    refused procurement_not_found
ask     2026-03-01 09:00:20 other.bank GetProcurement {"procurement": "procurement-000001"}
  ->    refused procurement_not_found
ask     2026-03-01 09:00:21 ma.boss ListProcurements {}
  ->    {"items": []}
when    2026-03-01 09:00:22 ma.boss AcceptProcurement {"procurement": "procurement-000001"}
  ->    refused procurement_not_found
when    2026-03-01 09:00:23 tang.trader AcceptProcurement {"procurement": "procurement-000001"}
  ->    refused not_own_party
# ---- before it is agreed
when    2026-03-01 09:00:24 he.boss PayEarnestMoney {"procurement": "procurement-000001"}
  ->    refused procurement_not_agreed
when    2026-03-01 09:00:25 tang.trader PayPurchase {"procurement": "procurement-000001", "amount_fen": 1}
  ->    refused procurement_not_agreed
when    2026-03-01 09:00:26 he.boss AcceptProcurement {"procurement": "procurement-000009"}
  ->    refused procurement_not_found
when    2026-03-01 09:00:27 he.boss AcceptProcurement {"procurement": "procurement-000001"}
  ->    ProcurementAgreed
when    2026-03-01 09:00:28 he.boss AcceptProcurement {"procurement": "procurement-000001"}
  ->    refused procurement_not_offered
# ---- given up, and offered again
when    2026-03-01 09:00:29 he.boss CancelProcurement {"procurement": "procurement-000009"}
  ->    refused procurement_not_found
when    2026-03-01 09:00:30 qian.bank CancelProcurement {"procurement": "procurement-000001"}
  ->    refused not_own_party
when    2026-03-01 09:00:31 he.boss CancelProcurement {"procurement": "procurement-000001"}
  ->    ProcurementCancelled
when    2026-03-01 09:00:32 tang.trader CancelProcurement {"procurement": "procurement-000001"}
  ->    refused procurement_not_agreed
when    2026-03-01 09:00:33 tang.trader OfferProcurement {"facility": "facility-000001", "customer_code": "91350200MA2YJ1XR9G", "terms": {"price_fen": 420000000, "weight_kg": 1000000, "fee_ppm": 10000, "earnest_fen": 84000000, "delivery_by": "2026-03-20", "take_by": "2026-05-15"}}
  ->    ProcurementOffered {"procurement": "procurement-000002"}
when    2026-03-01 09:00:34 he.boss AcceptProcurement {"procurement": "procurement-000002"}
  ->    ProcurementAgreed
# ---- earnest money
when    2026-03-01 09:00:35 he.boss PayEarnestMoney {"procurement": "procurement-000009"}
  ->    refused procurement_not_found
when    2026-03-01 09:00:36 tang.trader PayEarnestMoney {"procurement": "procurement-000002"}
  ->    refused not_own_party
when    2026-03-01 09:00:37 tang.trader PayPurchase {"procurement": "procurement-000002", "amount_fen": 400000000}
  ->    refused earnest_money_missing
when    2026-03-01 09:00:38 he.boss PayEarnestMoney {"procurement": "procurement-000002"}
  ->    MarginRequested {"margin": "margin-000001"}
when    2026-03-01 09:00:39 he.boss PayEarnestMoney {"procurement": "procurement-000002"}
  ->    refused earnest_money_asked
when    2026-03-01 09:00:40 tang.trader CancelProcurement {"procurement": "procurement-000002"}
  ->    refused procurement_under_way
when    2026-03-01 09:00:41 laishang-core ConfirmMargin {"margin": "margin-000001", "reference": "E-1", "value_date": "2026-03-01"}
  ->    MarginConfirmed
# ---- the purchase
when    2026-03-01 09:00:42 tang.trader PayPurchase {"procurement": "procurement-000009", "amount_fen": 1}
  ->    refused procurement_not_found
when    2026-03-01 09:00:43 system PayPurchase {"procurement": "procurement-000002", "amount_fen": 1}
  ->    refused not_own_party
when    2026-03-01 09:00:44 tang.trader PayPurchase {"procurement": "procurement-000002", "amount_fen": 0}
  ->    refused amount_not_positive
when    2026-03-01 09:00:45 tang.trader PayPurchase {"procurement": "procurement-000002", "amount_fen": 420000001}
  ->    refused purchase_above_price {"price_fen": "420000000"}
when    2026-03-01 09:00:46 tang.trader PayPurchase {"procurement": "procurement-000002", "amount_fen": 400000001}
  ->    refused drawable_exceeded {"drawable_fen": "400000000"}
when    2026-03-01 09:00:47 tang.trader PayPurchase {"procurement": "procurement-000002", "amount_fen": 400000000}
  ->    DrawdownInstructed
  ->    PurchaseInstructed
when    2026-03-01 09:00:48 tang.trader PayPurchase {"procurement": "procurement-000002", "amount_fen": 400000000}
  ->    refused purchase_already_paid
when    2026-03-02 08:00:00 tang.trader AnnounceLots {"warehouse": "warehouse-000001", "lots": [
        {"bundle": "G01", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 250000, "mode": "weighed", "cost_fen_per_tonne": 400000},
        {"bundle": "G02", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 250000, "mode": "weighed", "cost_fen_per_tonne": 400000},
        {"bundle": "G03", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 250000, "mode": "weighed", "cost_fen_per_tonne": 400000},
        {"bundle": "G04", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 250000, "mode": "weighed", "cost_fen_per_tonne": 400000}]}
  ->    LotsAnnounced
when    2026-03-05 08:00:00 zhou.custodian RecordArrival {"lot": "lot-000011"}
  ->    LotArrived
when    2026-03-05 08:00:30 zhou.custodian InspectLot {"lot": "lot-000011", "weight_kg": 250000}
  ->    LotInspected
when    2026-03-05 08:01:00 zhou.custodian RecordArrival {"lot": "lot-000012"}
  ->    LotArrived
when    2026-03-05 08:01:30 zhou.custodian InspectLot {"lot": "lot-000012", "weight_kg": 250000}
  ->    LotInspected
when    2026-03-05 08:02:00 zhou.custodian RecordArrival {"lot": "lot-000013"}
  ->    LotArrived
when    2026-03-05 08:02:30 zhou.custodian InspectLot {"lot": "lot-000013", "weight_kg": 250000}
  ->    LotInspected
when    2026-03-05 08:03:00 zhou.custodian RecordArrival {"lot": "lot-000014"}
  ->    LotArrived
when    2026-03-05 08:03:30 zhou.custodian InspectLot {"lot": "lot-000014", "weight_kg": 250000}
  ->    LotInspected
when    2026-03-05 09:00:00 sun.officer OpenOrder {"kind": "inbound", "warehouse": "warehouse-000001", "zone": "A2", "lots": ["lot-000011", "lot-000012", "lot-000013", "lot-000014"]}
  ->    OrderOpened {"order": "order-000002"}
when    2026-03-05 09:05:00 zhou.custodian SignOrder {"order": "order-000002", "device": "pda-01"}
  ->    OrderSigned
when    2026-03-05 09:07:00 wu.custodian SignOrder {"order": "order-000002", "device": "pda-02"}
  ->    OrderSigned
  ->    OrderExecuted
when    2026-03-05 09:10:00 sun.officer RecordControl {"bank": "org-000005", "lots": ["lot-000011", "lot-000012", "lot-000013", "lot-000014"],
        "tripartite_agreement": "三方-002", "handover": "order-000002", "lien_waiver": "放弃留置-002",
        "registration_number": "07654321000012340002", "registration_expires": "2027-02-28"}
  ->    ControlRecorded {"control": "control-000001"}
# the bank answered too late: the drawdown has timed out, nothing is paid
when    2026-03-05 10:00:01 sun.officer DeliverPurchase {"procurement": "procurement-000002", "control": "control-000001"}
  ->    refused purchase_not_paid
when    2026-03-05 10:00:02 system FireDeadlines {}
  ->    DrawdownTimedOut
when    2026-03-05 10:00:03 laishang-core ConfirmPurchaseRefund {"procurement": "procurement-000002", "amount_fen": 1, "reference": "PR-1", "value_date": "2026-03-05"}
  ->    refused purchase_not_paid
when    2026-03-05 10:00:04 tang.trader PayPurchase {"procurement": "procurement-000002", "amount_fen": 400000000}
  ->    DrawdownInstructed {"drawdown": "drawdown-000002"}
  ->    PurchaseInstructed
when    2026-03-05 10:00:05 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000002", "reference": "DISB-1", "value_date": "2026-03-05"}
  ->    LoanOpened
# ---- delivery
when    2026-03-05 10:00:06 sun.officer DeliverPurchase {"procurement": "procurement-000009", "control": "control-000001"}
  ->    refused procurement_not_found
when    2026-03-05 10:00:07 sun.officer DeliverPurchase {"procurement": "procurement-000002", "control": "control-000009"}
  ->    refused control_not_found
when    2026-03-05 10:00:08 system DeliverPurchase {"procurement": "procurement-000002", "control": "control-000001"}
  ->    refused permission_denied
when    2026-03-05 10:00:09 tang.trader RegisterTitle {"procurement": "procurement-000002", "control": "control-000001", "number": "07654321000099990001", "registered_on": "2026-03-05", "expires": "2027-03-04"}
  ->    refused delivery_not_found
when    2026-03-05 10:00:10 sun.officer DeliverPurchase {"procurement": "procurement-000002", "control": "control-000001"}
  ->    PurchaseDelivered
when    2026-03-05 10:00:11 sun.officer DeliverPurchase {"procurement": "procurement-000002", "control": "control-000001"}
  ->    refused lot_pledged
# ---- title
when    2026-03-05 10:00:12 tang.trader RegisterTitle {"procurement": "procurement-000009", "control": "control-000001", "number": "07654321000099990001", "registered_on": "2026-03-05", "expires": "2027-03-04"}
  ->    refused procurement_not_found
when    2026-03-05 10:00:13 system RegisterTitle {"procurement": "procurement-000002", "control": "control-000001", "number": "07654321000099990001", "registered_on": "2026-03-05", "expires": "2027-03-04"}
  ->    refused not_own_party
when    2026-03-05 10:00:14 tang.trader RegisterTitle {"procurement": "procurement-000002", "control": "control-000001", "number": "", "registered_on": "2026-03-05", "expires": "2027-03-04"}
  ->    refused text_required {"field": "number"}
when    2026-03-05 10:00:15 tang.trader RegisterTitle {"procurement": "procurement-000002", "control": "control-000001", "number": "07654321000099990001", "registered_on": "2026-03-04", "expires": "2027-03-04"}
  ->    refused registration_date_invalid
when    2026-03-05 10:00:16 tang.trader RegisterTitle {"procurement": "procurement-000002", "control": "control-000001", "number": "07654321000099990001", "registered_on": "2026-03-05", "expires": "2026-03-05"}
  ->    refused registration_date_invalid
when    2026-03-05 10:00:17 tang.trader RegisterTitle {"procurement": "procurement-000002", "control": "control-000001", "number": "07654321000099990001", "registered_on": "2026-03-05", "expires": "2027-03-04"}
  ->    TitleRegistered {"late": false}
when    2026-03-05 10:00:18 tang.trader RegisterTitle {"procurement": "procurement-000002", "control": "control-000001", "number": "07654321000099990001", "registered_on": "2026-03-05", "expires": "2027-03-04"}
  ->    refused title_already_registered
# ---- taking
when    2026-03-05 10:00:19 he.boss RequestTake {"procurement": "procurement-000009", "lots": ["lot-000011"]}
  ->    refused procurement_not_found
when    2026-03-05 10:00:20 system RequestTake {"procurement": "procurement-000002", "lots": ["lot-000011"]}
  ->    refused not_own_party
when    2026-03-05 10:00:21 he.boss RequestTake {"procurement": "procurement-000002", "lots": []}
  ->    refused lots_required
when    2026-03-05 10:00:22 he.boss RequestTake {"procurement": "procurement-000002", "lots": ["lot-000001"]}
  ->    refused lot_not_for_take
when    2026-03-05 10:00:23 he.boss RequestTake {"procurement": "procurement-000002", "lots": ["lot-000011", "lot-000011"]}
  ->    refused lot_not_for_take
# goods of an order are not released in the ordinary way
when    2026-03-05 10:00:24 tang.trader RequestRelease {"facility": "facility-000001", "lots": ["lot-000011"]}
  ->    refused release_follows_order
# W2: not while the lot is disputed
when    2026-03-05 10:00:25 li.checker DisputeLot {"lot": "lot-000011", "reason": "举报"}
  ->    LotDisputed
when    2026-03-05 10:00:25 he.boss RequestTake {"procurement": "procurement-000002", "lots": ["lot-000011"]}
  ->    refused lot_disputed
when    2026-03-05 10:00:25 li.checker EndDispute {"lot": "lot-000011", "reason": "举报不实"}
  ->    DisputeEnded
when    2026-03-05 10:00:25 he.boss RequestTake {"procurement": "procurement-000002", "lots": ["lot-000011"]}
  ->    TakeRequested {"take": "take-000001"}
when    2026-03-05 10:00:26 he.boss RequestTake {"procurement": "procurement-000002", "lots": ["lot-000011"]}
  ->    refused lot_being_taken
when    2026-03-05 10:00:27 he.boss RequestTake {"procurement": "procurement-000002", "lots": ["lot-000012"]}
  ->    refused take_open
when    2026-03-05 10:00:28 laishang-core FailTake {"take": "take-000009", "reference": "TF-1", "reason": "余额不足"}
  ->    refused take_not_found
when    2026-03-05 10:00:29 qishang-core FailTake {"take": "take-000001", "reference": "TF-1", "reason": "余额不足"}
  ->    refused take_not_found
when    2026-03-05 10:00:30 system FailTake {"take": "take-000001", "reference": "TF-1", "reason": "余额不足"}
  ->    refused not_own_party
when    2026-03-05 10:00:31 laishang-core FailTake {"take": "take-000001", "reference": "TF-1", "reason": ""}
  ->    refused text_required {"field": "reason"}
when    2026-03-05 10:00:32 laishang-core FailTake {"take": "take-000001", "reference": "TF-1", "reason": "余额不足"}
  ->    TakeFailed
when    2026-03-05 10:00:33 laishang-core FailTake {"take": "take-000001", "reference": "TF-1", "reason": "余额不足"}
  ->    nothing
when    2026-03-05 10:00:34 laishang-core FailTake {"take": "take-000001", "reference": "TF-2", "reason": "余额不足"}
  ->    refused take_not_open
ask     2026-03-05 10:00:35 he.boss GetTake {"take": "take-000001"}
  ->    {"status": "failed", "failure": "余额不足"}
when    2026-03-05 10:00:36 he.boss RequestTake {"procurement": "procurement-000002", "lots": ["lot-000011"]}
  ->    TakeRequested {"take": "take-000002"}
when    2026-03-05 10:00:37 laishang-core ConfirmTake {"take": "take-000009", "reference": "T-1", "value_date": "2026-03-05"}
  ->    refused take_not_found
when    2026-03-05 10:00:38 system ConfirmTake {"take": "take-000002", "reference": "T-1", "value_date": "2026-03-05"}
  ->    refused not_own_party
when    2026-03-05 10:00:39 laishang-core ConfirmTake {"take": "take-000002", "reference": "", "value_date": "2026-03-05"}
  ->    refused text_required {"field": "reference"}
when    2026-03-05 10:00:40 laishang-core ConfirmTake {"take": "take-000002", "reference": "DISB-1", "value_date": "2026-03-05"}
  ->    refused reference_used
when    2026-03-05 10:00:41 laishang-core ConfirmTake {"take": "take-000002", "reference": "T-1", "value_date": "2026-03-04"}
  ->    refused value_date_invalid
when    2026-03-05 10:00:42 laishang-core ConfirmTake {"take": "take-000001", "reference": "T-1", "value_date": "2026-03-05"}
  ->    refused take_not_open
when    2026-03-05 10:00:43 laishang-core ConfirmTake {"take": "take-000002", "reference": "T-1", "value_date": "2026-03-05"}
  ->    TakeConfirmed
  ->    MarginApplied
  ->    LoanRepaid
ask     2026-03-05 10:00:44 ma.boss GetTake {"take": "take-000002"}
  ->    refused take_not_found
ask     2026-03-05 10:00:45 ma.boss ListTakes {}
  ->    {"items": []}
