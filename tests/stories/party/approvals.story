# P4
story   Two different people: one asks, another one approves exactly that
include common/county.story
when    2026-03-02 09:00:00 system RegisterUser {"organisation": "org-000001", "login": "xu.checker", "name": "徐复核", "roles": ["operator_checker"]}
  ->    UserRegistered {"user": "user-000014"}
when    2026-03-02 09:00:01 system RegisterUser {"organisation": "org-000001", "login": "gao.clerk", "name": "高经办", "roles": ["operator_clerk"]}
  ->    UserRegistered {"user": "user-000015"}
# Monday; the third working day is Thursday
when    2026-03-02 09:01:00 xu.checker SuspendOrganisation {"organisation": "org-000007", "reason": "失联"}
  ->    ApprovalProposed {"approval": "approval-000001", "organisation": "org-000001", "command": "SuspendOrganisation",
          "content": "{\"organisation\":\"org-000007\",\"reason\":\"失联\"}", "proposed_by": "user-000014",
          "expires": "2026-03-05T16:00:00.000Z"}
when    2026-03-02 09:01:01 wang.clerk SuspendOrganisation {"organisation": "org-000007", "reason": "失联"}
  ->    refused approval_pending_already {"approval": "approval-000001"}
# ---- who knows of it, who may approve it
ask     2026-03-02 09:02:00 li.checker ListApprovals {"status": "pending", "for_me": true}
  ->    {"items": [{"approval": "approval-000001", "proposed_by_name": "徐复核", "may_check": true, "status": "pending"}]}
ask     2026-03-02 09:02:01 xu.checker ListApprovals {"for_me": true}
  ->    {"items": []}
ask     2026-03-02 09:02:02 wang.clerk ListApprovals {}
  ->    {"items": [{"approval": "approval-000001", "may_check": false}]}
ask     2026-03-02 09:02:03 qian.bank ListApprovals {}
  ->    {"items": []}
ask     2026-03-02 09:02:04 li.checker GetApproval {"approval": "approval-000001"}
  ->    {"content": "{\"organisation\":\"org-000007\",\"reason\":\"失联\"}"}
ask     2026-03-02 09:02:05 qian.bank GetApproval {"approval": "approval-000001"}
  ->    refused approval_not_found
ask     2026-03-02 09:02:06 li.checker GetApproval {"approval": "approval-000009"}
  ->    refused approval_not_found
when    2026-03-02 09:03:00 xu.checker ApproveProposal {"approval": "approval-000001", "content_hash":
        "a1e5fc459d247df1c8c9f97f8979b0e09c28b185dcdcff286724f0f8e9bb02a1"}
  ->    refused checker_is_maker
when    2026-03-02 09:03:01 wang.clerk ApproveProposal {"approval": "approval-000001", "content_hash":
        "a1e5fc459d247df1c8c9f97f8979b0e09c28b185dcdcff286724f0f8e9bb02a1"}
  ->    refused permission_denied
when    2026-03-02 09:03:02 qian.bank ApproveProposal {"approval": "approval-000001", "content_hash":
        "a1e5fc459d247df1c8c9f97f8979b0e09c28b185dcdcff286724f0f8e9bb02a1"}
  ->    refused approval_not_found
# ---- the approval binds to the content that the checker read
when    2026-03-02 09:03:03 li.checker ApproveProposal {"approval": "approval-000001", "content_hash":
        "ff00000000000000000000000000000000000000000000000000000000000000"}
  ->    refused approval_content_differs
when    2026-03-02 09:03:04 li.checker RejectProposal {"approval": "approval-000001", "reason": ""}
  ->    refused text_required {"field": "reason"}
when    2026-03-02 09:03:05 xu.checker RejectProposal {"approval": "approval-000001", "reason": "自行退回"}
  ->    refused checker_is_maker
when    2026-03-02 09:03:06 wang.clerk RejectProposal {"approval": "approval-000001", "reason": "不同意"}
  ->    refused permission_denied
when    2026-03-02 09:03:07 qian.bank RejectProposal {"approval": "approval-000001", "reason": "不同意"}
  ->    refused approval_not_found
