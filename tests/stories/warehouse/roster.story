# W3 P6
story   The supervisor and the operator see who is on duty, and who can be; a bank and an enterprise do not
include common/warehouse.story
ask     2026-03-02 08:00:00 sun.officer ListDuties {"warehouse": "warehouse-000001"}
  ->    {"items": [{"duty": "duty-000001", "custodian": "user-000006"}, {"duty": "duty-000002", "custodian": "user-000007"}]}
ask     2026-03-02 08:00:01 wang.clerk ListDuties {"from": "2020-01-01", "to": "2020-01-31"}
  ->    {"items": []}
ask     2026-03-02 08:00:02 qian.bank ListDuties {}
  ->    {"items": []}
ask     2026-03-02 08:00:03 sun.officer ListCustodians {"warehouse": "warehouse-000001"}
  ->    {"items": [{"custodian": "user-000006"}, {"custodian": "user-000007"}, {"custodian": "user-000008"}]}
ask     2026-03-02 08:00:04 he.boss ListCustodians {"warehouse": "warehouse-000001"}
  ->    refused warehouse_not_found
ask     2026-03-02 08:00:05 sun.officer ListCustodians {"warehouse": "warehouse-000009"}
  ->    refused warehouse_not_found
# ---- whose hand it was: by name for colleagues and the operator, by organisation for others, nothing of whom one may not know
ask     2026-03-02 08:01:00 sun.officer ListPeople {"user": "user-000006"}
  ->    {"items": [{"organisation": "org-000002", "name": "周监管员"}]}
ask     2026-03-02 08:01:01 qian.bank ListPeople {"user": "user-000006"}
  ->    {"items": [{"organisation": "org-000002", "name": null}]}
ask     2026-03-02 08:01:02 ma.boss ListPeople {"user": "user-000011"}
  ->    {"items": []}
ask     2026-03-02 08:01:03 wang.clerk ListPeople {"user": "user-000099"}
  ->    {"items": []}
