# P5 P6
story   A bank knows an enterprise only while its consent lives
include common/county.story
ask     2026-03-01 09:00:00 qian.bank GetOrganisation {"organisation": "org-000006"}
  ->    refused organisation_not_found
when    2026-03-01 09:01:00 he.boss GrantConsent {"bank": "org-000005", "scopes": ["stock", "score"], "purpose": "申请存货融资", "until": "2026-06-30"}
  ->    ConsentGranted {"consent": "consent-000001", "enterprise": "org-000006", "bank": "org-000005", "scopes": ["stock", "score"]}
ask     2026-03-01 09:02:00 qian.bank GetOrganisation {"organisation": "org-000006"}
  ->    {"name": "宝莱利金属", "status": "admitted"}
ask     2026-03-01 09:02:00 other.bank GetOrganisation {"organisation": "org-000006"}
  ->    refused organisation_not_found
ask     2026-03-01 09:02:00 ma.boss GetOrganisation {"organisation": "org-000006"}
  ->    refused organisation_not_found
ask     2026-03-01 09:02:00 feng.gov GetOrganisation {"organisation": "org-000006"}
  ->    refused organisation_not_found
# ---- consents that cannot be
when    2026-03-01 09:03:00 he.boss GrantConsent {"bank": "org-000007", "scopes": ["score"], "purpose": "融资", "until": "2026-06-30"}
  ->    refused bank_not_found
when    2026-03-01 09:03:01 he.boss GrantConsent {"bank": "org-000005", "scopes": [], "purpose": "融资", "until": "2026-06-30"}
  ->    refused scope_required
when    2026-03-01 09:03:02 he.boss GrantConsent {"bank": "org-000005", "scopes": ["score"], "purpose": "", "until": "2026-06-30"}
  ->    refused text_required {"field": "purpose"}
when    2026-03-01 09:03:03 he.boss GrantConsent {"bank": "org-000005", "scopes": ["score"], "purpose": "融资", "until": "2026-02-28"}
  ->    refused date_past
when    2026-03-01 09:03:04 wang.clerk GrantConsent {"bank": "org-000005", "scopes": ["score"], "purpose": "融资", "until": "2026-06-30"}
  ->    refused permission_denied
when    2026-03-01 09:03:05 system GrantConsent {"bank": "org-000005", "scopes": ["score"], "purpose": "融资", "until": "2026-06-30"}
  ->    refused not_an_enterprise
# ---- until the end of the last day
when    2026-03-01 09:04:00 ma.boss GrantConsent {"bank": "org-000005", "scopes": ["trade"], "purpose": "一日有效", "until": "2026-03-01"}
  ->    ConsentGranted {"consent": "consent-000002", "enterprise": "org-000007"}
ask     2026-03-01 23:59:59 qian.bank GetOrganisation {"organisation": "org-000007"}
  ->    {"name": "冠县恒达板材"}
ask     2026-03-02 00:00:00 qian.bank GetOrganisation {"organisation": "org-000007"}
  ->    refused organisation_not_found
# ---- lists: own, consented to, all for the operator
ask     2026-03-02 09:00:00 he.boss ListConsents {}
  ->    {"items": [{"consent": "consent-000001", "bank_name": "莱商银行", "until": "2026-06-30", "live": true}]}
ask     2026-03-02 09:00:00 qian.bank ListConsents {}
  ->    {"items": [{"consent": "consent-000001", "enterprise_name": "宝莱利金属", "live": true}, {"consent": "consent-000002", "live": false}]}
ask     2026-03-02 09:00:00 other.bank ListConsents {}
  ->    {"items": []}
ask     2026-03-02 09:00:00 wang.clerk ListConsents {"page_size": 1}
  ->    {"items": [{"consent": "consent-000001"}], "next_page_token": "consent-000001"}
ask     2026-03-02 09:00:00 wang.clerk ListConsents {"page_size": 1, "page_token": "consent-000001"}
  ->    {"items": [{"consent": "consent-000002"}]}
# ---- withdrawal, in effect at once
when    2026-03-02 10:00:00 ma.boss WithdrawConsent {"consent": "consent-000001"}
  ->    refused consent_not_found
when    2026-03-02 10:00:01 system WithdrawConsent {"consent": "consent-000001"}
  ->    refused not_own_party
when    2026-03-02 10:00:02 he.boss WithdrawConsent {"consent": "consent-000099"}
  ->    refused consent_not_found
when    2026-03-02 10:00:03 he.boss WithdrawConsent {"consent": "consent-000001"}
  ->    ConsentWithdrawn {"consent": "consent-000001"}
ask     2026-03-02 10:00:03 qian.bank GetOrganisation {"organisation": "org-000006"}
  ->    refused organisation_not_found
ask     2026-03-02 10:00:03 he.boss ListConsents {}
  ->    {"items": [{"consent": "consent-000001", "withdrawn": "2026-03-02T02:00:03.000Z", "live": false}]}
when    2026-03-02 10:00:04 he.boss WithdrawConsent {"consent": "consent-000001"}
  ->    refused consent_already_withdrawn
