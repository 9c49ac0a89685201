# W3 R11: one signature never moves stock
story   An order is executed by two different custodians on duty, on two devices, within ten minutes
include common/warehouse.story
when    2026-03-02 09:00:00 sun.officer OpenOrder {"kind": "outbound", "warehouse": "warehouse-000001", "lots": ["lot-000001", "lot-000002"]}
  ->    OrderOpened {"order": "order-000002", "kind": "outbound", "lots": ["lot-000001", "lot-000002"]}
when    2026-03-02 09:01:00 zheng.custodian SignOrder {"order": "order-000002", "device": "pda-03"}
  ->    refused custodian_not_on_duty
  ->    AlertRaised {"alert": "alert-000001", "rule": "single_custodian", "originator": "order-000002"}
when    2026-03-02 09:01:30 sun.officer SignOrder {"order": "order-000002", "device": "pda-03"}
  ->    refused permission_denied
when    2026-03-02 09:01:40 system SignOrder {"order": "order-000002", "device": "pda-03"}
  ->    refused permission_denied
when    2026-03-02 09:01:50 zhou.custodian SignOrder {"order": "order-000002", "device": ""}
  ->    refused text_required {"field": "device"}
when    2026-03-02 09:02:00 zhou.custodian SignOrder {"order": "order-000002", "device": "pda-01"}
  ->    OrderSigned {"order": "order-000002", "custodian": "user-000006", "device": "pda-01", "at": "2026-03-02T01:02:00.000Z"}
# after one signature the goods are where they were
ask     2026-03-02 09:02:10 he.boss GetLot {"lot": "lot-000001"}
  ->    {"status": "in_stock", "zone": "A1", "open_order": "order-000002"}
when    2026-03-02 09:03:00 zhou.custodian SignOrder {"order": "order-000002", "device": "pda-02"}
  ->    refused same_custodian
  ->    AlertObserved {"alert": "alert-000001", "originator": ""}
when    2026-03-02 09:04:00 wu.custodian SignOrder {"order": "order-000002", "device": "pda-01"}
  ->    refused same_device
  ->    AlertObserved {"alert": "alert-000001", "originator": ""}
when    2026-03-02 09:05:00 zheng.custodian SignOrder {"order": "order-000002", "device": "pda-03"}
  ->    refused custodian_not_on_duty
  ->    AlertObserved {"alert": "alert-000001", "originator": ""}
# ten minutes and one second after the first signature: cancel and begin again
when    2026-03-02 09:12:01 wu.custodian SignOrder {"order": "order-000002", "device": "pda-02"}
  ->    refused signature_too_late
  ->    AlertObserved {"alert": "alert-000001", "originator": ""}
when    2026-03-02 09:13:00 sun.officer CancelOrder {"order": "order-000002", "reason": ""}
  ->    refused text_required {"field": "reason"}
when    2026-03-02 09:13:10 system CancelOrder {"order": "order-000002", "reason": "第二签超时"}
  ->    refused permission_denied
when    2026-03-02 09:13:20 sun.officer CancelOrder {"order": "order-000002", "reason": "第二签超时"}
  ->    OrderCancelled {"order": "order-000002", "reason": "第二签超时"}
when    2026-03-02 09:13:30 sun.officer CancelOrder {"order": "order-000002", "reason": "第二签超时"}
  ->    refused order_not_open
when    2026-03-02 09:13:40 sun.officer CancelOrder {"order": "order-000009", "reason": "第二签超时"}
  ->    refused order_not_found
when    2026-03-02 09:13:50 wu.custodian SignOrder {"order": "order-000002", "device": "pda-02"}
  ->    refused order_not_open
when    2026-03-02 09:14:00 sun.officer OpenOrder {"kind": "outbound", "warehouse": "warehouse-000001", "lots": ["lot-000001", "lot-000002"]}
  ->    OrderOpened {"order": "order-000003"}
when    2026-03-02 09:15:00 wu.custodian SignOrder {"order": "order-000003", "device": "pda-02"}
  ->    OrderSigned
# exactly ten minutes later is in time
when    2026-03-02 09:25:00 zhou.custodian SignOrder {"order": "order-000003", "device": "pda-01"}
  ->    OrderSigned {"custodian": "user-000006"}
  ->    OrderExecuted {"order": "order-000003", "kind": "outbound", "lots": ["lot-000001", "lot-000002"]}
when    2026-03-02 09:25:30 zhou.custodian SignOrder {"order": "order-000009", "device": "pda-01"}
  ->    refused order_not_found
ask     2026-03-02 09:26:00 he.boss GetOrder {"order": "order-000003"}
  ->    {"status": "executed", "signatures": [{"custodian": "user-000007", "device": "pda-02"}, {"custodian": "user-000006", "device": "pda-01"}]}
ask     2026-03-02 09:26:00 he.boss GetLot {"lot": "lot-000001"}
  ->    {"status": "outbound"}
ask     2026-03-02 09:26:00 ma.boss GetOrder {"order": "order-000003"}
  ->    refused order_not_found
ask     2026-03-02 09:27:00 sun.officer ListOrders {"status": "executed"}
  ->    {"items": [{"order": "order-000001", "kind": "inbound", "zone": "A1"}, {"order": "order-000003", "kind": "outbound"}]}
# gone is gone, and the bundle number is free again at this warehouse (W1)
when    2026-03-02 09:28:00 sun.officer OpenOrder {"kind": "outbound", "warehouse": "warehouse-000001", "lots": ["lot-000001"]}
  ->    refused lot_not_in_stock {"lot": "lot-000001"}
when    2026-03-02 09:29:00 he.boss AnnounceLots {"warehouse": "warehouse-000001", "lots": [
        {"bundle": "B001", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 20000, "mode": "weighed", "cost_fen_per_tonne": 400000}]}
  ->    LotsAnnounced {"lots": [{"lot": "lot-000011", "bundle": "B001"}]}
# the roster ends on 2026-06-01 00:00
when    2026-05-31 23:59:00 sun.officer OpenOrder {"kind": "outbound", "warehouse": "warehouse-000001", "lots": ["lot-000003"]}
  ->    OrderOpened {"order": "order-000004"}
when    2026-05-31 23:59:30 zhou.custodian SignOrder {"order": "order-000004", "device": "pda-01"}
  ->    OrderSigned
when    2026-06-01 00:00:00 wu.custodian SignOrder {"order": "order-000004", "device": "pda-02"}
  ->    refused custodian_not_on_duty
  ->    AlertRaised {"alert": "alert-000002", "rule": "single_custodian", "originator": "order-000004"}
