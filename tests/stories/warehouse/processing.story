# W4: mother → children + scrap + loss; the pledge passes on in the same fact
story   A pledged coil is slit and another galvanised; every kilogram and fen is accounted for, and the pledge is on the children
include common/facility.story
when    2026-03-02 08:00:00 system RegisterProcess {"code": "", "name": "分条", "loss_tolerance_ppm": 3000, "scrap_tolerance_ppm": 20000, "changes_grade": false}
  ->    refused text_required {"field": "code"}
when    2026-03-02 08:00:00 system RegisterProcess {"code": "slitting", "name": "", "loss_tolerance_ppm": 3000, "scrap_tolerance_ppm": 20000, "changes_grade": false}
  ->    refused text_required {"field": "name"}
when    2026-03-02 08:00:00 system RegisterProcess {"code": "slitting", "name": "分条", "loss_tolerance_ppm": 1000001, "scrap_tolerance_ppm": 20000, "changes_grade": false}
  ->    refused tolerance_out_of_range
when    2026-03-02 08:00:00 system RegisterProcess {"code": "slitting", "name": "分条", "loss_tolerance_ppm": 3000, "scrap_tolerance_ppm": 20000, "changes_grade": false}
  ->    ProcessRegistered {"code": "slitting", "name": "分条", "loss_tolerance_ppm": 3000, "scrap_tolerance_ppm": 20000, "changes_grade": false}
when    2026-03-02 08:00:00 system RegisterProcess {"code": "slitting", "name": "分条", "loss_tolerance_ppm": 3000, "scrap_tolerance_ppm": 20000, "changes_grade": false}
  ->    refused process_code_taken
when    2026-03-02 08:00:00 system RegisterProcess {"code": "galvanising", "name": "镀锌", "loss_tolerance_ppm": 10000, "scrap_tolerance_ppm": 10000, "changes_grade": true}
  ->    ProcessRegistered {"code": "galvanising"}
when    2026-03-02 08:00:00 sun.officer RegisterProcess {"code": "rolling", "name": "轧制", "loss_tolerance_ppm": 10000, "scrap_tolerance_ppm": 10000, "changes_grade": false}
  ->    refused permission_denied
ask     2026-03-02 08:00:01 he.boss ListProcesses {}
  ->    {"items": [{"code": "galvanising", "changes_grade": true}, {"code": "slitting", "loss_tolerance_ppm": 3000}]}
# an eleventh coil, not pledged
when    2026-03-02 08:01:00 he.boss AnnounceLots {"warehouse": "warehouse-000001", "lots": [
        {"bundle": "C001", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 20000, "mode": "weighed", "cost_fen_per_tonne": 400000}]}
  ->    LotsAnnounced {"lots": [{"lot": "lot-000011"}]}
when    2026-03-02 08:02:00 zhou.custodian RecordArrival {"lot": "lot-000011"}
  ->    LotArrived
when    2026-03-02 08:03:00 zhou.custodian InspectLot {"lot": "lot-000011", "weight_kg": 20000}
  ->    LotInspected
when    2026-03-02 08:04:00 sun.officer OpenOrder {"kind": "inbound", "warehouse": "warehouse-000001", "lots": ["lot-000011"], "zone": "B1"}
  ->    OrderOpened {"order": "order-000002"}
when    2026-03-02 08:05:00 zhou.custodian SignOrder {"order": "order-000002", "device": "pda-01"}
  ->    OrderSigned
when    2026-03-02 08:06:00 wu.custodian SignOrder {"order": "order-000002", "device": "pda-02"}
  ->    OrderSigned
  ->    OrderExecuted
# ---- opening: a known process, one kind of goods under one pledge
when    2026-03-02 09:00:00 sun.officer OpenOrder {"kind": "processing", "warehouse": "warehouse-000001", "lots": ["lot-000001"], "zone": "A2", "process": "forging"}
  ->    refused process_not_found
when    2026-03-02 09:00:01 sun.officer OpenOrder {"kind": "processing", "warehouse": "warehouse-000001", "lots": ["lot-000001", "lot-000011"], "zone": "A2", "process": "slitting"}
  ->    refused mothers_of_several_kinds
when    2026-03-02 09:00:02 sun.officer OpenOrder {"kind": "processing", "warehouse": "warehouse-000001", "lots": ["lot-000001"], "zone": "A2", "process": "slitting"}
  ->    OrderOpened {"order": "order-000003", "kind": "processing", "process": "slitting", "zone": "A2"}
ask     2026-03-02 09:00:03 qian.bank GetLot {"lot": "lot-000001"}
  ->    {"status": "pledged", "side_states": ["in_processing"]}
when    2026-03-02 09:00:04 zhou.custodian SignOrder {"order": "order-000003", "device": "pda-01"}
  ->    refused result_not_reported
# ---- the result: 260 000 = 100 000 + 100 000 + 55 001 + 4 500 scrap + 499 loss; at most 5 200 scrap and 780 loss
when    2026-03-02 10:00:00 zhou.custodian ReportProcessing {"order": "order-000099", "outputs": [], "scrap_kg": 0, "loss_kg": 0}
  ->    refused order_not_found
