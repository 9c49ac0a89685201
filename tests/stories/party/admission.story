# P1 P2 P4
story   An enterprise is admitted by two different people
include common/county.story
when    2026-03-01 09:00:00 wang.clerk ApplyForAdmission {"code": "91440101MA5CJQ4N59", "name": "冠县鑫源镀锌",
        "capacities": ["enterprise", "supplier"]}
  ->    OrganisationApplied {"organisation": "org-000009", "code": "91440101MA5CJQ4N59", "applied_by": "user-000001"}
# The operator sees the applicant, another enterprise does not; an institution is known to all.
ask     2026-03-01 09:00:00 wang.clerk GetOrganisation {"organisation": "org-000009"}
  ->    {"name": "冠县鑫源镀锌", "capacities": ["enterprise", "supplier"], "status": "applied"}
ask     2026-03-01 09:00:00 he.boss GetOrganisation {"organisation": "org-000009"}
  ->    refused organisation_not_found
ask     2026-03-01 09:00:00 he.boss GetOrganisation {"organisation": "org-000005"}
  ->    {"name": "莱商银行", "status": "admitted"}
# P2: the maker is not the checker, even where one person could do both.
when    2026-03-01 09:01:00 wang.clerk ApproveAdmission {"organisation": "org-000009"}
  ->    refused permission_denied
when    2026-03-01 09:02:00 li.checker ApproveAdmission {"organisation": "org-000099"}
  ->    refused organisation_not_found
when    2026-03-01 09:03:00 li.checker ApproveAdmission {"organisation": "org-000009"}
  ->    OrganisationAdmitted {"organisation": "org-000009"}
when    2026-03-01 09:04:00 li.checker ApproveAdmission {"organisation": "org-000009"}
  ->    refused admission_not_pending
when    2026-03-01 09:05:00 wang.clerk ApplyForAdmission {"code": "91440101MA5CJQ4N59", "name": "同码公司",
        "capacities": ["enterprise"]}
  ->    refused credit_code_taken
# P1: the last character must be the check character; an override names the evidence.
when    2026-03-01 09:10:00 wang.clerk ApplyForAdmission {"code": "91350200MA2YJ1XR9H", "name": "错码公司",
        "capacities": ["enterprise"]}
  ->    refused credit_code_invalid
when    2026-03-01 09:10:01 wang.clerk ApplyForAdmission {"code": "91350200MA2YJ1XR9H", "name": "错码公司",
        "capacities": ["enterprise"], "code_override": "营业执照原件 2026-02-11,登记机关确认"}
  ->    OrganisationApplied {"organisation": "org-000010", "code_override": "营业执照原件 2026-02-11,登记机关确认"}
when    2026-03-01 09:11:00 wang.clerk ApplyForAdmission {"code": "91371525MA3RHBX505", "name": "", "capacities": ["enterprise"]}
  ->    refused text_required {"field": "name"}
when    2026-03-01 09:11:01 wang.clerk ApplyForAdmission {"code": "91371525MA3RHBX505", "name": "无身份公司", "capacities": []}
  ->    refused capacity_required
when    2026-03-01 09:11:02 wang.clerk ApplyForAdmission {"code": "91371525MA3RHBX505", "name": "自称运营方",
        "capacities": ["enterprise", "information_service"]}
  ->    refused capacity_needs_configuration
# A refusal has a reason and comes from the second person; the applicant may come back.
when    2026-03-01 09:20:00 li.checker RefuseAdmission {"organisation": "org-000010", "reason": ""}
  ->    refused text_required {"field": "reason"}
when    2026-03-01 09:20:01 li.checker RefuseAdmission {"organisation": "org-000010", "reason": "证照与登记信息不符"}
  ->    AdmissionRefused {"organisation": "org-000010", "reason": "证照与登记信息不符"}
when    2026-03-01 09:20:02 li.checker RefuseAdmission {"organisation": "org-000010", "reason": "再次拒绝"}
  ->    refused admission_not_pending
when    2026-03-02 09:00:00 wang.clerk ApplyForAdmission {"code": "91350200MA2YJ1XR9H", "name": "错码公司",
        "capacities": ["enterprise"], "code_override": "更正后的营业执照 2026-03-02"}
  ->    OrganisationApplied {"organisation": "org-000011"}
# The node itself may hold both permissions, but a maker is never the checker.
when    2026-03-02 09:10:00 system ApplyForAdmission {"code": "91371525MA3RHBX692", "name": "冠县正兴钢板",
        "capacities": ["enterprise"]}
  ->    OrganisationApplied {"organisation": "org-000012", "applied_by": "system"}
when    2026-03-02 09:10:01 system ApproveAdmission {"organisation": "org-000012"}
  ->    refused checker_is_maker
when    2026-03-02 09:10:02 system RefuseAdmission {"organisation": "org-000012", "reason": "自行复核"}
  ->    refused checker_is_maker
when    2026-03-02 09:10:03 li.checker RefuseAdmission {"organisation": "org-000099", "reason": "不存在"}
  ->    refused organisation_not_found
when    2026-03-02 09:10:04 li.checker ApproveAdmission {"organisation": "org-000012"}
  ->    OrganisationAdmitted {"organisation": "org-000012"}
