# P2 P4
story   An admission from the application to the exit: reviewed, suspended, restored, ended
include common/facility.story
when    2026-02-28 12:00:00 system RegisterUser {"organisation": "org-000001", "login": "xu.checker", "name": "徐复核", "roles": ["operator_checker"]}
  ->    UserRegistered
# ---- taken under review by a checker who did not record it
when    2026-02-28 12:01:00 wang.clerk ApplyForAdmission {"code": "91440101MA5CJQ4N59", "name": "冠县鑫源镀锌", "capacities": ["enterprise"]}
  ->    OrganisationApplied {"organisation": "org-000009"}
when    2026-02-28 12:01:01 wang.clerk ReviewAdmission {"organisation": "org-000009"}
  ->    refused permission_denied
when    2026-02-28 12:01:02 li.checker ReviewAdmission {"organisation": "org-000099"}
  ->    refused organisation_not_found
when    2026-02-28 12:01:03 li.checker ReviewAdmission {"organisation": "org-000009"}
  ->    AdmissionReviewed {"organisation": "org-000009", "reviewed_by": "user-000002"}
when    2026-02-28 12:01:04 xu.checker ReviewAdmission {"organisation": "org-000009"}
  ->    refused admission_not_pending
ask     2026-02-28 12:01:05 wang.clerk GetOrganisation {"organisation": "org-000009"}
  ->    {"status": "under_review"}
when    2026-02-28 12:01:06 wang.clerk SuspendOrganisation {"organisation": "org-000009", "reason": "举报"}
  ->    refused organisation_not_admitted
when    2026-02-28 12:01:07 wang.clerk EndAdmission {"organisation": "org-000009", "reason": "注销"}
  ->    refused organisation_cannot_leave
when    2026-02-28 12:01:08 xu.checker ApproveAdmission {"organisation": "org-000009"}
  ->    OrganisationAdmitted
when    2026-02-28 12:01:09 system ApplyForAdmission {"code": "91371525MA3RHBX692", "name": "冠县正兴钢板", "capacities": ["enterprise"]}
  ->    OrganisationApplied {"organisation": "org-000010"}
when    2026-02-28 12:01:10 system ReviewAdmission {"organisation": "org-000010"}
  ->    refused checker_is_maker
when    2026-02-28 12:01:11 li.checker ReviewAdmission {"organisation": "org-000010"}
  ->    AdmissionReviewed
when    2026-02-28 12:01:12 li.checker RefuseAdmission {"organisation": "org-000010", "reason": "证照过期"}
  ->    AdmissionRefused
# ---- a suspension needs two, and is at once
when    2026-02-28 13:00:00 wang.clerk SuspendOrganisation {"organisation": "org-000006", "reason": ""}
  ->    refused text_required {"field": "reason"}
when    2026-02-28 13:00:01 wang.clerk SuspendOrganisation {"organisation": "org-000099", "reason": "举报"}
  ->    refused organisation_not_found
when    2026-02-28 13:00:02 wang.clerk SuspendOrganisation {"organisation": "org-000001", "reason": "举报"}
  ->    refused operator_stays
when    2026-02-28 13:00:03 wang.clerk RestoreOrganisation {"organisation": "org-000006", "reason": "查清"}
  ->    refused organisation_not_suspended
when    2026-02-28 13:00:04 he.boss SuspendOrganisation {"organisation": "org-000007", "reason": "竞争"}
  ->    refused permission_denied
when    2026-02-28 13:01:00 wang.clerk SuspendOrganisation {"organisation": "org-000006", "reason": "涉嫌虚开发票"}
  ->    ApprovalProposed {"approval": "approval-000001", "command": "SuspendOrganisation", "proposed_by": "user-000001"}
# it only waits: the enterprise goes on
ask     2026-02-28 13:01:01 he.boss GetFacility {"facility": "facility-000001"}
  ->    {"status": "open"}
when    2026-02-28 13:02:00 li.checker ApproveProposal {"approval": "approval-000001", "content_hash":
        "c9ac94776e40e59625be6f1e342a9c7d17d14f21bcda03fdb33f3fdd1006a13f"}
  ->    ApprovalGiven {"approval": "approval-000001", "proposed_by": "user-000001", "approved_by": "user-000002"}
  ->    OrganisationSuspended {"organisation": "org-000006", "reason": "涉嫌虚开发票"}
ask     2026-02-28 13:02:01 wang.clerk GetOrganisation {"organisation": "org-000006"}
  ->    {"status": "suspended", "suspended_because": "涉嫌虚开发票"}