when    2026-03-02 10:00:01 system ReportProcessing {"order": "order-000003", "outputs": [], "scrap_kg": 0, "loss_kg": 0}
  ->    refused permission_denied
when    2026-03-02 10:00:02 zhou.custodian ReportProcessing {"order": "order-000002", "outputs": [], "scrap_kg": 0, "loss_kg": 0}
  ->    refused order_not_processing
when    2026-03-02 10:00:03 zhou.custodian ReportProcessing {"order": "order-000003", "outputs": [], "scrap_kg": 0, "loss_kg": 0}
  ->    refused outputs_required
when    2026-03-02 10:00:04 zhou.custodian ReportProcessing {"order": "order-000003", "outputs": [
        {"bundle": "B001-1", "specification": "3.0×750×C", "weight_kg": 260000, "mode": "weighed"}], "scrap_kg": -1, "loss_kg": 1}
  ->    refused weight_not_positive
when    2026-03-02 10:00:05 zhou.custodian ReportProcessing {"order": "order-000003", "outputs": [
        {"bundle": "B001-1", "specification": "3.0×750×C", "weight_kg": 259999, "mode": "weighed"}], "scrap_kg": 0, "loss_kg": 0}
  ->    refused processing_weight_differs {"difference_kg": "1"}
when    2026-03-02 10:00:06 zhou.custodian ReportProcessing {"order": "order-000003", "outputs": [
        {"bundle": "B001-1", "specification": "3.0×750×C", "weight_kg": 259219, "mode": "weighed"}], "scrap_kg": 0, "loss_kg": 781}
  ->    refused loss_out_of_tolerance {"allowed_kg": "780"}
# scrap is no way around the bank's release
when    2026-03-02 10:00:07 zhou.custodian ReportProcessing {"order": "order-000003", "outputs": [
        {"bundle": "B001-1", "specification": "3.0×750×C", "weight_kg": 254799, "mode": "weighed"}], "scrap_kg": 5201, "loss_kg": 0}
  ->    refused scrap_out_of_tolerance {"allowed_kg": "5200"}
when    2026-03-02 10:00:08 zhou.custodian ReportProcessing {"order": "order-000003", "outputs": [
        {"bundle": "B002", "specification": "3.0×750×C", "weight_kg": 260000, "mode": "weighed"}], "scrap_kg": 0, "loss_kg": 0}
  ->    refused bundle_live {"bundle": "B002"}
when    2026-03-02 10:00:09 zhou.custodian ReportProcessing {"order": "order-000003", "outputs": [
        {"bundle": "B001-1", "grade": "DX51D", "specification": "3.0×750×C", "weight_kg": 260000, "mode": "weighed"}], "scrap_kg": 0, "loss_kg": 0}
  ->    refused grade_unchanged_expected {"bundle": "B001-1"}
when    2026-03-02 10:00:10 zhou.custodian ReportProcessing {"order": "order-000003", "outputs": [
        {"bundle": "B001-1", "specification": "3.0×750×C", "weight_kg": 260000, "mode": "theoretical"}], "scrap_kg": 0, "loss_kg": 0}
  ->    refused dimensions_required {"bundle": "B001-1"}
when    2026-03-02 10:01:00 zhou.custodian ReportProcessing {"order": "order-000003", "outputs": [
        {"bundle": "B001-1", "specification": "3.0×600×C", "weight_kg": 100000, "mode": "weighed"},
        {"bundle": "B001-2", "specification": "3.0×600×C", "weight_kg": 100000, "mode": "weighed"},
        {"bundle": "B001", "specification": "3.0×300×C", "weight_kg": 55001, "mode": "weighed"}], "scrap_kg": 4500, "loss_kg": 499}
  ->    ProcessingReported {"order": "order-000003", "result": {"scrap_kg": 4500, "loss_kg": 499}}
when    2026-03-02 10:02:00 zhou.custodian SignOrder {"order": "order-000003", "device": "pda-01"}
  ->    OrderSigned
when    2026-03-02 10:02:30 zhou.custodian ReportProcessing {"order": "order-000003", "outputs": [], "scrap_kg": 0, "loss_kg": 0}
  ->    refused order_signed
# cost 260 t × 4 000.00 = 1 040 000.00, by weight over 255 001 kg: 407 841.53…, 407 841.53… and 224 316.92…; the two fen
# left over go to the largest remainders, those of the first two. By the tonne 4 078.41, rounded down
when    2026-03-02 10:03:00 wu.custodian SignOrder {"order": "order-000003", "device": "pda-02"}
  ->    OrderSigned
  ->    OrderExecuted {"order": "order-000003", "kind": "processing"}
  ->    LotsProcessed {"order": "order-000003", "process": "slitting", "owner": "org-000006", "mothers": [{"lot": "lot-000001", "weight_kg": 260000}],
        "children": [{"lot": "lot-000012", "bundle": "B001-1", "grade": "Q235B", "origin": "日照钢铁", "weight_kg": 100000, "cost_total_fen": 40784154, "cost_fen_per_tonne": 407841},
                     {"lot": "lot-000013", "bundle": "B001-2", "weight_kg": 100000, "cost_total_fen": 40784154},
                     {"lot": "lot-000014", "bundle": "B001", "weight_kg": 55001, "cost_total_fen": 22431692}],
        "scrap_kg": 4500, "loss_kg": 499, "pledged_to": "facility-000001", "control": "control-000001"}
