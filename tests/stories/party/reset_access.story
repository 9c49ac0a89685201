# P4
story   An administrator resets how somebody signs in; that it was done is a fact, the secret is not
include common/county.story
when    2026-03-02 09:00:00 system RegisterUser {"organisation": "org-000006", "login": "he.admin", "name": "宝莱利管理员", "roles": ["administrator"]}
  ->    UserRegistered {"user": "user-000014"}
when    2026-03-02 09:00:01 system RegisterUser {"organisation": "org-000001", "login": "admin", "name": "运营管理员", "roles": ["administrator"]}
  ->    UserRegistered {"user": "user-000015"}
ask     2026-03-02 09:01:00 he.admin ListUsers {}
  ->    {"items": [{"login": "he.boss", "organisation_name": "宝莱利金属", "active": true}, {"login": "he.admin", "roles": ["administrator"]}]}
ask     2026-03-02 09:01:01 he.boss ListUsers {}
  ->    refused permission_denied
ask     2026-03-02 09:01:02 admin ListUsers {"organisation": "org-000007"}
  ->    {"items": [{"login": "ma.boss"}]}
when    2026-03-02 09:02:00 he.admin ResetAccess {"user": "user-000011", "what": "password"}
  ->    AccessWasReset {"user": "user-000011", "organisation": "org-000006", "what": "password"}
when    2026-03-02 09:02:01 admin ResetAccess {"user": "user-000011", "what": "second_factor"}
  ->    AccessWasReset {"what": "second_factor"}
when    2026-03-02 09:02:02 he.admin ResetAccess {"user": "user-000012", "what": "sessions"}
  ->    refused user_not_found
when    2026-03-02 09:02:03 he.admin ResetAccess {"user": "user-000099", "what": "sessions"}
  ->    refused user_not_found
when    2026-03-02 09:02:04 he.admin ResetAccess {"user": "user-000014", "what": "password"}
  ->    refused own_access
when    2026-03-02 09:02:05 he.boss ResetAccess {"user": "user-000014", "what": "password"}
  ->    refused permission_denied
