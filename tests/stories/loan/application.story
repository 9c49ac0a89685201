# F4 F6 T3 T4 W6 P3 P5 C3 A3
story   An application needs real trade, goods under control, consent and enough collateral; the bank decides it once
include common/financing.story
when    2026-02-28 11:00:00 he.boss SubmitApplication {"product": "product-000009", "amount_fen": 700000000, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000001"}
  ->    refused product_not_found
when    2026-02-28 11:00:01 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 0, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000001"}
  ->    refused amount_not_positive
when    2026-02-28 11:00:02 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 700000000, "purpose": "",
        "verification": "verification-000001", "control": "control-000001"}
  ->    refused text_required {"field": "purpose"}
when    2026-02-28 11:00:03 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 9999999, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000001"}
  ->    refused amount_outside_product {"minimum_fen": "10000000", "maximum_fen": "5000000000"}
# T3, T4: another's verification is unknown; the contract is worth 10 400 000.00
when    2026-02-28 11:00:04 ma.boss SubmitApplication {"product": "product-000001", "amount_fen": 700000000, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000001"}
  ->    refused verification_not_found
when    2026-02-28 11:00:05 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 1040000001, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000001"}
  ->    refused contract_capacity_exceeded
when    2026-02-28 11:00:06 zhao.verifier VerifyTrade {"contract": "contract-000001", "invoices": ["invoice-000001"],
        "attestations": [{"check": "logistics", "passed": true, "evidence": "磅单 26-0225"}, {"check": "payment", "passed": false, "evidence": "无回单"}]}
  ->    TradeVerified {"verification": "verification-000002", "passed": false}
when    2026-02-28 11:00:07 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 700000000, "purpose": "采购热轧卷",
        "verification": "verification-000002", "control": "control-000001"}
  ->    refused verification_not_passed
when    2026-02-28 11:00:08 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 700000000, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000002"}
  ->    refused control_not_found
# F6: 8 000 000.00 − 70 % of 10 140 000.00 = 902 000.00 in cash, or 8 000 000.00 / 0.7 − 10 140 000.00 = 1 288 571.43 in goods
when    2026-02-28 11:00:09 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 800000000, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000001"}
  ->    refused collateral_short {"cash_fen": "90200000", "goods_fen": "128857143"}
# P5: trade alone is not enough
when    2026-02-28 11:01:00 he.boss WithdrawConsent {"consent": "consent-000001"}
  ->    ConsentWithdrawn
when    2026-02-28 11:01:01 he.boss GrantConsent {"bank": "org-000005", "scopes": ["trade"], "purpose": "钢贸贷", "until": "2027-02-28"}
  ->    ConsentGranted {"consent": "consent-000002"}
when    2026-02-28 11:01:02 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 700000000, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000001"}
  ->    refused consent_missing
when    2026-02-28 11:01:03 he.boss GrantConsent {"bank": "org-000005", "scopes": ["stock"], "purpose": "钢贸贷", "until": "2027-02-28"}
  ->    ConsentGranted {"consent": "consent-000003"}
when    2026-02-28 11:01:04 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 700000000, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000001"}
  ->    ApplicationSubmitted {"application": "application-000001", "enterprise": "org-000006", "bank": "org-000005"}
# T3: the invoices back it from now on
when    2026-02-28 11:01:05 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 100000000, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000001"}
  ->    refused invoice_in_use
# ---- verified by the operator only; what the bank receives follows the consents live at that moment
when    2026-02-28 11:02:00 he.boss VerifyApplication {"application": "application-000001"}
  ->    refused permission_denied
when    2026-02-28 11:02:01 zhao.verifier VerifyApplication {"application": "application-000009"}
  ->    refused application_not_found
when    2026-02-28 11:02:02 qian.bank DecideApplication {"application": "application-000001", "decision": "refused", "reasons": ["行业限制"], "automatic": false, "bank_reference": "APP-0"}
  ->    refused application_not_with_bank
when    2026-02-28 11:02:03 he.boss WithdrawConsent {"consent": "consent-000002"}
  ->    ConsentWithdrawn
