# W2: a disputed lot stays where it is until the operator ends the dispute
story   Owner, bank or operator contest a lot; it is neither moved, released nor pledged until the operator decides
include common/facility.story
when    2026-03-02 08:00:00 he.boss DisputeLot {"lot": "lot-000099", "reason": "货权异议"}
  ->    refused lot_not_found
when    2026-03-02 08:00:01 ma.boss DisputeLot {"lot": "lot-000001", "reason": "货权异议"}
  ->    refused lot_not_found
when    2026-03-02 08:00:02 system DisputeLot {"lot": "lot-000001", "reason": "货权异议"}
  ->    refused permission_denied
when    2026-03-02 08:00:03 qian.bank DisputeLot {"lot": "lot-000001", "reason": ""}
  ->    refused text_required {"field": "reason"}
when    2026-03-02 08:00:04 qian.bank DisputeLot {"lot": "lot-000001", "reason": "第三人主张所有权"}
  ->    LotDisputed {"lot": "lot-000001", "by": "org-000005", "reason": "第三人主张所有权"}
when    2026-03-02 08:00:05 he.boss DisputeLot {"lot": "lot-000001", "reason": "货权异议"}
  ->    refused lot_disputed
ask     2026-03-02 08:01:00 sun.officer GetLot {"lot": "lot-000001"}
  ->    {"side_states": ["disputed"], "dispute": {"by": "org-000005", "reason": "第三人主张所有权"}}
when    2026-03-02 08:02:00 sun.officer OpenOrder {"kind": "move", "warehouse": "warehouse-000001", "lots": ["lot-000001"], "zone": "A2"}
  ->    refused lot_disputed {"lot": "lot-000001"}
when    2026-03-02 08:02:01 he.boss RequestRelease {"facility": "facility-000001", "lots": ["lot-000001"]}
  ->    refused lot_disputed {"lot": "lot-000001"}
when    2026-03-02 08:02:02 qian.bank ReleaseCollateral {"facility": "facility-000001", "lots": ["lot-000001"], "reference": "REL-1"}
  ->    refused lot_disputed {"lot": "lot-000001"}
# it may be counted all the same: that is how it is cleared up
when    2026-03-02 08:02:03 sun.officer OpenOrder {"kind": "stocktake", "warehouse": "warehouse-000001", "lots": ["lot-000001"], "zone": "A1",
        "counts": [{"lot": "lot-000001", "weight_kg": 260000}]}
  ->    OrderOpened {"order": "order-000002"}
when    2026-03-02 08:02:04 sun.officer CancelOrder {"order": "order-000002", "reason": "改期"}
  ->    OrderCancelled
# ---- disputed between opening and signature: the order is not signed
when    2026-03-02 08:03:00 sun.officer OpenOrder {"kind": "move", "warehouse": "warehouse-000001", "lots": ["lot-000002"], "zone": "A2"}
  ->    OrderOpened {"order": "order-000003"}
when    2026-03-02 08:04:00 zhou.custodian SignOrder {"order": "order-000003", "device": "pda-01"}
  ->    OrderSigned
when    2026-03-02 08:05:00 li.checker DisputeLot {"lot": "lot-000002", "reason": "举报"}
  ->    LotDisputed {"by": "org-000001"}
when    2026-03-02 08:06:00 wu.custodian SignOrder {"order": "order-000003", "device": "pda-02"}
  ->    refused lot_disputed {"lot": "lot-000002"}
# ---- only the operator ends it
when    2026-03-02 09:00:00 qian.bank EndDispute {"lot": "lot-000001", "reason": "已查清"}
  ->    refused permission_denied
when    2026-03-02 09:00:01 system EndDispute {"lot": "lot-000001", "reason": "已查清"}
  ->    refused permission_denied
when    2026-03-02 09:00:02 li.checker EndDispute {"lot": "lot-000099", "reason": "已查清"}
  ->    refused lot_not_found
when    2026-03-02 09:00:03 li.checker EndDispute {"lot": "lot-000003", "reason": "已查清"}
  ->    refused lot_not_disputed
when    2026-03-02 09:00:04 li.checker EndDispute {"lot": "lot-000001", "reason": ""}
  ->    refused text_required {"field": "reason"}
when    2026-03-02 09:00:05 li.checker EndDispute {"lot": "lot-000001", "reason": "法院驳回第三人请求"}
  ->    DisputeEnded {"lot": "lot-000001", "reason": "法院驳回第三人请求"}
when    2026-03-02 09:00:06 li.checker EndDispute {"lot": "lot-000002", "reason": "举报不实"}
  ->    DisputeEnded
when    2026-03-02 09:01:00 laishang-core ReleaseCollateral {"facility": "facility-000001", "lots": ["lot-000001"], "reference": "REL-1"}
  ->    CollateralReleased {"lots": ["lot-000001"]}
when    2026-03-02 09:02:00 sun.officer OpenOrder {"kind": "outbound", "warehouse": "warehouse-000001", "lots": ["lot-000001"]}
  ->    OrderOpened
when    2026-03-02 09:03:00 zhou.custodian SignOrder {"order": "order-000004", "device": "pda-01"}
  ->    OrderSigned
when    2026-03-02 09:04:00 wu.custodian SignOrder {"order": "order-000004", "device": "pda-02"}
  ->    OrderSigned
  ->    OrderExecuted {"kind": "outbound", "lots": ["lot-000001"]}
when    2026-03-02 09:05:00 he.boss DisputeLot {"lot": "lot-000001", "reason": "货权异议"}
  ->    refused lot_not_in_stock
