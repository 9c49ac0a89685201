# The county's configuration: warehouses
story   A warehouse has a code of its own, an admitted supervisor and named zones
include common/county.story
when    2026-02-27 09:00:00 system RegisterWarehouse {"code": "GX-C01", "name": "中心仓", "central": true, "supervisor": "org-000002", "zones": ["A1", "A2"]}
  ->    WarehouseRegistered {"warehouse": "warehouse-000001", "code": "GX-C01", "zones": ["A1", "A2"]}
when    2026-02-27 09:00:01 system RegisterWarehouse {"code": "GX-C01", "name": "另一仓", "central": false, "supervisor": "org-000002", "zones": ["A1"]}
  ->    refused warehouse_code_taken
when    2026-02-27 09:00:02 system RegisterWarehouse {"code": "", "name": "无号仓", "central": false, "supervisor": "org-000002", "zones": ["A1"]}
  ->    refused text_required {"field": "code"}
when    2026-02-27 09:00:03 system RegisterWarehouse {"code": "GX-D01", "name": "", "central": false, "supervisor": "org-000002", "zones": ["A1"]}
  ->    refused text_required {"field": "name"}
# a bank does not supervise
when    2026-02-27 09:00:04 system RegisterWarehouse {"code": "GX-D01", "name": "分布仓", "central": false, "supervisor": "org-000005", "zones": ["A1"]}
  ->    refused supervisor_required
when    2026-02-27 09:00:05 system RegisterWarehouse {"code": "GX-D01", "name": "分布仓", "central": false, "supervisor": "org-000002", "zones": []}
  ->    refused zones_required
when    2026-02-27 09:00:06 system RegisterWarehouse {"code": "GX-D01", "name": "分布仓", "central": false, "supervisor": "org-000002", "zones": ["A1", "A1"]}
  ->    refused zone_repeated
when    2026-02-27 09:00:07 sun.officer RegisterWarehouse {"code": "GX-D01", "name": "分布仓", "central": false, "supervisor": "org-000002", "zones": ["A1"]}
  ->    refused permission_denied
ask     2026-02-27 09:00:08 he.boss ListWarehouses {}
  ->    {"items": [{"warehouse": "warehouse-000001", "code": "GX-C01", "central": true, "supervisor": "org-000002", "zones": ["A1", "A2"]}]}
