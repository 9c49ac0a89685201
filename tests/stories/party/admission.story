# P1 P2 P4
story   An enterprise is admitted by two different people
when    2026-03-01 09:00:00 system ApplyForAdmission {"code": "91350200MA2YJ1XR9G", "name": "宝莱利金属", "capacities": ["enterprise"]}
  ->    OrganisationApplied {"organisation": "org-000001", "code": "91350200MA2YJ1XR9G"}
when    2026-03-01 09:00:01 system ApplyForAdmission {"code": "91350200MA2YJ1XR9H", "name": "错码公司", "capacities": ["enterprise"]}
  ->    refused credit_code_invalid
