# W1 W2 W3 W7
story   Ten coils are in stock after two custodians have signed, and are seen by those entitled
include common/warehouse.story
ask     2026-02-28 09:10:00 he.boss GetLot {"lot": "lot-000010"}
  ->    {"bundle": "B010", "status": "in_stock", "zone": "A1", "weight_kg": 260000, "owner": "org-000006"}
