# W1
story   Lots are announced once for each bundle; a theoretical weight is checked against thickness × width × length × 7.85
include common/warehouse.story
when    2026-03-02 08:00:00 he.boss AnnounceLots {"warehouse": "warehouse-000009", "lots": []}
  ->    refused warehouse_not_found
when    2026-03-02 08:00:01 he.boss AnnounceLots {"warehouse": "warehouse-000001", "lots": []}
  ->    refused lots_required
# B001 lies in the central warehouse already
when    2026-03-02 08:01:00 he.boss AnnounceLots {"warehouse": "warehouse-000001", "lots": [
        {"bundle": "B001", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 20000, "mode": "weighed", "cost_fen_per_tonne": 400000}]}
  ->    refused bundle_live {"bundle": "B001"}
# twice in one announcement
when    2026-03-02 08:02:00 he.boss AnnounceLots {"warehouse": "warehouse-000001", "lots": [
        {"bundle": "C001", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 20000, "mode": "weighed", "cost_fen_per_tonne": 400000},
        {"bundle": "C001", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 20000, "mode": "weighed", "cost_fen_per_tonne": 400000}]}
  ->    refused bundle_live {"bundle": "C001"}
when    2026-03-02 08:03:00 he.boss AnnounceLots {"warehouse": "warehouse-000001", "lots": [
        {"bundle": "C001", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "", "weight_kg": 20000, "mode": "weighed", "cost_fen_per_tonne": 400000}]}
  ->    refused text_required {"bundle": "C001"}
when    2026-03-02 08:04:00 he.boss AnnounceLots {"warehouse": "warehouse-000001", "lots": [
        {"bundle": "C001", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 0, "mode": "weighed", "cost_fen_per_tonne": 400000}]}
  ->    refused lot_weight_out_of_range
when    2026-03-02 08:05:00 he.boss AnnounceLots {"warehouse": "warehouse-000001", "lots": [
        {"bundle": "C001", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 20000, "mode": "weighed", "cost_fen_per_tonne": 1000000001}]}
  ->    refused price_out_of_range
# 3.0 mm × 1.5 m × 6 m × 7.85 = 211.95 kg: 213 is 1.05 kg off, 212 and 211 are within 1 kg
when    2026-03-02 08:06:00 he.boss AnnounceLots {"warehouse": "warehouse-000001", "lots": [
        {"bundle": "P001", "grade": "DX51D", "specification": "3.0×1500×6000", "origin": "日照钢铁", "weight_kg": 212, "mode": "theoretical", "cost_fen_per_tonne": 450000}]}
  ->    refused dimensions_required
when    2026-03-02 08:07:00 he.boss AnnounceLots {"warehouse": "warehouse-000001", "lots": [
        {"bundle": "P001", "grade": "DX51D", "specification": "3.0×1500×6000", "origin": "日照钢铁", "weight_kg": 212, "mode": "theoretical",
         "dimensions": {"thickness_um": 0, "width_mm": 1500, "length_mm": 6000}, "cost_fen_per_tonne": 450000}]}
  ->    refused dimensions_out_of_range
when    2026-03-02 08:08:00 he.boss AnnounceLots {"warehouse": "warehouse-000001", "lots": [
        {"bundle": "P001", "grade": "DX51D", "specification": "3.0×1500×6000", "origin": "日照钢铁", "weight_kg": 213, "mode": "theoretical",
         "dimensions": {"thickness_um": 3000, "width_mm": 1500, "length_mm": 6000}, "cost_fen_per_tonne": 450000}]}
  ->    refused theoretical_weight_differs
when    2026-03-02 08:09:00 he.boss AnnounceLots {"warehouse": "warehouse-000001", "lots": [
        {"bundle": "P001", "grade": "DX51D", "specification": "3.0×1500×6000", "origin": "日照钢铁", "weight_kg": 212, "mode": "theoretical",
         "dimensions": {"thickness_um": 3000, "width_mm": 1500, "length_mm": 6000}, "cost_fen_per_tonne": 450000},
        {"bundle": "P002", "grade": "DX51D", "specification": "3.0×1500×6000", "origin": "日照钢铁", "weight_kg": 211, "mode": "theoretical",
         "dimensions": {"thickness_um": 3000, "width_mm": 1500, "length_mm": 6000}, "cost_fen_per_tonne": 450000}]}
  ->    LotsAnnounced {"owner": "org-000006", "lots": [{"lot": "lot-000011", "bundle": "P001"}, {"lot": "lot-000012", "bundle": "P002"}]}
# the same bundle number at another warehouse is another lot: announced, and noticed
when    2026-03-02 08:10:00 ma.boss AnnounceLots {"warehouse": "warehouse-000002", "lots": [
        {"bundle": "B001", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 20000, "mode": "weighed", "cost_fen_per_tonne": 400000}]}
  ->    LotsAnnounced {"owner": "org-000007", "lots": [{"lot": "lot-000013"}]}
  ->    BundleDuplicated {"lot": "lot-000013", "bundle": "B001", "others": ["lot-000001"]}
  ->    AlertRaised {"alert": "alert-000001", "rule": "duplicate_bundle", "originator": "B001"}
# the operator cannot act as an enterprise (P6)
when    2026-03-02 08:11:00 wang.clerk AnnounceLots {"warehouse": "warehouse-000001", "lots": []}
  ->    refused permission_denied
when    2026-03-02 08:12:00 system AnnounceLots {"warehouse": "warehouse-000001", "lots": []}
  ->    refused owner_not_enterprise
