# W8 民法典 908–910: one live receipt per lot; it passes by endorsement and the custodian's seal; delivery cancels it
story   Two coils stand under an electronic warehouse receipt that passes to another enterprise and is delivered
include common/warehouse.story
when    2026-03-02 08:00:00 sun.officer IssueReceipt {"lots": [], "terms": {"quality": "合格", "package": "裸装", "loss_standard_ppm": 3000,
        "stored_from": "2026-03-02", "stored_until": "2026-08-31", "fee_per_tonne_month_fen": 1500}}
  ->    refused lots_required
when    2026-03-02 08:00:01 system IssueReceipt {"lots": ["lot-000001"], "terms": {"quality": "合格", "package": "裸装", "loss_standard_ppm": 3000,
        "stored_from": "2026-03-02", "stored_until": "2026-08-31", "fee_per_tonne_month_fen": 1500}}
  ->    refused permission_denied
when    2026-03-02 08:00:02 sun.officer IssueReceipt {"lots": ["lot-000001"], "terms": {"quality": "", "package": "裸装", "loss_standard_ppm": 3000,
        "stored_from": "2026-03-02", "stored_until": "2026-08-31", "fee_per_tonne_month_fen": 1500}}
  ->    refused text_required
when    2026-03-02 08:00:03 sun.officer IssueReceipt {"lots": ["lot-000001"], "terms": {"quality": "合格", "package": "裸装", "loss_standard_ppm": 3000,
        "stored_from": "2026-03-02", "stored_until": "2026-03-01", "fee_per_tonne_month_fen": 1500}}
  ->    refused storage_period_invalid
when    2026-03-02 08:00:04 sun.officer IssueReceipt {"lots": ["lot-000001"], "terms": {"quality": "合格", "package": "裸装", "loss_standard_ppm": 1000001,
        "stored_from": "2026-03-02", "stored_until": "2026-08-31", "fee_per_tonne_month_fen": 1500}}
  ->    refused receipt_terms_invalid
# the eight statutory items
when    2026-03-02 08:01:00 sun.officer IssueReceipt {"lots": ["lot-000001", "lot-000002"], "terms": {"quality": "合格,质保书齐全", "package": "裸装", "loss_standard_ppm": 3000,
        "stored_from": "2026-03-02", "stored_until": "2026-08-31", "fee_per_tonne_month_fen": 1500,
        "insurance": {"insurer": "中国人保", "policy": "PQ-2026-01", "amount_fen": 208000000, "until": "2026-12-31"}}}
  ->    ReceiptIssued {"receipt": "receipt-000001", "warehouse": "warehouse-000001", "depositor": "org-000006", "issuer": "org-000002",
        "goods": [{"lot": "lot-000001", "mark": "B001", "kind": "Q235B", "specification": "3.0×1500×C", "weight_kg": 260000}, {"lot": "lot-000002"}]}
when    2026-03-02 08:02:00 sun.officer IssueReceipt {"lots": ["lot-000002", "lot-000003"], "terms": {"quality": "合格", "package": "裸装", "loss_standard_ppm": 3000,
        "stored_from": "2026-03-02", "stored_until": "2026-08-31", "fee_per_tonne_month_fen": 1500}}
  ->    refused lot_under_receipt {"lot": "lot-000002"}
# goods under a live receipt neither leave nor change
when    2026-03-02 08:03:00 sun.officer OpenOrder {"kind": "outbound", "warehouse": "warehouse-000001", "lots": ["lot-000001", "lot-000002"]}
  ->    refused lot_under_receipt {"lot": "lot-000001"}
when    2026-03-02 08:03:01 system RegisterProcess {"code": "slitting", "name": "分条", "loss_tolerance_ppm": 3000, "scrap_tolerance_ppm": 20000, "changes_grade": false}
  ->    ProcessRegistered
when    2026-03-02 08:03:02 sun.officer OpenOrder {"kind": "processing", "warehouse": "warehouse-000001", "lots": ["lot-000001"], "zone": "A2", "process": "slitting"}
  ->    refused lot_under_receipt {"lot": "lot-000001"}
ask     2026-03-02 08:04:00 he.boss GetReceipt {"receipt": "receipt-000001"}
  ->    {"holder": "org-000006", "status": "live", "weight_kg": 520000, "terms": {"loss_standard_ppm": 3000, "insurance": {"insurer": "中国人保"}}}
ask     2026-03-02 08:04:01 ma.boss GetReceipt {"receipt": "receipt-000001"}
  ->    refused receipt_not_found
# ---- endorsement by the holder, to somebody else who trades
when    2026-03-02 09:00:00 he.boss EndorseReceipt {"receipt": "receipt-000009", "to": "org-000007"}
  ->    refused receipt_not_found
when    2026-03-02 09:00:01 system EndorseReceipt {"receipt": "receipt-000001", "to": "org-000007"}
  ->    refused permission_denied
when    2026-03-02 09:00:02 he.boss EndorseReceipt {"receipt": "receipt-000001", "to": "org-000006"}
  ->    refused endorsed_to_holder
when    2026-03-02 09:00:03 he.boss EndorseReceipt {"receipt": "receipt-000001", "to": "org-000005"}
  ->    refused endorsee_not_found