# nobody acts or reads for it, nothing new is drawn
ask     2026-02-28 13:02:02 he.boss GetFacility {"facility": "facility-000001"}
  ->    refused permission_denied
when    2026-02-28 13:02:03 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 100000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    refused permission_denied
when    2026-02-28 13:02:04 wang.clerk SuspendOrganisation {"organisation": "org-000006", "reason": "再次"}
  ->    refused organisation_suspended
# ---- restored by two, everything is as it was
when    2026-02-28 13:03:00 xu.checker RestoreOrganisation {"organisation": "org-000006", "reason": ""}
  ->    refused text_required {"field": "reason"}
when    2026-02-28 13:03:01 xu.checker RestoreOrganisation {"organisation": "org-000006", "reason": "税务机关已澄清"}
  ->    ApprovalProposed {"approval": "approval-000002"}
when    2026-02-28 13:03:02 li.checker ApproveProposal {"approval": "approval-000002", "content_hash":
        "914d63ccadb944c9b6c92ddbd94209a0a552bd0a8781d3f11cbc979711149da4"}
  ->    ApprovalGiven
  ->    OrganisationRestored {"organisation": "org-000006"}
ask     2026-02-28 13:03:03 he.boss GetFacility {"facility": "facility-000001"}
  ->    {"status": "open"}
# ---- a suspended bank: its machine is stopped, its borrower draws nothing new and applies for nothing new
when    2026-02-28 13:04:00 wang.clerk SuspendOrganisation {"organisation": "org-000005", "reason": "系统安全事件"}
  ->    ApprovalProposed {"approval": "approval-000003"}
when    2026-02-28 13:04:01 li.checker ApproveProposal {"approval": "approval-000003", "content_hash":
        "d668bea678ee8ac91673ddf7a2962b6773402ff564c86134b21d53b185d4d8fb"}
  ->    ApprovalGiven
  ->    OrganisationSuspended {"organisation": "org-000005"}
ask     2026-02-28 13:04:02 laishang-core GetFacility {"facility": "facility-000001"}
  ->    refused permission_denied
when    2026-02-28 13:04:03 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 100000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    refused organisation_suspended {"organisation": "org-000005"}
when    2026-02-28 13:04:04 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 500000000, "purpose": "采购热轧卷",
        "verification": "verification-000001"}
  ->    refused organisation_suspended {"organisation": "org-000005"}
when    2026-02-28 13:04:05 wang.clerk RestoreOrganisation {"organisation": "org-000005", "reason": "已修复"}
  ->    ApprovalProposed {"approval": "approval-000004"}
when    2026-02-28 13:04:06 li.checker ApproveProposal {"approval": "approval-000004", "content_hash":
        "922045c28032dc66c951879e5aa4c2482edca91d9dabd4da22e4c3e7b1719d43"}
  ->    ApprovalGiven
  ->    OrganisationRestored {"organisation": "org-000005"}
# ---- who owes or is owed does not leave; who is done with does, and its code is free again
when    2026-02-28 14:00:00 wang.clerk EndAdmission {"organisation": "org-000006", "reason": "注销"}
  ->    refused obligations_open
when    2026-02-28 14:00:01 wang.clerk EndAdmission {"organisation": "org-000001", "reason": "注销"}
  ->    refused operator_stays
when    2026-02-28 14:00:02 wang.clerk EndAdmission {"organisation": "org-000099", "reason": "注销"}
  ->    refused organisation_not_found
when    2026-02-28 14:00:03 wang.clerk EndAdmission {"organisation": "org-000009", "reason": ""}
  ->    refused text_required {"field": "reason"}
when    2026-02-28 14:00:04 wang.clerk RestoreOrganisation {"organisation": "org-000099", "reason": "查清"}
  ->    refused organisation_not_found
when    2026-02-28 14:01:00 wang.clerk EndAdmission {"organisation": "org-000009", "reason": "企业注销"}
  ->    ApprovalProposed {"approval": "approval-000005"}
when    2026-02-28 14:01:01 xu.checker ApproveProposal {"approval": "approval-000005", "content_hash":
        "56f112742d3ac00245abb7a160f684247e9bed77d35297745e56761bfbc41916"}
  ->    ApprovalGiven
  ->    OrganisationExited {"organisation": "org-000009", "reason": "企业注销"}
when    2026-02-28 14:02:00 wang.clerk ApplyForAdmission {"code": "91440101MA5CJQ4N59", "name": "鑫源镀锌(新)", "capacities": ["enterprise"]}
  ->    OrganisationApplied {"organisation": "org-000011"}