ask     2026-03-02 10:04:00 qian.bank GetLot {"lot": "lot-000001"}
  ->    {"status": "processed", "children": ["lot-000012", "lot-000013", "lot-000014"]}
ask     2026-03-02 10:04:01 qian.bank GetLot {"lot": "lot-000012"}
  ->    {"status": "pledged", "pledged_to": "facility-000001", "control": "control-000001", "zone": "A2", "mothers": ["lot-000001"], "side_states": []}
# W7: (9 × 260 000 + 255 001) kg × 3 900.00 = 10 120 503.90
ask     2026-03-02 10:04:02 qian.bank GetFacility {"facility": "facility-000001"}
  ->    {"value_fen": 1012050390, "lots": ["lot-000002", "lot-000003", "lot-000004", "lot-000005", "lot-000006", "lot-000007", "lot-000008", "lot-000009", "lot-000010",
                                           "lot-000012", "lot-000013", "lot-000014"]}
when    2026-03-02 10:04:03 zhou.custodian ReportProcessing {"order": "order-000003", "outputs": [], "scrap_kg": 0, "loss_kg": 0}
  ->    refused order_not_open
# ---- two of them are galvanised together: another grade at another price, the lineage goes on
when    2026-03-02 11:00:00 sun.officer OpenOrder {"kind": "processing", "warehouse": "warehouse-000001", "lots": ["lot-000012", "lot-000013"], "zone": "B1", "process": "galvanising"}
  ->    OrderOpened {"order": "order-000004"}
when    2026-03-02 11:01:00 zhou.custodian ReportProcessing {"order": "order-000004", "outputs": [
        {"bundle": "G001", "grade": "DX51D", "specification": "3.0×600×C", "weight_kg": 199000, "mode": "weighed"}], "scrap_kg": 0, "loss_kg": 1000}
  ->    ProcessingReported
when    2026-03-02 11:02:00 zhou.custodian SignOrder {"order": "order-000004", "device": "pda-01"}
  ->    OrderSigned
when    2026-03-02 11:03:00 wu.custodian SignOrder {"order": "order-000004", "device": "pda-02"}
  ->    OrderSigned
  ->    OrderExecuted
  ->    LotsProcessed {"children": [{"lot": "lot-000015", "grade": "DX51D", "cost_total_fen": 81568308}], "scrap_kg": 0, "loss_kg": 1000}
ask     2026-03-02 11:04:00 qian.bank GetLineage {"lot": "lot-000015"}
  ->    {"lot": "lot-000015", "lots": [{"lot": "lot-000001", "status": "processed", "children": ["lot-000012", "lot-000013", "lot-000014"]},
         {"lot": "lot-000012", "mothers": ["lot-000001"], "children": ["lot-000015"]}, {"lot": "lot-000013"},
         {"lot": "lot-000015", "mothers": ["lot-000012", "lot-000013"], "status": "pledged"}]}
ask     2026-03-02 11:04:01 other.bank GetLineage {"lot": "lot-000015"}
  ->    refused lot_not_found
# ---- a bundle number that is taken between report and signature
when    2026-03-02 12:00:00 sun.officer OpenOrder {"kind": "processing", "warehouse": "warehouse-000001", "lots": ["lot-000011"], "zone": "B1", "process": "slitting"}
  ->    OrderOpened {"order": "order-000005"}
when    2026-03-02 12:01:00 zhou.custodian ReportProcessing {"order": "order-000005", "outputs": [
        {"bundle": "C002", "specification": "3.0×1500×C", "weight_kg": 20000, "mode": "weighed"}], "scrap_kg": 0, "loss_kg": 0}
  ->    ProcessingReported
when    2026-03-02 12:02:00 he.boss AnnounceLots {"warehouse": "warehouse-000001", "lots": [
        {"bundle": "C002", "grade": "Q235B", "specification": "3.0×1500×C", "origin": "日照钢铁", "weight_kg": 20000, "mode": "weighed", "cost_fen_per_tonne": 400000}]}
  ->    LotsAnnounced
when    2026-03-02 12:03:00 zhou.custodian SignOrder {"order": "order-000005", "device": "pda-01"}
  ->    refused bundle_live {"bundle": "C002"}
when    2026-03-02 12:04:00 zhou.custodian ReportProcessing {"order": "order-000005", "outputs": [
        {"bundle": "C001", "specification": "3.0×1500×C", "weight_kg": 20000, "mode": "weighed"}], "scrap_kg": 0, "loss_kg": 0}
  ->    ProcessingReported
