# R11 R12 W1 S6
story   What people try and are refused is an alert: one custodian twice, one bundle pledged twice, one bundle live twice
include common/warehouse.story
when    2026-03-02 09:00:00 sun.officer OpenOrder {"kind": "outbound", "warehouse": "warehouse-000001", "lots": ["lot-000001"]}
  ->    OrderOpened {"order": "order-000002"}
when    2026-03-02 09:01:00 zheng.custodian SignOrder {"order": "order-000002", "device": "pda-03"}
  ->    refused custodian_not_on_duty
  ->    AlertRaised {"alert": "alert-000001", "rule": "single_custodian", "alert_class": "critical", "originator": "order-000002", "lots": []}
# the same person again is the same alert; another attempt within a minute is only counted
when    2026-03-02 09:01:30 zheng.custodian SignOrder {"order": "order-000002", "device": "pda-03"}
  ->    refused custodian_not_on_duty
when    2026-03-02 09:02:00 zhou.custodian SignOrder {"order": "order-000002", "device": "pda-01"}
  ->    OrderSigned {"order": "order-000002"}
when    2026-03-02 09:03:00 zhou.custodian SignOrder {"order": "order-000002", "device": "pda-02"}
  ->    refused same_custodian
  ->    AlertObserved {"alert": "alert-000001", "evidence": "user-000006/same_custodian/order-000002"}
# it froze nothing, because nothing of the order is pledged: the right second custodian signs
when    2026-03-02 09:04:00 wu.custodian SignOrder {"order": "order-000002", "device": "pda-02"}
  ->    OrderSigned {"order": "order-000002"}
  ->    OrderExecuted {"order": "order-000002"}
ask     2026-03-02 09:05:00 sun.officer GetAlert {"alert": "alert-000001"}
  ->    {"rule": "single_custodian", "alert_class": "critical", "observations": 2, "status": "raised", "lots": []}
