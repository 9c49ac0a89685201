# F3 P3 P5 P6
story   The operator publishes confirmed needs to chosen banks, one list for each
include common/county.story
when    2026-03-02 09:00:00 wang.clerk RecordNeed {"enterprise": "org-000006", "kind": "revolving", "amount_fen": 600000000, "tenor_days": 180,
        "purpose": "采购热轧卷", "collateral": "在库热轧卷 2600 吨", "wanted_by": "2026-04-01"}
  ->    NeedRecorded {"need": "need-000001", "confirmed": false}
when    2026-03-02 09:00:01 ma.boss RecordNeed {"enterprise": "org-000007", "amount_fen": 200000000, "tenor_days": 90, "purpose": "购置设备", "collateral": "", "wanted_by": "2026-06-01"}
  ->    NeedRecorded {"need": "need-000002", "confirmed": true}
# ---- lists that cannot be
when    2026-03-02 09:01:00 he.boss PublishNeeds {"needs": ["need-000001"], "banks": ["org-000005"], "answer_by": "2026-03-06"}
  ->    refused permission_denied
when    2026-03-02 09:01:01 wang.clerk PublishNeeds {"needs": [], "banks": ["org-000005"], "answer_by": "2026-03-06"}
  ->    refused need_required
when    2026-03-02 09:01:02 wang.clerk PublishNeeds {"needs": ["need-000002"], "banks": [], "answer_by": "2026-03-06"}
  ->    refused bank_required
when    2026-03-02 09:01:03 wang.clerk PublishNeeds {"needs": ["need-000002", "need-000002"], "banks": ["org-000005"], "answer_by": "2026-03-06"}
  ->    refused listed_twice {"id": "need-000002"}
when    2026-03-02 09:01:04 wang.clerk PublishNeeds {"needs": ["need-000002"], "banks": ["org-000005", "org-000005"], "answer_by": "2026-03-06"}
  ->    refused listed_twice {"id": "org-000005"}
when    2026-03-02 09:01:05 wang.clerk PublishNeeds {"needs": ["need-000002"], "banks": ["org-000005"], "answer_by": "2026-03-01"}
  ->    refused date_past
# 2026-03-07 is a Saturday
when    2026-03-02 09:01:06 wang.clerk PublishNeeds {"needs": ["need-000002"], "banks": ["org-000005"], "answer_by": "2026-03-07"}
  ->    refused answer_by_not_working_day
when    2026-03-02 09:01:07 wang.clerk PublishNeeds {"needs": ["need-000002"], "banks": ["org-000006"], "answer_by": "2026-03-06"}
  ->    refused bank_not_found {"bank": "org-000006"}
when    2026-03-02 09:01:08 wang.clerk PublishNeeds {"needs": ["need-000002"], "banks": ["org-000005", "org-000008"], "answer_by": "2026-03-06"}
  ->    refused agreement_not_in_force {"bank": "org-000008"}
when    2026-03-02 09:01:09 wang.clerk PublishNeeds {"needs": ["need-000099"], "banks": ["org-000005"], "answer_by": "2026-03-06"}
  ->    refused need_not_found {"need": "need-000099"}
when    2026-03-02 09:01:10 wang.clerk PublishNeeds {"needs": ["need-000002", "need-000001"], "banks": ["org-000005"], "answer_by": "2026-03-06"}
  ->    refused need_not_publishable {"need": "need-000001"}
when    2026-03-02 09:01:11 he.boss ConfirmNeed {"need": "need-000001"}
  ->    NeedConfirmed
when    2026-03-02 09:01:12 system SuspendOrganisation {"organisation": "org-000007", "reason": "失联"}
  ->    OrganisationSuspended
when    2026-03-02 09:01:13 wang.clerk PublishNeeds {"needs": ["need-000001", "need-000002"], "banks": ["org-000005"], "answer_by": "2026-03-06"}
  ->    refused organisation_suspended {"organisation": "org-000007"}
when    2026-03-02 09:01:14 system RestoreOrganisation {"organisation": "org-000007", "reason": "已联系"}
  ->    OrganisationRestored
# ---- to two banks: what they see names no need; what ties the two together, no bank sees
when    2026-03-02 09:02:00 system SignAgreement {"terms": {"bank": "org-000008", "guarantor": "org-000003", "fund": "org-000004",
        "fund_share_ppm": 300000, "bank_share_ppm": 490000, "guarantor_share_ppm": 210000, "guarantee_multiple": 5,
        "exposure_cap_fen": 50000000000, "scopes": ["trade", "stock"],
        "valid_from": "2026-01-01", "valid_to": "2027-12-31", "endpoint": "http://127.0.0.1:8092"}}
  ->    AgreementSigned
