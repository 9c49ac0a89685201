# E8
story   Personal data is erased by two people; the log keeps the commitment and nothing else
include common/county.story
when    2026-03-02 09:00:00 qian.bank RegisterPersonalData {"organisation": "org-000006", "subject": "法定代表人", "purpose": "核实身份", "commitment": "1111111111111111111111111111111111111111111111111111111111111111"}
  ->    refused permission_denied
when    2026-03-02 09:00:01 wang.clerk RegisterPersonalData {"organisation": "org-000099", "subject": "法定代表人", "purpose": "核实身份", "commitment": "1111111111111111111111111111111111111111111111111111111111111111"}
  ->    refused organisation_not_found
when    2026-03-02 09:00:02 wang.clerk RegisterPersonalData {"organisation": "org-000006", "subject": "", "purpose": "核实身份", "commitment": "1111111111111111111111111111111111111111111111111111111111111111"}
  ->    refused text_required {"field": "subject"}
when    2026-03-02 09:00:03 wang.clerk RegisterPersonalData {"organisation": "org-000006", "subject": "法定代表人", "purpose": "", "commitment": "1111111111111111111111111111111111111111111111111111111111111111"}
  ->    refused text_required {"field": "purpose"}
when    2026-03-02 09:00:04 wang.clerk RegisterPersonalData {"organisation": "org-000006", "subject": "法定代表人", "purpose": "核实身份", "commitment": "1111111111111111111111111111111111111111111111111111111111111111"}
  ->    PersonalDataRegistered {"data": "personal-000001", "organisation": "org-000006"}
when    2026-03-02 09:00:05 wang.clerk RegisterPersonalData {"organisation": "org-000006", "subject": "法定代表人", "purpose": "核实身份", "commitment": "1111111111111111111111111111111111111111111111111111111111111111"}
  ->    refused personal_data_known
# ---- the first of two people, with the ground
when    2026-03-02 09:01:00 li.checker RequestErasure {"data": "personal-000001", "ground": "本人撤回同意"}
  ->    refused permission_denied
when    2026-03-02 09:01:01 wang.clerk RequestErasure {"data": "personal-000009", "ground": "本人撤回同意"}
  ->    refused personal_data_not_found
when    2026-03-02 09:01:02 wang.clerk RequestErasure {"data": "personal-000001", "ground": ""}
  ->    refused text_required {"field": "ground"}
when    2026-03-02 09:01:03 li.checker ApproveErasure {"data": "personal-000001"}
  ->    refused erasure_not_requested
when    2026-03-02 09:01:04 wang.clerk RequestErasure {"data": "personal-000001", "ground": "本人撤回同意"}
  ->    ErasureRequested {"data": "personal-000001", "by": "user-000001", "ground": "本人撤回同意"}
when    2026-03-02 09:01:05 wang.clerk RequestErasure {"data": "personal-000001", "ground": "本人撤回同意"}
  ->    refused erasure_under_way
# ---- and the second, who is somebody else whatever roles they hold
when    2026-03-02 09:02:00 wang.clerk ApproveErasure {"data": "personal-000001"}
  ->    refused permission_denied
when    2026-03-02 09:02:01 li.checker ApproveErasure {"data": "personal-000009"}
  ->    refused personal_data_not_found
when    2026-03-02 09:02:02 system RegisterUser {"organisation": "org-000001", "login": "both.roles", "name": "双岗", "roles": ["operator_clerk", "operator_checker"]}
  ->    UserRegistered
when    2026-03-02 09:02:03 both.roles RegisterPersonalData {"organisation": "org-000006", "subject": "联系人", "purpose": "联系", "commitment": "2222222222222222222222222222222222222222222222222222222222222222"}
  ->    PersonalDataRegistered {"data": "personal-000002"}
when    2026-03-02 09:02:04 both.roles RequestErasure {"data": "personal-000002", "ground": "目的已实现"}
  ->    ErasureRequested
when    2026-03-02 09:02:05 both.roles ApproveErasure {"data": "personal-000002"}
  ->    refused checker_is_maker
when    2026-03-02 09:02:06 li.checker ApproveErasure {"data": "personal-000001"}
  ->    PersonalDataErased {"data": "personal-000001", "commitment": "1111111111111111111111111111111111111111111111111111111111111111"}
when    2026-03-02 09:02:07 li.checker ApproveErasure {"data": "personal-000001"}
  ->    refused erasure_not_requested
ask     2026-03-02 09:03:00 wang.clerk GetPersonalData {"data": "personal-000001"}
  ->    {"data": "personal-000001", "status": "erased", "ground": "本人撤回同意", "commitment": "1111111111111111111111111111111111111111111111111111111111111111"}
ask     2026-03-02 09:03:01 qian.bank GetPersonalData {"data": "personal-000001"}
  ->    refused personal_data_not_found