when    2026-03-02 09:00:04 li.checker DisputeLot {"lot": "lot-000002", "reason": "举报"}
  ->    LotDisputed
when    2026-03-02 09:00:05 he.boss EndorseReceipt {"receipt": "receipt-000001", "to": "org-000007"}
  ->    refused lot_disputed
when    2026-03-02 09:00:06 li.checker EndDispute {"lot": "lot-000002", "reason": "举报不实"}
  ->    DisputeEnded
when    2026-03-02 09:00:07 zhou.custodian SealEndorsement {"receipt": "receipt-000001"}
  ->    refused endorsement_not_pending
when    2026-03-02 09:01:00 he.boss EndorseReceipt {"receipt": "receipt-000001", "to": "org-000007"}
  ->    ReceiptEndorsed {"receipt": "receipt-000001", "from": "org-000006", "to": "org-000007", "endorsed_by": "user-000011"}
# the endorsement alone transfers nothing
ask     2026-03-02 09:02:00 he.boss GetReceipt {"receipt": "receipt-000001"}
  ->    {"holder": "org-000006", "endorsements": [{"to": "org-000007"}]}
when    2026-03-02 09:03:00 zhou.custodian SealEndorsement {"receipt": "receipt-000009"}
  ->    refused receipt_not_found
when    2026-03-02 09:03:01 system SealEndorsement {"receipt": "receipt-000001"}
  ->    refused permission_denied
when    2026-03-02 09:03:02 zheng.custodian SealEndorsement {"receipt": "receipt-000001"}
  ->    refused custodian_not_on_duty
when    2026-03-02 09:03:03 he.boss SealEndorsement {"receipt": "receipt-000001"}
  ->    refused permission_denied
when    2026-03-02 09:04:00 zhou.custodian SealEndorsement {"receipt": "receipt-000001"}
  ->    EndorsementSealed {"receipt": "receipt-000001", "from": "org-000006", "to": "org-000007", "sealed_by": "user-000006", "lots": ["lot-000001", "lot-000002"]}
ask     2026-03-02 09:05:00 ma.boss GetLot {"lot": "lot-000001"}
  ->    {"owner": "org-000007", "receipt": "receipt-000001"}
ask     2026-03-02 09:05:01 ma.boss ListReceipts {"status": "live"}
  ->    {"items": [{"receipt": "receipt-000001", "holder": "org-000007", "depositor": "org-000006"}]}
ask     2026-03-02 09:05:02 he.boss ListReceipts {}
  ->    {"items": []}
ask     2026-03-02 09:05:03 sun.officer ListReceipts {"holder": "org-000006"}
  ->    {"items": []}
ask     2026-03-02 09:05:04 sun.officer ListReceipts {"page_size": 0}
  ->    refused page_size_invalid
# ---- delivery against the receipt
when    2026-03-02 10:00:00 he.boss SurrenderReceipt {"receipt": "receipt-000001"}
  ->    refused receipt_not_found
when    2026-03-02 10:00:01 system SurrenderReceipt {"receipt": "receipt-000001"}
  ->    refused permission_denied
when    2026-03-02 10:00:02 sun.officer OpenOrder {"kind": "move", "warehouse": "warehouse-000001", "lots": ["lot-000001"], "zone": "A2"}
  ->    OrderOpened {"order": "order-000002"}
when    2026-03-02 10:00:03 ma.boss SurrenderReceipt {"receipt": "receipt-000001"}
  ->    refused lot_has_open_order
when    2026-03-02 10:00:04 sun.officer CancelOrder {"order": "order-000002", "reason": "提货"}
  ->    OrderCancelled
when    2026-03-02 10:01:00 ma.boss SurrenderReceipt {"receipt": "receipt-000001"}
  ->    ReceiptSurrendered {"receipt": "receipt-000001"}
when    2026-03-02 10:01:01 ma.boss SurrenderReceipt {"receipt": "receipt-000001"}
  ->    refused receipt_not_live
when    2026-03-02 10:01:02 ma.boss EndorseReceipt {"receipt": "receipt-000001", "to": "org-000006"}
  ->    refused receipt_not_live
when    2026-03-02 10:01:03 zhou.custodian SealEndorsement {"receipt": "receipt-000001"}
  ->    refused receipt_not_live
when    2026-03-02 10:02:00 sun.officer OpenOrder {"kind": "outbound", "warehouse": "warehouse-000001", "lots": ["lot-000001"]}
  ->    refused receipt_covers_more_lots {"lot": "lot-000001"}
when    2026-03-02 10:03:00 sun.officer OpenOrder {"kind": "outbound", "warehouse": "warehouse-000001", "lots": ["lot-000002", "lot-000001"]}
  ->    OrderOpened {"order": "order-000003"}
when    2026-03-02 10:04:00 zhou.custodian SignOrder {"order": "order-000003", "device": "pda-01"}
  ->    OrderSigned
when    2026-03-02 10:05:00 wu.custodian SignOrder {"order": "order-000003", "device": "pda-02"}
  ->    OrderSigned
  ->    OrderExecuted {"kind": "outbound"}
  ->    ReceiptDelivered {"receipt": "receipt-000001", "order": "order-000003"}
ask     2026-03-02 10:06:00 ma.boss GetReceipt {"receipt": "receipt-000001"}
  ->    {"status": "delivered"}