when    2026-02-28 11:02:04 he.boss WithdrawConsent {"consent": "consent-000003"}
  ->    ConsentWithdrawn
when    2026-02-28 11:02:05 zhao.verifier VerifyApplication {"application": "application-000001"}
  ->    refused consent_missing
when    2026-02-28 11:02:06 he.boss GrantConsent {"bank": "org-000005", "scopes": ["stock"], "purpose": "钢贸贷", "until": "2027-02-28"}
  ->    ConsentGranted {"consent": "consent-000004"}
when    2026-02-28 11:02:07 zhao.verifier VerifyApplication {"application": "application-000001"}
  ->    ApplicationVerified {"scopes": ["stock"]}
  ->    AssetRightsReported
when    2026-02-28 11:02:08 zhao.verifier VerifyApplication {"application": "application-000001"}
  ->    refused application_not_submitted
when    2026-02-28 11:02:09 he.boss GrantConsent {"bank": "org-000005", "scopes": ["trade"], "purpose": "钢贸贷", "until": "2027-02-28"}
  ->    ConsentGranted {"consent": "consent-000005"}
# ---- the bank's machine says no: C3 makes it a person's review, which a machine cannot end
when    2026-02-28 11:03:00 laishang-core DecideApplication {"application": "application-000001", "decision": "refused", "reasons": [], "automatic": true, "bank_reference": "APP-1"}
  ->    refused text_required {"field": "reasons"}
when    2026-02-28 11:03:01 laishang-core DecideApplication {"application": "application-000001", "decision": "refused", "reasons": ["评分不足"], "automatic": true, "bank_reference": ""}
  ->    refused text_required {"field": "bank_reference"}
when    2026-02-28 11:03:02 laishang-core DecideApplication {"application": "application-000001", "decision": "refused", "reasons": ["评分不足"], "automatic": true, "bank_reference": "APP-1"}
  ->    ManualReviewRequested {"reasons": ["评分不足"], "automatic": true}
when    2026-02-28 11:03:03 laishang-core DecideApplication {"application": "application-000001", "decision": "refused", "reasons": ["评分不足"], "automatic": true, "bank_reference": "APP-1"}
  ->    nothing
when    2026-02-28 11:03:04 laishang-core DecideApplication {"application": "application-000001", "decision": "refused", "reasons": ["评分不足"], "automatic": true, "bank_reference": "APP-2"}
  ->    refused person_must_decide
when    2026-02-28 11:03:05 laishang-core DecideApplication {"application": "application-000001", "decision": "manual_review", "reasons": ["资料补充"], "automatic": false, "bank_reference": "APP-1"}
  ->    refused reference_used {"reference": "APP-1"}
# ---- a person refuses: final, and the invoices are free
when    2026-02-28 11:04:00 qian.bank DecideApplication {"application": "application-000001", "decision": "refused", "reasons": ["集中度过高"], "automatic": false, "bank_reference": "APP-3"}
  ->    ApplicationRefused {"reasons": ["集中度过高"], "bank_reference": "APP-3"}
when    2026-02-28 11:04:01 qian.bank DecideApplication {"application": "application-000001", "decision": "refused", "reasons": ["集中度过高"], "automatic": false, "bank_reference": "APP-3"}
  ->    nothing
when    2026-02-28 11:04:02 he.boss WithdrawApplication {"application": "application-000001"}
  ->    refused application_not_withdrawable
when    2026-02-28 11:04:03 he.boss AcceptOffer {"application": "application-000001"}
  ->    refused application_not_approved
ask     2026-02-28 11:04:04 he.boss GetApplication {"application": "application-000001"}
  ->    {"status": "refused", "reasons": ["集中度过高"]}
# ---- a second one, withdrawn after the offer; its invoices are free again
when    2026-02-28 11:05:00 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 700000000, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000001"}
  ->    ApplicationSubmitted {"application": "application-000002"}
