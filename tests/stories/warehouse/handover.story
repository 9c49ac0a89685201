# W3 交接班: outgoing and incoming custodian sign what is there; the outgoing one's duty ends with it
story   A shift passes with two signatures on two devices over the open orders and the stock
include common/warehouse.story
when    2026-03-02 08:00:00 sun.officer RosterDuty {"warehouse": "warehouse-000001", "custodian": "user-000008",
        "from": "2026-03-02T01:00:00.000Z", "to": "2026-03-02T10:00:00.000Z"}
  ->    DutyRostered {"duty": "duty-000003"}
when    2026-03-02 08:10:00 zhou.custodian ProposeHandover {"warehouse": "warehouse-000009", "incoming": "user-000008", "device": "pda-01"}
  ->    refused warehouse_not_found
when    2026-03-02 08:10:01 system ProposeHandover {"warehouse": "warehouse-000001", "incoming": "user-000008", "device": "pda-01"}
  ->    refused permission_denied
when    2026-03-02 08:10:02 zhou.custodian ProposeHandover {"warehouse": "warehouse-000001", "incoming": "user-000005", "device": "pda-01"}
  ->    refused custodian_not_found
when    2026-03-02 08:10:03 zhou.custodian ProposeHandover {"warehouse": "warehouse-000001", "incoming": "user-000006", "device": "pda-01"}
  ->    refused same_custodian
when    2026-03-02 08:10:04 zhou.custodian ProposeHandover {"warehouse": "warehouse-000001", "incoming": "user-000008", "device": ""}
  ->    refused text_required {"field": "device"}
when    2026-03-02 08:10:05 zheng.custodian ProposeHandover {"warehouse": "warehouse-000001", "incoming": "user-000006", "device": "pda-03"}
  ->    refused custodian_not_on_duty
when    2026-03-02 08:11:00 sun.officer OpenOrder {"kind": "move", "warehouse": "warehouse-000001", "lots": ["lot-000001", "lot-000002"], "zone": "A2"}
  ->    OrderOpened {"order": "order-000002"}
# ten coils of 260 t in A1, one order open
when    2026-03-02 08:55:00 zhou.custodian ProposeHandover {"warehouse": "warehouse-000001", "incoming": "user-000008", "device": "pda-01"}
  ->    HandoverProposed {"handover": "handover-000001", "incoming": "user-000008", "content": {"open_orders": ["order-000002"],
        "stock": [{"zone": "A1", "lots": 10, "weight_kg": 2600000}, {"zone": "A2", "lots": 0, "weight_kg": 0}, {"zone": "B1", "lots": 0, "weight_kg": 0}]},
        "signature": {"custodian": "user-000006", "device": "pda-01"}}
when    2026-03-02 08:56:00 zheng.custodian AcceptHandover {"handover": "handover-000009", "device": "pda-03"}
  ->    refused handover_not_found
when    2026-03-02 08:56:01 wu.custodian AcceptHandover {"handover": "handover-000001", "device": "pda-02"}
  ->    refused permission_denied
when    2026-03-02 08:56:02 zheng.custodian AcceptHandover {"handover": "handover-000001", "device": ""}
  ->    refused text_required {"field": "device"}
# the incoming custodian's duty begins at 09:00
when    2026-03-02 08:59:59 zheng.custodian AcceptHandover {"handover": "handover-000001", "device": "pda-03"}
  ->    refused custodian_not_on_duty
  ->    AlertRaised {"alert": "alert-000001", "rule": "single_custodian", "originator": "handover-000001"}
when    2026-03-02 09:00:00 zheng.custodian AcceptHandover {"handover": "handover-000001", "device": "pda-01"}
  ->    refused same_device
# what was handed over is no longer what is there
when    2026-03-02 09:00:30 sun.officer CancelOrder {"order": "order-000002", "reason": "改期"}
  ->    OrderCancelled
when    2026-03-02 09:01:00 zheng.custodian AcceptHandover {"handover": "handover-000001", "device": "pda-03"}
  ->    refused handover_outdated
when    2026-03-02 09:05:01 zheng.custodian AcceptHandover {"handover": "handover-000001", "device": "pda-03"}
  ->    refused signature_too_late
  ->    AlertObserved {"alert": "alert-000001", "originator": ""}
when    2026-03-02 09:06:00 zhou.custodian ProposeHandover {"warehouse": "warehouse-000001", "incoming": "user-000008", "device": "pda-01"}
  ->    HandoverProposed {"handover": "handover-000002", "content": {"open_orders": []}}
when    2026-03-02 09:07:00 zheng.custodian AcceptHandover {"handover": "handover-000002", "device": "pda-03"}
  ->    HandoverAccepted {"handover": "handover-000002", "ended": "duty-000001", "signature": {"custodian": "user-000008", "device": "pda-03", "at": "2026-03-02T01:07:00.000Z"}}
when    2026-03-02 09:07:01 zheng.custodian AcceptHandover {"handover": "handover-000002", "device": "pda-03"}
  ->    refused handover_accepted
# zhou is off duty now, though rostered until June; zheng signs
when    2026-03-02 09:08:00 sun.officer OpenOrder {"kind": "move", "warehouse": "warehouse-000001", "lots": ["lot-000001"], "zone": "A2"}
  ->    OrderOpened {"order": "order-000003"}
when    2026-03-02 09:09:00 zhou.custodian SignOrder {"order": "order-000003", "device": "pda-01"}
  ->    refused custodian_not_on_duty
  ->    AlertRaised {"alert": "alert-000002", "rule": "single_custodian", "originator": "order-000003"}
when    2026-03-02 09:09:30 zheng.custodian SignOrder {"order": "order-000003", "device": "pda-03"}
  ->    OrderSigned
ask     2026-03-02 09:10:00 sun.officer GetHandover {"handover": "handover-000002"}
  ->    {"outgoing": "user-000006", "incoming": "user-000008", "accepted": true, "signatures": [{"custodian": "user-000006"}, {"custodian": "user-000008"}]}
ask     2026-03-02 09:10:00 he.boss GetHandover {"handover": "handover-000002"}
  ->    refused handover_not_found
ask     2026-03-02 09:10:00 wang.clerk ListHandovers {"warehouse": "warehouse-000001"}
  ->    {"items": [{"handover": "handover-000001", "accepted": false}, {"handover": "handover-000002", "accepted": true}]}
ask     2026-03-02 09:10:00 wang.clerk ListHandovers {"page_size": 0}
  ->    refused page_size_invalid
