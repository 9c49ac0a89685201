# P4
story   A person who left no longer signs, and cannot be signed out twice or by a stranger
include common/warehouse.story
when    2026-03-02 09:00:00 system RegisterUser {"organisation": "org-000002", "login": "shen.admin", "name": "沈管理", "roles": ["administrator"]}
  ->    UserRegistered {"user": "user-000014"}
when    2026-03-02 09:00:01 zhou.custodian DeactivateUser {"user": "user-000007"}
  ->    refused permission_denied
when    2026-03-02 09:00:02 shen.admin DeactivateUser {"user": "user-000011"}
  ->    refused user_not_found
when    2026-03-02 09:00:03 shen.admin DeactivateUser {"user": "user-000099"}
  ->    refused user_not_found
when    2026-03-02 09:00:04 shen.admin DeactivateUser {"user": "user-000014"}
  ->    refused user_is_self
when    2026-03-02 09:00:05 shen.admin DeactivateUser {"user": "user-000007"}
  ->    UserDeactivated {"user": "user-000007", "organisation": "org-000002"}
when    2026-03-02 09:00:06 shen.admin DeactivateUser {"user": "user-000007"}
  ->    refused user_is_inactive
# wu.custodian's roles permit nothing any more
ask     2026-03-02 09:00:07 wu.custodian ListWarehouses {}
  ->    refused permission_denied
