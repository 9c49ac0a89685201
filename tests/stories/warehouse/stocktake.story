# W2 W3 W5 W7: pledged coils are moved, counted, found missing, adjusted and found again, each time by two custodians
story   Two custodians move and count pledged coils; what is missing is worth nothing, and the books follow the count
include common/facility.story
when    2026-03-02 08:00:00 sun.officer OpenOrder {"kind": "move", "warehouse": "warehouse-000001", "lots": ["lot-000003"], "zone": "A1"}
  ->    refused zone_unchanged {"lot": "lot-000003"}
when    2026-03-02 08:00:01 sun.officer OpenOrder {"kind": "move", "warehouse": "warehouse-000001", "lots": ["lot-000003"], "zone": "Z9"}
  ->    refused zone_unknown
when    2026-03-02 08:00:02 sun.officer OpenOrder {"kind": "move", "warehouse": "warehouse-000001", "lots": ["lot-000003"], "zone": "A2",
        "counts": [{"lot": "lot-000003", "weight_kg": 260000}]}
  ->    refused counts_expected
when    2026-03-02 08:00:03 sun.officer OpenOrder {"kind": "move", "warehouse": "warehouse-000001", "lots": ["lot-000003"], "zone": "A2"}
  ->    OrderOpened {"order": "order-000002", "kind": "move", "zone": "A2"}
when    2026-03-02 08:01:00 zhou.custodian SignOrder {"order": "order-000002", "device": "pda-01"}
  ->    OrderSigned
when    2026-03-02 08:02:00 wu.custodian SignOrder {"order": "order-000002", "device": "pda-02"}
  ->    OrderSigned
  ->    OrderExecuted {"order": "order-000002", "kind": "move", "zone": "A2"}
# the pledge stays where it was
ask     2026-03-02 08:03:00 qian.bank GetLot {"lot": "lot-000003"}
  ->    {"zone": "A2", "status": "pledged", "pledged_to": "facility-000001"}
# pledged goods leave only with the bank's release (W3)
when    2026-03-02 08:04:00 sun.officer OpenOrder {"kind": "outbound", "warehouse": "warehouse-000001", "lots": ["lot-000003"]}
  ->    refused lot_pledged {"lot": "lot-000003"}
# ---- a stocktake says of each of its lots what was found, in the zone where the books have them
when    2026-03-02 09:00:00 sun.officer OpenOrder {"kind": "stocktake", "warehouse": "warehouse-000001", "lots": ["lot-000001", "lot-000002"], "zone": "A1",
        "counts": [{"lot": "lot-000001", "weight_kg": 259000}]}
  ->    refused counts_expected
when    2026-03-02 09:00:01 sun.officer OpenOrder {"kind": "stocktake", "warehouse": "warehouse-000001", "lots": ["lot-000003"], "zone": "A1",
        "counts": [{"lot": "lot-000003", "weight_kg": 259000}]}
  ->    refused lot_not_in_zone {"lot": "lot-000003"}
when    2026-03-02 09:00:02 sun.officer OpenOrder {"kind": "stocktake", "warehouse": "warehouse-000001", "lots": ["lot-000001"], "zone": "A1",
        "counts": [{"lot": "lot-000001", "weight_kg": 0}]}
  ->    refused lot_weight_out_of_range
when    2026-03-02 09:00:03 sun.officer OpenOrder {"kind": "adjustment", "warehouse": "warehouse-000001", "lots": ["lot-000001"], "reason": "盘点"}
  ->    refused lot_not_counted {"lot": "lot-000001"}
# nine coils by the books: 2 340 000 kg; found: 259 000, nothing of lot 2, seven times 260 000 = 2 079 000; tolerance 7 020
when    2026-03-02 09:00:04 zhou.custodian OpenOrder {"kind": "stocktake", "warehouse": "warehouse-000001", "zone": "A1",
        "lots": ["lot-000001", "lot-000002", "lot-000004", "lot-000005", "lot-000006", "lot-000007", "lot-000008", "lot-000009", "lot-000010"],
        "counts": [{"lot": "lot-000001", "weight_kg": 259000}, {"lot": "lot-000002"},
                   {"lot": "lot-000004", "weight_kg": 260000}, {"lot": "lot-000005", "weight_kg": 260000}, {"lot": "lot-000006", "weight_kg": 260000},
                   {"lot": "lot-000007", "weight_kg": 260000}, {"lot": "lot-000008", "weight_kg": 260000}, {"lot": "lot-000009", "weight_kg": 260000},
                   {"lot": "lot-000010", "weight_kg": 260000}]}
  ->    OrderOpened {"order": "order-000003", "kind": "stocktake"}
when    2026-03-02 09:01:00 zhou.custodian SignOrder {"order": "order-000003", "device": "pda-01"}
  ->    OrderSigned
# one signature says nothing about stock
ask     2026-03-02 09:01:30 qian.bank GetLot {"lot": "lot-000002"}
  ->    {"side_states": []}
when    2026-03-02 09:02:00 wu.custodian SignOrder {"order": "order-000003", "device": "pda-02"}
  ->    OrderSigned
  ->    OrderExecuted {"order": "order-000003", "kind": "stocktake"}
  ->    StocktakeRecorded {"order": "order-000003", "zone": "A1", "book_kg": 2340000, "counted_kg": 2079000}
  ->    LotsMissing {"order": "order-000003", "lots": ["lot-000002"]}
  ->    StocktakeDiffers {"order": "order-000003", "book_kg": 2340000, "counted_kg": 2079000, "tolerance_kg": 7020, "lots": ["lot-000001", "lot-000002"]}
