# W3
story   Duties are rostered for custodians of the warehouse's supervisor, one at a time
include common/warehouse.story
when    2026-03-02 09:00:00 sun.officer RosterDuty {"warehouse": "warehouse-000009", "custodian": "user-000008", "from": "2026-03-02T16:00:00.000Z", "to": "2026-03-03T16:00:00.000Z"}
  ->    refused warehouse_not_found
# a supervisor's officer is not a custodian, nor is a bank's
when    2026-03-02 09:01:00 sun.officer RosterDuty {"warehouse": "warehouse-000001", "custodian": "user-000005", "from": "2026-03-02T16:00:00.000Z", "to": "2026-03-03T16:00:00.000Z"}
  ->    refused custodian_not_found
when    2026-03-02 09:02:00 sun.officer RosterDuty {"warehouse": "warehouse-000001", "custodian": "user-000009", "from": "2026-03-02T16:00:00.000Z", "to": "2026-03-03T16:00:00.000Z"}
  ->    refused custodian_not_found
when    2026-03-02 09:03:00 sun.officer RosterDuty {"warehouse": "warehouse-000001", "custodian": "user-000008", "from": "2026-03-03T16:00:00.000Z", "to": "2026-03-03T16:00:00.000Z"}
  ->    refused duty_period_invalid
# 401 days
when    2026-03-02 09:04:00 sun.officer RosterDuty {"warehouse": "warehouse-000001", "custodian": "user-000008", "from": "2026-03-02T16:00:00.000Z", "to": "2027-04-07T16:00:00.000Z"}
  ->    refused duty_period_invalid
when    2026-03-02 09:05:00 sun.officer RosterDuty {"warehouse": "warehouse-000001", "custodian": "user-000008", "from": "2026-02-27T16:00:00.000Z", "to": "2026-03-01T16:00:00.000Z"}
  ->    refused duty_in_the_past
# zhou is rostered at the central warehouse until 2026-06-01 00:00
when    2026-03-02 09:06:00 sun.officer RosterDuty {"warehouse": "warehouse-000002", "custodian": "user-000006", "from": "2026-05-31T15:59:00.000Z", "to": "2026-06-01T16:00:00.000Z"}
  ->    refused duty_overlaps
when    2026-03-02 09:07:00 sun.officer RosterDuty {"warehouse": "warehouse-000002", "custodian": "user-000006", "from": "2026-05-31T16:00:00.000Z", "to": "2026-06-01T16:00:00.000Z"}
  ->    DutyRostered {"duty": "duty-000003", "warehouse": "warehouse-000002", "custodian": "user-000006"}
when    2026-03-02 09:08:00 system RosterDuty {"warehouse": "warehouse-000001", "custodian": "user-000008", "from": "2026-03-02T16:00:00.000Z", "to": "2026-03-03T16:00:00.000Z"}
  ->    refused permission_denied
when    2026-03-02 09:09:00 zhou.custodian RosterDuty {"warehouse": "warehouse-000001", "custodian": "user-000008", "from": "2026-03-02T16:00:00.000Z", "to": "2026-03-03T16:00:00.000Z"}
  ->    refused permission_denied
