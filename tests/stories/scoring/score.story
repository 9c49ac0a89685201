# C2 C3 F4 P5 E7
story   What the models say is a fact; it goes to the bank under its own consent, and refuses nobody
include common/financing.story
when    2026-02-28 11:00:00 system RecordScore {"enterprise": "org-000099", "as_of": "2026-02-28", "opinions": [{"role": "champion", "model": "冠县 2026-02", "model_hash": "00000000000000000000000000000000000000000000000000000000000000aa", "points": 612, "default_probability_ppm": 21534, "grade": "BBB", "reasons": [{"feature": "void_share", "zh": "作废发票占比高", "en": "Many voided invoices"}]}], "inputs": []}
  ->    refused enterprise_not_found
when    2026-02-28 11:00:01 system RecordScore {"enterprise": "org-000006", "as_of": "2026-02-28", "opinions": [], "inputs": []}
  ->    refused opinions_malformed
when    2026-02-28 11:00:02 system RecordScore {"enterprise": "org-000006", "as_of": "2026-02-28", "opinions": [{"role": "challenger", "model": "冠县 2026-02", "model_hash": "00000000000000000000000000000000000000000000000000000000000000aa", "points": 598, "default_probability_ppm": 34420, "grade": "BB", "reasons": []}], "inputs": []}
  ->    refused opinions_malformed
when    2026-02-28 11:00:03 system RecordScore {"enterprise": "org-000006", "as_of": "2026-02-28", "opinions": [{"role": "champion", "model": "冠县 2026-02", "model_hash": "00000000000000000000000000000000000000000000000000000000000000aa", "points": 612, "default_probability_ppm": 21534, "grade": "BBB", "reasons": [{"feature": "void_share", "zh": "作废发票占比高", "en": "Many voided invoices"}]}, {"role": "champion", "model": "冠县 2026-02", "model_hash": "00000000000000000000000000000000000000000000000000000000000000aa", "points": 612, "default_probability_ppm": 21534, "grade": "BBB", "reasons": [{"feature": "void_share", "zh": "作废发票占比高", "en": "Many voided invoices"}]}], "inputs": []}
  ->    refused opinions_malformed
when    2026-02-28 11:00:04 wang.clerk RecordScore {"enterprise": "org-000006", "as_of": "2026-02-28", "opinions": [{"role": "champion", "model": "冠县 2026-02", "model_hash": "00000000000000000000000000000000000000000000000000000000000000aa", "points": 612, "default_probability_ppm": 21534, "grade": "BBB", "reasons": [{"feature": "void_share", "zh": "作废发票占比高", "en": "Many voided invoices"}]}], "inputs": []}
  ->    refused permission_denied
# BBB: 15 % of 40 000 000.00 of net invoiced sales
when    2026-02-28 11:00:05 system RecordScore {"enterprise": "org-000006", "as_of": "2026-02-28", "opinions": [{"role": "champion", "model": "冠县 2026-02", "model_hash": "00000000000000000000000000000000000000000000000000000000000000aa", "points": 612, "default_probability_ppm": 21534, "grade": "BBB", "reasons": [{"feature": "void_share", "zh": "作废发票占比高", "en": "Many voided invoices"}]}, {"role": "challenger", "model": "冠县 2026-02", "model_hash": "00000000000000000000000000000000000000000000000000000000000000aa", "points": 598, "default_probability_ppm": 34420, "grade": "BB", "reasons": []}], "inputs": [{"name": "void_share", "value_millionths": 41000, "source": "invoices", "from": "2025-03-01", "to": "2026-02-28"}, {"name": "headcount", "source": "social_security"}], "yearly_sales_fen": 4000000000}
  ->    ScoreRecorded {"score": "score-000001", "suggested_limit_fen": 600000000, "previous": null}
when    2026-02-28 11:00:06 system RecordScore {"enterprise": "org-000006", "as_of": "2026-02-27", "opinions": [{"role": "champion", "model": "冠县 2026-02", "model_hash": "00000000000000000000000000000000000000000000000000000000000000aa", "points": 612, "default_probability_ppm": 21534, "grade": "BBB", "reasons": [{"feature": "void_share", "zh": "作废发票占比高", "en": "Many voided invoices"}]}], "inputs": []}
  ->    refused score_already_recorded