when    2026-03-02 09:02:01 wang.clerk PublishNeeds {"needs": ["need-000001", "need-000002"], "banks": ["org-000005", "org-000008"], "answer_by": "2026-03-06"}
  ->    NeedListPublished {"list": "needlist-000001", "number": "XQ-2026-000001", "bank": "org-000005", "answer_by": "2026-03-06", "items": [
        {"placement": "placement-000001", "enterprise": "org-000006", "enterprise_code": "91350200MA2YJ1XR9G", "enterprise_name": "宝莱利金属", "kind": "revolving",
         "amount_fen": 600000000, "tenor_days": 180, "purpose": "采购热轧卷", "collateral": "在库热轧卷 2600 吨", "wanted_by": "2026-04-01"},
        {"placement": "placement-000002", "enterprise": "org-000007", "enterprise_name": "冠县恒达板材", "amount_fen": 200000000}]}
  ->    NeedListPublished {"list": "needlist-000002", "number": "XQ-2026-000002", "bank": "org-000008", "items": [
        {"placement": "placement-000003", "enterprise": "org-000006"}, {"placement": "placement-000004", "enterprise": "org-000007"}]}
  ->    NeedPlaced {"need": "need-000001", "placements": ["placement-000001", "placement-000003"]}
  ->    NeedPlaced {"need": "need-000002", "placements": ["placement-000002", "placement-000004"]}
when    2026-03-02 09:02:02 wang.clerk PublishNeeds {"needs": ["need-000001"], "banks": ["org-000008"], "answer_by": "2026-03-06"}
  ->    refused need_with_bank_already {"need": "need-000001", "bank": "org-000008"}
# ---- a bank sees its own list, an enterprise its own placements, the operator everything
ask     2026-03-02 09:03:00 qian.bank GetNeedList {"list": "needlist-000001"}
  ->    {"number": "XQ-2026-000001", "bank_name": "莱商银行", "published_on": "2026-03-02", "answer_by": "2026-03-06", "placements": [
        {"placement": "placement-000001", "list": "needlist-000001", "enterprise_name": "宝莱利金属", "amount_fen": 600000000, "status": "placed", "late": false},
        {"placement": "placement-000002", "enterprise_name": "冠县恒达板材"}]}
ask     2026-03-02 09:03:01 other.bank GetNeedList {"list": "needlist-000001"}
  ->    refused need_list_not_found
ask     2026-03-02 09:03:02 he.boss GetNeedList {"list": "needlist-000001"}
  ->    refused need_list_not_found
ask     2026-03-02 09:03:03 wang.clerk GetNeedList {"list": "needlist-000099"}
  ->    refused need_list_not_found
ask     2026-03-02 09:03:04 other.bank ListNeedLists {}
  ->    {"items": [{"list": "needlist-000002", "number": "XQ-2026-000002"}]}
ask     2026-03-02 09:03:05 wang.clerk ListNeedLists {"bank": "org-000005"}
  ->    {"items": [{"list": "needlist-000001"}]}
ask     2026-03-02 09:03:06 he.boss ListNeedLists {}
  ->    {"items": []}
ask     2026-03-02 09:03:07 feng.gov ListNeedLists {}
  ->    {"items": []}
ask     2026-03-02 09:03:08 he.boss ListPlacements {}
  ->    {"items": [{"placement": "placement-000001", "need": "need-000001", "bank_name": "莱商银行"}, {"placement": "placement-000003", "need": "need-000001", "bank_name": "齐商银行"}]}
ask     2026-03-02 09:03:09 qian.bank ListPlacements {"status": "placed"}
  ->    {"items": [{"placement": "placement-000001"}, {"placement": "placement-000002"}]}
ask     2026-03-02 09:03:10 wang.clerk ListPlacements {"bank": "org-000008"}
  ->    {"items": [{"placement": "placement-000003", "need": "need-000001", "list": "needlist-000002", "list_number": "XQ-2026-000002"}, {"placement": "placement-000004"}]}
ask     2026-03-02 09:03:11 qian.bank GetPlacement {"placement": "placement-000003"}
  ->    refused placement_not_found
ask     2026-03-02 09:03:12 ma.boss GetPlacement {"placement": "placement-000001"}
  ->    refused placement_not_found
ask     2026-03-02 09:03:13 qian.bank GetNeed {"need": "need-000001"}
  ->    refused need_not_found
ask     2026-03-02 09:03:14 he.boss GetNeed {"need": "need-000001"}
  ->    {"status": "published", "placements": [{"placement": "placement-000001"}, {"placement": "placement-000003"}]}
# ---- the numbers run on within the year
when    2026-03-02 09:04:00 he.boss RecordNeed {"enterprise": "org-000006", "amount_fen": 100000000, "tenor_days": 90, "purpose": "支付电费", "collateral": "", "wanted_by": "2026-04-01"}
  ->    NeedRecorded {"need": "need-000003"}
when    2026-03-02 09:04:01 wang.clerk PublishNeeds {"needs": ["need-000003"], "banks": ["org-000008"], "answer_by": "2026-03-02"}
  ->    NeedListPublished {"list": "needlist-000003", "number": "XQ-2026-000003", "items": [{"placement": "placement-000005"}]}
  ->    NeedPlaced {"need": "need-000003", "placements": ["placement-000005"]}
