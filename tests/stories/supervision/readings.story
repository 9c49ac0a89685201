# S2 S3 W5
story   A gateway's messages are committed in order, each naming the one before; the sensors agree with the books
include common/warehouse.story
# ten coils of 260 000 kg stand in the books of zone A1; 0.3 % of 2 600 000 kg is 7 800 kg; no reading has come yet
ask     2026-03-02 08:59:00 sun.officer GetReconciliation {"warehouse": "warehouse-000001"}
  ->    {"zones": [{"zone": "A1", "book_kg": 2600000, "tolerance_kg": 7800}, {"zone": "A2", "book_kg": 0, "tolerance_kg": 50}, {"zone": "B1", "book_kg": 0, "tolerance_kg": 50}]}
when    2026-03-02 09:00:11 gw-central CommitReadings {"gateway": "gateway-000001", "sequence": 1, "message": "0101010101010101010101010101010101010101010101010101010101010101",
        "previous": "0000000000000000000000000000000000000000000000000000000000000000", "readings": 10, "root": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "from": "2026-03-02T01:00:00.000Z", "to": "2026-03-02T01:00:10.000Z", "latest": [{"device": "scale-A1", "at": "2026-03-02T01:00:10.000Z", "value": 2600400}, {"device": "temp-A1", "at": "2026-03-02T01:00:09.000Z", "value": 52}]}
  ->    ReadingsCommitted {"gateway": "gateway-000001", "sequence": 1, "readings": 10, "latest": [{"device": "device-000001", "value": 2600400}, {"device": "device-000002", "value": 52}], "clock_ahead": []}
ask     2026-03-02 09:00:12 sun.officer GetReconciliation {"warehouse": "warehouse-000001"}
  ->    {"zones": [{"zone": "A1", "book_kg": 2600000, "sensor_kg": 2600400, "sensor_at": "2026-03-02T01:00:10.000Z", "difference_kg": 400, "within": true}, {"zone": "A2"}, {"zone": "B1"}]}
# the same message again, another one under its number, a gap, an old number, a broken chain
when    2026-03-02 09:00:13 gw-central CommitReadings {"gateway": "gateway-000001", "sequence": 1, "message": "0101010101010101010101010101010101010101010101010101010101010101",
        "previous": "0000000000000000000000000000000000000000000000000000000000000000", "readings": 10, "root": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "from": "2026-03-02T01:00:00.000Z", "to": "2026-03-02T01:00:10.000Z", "latest": [{"device": "scale-A1", "at": "2026-03-02T01:00:10.000Z", "value": 2600400}]}
  ->    refused already_committed {"expected": "2"}
when    2026-03-02 09:00:14 gw-central CommitReadings {"gateway": "gateway-000001", "sequence": 1, "message": "0202020202020202020202020202020202020202020202020202020202020202",
        "previous": "0000000000000000000000000000000000000000000000000000000000000000", "readings": 10, "root": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "from": "2026-03-02T01:00:00.000Z", "to": "2026-03-02T01:00:10.000Z", "latest": [{"device": "scale-A1", "at": "2026-03-02T01:00:10.000Z", "value": 2600400}]}
  ->    refused sequence_conflict {"expected": "2"}
when    2026-03-02 09:00:15 gw-central CommitReadings {"gateway": "gateway-000001", "sequence": 3, "message": "0303030303030303030303030303030303030303030303030303030303030303",
        "previous": "0202020202020202020202020202020202020202020202020202020202020202", "readings": 10, "root": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "from": "2026-03-02T01:00:00.000Z", "to": "2026-03-02T01:00:10.000Z", "latest": [{"device": "scale-A1", "at": "2026-03-02T01:00:10.000Z", "value": 2600400}]}
  ->    refused sequence_gap {"expected": "2"}
when    2026-03-02 09:00:16 gw-central CommitReadings {"gateway": "gateway-000001", "sequence": 0, "message": "0303030303030303030303030303030303030303030303030303030303030303",
        "previous": "0202020202020202020202020202020202020202020202020202020202020202", "readings": 10, "root": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "from": "2026-03-02T01:00:00.000Z", "to": "2026-03-02T01:00:10.000Z", "latest": [{"device": "scale-A1", "at": "2026-03-02T01:00:10.000Z", "value": 2600400}]}
  ->    refused sequence_gap {"expected": "2"}
when    2026-03-02 09:00:17 gw-central CommitReadings {"gateway": "gateway-000001", "sequence": 2, "message": "0202020202020202020202020202020202020202020202020202020202020202",
        "previous": "0909090909090909090909090909090909090909090909090909090909090909", "readings": 10, "root": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "from": "2026-03-02T01:00:00.000Z", "to": "2026-03-02T01:00:10.000Z", "latest": [{"device": "scale-A1", "at": "2026-03-02T01:00:10.000Z", "value": 2600400}]}
  ->    refused chain_broken {"expected": "2"}
# another machine, or the configuration, is not this gateway
when    2026-03-02 09:00:18 system CommitReadings {"gateway": "gateway-000001", "sequence": 2, "message": "0202020202020202020202020202020202020202020202020202020202020202",
        "previous": "0101010101010101010101010101010101010101010101010101010101010101", "readings": 10, "root": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "from": "2026-03-02T01:00:00.000Z", "to": "2026-03-02T01:00:10.000Z", "latest": [{"device": "scale-A1", "at": "2026-03-02T01:00:10.000Z", "value": 2600400}]}
  ->    refused gateway_not_found