when    2026-03-02 09:03:08 li.checker RejectProposal {"approval": "approval-000001", "reason": "先电话核实"}
  ->    ApprovalRejected {"approval": "approval-000001", "proposed_by": "user-000014", "rejected_by": "user-000002", "reason": "先电话核实"}
when    2026-03-02 09:03:09 li.checker ApproveProposal {"approval": "approval-000001", "content_hash":
        "a1e5fc459d247df1c8c9f97f8979b0e09c28b185dcdcff286724f0f8e9bb02a1"}
  ->    refused approval_not_pending
when    2026-03-02 09:03:10 li.checker RejectProposal {"approval": "approval-000001", "reason": "再次"}
  ->    refused approval_not_pending
when    2026-03-02 09:03:11 xu.checker WithdrawProposal {"approval": "approval-000001"}
  ->    refused approval_not_pending
ask     2026-03-02 09:03:12 xu.checker GetApproval {"approval": "approval-000001"}
  ->    {"status": "rejected", "content": "", "decided_by": "user-000002", "reason": "先电话核实"}
# ---- taken back by the maker alone
when    2026-03-02 09:04:00 wang.clerk SuspendOrganisation {"organisation": "org-000007", "reason": "失联"}
  ->    ApprovalProposed {"approval": "approval-000002"}
when    2026-03-02 09:04:01 gao.clerk WithdrawProposal {"approval": "approval-000002"}
  ->    refused proposal_not_own
when    2026-03-02 09:04:02 gao.clerk WithdrawProposal {"approval": "approval-000009"}
  ->    refused approval_not_found
when    2026-03-02 09:04:03 wang.clerk WithdrawProposal {"approval": "approval-000002"}
  ->    ApprovalWithdrawn {"approval": "approval-000002"}
# ---- a maker who may not ask any more: nobody approves it
when    2026-03-02 09:05:00 gao.clerk SuspendOrganisation {"organisation": "org-000006", "reason": "失联"}
  ->    ApprovalProposed {"approval": "approval-000003"}
when    2026-03-02 09:05:01 system DeactivateUser {"user": "user-000015"}
  ->    UserDeactivated
when    2026-03-02 09:05:02 li.checker ApproveProposal {"approval": "approval-000003", "content_hash":
        "6a26ee3e3b52d00c5085cf614d174fd6673025c9be28cb258a580f66274615b3"}
  ->    refused maker_not_permitted
# ---- decided as if given now: what has become impossible meanwhile is refused, and goes on waiting
when    2026-03-02 10:00:00 wang.clerk SuspendOrganisation {"organisation": "org-000008", "reason": "停业整顿"}
  ->    ApprovalProposed {"approval": "approval-000004"}
when    2026-03-02 10:00:01 xu.checker SuspendOrganisation {"organisation": "org-000008", "reason": "监管要求"}
  ->    ApprovalProposed {"approval": "approval-000005"}
when    2026-03-02 10:00:02 li.checker ApproveProposal {"approval": "approval-000005", "content_hash":
        "afc7330d9b8a45ebce7c11fcf9eb26e731117c9f6ba91cf94d2c156f5619d09c"}
  ->    ApprovalGiven {"command": "SuspendOrganisation"}
  ->    OrganisationSuspended {"organisation": "org-000008", "reason": "监管要求"}
when    2026-03-02 10:00:03 li.checker ApproveProposal {"approval": "approval-000004", "content_hash":
        "0784f0655d6247aac3737c23e9dd76af9a3c33f4dde3f418016bc3e9d06870dc"}
  ->    refused organisation_suspended
# ---- three working days
when    2026-03-05 23:59:59 system FireDeadlines {}
  ->    nothing
when    2026-03-06 00:00:00 li.checker ApproveProposal {"approval": "approval-000004", "content_hash":
        "0784f0655d6247aac3737c23e9dd76af9a3c33f4dde3f418016bc3e9d06870dc"}
  ->    refused approval_lapsed
when    2026-03-06 00:00:00 system FireDeadlines {}
  ->    ApprovalExpired {"approval": "approval-000003"}
  ->    ApprovalExpired {"approval": "approval-000004"}
ask     2026-03-06 00:00:01 wang.clerk ListApprovals {"status": "expired"}
  ->    {"items": [{"approval": "approval-000003"}, {"approval": "approval-000004"}]}