when    2026-02-28 11:05:01 zhao.verifier VerifyApplication {"application": "application-000002"}
  ->    ApplicationVerified {"scopes": ["trade", "stock"]}
  ->    AssetRightsReported
when    2026-02-28 11:05:02 qian.bank DecideApplication {"application": "application-000002", "decision": "approved", "reasons": [], "automatic": false, "bank_reference": "APP-4"}
  ->    refused offer_required
when    2026-02-28 11:05:03 qian.bank DecideApplication {"application": "application-000002", "decision": "approved", "reasons": [], "automatic": false, "bank_reference": "APP-4",
        "offer": {"limit_fen": 0, "rate_ppm": 31000, "tenor_days": 365, "conditions": []}}
  ->    refused amount_not_positive
when    2026-02-28 11:05:04 qian.bank DecideApplication {"application": "application-000002", "decision": "approved", "reasons": [], "automatic": false, "bank_reference": "APP-4",
        "offer": {"limit_fen": 700000001, "rate_ppm": 31000, "tenor_days": 365, "conditions": []}}
  ->    refused offer_above_request
when    2026-02-28 11:05:05 qian.bank DecideApplication {"application": "application-000002", "decision": "approved", "reasons": [], "automatic": false, "bank_reference": "APP-4",
        "offer": {"limit_fen": 600000000, "rate_ppm": 32001, "tenor_days": 365, "conditions": []}}
  ->    refused offer_rate_outside_product
when    2026-02-28 11:05:06 qian.bank DecideApplication {"application": "application-000002", "decision": "approved", "reasons": [], "automatic": false, "bank_reference": "APP-4",
        "offer": {"limit_fen": 600000000, "rate_ppm": 31000, "tenor_days": 366, "conditions": []}}
  ->    refused offer_tenor_outside_product
when    2026-02-28 11:05:07 qian.bank DecideApplication {"application": "application-000002", "decision": "approved", "reasons": [], "automatic": false, "bank_reference": "APP-4",
        "offer": {"limit_fen": 600000000, "rate_ppm": 31000, "tenor_days": 365, "conditions": ["保险受益人为本行"]}}
  ->    ApplicationApproved {"offer": {"limit_fen": 600000000, "rate_ppm": 31000, "conditions": ["保险受益人为本行"]}}
when    2026-02-28 11:05:08 qian.bank DecideApplication {"application": "application-000002", "decision": "approved", "reasons": [], "automatic": false, "bank_reference": "APP-4",
        "offer": {"limit_fen": 600000000, "rate_ppm": 31000, "tenor_days": 365, "conditions": ["保险受益人为本行"]}}
  ->    nothing
when    2026-02-28 11:05:09 qian.bank DecideApplication {"application": "application-000002", "decision": "approved", "reasons": [], "automatic": false, "bank_reference": "APP-4",
        "offer": {"limit_fen": 500000000, "rate_ppm": 31000, "tenor_days": 365, "conditions": ["保险受益人为本行"]}}
  ->    refused reference_used
when    2026-02-28 11:05:10 he.boss WithdrawApplication {"application": "application-000002"}
  ->    ApplicationWithdrawn {"application": "application-000002"}
# ---- a third one: at acceptance consent and goods are looked at again
when    2026-03-05 09:00:00 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 700000000, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000001"}
  ->    ApplicationSubmitted {"application": "application-000003"}
when    2026-03-05 09:00:01 zhao.verifier VerifyApplication {"application": "application-000003"}
  ->    ApplicationVerified
  ->    AssetRightsReported
when    2026-03-05 09:00:02 qian.bank DecideApplication {"application": "application-000003", "decision": "manual_review", "reasons": ["实地查看"], "automatic": false, "bank_reference": "APP-5"}
  ->    ManualReviewRequested {"automatic": false}
when    2026-03-05 09:00:03 qian.bank DecideApplication {"application": "application-000003", "decision": "approved", "reasons": [], "automatic": false, "bank_reference": "APP-6",
        "offer": {"limit_fen": 600000000, "rate_ppm": 31000, "tenor_days": 365, "conditions": []}}
  ->    ApplicationApproved