when    2026-03-02 09:00:19 gw-central CommitReadings {"gateway": "gateway-000009", "sequence": 2, "message": "0202020202020202020202020202020202020202020202020202020202020202",
        "previous": "0101010101010101010101010101010101010101010101010101010101010101", "readings": 10, "root": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "from": "2026-03-02T01:00:00.000Z", "to": "2026-03-02T01:00:10.000Z", "latest": [{"device": "scale-A1", "at": "2026-03-02T01:00:10.000Z", "value": 2600400}]}
  ->    refused gateway_not_found
when    2026-03-02 09:00:20 laishang-core CommitReadings {"gateway": "gateway-000001", "sequence": 2, "message": "0202020202020202020202020202020202020202020202020202020202020202",
        "previous": "0101010101010101010101010101010101010101010101010101010101010101", "readings": 10, "root": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "from": "2026-03-02T01:00:00.000Z", "to": "2026-03-02T01:00:10.000Z", "latest": [{"device": "scale-A1", "at": "2026-03-02T01:00:10.000Z", "value": 2600400}]}
  ->    refused permission_denied
when    2026-03-02 09:00:21 gw-central CommitReadings {"gateway": "gateway-000001", "sequence": 2, "message": "0202020202020202020202020202020202020202020202020202020202020202",
        "previous": "0101010101010101010101010101010101010101010101010101010101010101", "readings": 0, "root": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "from": "2026-03-02T01:00:00.000Z", "to": "2026-03-02T01:00:10.000Z", "latest": [{"device": "scale-A1", "at": "2026-03-02T01:00:10.000Z", "value": 2600400}]}
  ->    refused readings_required
when    2026-03-02 09:00:22 gw-central CommitReadings {"gateway": "gateway-000001", "sequence": 2, "message": "0202020202020202020202020202020202020202020202020202020202020202",
        "previous": "0101010101010101010101010101010101010101010101010101010101010101", "readings": 10, "root": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "from": "2026-03-02T01:00:11.000Z", "to": "2026-03-02T01:00:10.000Z", "latest": [{"device": "scale-A1", "at": "2026-03-02T01:00:10.000Z", "value": 2600400}]}
  ->    refused period_invalid
when    2026-03-02 09:00:23 gw-central CommitReadings {"gateway": "gateway-000001", "sequence": 2, "message": "0202020202020202020202020202020202020202020202020202020202020202",
        "previous": "0101010101010101010101010101010101010101010101010101010101010101", "readings": 10, "root": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "from": "2026-03-02T01:00:00.000Z", "to": "2026-03-02T01:00:10.000Z", "latest": [{"device": "scale-X", "at": "2026-03-02T01:00:10.000Z", "value": 1}]}
  ->    refused device_not_found {"device": "scale-X"}
# a scale whose clock is more than 30 s ahead: kept, marked, not shown
when    2026-03-02 09:01:00 gw-central CommitReadings {"gateway": "gateway-000001", "sequence": 2, "message": "0202020202020202020202020202020202020202020202020202020202020202",
        "previous": "0101010101010101010101010101010101010101010101010101010101010101", "readings": 1, "root": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "from": "2026-03-02T01:00:00.000Z", "to": "2026-03-02T01:01:31.000Z", "latest": [{"device": "scale-A1", "at": "2026-03-02T01:01:31.000Z", "value": 99}]}
  ->    ReadingsCommitted {"latest": [], "clock_ahead": ["device-000001"]}
# late evidence does not replace a later value
when    2026-03-02 09:02:00 gw-central CommitReadings {"gateway": "gateway-000001", "sequence": 3, "message": "0303030303030303030303030303030303030303030303030303030303030303",
        "previous": "0202020202020202020202020202020202020202020202020202020202020202", "readings": 1, "root": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "from": "2026-03-02T00:30:00.000Z", "to": "2026-03-02T00:30:00.000Z", "latest": [{"device": "scale-A1", "at": "2026-03-02T00:30:00.000Z", "value": 7}]}
  ->    ReadingsCommitted {"sequence": 3}
ask     2026-03-02 09:02:10 sun.officer ListDevices {"warehouse": "warehouse-000001"}
  ->    {"items": [{"code": "scale-A1", "latest": 2600400, "latest_at": "2026-03-02T01:00:10.000Z"}, {"code": "temp-A1", "latest": 52}]}
# one coil is missing from the scale: 2 340 000 kg, 260 000 kg below the books
when    2026-03-02 09:05:00 gw-central CommitReadings {"gateway": "gateway-000001", "sequence": 4, "message": "0404040404040404040404040404040404040404040404040404040404040404",
        "previous": "0303030303030303030303030303030303030303030303030303030303030303", "readings": 5, "root": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "from": "2026-03-02T01:00:00.000Z", "to": "2026-03-02T01:05:00.000Z", "latest": [{"device": "scale-A1", "at": "2026-03-02T01:05:00.000Z", "value": 2340000}]}
  ->    ReadingsCommitted {"sequence": 4}
ask     2026-03-02 09:05:01 sun.officer GetReconciliation {"warehouse": "warehouse-000001"}
  ->    {"zones": [{"zone": "A1", "sensor_kg": 2340000, "difference_kg": -260000, "within": false}, {"zone": "A2"}, {"zone": "B1"}]}
ask     2026-03-02 09:05:02 he.boss GetReconciliation {"warehouse": "warehouse-000001"}
  ->    refused warehouse_not_found
ask     2026-03-02 09:05:03 sun.officer GetGateway {"gateway": "gateway-000001"}
  ->    {"code": "gw-central", "key": "key-000002", "last_sequence": 4, "last_message": "0404040404040404040404040404040404040404040404040404040404040404", "readings": 17}
ask     2026-03-02 09:05:04 he.boss GetGateway {"gateway": "gateway-000001"}
  ->    refused gateway_not_found