ask     2026-03-02 09:03:00 qian.bank GetLot {"lot": "lot-000002"}
  ->    {"side_states": ["missing"], "status": "pledged", "weight_kg": 260000, "last_count": {"order": "order-000003", "weight_kg": 0}}
# F6: nine coils carry: 9 × 260 t × 3 900.00 = 9 126 000.00, of which 70 % = 6 388 200.00
ask     2026-03-02 09:03:01 qian.bank GetFacility {"facility": "facility-000001"}
  ->    {"value_fen": 912600000, "drawable_fen": 638820000}
ask     2026-03-02 09:03:02 sun.officer GetReconciliation {"warehouse": "warehouse-000001"}
  ->    {"zones": [{"zone": "A1", "book_kg": 2340000,
            "stocktake": {"book_kg": 2340000, "counted_kg": 2079000, "difference_kg": -261000, "tolerance_kg": 7020, "within": false},
            "groups": [{"owner": "org-000006", "grade": "Q235B", "lots": 9, "lots_uncounted": 0, "stocktake": {"difference_kg": -261000}}]},
          {"zone": "A2", "book_kg": 260000, "groups": [{"lots": 1, "lots_uncounted": 1}]},
          {"zone": "B1", "book_kg": 0, "groups": []}]}
when    2026-03-02 09:04:00 sun.officer OpenOrder {"kind": "move", "warehouse": "warehouse-000001", "lots": ["lot-000002"], "zone": "A2"}
  ->    refused lot_missing {"lot": "lot-000002"}
# ---- the books follow the count, with a reason
when    2026-03-02 10:00:00 sun.officer OpenOrder {"kind": "adjustment", "warehouse": "warehouse-000001", "lots": ["lot-000001"]}
  ->    refused text_required
when    2026-03-02 10:00:01 sun.officer OpenOrder {"kind": "adjustment", "warehouse": "warehouse-000001", "lots": ["lot-000001"], "zone": "A1", "reason": "盘点短重"}
  ->    refused zone_not_expected
when    2026-03-02 10:00:02 sun.officer OpenOrder {"kind": "adjustment", "warehouse": "warehouse-000001", "lots": ["lot-000004"], "reason": "盘点短重"}
  ->    refused weight_unchanged {"lot": "lot-000004"}
when    2026-03-02 10:00:03 sun.officer OpenOrder {"kind": "adjustment", "warehouse": "warehouse-000001", "lots": ["lot-000001"], "reason": "盘点短重"}
  ->    OrderOpened {"order": "order-000004", "kind": "adjustment", "reason": "盘点短重"}
when    2026-03-02 10:01:00 zhou.custodian SignOrder {"order": "order-000004", "device": "pda-01"}
  ->    OrderSigned
when    2026-03-02 10:02:00 wu.custodian SignOrder {"order": "order-000004", "device": "pda-02"}
  ->    OrderSigned
  ->    OrderExecuted {"order": "order-000004"}
  ->    LotsAdjusted {"order": "order-000004", "lots": [{"lot": "lot-000001", "before_kg": 260000, "after_kg": 259000, "counted_by": "order-000003"}], "reason": "盘点短重"}
# W7: 8 × 1 014 000.00 + 259 t × 3 900.00 = 9 122 100.00: the pledge is re-valued by itself
ask     2026-03-02 10:03:00 qian.bank GetFacility {"facility": "facility-000001"}
  ->    {"value_fen": 912210000}
# ---- two custodians find lot 2 again, 20 kg short, which is within tolerance
when    2026-03-02 11:00:00 zhou.custodian OpenOrder {"kind": "stocktake", "warehouse": "warehouse-000001", "lots": ["lot-000002"], "zone": "A1",
        "counts": [{"lot": "lot-000002", "weight_kg": 259980}]}
  ->    OrderOpened {"order": "order-000005"}
when    2026-03-02 11:01:00 zhou.custodian SignOrder {"order": "order-000005", "device": "pda-01"}
  ->    OrderSigned
when    2026-03-02 11:02:00 wu.custodian SignOrder {"order": "order-000005", "device": "pda-02"}
  ->    OrderSigned
  ->    OrderExecuted
  ->    StocktakeRecorded {"counts": [{"lot": "lot-000002", "book_kg": 260000, "counted_kg": 259980}]}
  ->    LotsFound {"order": "order-000005", "lots": ["lot-000002"]}
# 9 × 1 014 000.00 + 1 010 100.00 = 10 136 100.00
ask     2026-03-02 11:03:00 qian.bank GetFacility {"facility": "facility-000001"}
  ->    {"value_fen": 1013610000}
# 2 339 000 in the books, 2 338 980 counted
ask     2026-03-02 11:03:01 sun.officer GetReconciliation {"warehouse": "warehouse-000001"}
  ->    {"zones": [{"zone": "A1", "stocktake": {"book_kg": 2339000, "counted_kg": 2338980, "difference_kg": -20, "tolerance_kg": 7017, "within": true}}, {}, {}]}
ask     2026-03-02 11:04:00 zhou.custodian GetOrder {"order": "order-000005"}
  ->    {"kind": "stocktake", "counts": [{"lot": "lot-000002", "weight_kg": 259980}]}