when    2026-03-05 09:01:00 he.boss WithdrawConsent {"consent": "consent-000004"}
  ->    ConsentWithdrawn
when    2026-03-05 09:01:01 he.boss AcceptOffer {"application": "application-000003"}
  ->    refused consent_missing
when    2026-03-05 09:01:02 he.boss GrantConsent {"bank": "org-000005", "scopes": ["stock"], "purpose": "钢贸贷", "until": "2027-12-31"}
  ->    ConsentGranted
when    2026-03-05 09:01:03 sun.officer OpenOrder {"kind": "outbound", "warehouse": "warehouse-000001", "lots": ["lot-000010"]}
  ->    OrderOpened {"order": "order-000002"}
when    2026-03-05 09:01:04 he.boss AcceptOffer {"application": "application-000003"}
  ->    refused lot_has_open_order
when    2026-03-05 09:01:05 sun.officer CancelOrder {"order": "order-000002", "reason": "客户改期"}
  ->    OrderCancelled
when    2026-03-05 09:01:06 he.boss AcceptOffer {"application": "application-000003"}
  ->    FacilityOpened {"facility": "facility-000001", "limit_fen": 600000000, "rate_ppm": 31000, "expires_on": "2027-03-05"}
when    2026-03-05 09:01:07 he.boss AcceptOffer {"application": "application-000003"}
  ->    refused application_not_approved
when    2026-03-05 09:01:08 he.boss WithdrawApplication {"application": "application-000003"}
  ->    refused application_not_withdrawable
# R12: pledged goods carry no second application, whatever the trade behind it
when    2026-03-05 09:02:00 he.boss RegisterContract {"kind": "purchase", "number": "BLL-2026-002", "counterparty_code": "91440101MA5CJQ4N59",
        "counterparty_name": "日照钢铁", "goods": "Q235B", "weight_kg": 100000, "amount_fen": 40000000, "signed_on": "2026-03-01"}
  ->    ContractRegistered {"contract": "contract-000002"}
when    2026-03-05 09:02:01 he.boss RegisterInvoice {"contract": "contract-000002", "number": "26372000000000000003", "seller_code": "91440101MA5CJQ4N59",
        "buyer_code": "91350200MA2YJ1XR9G", "goods": "Q235B", "weight_kg": 100000, "amount_fen": 40000000, "tax_fen": 4601770, "issued_on": "2026-03-02"}
  ->    InvoiceRegistered {"invoice": "invoice-000003"}
when    2026-03-05 09:02:02 zhao.verifier VerifyTrade {"contract": "contract-000002", "invoices": ["invoice-000003"],
        "attestations": [{"check": "logistics", "passed": true, "evidence": "磅单 26-0302"}, {"check": "payment", "passed": true, "evidence": "回单 7790"}]}
  ->    TradeVerified {"verification": "verification-000003", "passed": true}
when    2026-03-05 09:02:03 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 40000000, "purpose": "采购热轧卷",
        "verification": "verification-000003", "control": "control-000001"}
  ->    refused lot_pledged
# ---- the facility outlives the registration of its pledge: no drawdown without it (L1)
when    2027-03-01 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 100, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    refused registration_expired
when    2027-03-01 09:00:01 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 40000000, "purpose": "采购热轧卷",
        "verification": "verification-000003", "control": "control-000001"}
  ->    refused consent_missing
when    2027-03-01 09:00:02 he.boss GrantConsent {"bank": "org-000005", "scopes": ["trade"], "purpose": "钢贸贷", "until": "2028-12-31"}
  ->    ConsentGranted
when    2027-03-01 09:00:03 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 40000000, "purpose": "采购热轧卷",
        "verification": "verification-000003", "control": "control-000001"}
  ->    refused registration_expired
# ---- the agreement ended on 2027-12-31 (P3)
when    2028-01-01 09:00:00 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 40000000, "purpose": "采购热轧卷",
        "verification": "verification-000003", "control": "control-000001"}
  ->    refused agreement_not_in_force
