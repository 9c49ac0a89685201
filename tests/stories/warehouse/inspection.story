# W2 W5
story   An arrived lot is weighed; within max(0.3 %, 50 kg) the measured weight stands in the books
include common/warehouse.story
when    2026-03-02 08:00:00 he.boss AnnounceLots {"warehouse": "warehouse-000001", "lots": [
        {"bundle": "C001", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 10000, "mode": "weighed", "cost_fen_per_tonne": 400000},
        {"bundle": "C002", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 20000, "mode": "weighed", "cost_fen_per_tonne": 400000}]}
  ->    LotsAnnounced
when    2026-03-02 09:00:00 zhou.custodian InspectLot {"lot": "lot-000011", "weight_kg": 10000}
  ->    refused lot_not_arrived
when    2026-03-02 09:01:00 zhou.custodian RecordArrival {"lot": "lot-000099"}
  ->    refused lot_not_found
when    2026-03-02 09:02:00 zhou.custodian RecordArrival {"lot": "lot-000011"}
  ->    LotArrived {"lot": "lot-000011"}
when    2026-03-02 09:03:00 zhou.custodian RecordArrival {"lot": "lot-000011"}
  ->    refused lot_not_announced
when    2026-03-02 09:03:30 system RecordArrival {"lot": "lot-000012"}
  ->    refused permission_denied
when    2026-03-02 09:04:00 zhou.custodian RecordArrival {"lot": "lot-000012"}
  ->    LotArrived
when    2026-03-02 09:04:30 system InspectLot {"lot": "lot-000011", "weight_kg": 10000}
  ->    refused permission_denied
# 0.3 % of 10 000 kg is 30 kg, so 50 kg count
when    2026-03-02 09:05:00 zhou.custodian InspectLot {"lot": "lot-000011", "weight_kg": 9949}
  ->    refused weight_out_of_tolerance {"difference_kg": "51"}
when    2026-03-02 09:06:00 zhou.custodian InspectLot {"lot": "lot-000011", "weight_kg": 9950}
  ->    LotInspected {"weight_kg": 9950, "announced_kg": 10000}
# 0.3 % of 20 000 kg is 60 kg
when    2026-03-02 09:07:00 zhou.custodian InspectLot {"lot": "lot-000012", "weight_kg": 20061}
  ->    refused weight_out_of_tolerance {"difference_kg": "61"}
when    2026-03-02 09:07:30 zhou.custodian InspectLot {"lot": "lot-000012", "weight_kg": 0}
  ->    refused weight_not_positive
when    2026-03-02 09:07:40 zhou.custodian InspectLot {"lot": "lot-000012", "weight_kg": 10000001}
  ->    refused lot_weight_out_of_range
when    2026-03-02 09:08:00 zhou.custodian InspectLot {"lot": "lot-000012", "weight_kg": 20060}
  ->    LotInspected {"weight_kg": 20060, "announced_kg": 20000}
when    2026-03-02 09:09:00 zhou.custodian InspectLot {"lot": "lot-000099", "weight_kg": 20060}
  ->    refused lot_not_found
ask     2026-03-02 09:10:00 he.boss GetLot {"lot": "lot-000012"}
  ->    {"bundle": "C002", "status": "inspected", "weight_kg": 20060}