# ---- without the consent of this scope neither question nor package has it
ask     2026-02-28 11:01:00 he.boss GetCredit {"enterprise": "org-000006"}
  ->    {"scores": [{"score": "score-000001", "opinions": [{"role": "champion", "points": 612, "grade": "BBB"}, {"role": "challenger", "points": 598}],
         "inputs": [{"name": "void_share", "value_millionths": 41000}, {"name": "headcount", "value_millionths": null}], "suggested_limit_fen": 600000000}]}
ask     2026-02-28 11:01:01 qian.bank GetCredit {"enterprise": "org-000006"}
  ->    {"scores": []}
when    2026-02-28 11:02:00 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 200000000, "purpose": "采购热轧卷", "verification": "verification-000001", "control": "control-000001"}
  ->    ApplicationSubmitted {"application": "application-000001"}
when    2026-02-28 11:02:01 zhao.verifier VerifyApplication {"application": "application-000001"}
  ->    ApplicationVerified {"scopes": ["trade", "stock"]}
  ->    AssetRightsReported
when    2026-02-28 11:02:02 he.boss WithdrawApplication {"application": "application-000001"}
  ->    ApplicationWithdrawn
# ---- with it both have; what went into the score stays between the enterprise and the operator
when    2026-02-28 11:03:00 he.boss GrantConsent {"bank": "org-000005", "scopes": ["score"], "purpose": "授信", "until": "2027-02-28"}
  ->    ConsentGranted
ask     2026-02-28 11:03:01 qian.bank GetCredit {"enterprise": "org-000006"}
  ->    {"scores": [{"score": "score-000001", "opinions": [{"points": 612, "reasons": [{"zh": "作废发票占比高"}]}, {"points": 598}], "inputs": []}]}
when    2026-02-28 11:03:02 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 200000000, "purpose": "采购热轧卷", "verification": "verification-000001", "control": "control-000001"}
  ->    ApplicationSubmitted {"application": "application-000002"}
when    2026-02-28 11:03:03 zhao.verifier VerifyApplication {"application": "application-000002"}
  ->    ApplicationVerified {"scopes": ["trade", "stock", "score"]}
  ->    AssetRightsReported
# ---- C3: a bad score is advice; the bank may approve all the same
when    2026-02-28 11:04:00 system RecordScore {"enterprise": "org-000006", "as_of": "2026-02-28", "inputs": [], "yearly_sales_fen": 4000000000,
        "opinions": [{"role": "champion", "model": "冠县 2026-02", "model_hash": "00000000000000000000000000000000000000000000000000000000000000aa", "points": 480, "default_probability_ppm": 680000, "grade": "C", "reasons": []}]}
  ->    ScoreRecorded {"score": "score-000002", "suggested_limit_fen": 0, "previous": "score-000001"}
when    2026-02-28 11:04:01 laishang-core DecideApplication {"application": "application-000002", "decision": "approved", "automatic": false, "bank_reference": "A-1", "reasons": [],
        "offer": {"limit_fen": 200000000, "rate_ppm": 32000, "tenor_days": 180, "conditions": []}}
  ->    ApplicationApproved
when    2026-02-28 11:04:02 he.boss AcceptOffer {"application": "application-000002"}
  ->    FacilityOpened
# ---- E7: the trend, and that it fell by 132 points
when    2026-03-01 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 100000000, "payee": "日照钢铁", "purpose": "采购热轧卷", "due_on": "2026-06-01"}
  ->    DrawdownInstructed
when    2026-03-01 09:01:00 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "value_date": "2026-03-01"}
  ->    LoanOpened
when    2026-03-20 12:00:00 zhao.verifier IssuePostLoanReport {"loan": "loan-000001"}
  ->    PostLoanReported {"content": {"scores": [{"score": "score-000001", "points": 612, "grade": "BBB"}, {"score": "score-000002", "points": 480}], "concerns": ["score_fell"]}}
when    2026-03-20 12:01:00 he.boss WithdrawConsent {"consent": "consent-000002"}
  ->    ConsentWithdrawn
when    2026-03-20 12:01:01 zhao.verifier IssuePostLoanReport {"loan": "loan-000001"}
  ->    PostLoanReported {"content": {"scores": null, "concerns": []}}
