# F3 P2
story   The enterprise chooses one bank's quote, or withdraws; every bank that holds the need learns how it ended
include need/need_lists.story
when    2026-03-03 09:00:00 laishang-core QuoteNeed {"placement": "placement-000001", "amount_fen": 600000000, "rate_ppm": 32000, "fee_fen": 0, "tenor_days": 180, "conditions": [], "valid_until": "2026-03-05", "bank_reference": "QUO-1"}
  ->    NeedQuoted
when    2026-03-03 09:00:01 other.bank ClaimNeed {"placement": "placement-000003", "contact": "公司金融部", "bank_reference": "CLM-1"}
  ->    NeedClaimed
# ---- what cannot be chosen
when    2026-03-03 09:01:00 qian.bank ChooseQuote {"placement": "placement-000001"}
  ->    refused permission_denied
when    2026-03-03 09:01:01 system ChooseQuote {"placement": "placement-000001"}
  ->    refused not_own_party
when    2026-03-03 09:01:02 ma.boss ChooseQuote {"placement": "placement-000001"}
  ->    refused placement_not_found
when    2026-03-03 09:01:03 he.boss ChooseQuote {"placement": "placement-000099"}
  ->    refused placement_not_found
when    2026-03-03 09:01:04 he.boss ChooseQuote {"placement": "placement-000003"}
  ->    refused quote_missing
when    2026-03-06 09:00:00 he.boss ChooseQuote {"placement": "placement-000001"}
  ->    refused quote_expired
when    2026-03-06 09:00:01 laishang-core QuoteNeed {"placement": "placement-000001", "amount_fen": 600000000, "rate_ppm": 32500, "fee_fen": 0, "tenor_days": 180, "conditions": [], "valid_until": "2026-03-06", "bank_reference": "QUO-2"}
  ->    NeedQuoted
when    2026-03-06 09:00:02 system SuspendOrganisation {"organisation": "org-000005", "reason": "系统切换"}
  ->    OrganisationSuspended
when    2026-03-06 09:00:03 he.boss ChooseQuote {"placement": "placement-000001"}
  ->    refused organisation_suspended
when    2026-03-06 09:00:04 system RestoreOrganisation {"organisation": "org-000005", "reason": "切换完成"}
  ->    OrganisationRestored
# ---- the last day of the quote counts
when    2026-03-06 23:59:59 he.boss ChooseQuote {"placement": "placement-000001"}
  ->    QuoteChosen {"placement": "placement-000001", "quote": {"rate_ppm": 32500, "amount_fen": 600000000}}
  ->    PlacementClosed {"placement": "placement-000003", "status": "placed_elsewhere"}
ask     2026-03-07 09:00:00 he.boss GetNeed {"need": "need-000001"}
  ->    {"status": "placed", "placements": [{"placement": "placement-000001", "status": "chosen", "quote": {"all_in_ppm": 32500, "live": false}}, {"placement": "placement-000003", "status": "placed_elsewhere"}]}
ask     2026-03-07 09:00:01 qian.bank GetPlacement {"placement": "placement-000001"}
  ->    {"status": "chosen"}
ask     2026-03-07 09:00:02 other.bank GetPlacement {"placement": "placement-000003"}
  ->    {"status": "placed_elsewhere"}
ask     2026-03-07 09:00:03 other.bank GetPlacement {"placement": "placement-000001"}
  ->    refused placement_not_found
# ---- it is over
when    2026-03-07 09:01:00 he.boss ChooseQuote {"placement": "placement-000001"}
  ->    refused need_closed
when    2026-03-07 09:01:01 he.boss WithdrawNeed {"need": "need-000001", "reason": "已落地"}
  ->    refused need_closed
when    2026-03-07 09:01:02 laishang-core QuoteNeed {"placement": "placement-000001", "amount_fen": 600000000, "rate_ppm": 40000, "fee_fen": 0, "tenor_days": 180, "conditions": [], "valid_until": "2026-03-31", "bank_reference": "QUO-3"}
  ->    refused placement_closed
when    2026-03-07 09:01:03 other.bank ClaimNeed {"placement": "placement-000003", "contact": "公司金融部", "bank_reference": "CLM-2"}
  ->    refused placement_closed
when    2026-03-07 09:01:04 other.bank DeclineNeed {"placement": "placement-000003", "reason": "额度已满", "bank_reference": "DEC-1"}
  ->    refused placement_closed
# what was said before is still answered as before (A3)
when    2026-03-07 09:01:05 other.bank ClaimNeed {"placement": "placement-000003", "contact": "公司金融部", "bank_reference": "CLM-1"}
  ->    nothing
when    2026-03-07 09:01:06 wang.clerk PublishNeeds {"needs": ["need-000001"], "banks": ["org-000005"], "answer_by": "2026-03-09"}
  ->    refused need_not_publishable
# ---- a published need is withdrawn: both banks learn of it
when    2026-03-07 09:02:00 ma.boss WithdrawNeed {"need": "need-000002", "reason": "设备暂缓"}
  ->    NeedWithdrawn {"need": "need-000002"}
  ->    PlacementClosed {"placement": "placement-000002", "status": "withdrawn"}
  ->    PlacementClosed {"placement": "placement-000004", "status": "withdrawn"}
ask     2026-03-07 09:02:01 other.bank ListPlacements {"status": "withdrawn"}
  ->    {"items": [{"placement": "placement-000004", "late": false}]}
when    2026-03-07 09:02:02 laishang-core DeclineNeed {"placement": "placement-000002", "reason": "行业限制", "bank_reference": "DEC-1"}
  ->    refused placement_closed
when    2026-03-07 09:02:03 ma.boss ChooseQuote {"placement": "placement-000002"}
  ->    refused need_closed
