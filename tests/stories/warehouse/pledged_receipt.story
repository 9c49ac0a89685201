# W8: pledge on registration – a receipt is marked pledged while its lots are, and does not pass meanwhile
story   The lots of a receipt are pledged; the receipt says so, and can be neither endorsed, surrendered nor issued anew
include common/financing.story
when    2026-02-28 10:50:00 sun.officer IssueReceipt {"lots": ["lot-000001"], "terms": {"quality": "合格", "package": "裸装", "loss_standard_ppm": 3000,
        "stored_from": "2026-02-28", "stored_until": "2026-08-31", "fee_per_tonne_month_fen": 1500}}
  ->    ReceiptIssued {"receipt": "receipt-000001"}
when    2026-02-28 10:51:00 he.boss EndorseReceipt {"receipt": "receipt-000001", "to": "org-000007"}
  ->    ReceiptEndorsed
when    2026-02-28 11:00:00 he.boss SubmitApplication {"product": "product-000001", "amount_fen": 700000000, "purpose": "采购热轧卷",
        "verification": "verification-000001", "control": "control-000001"}
  ->    ApplicationSubmitted
when    2026-02-28 11:10:00 zhao.verifier VerifyApplication {"application": "application-000001"}
  ->    ApplicationVerified
  ->    AssetRightsReported
when    2026-02-28 11:20:00 laishang-core DecideApplication {"application": "application-000001", "decision": "approved",
        "offer": {"limit_fen": 700000000, "rate_ppm": 32000, "tenor_days": 365, "conditions": []}, "reasons": [], "automatic": true, "bank_reference": "APP-1"}
  ->    ApplicationApproved
when    2026-02-28 11:30:00 he.boss AcceptOffer {"application": "application-000001"}
  ->    FacilityOpened {"facility": "facility-000001"}
ask     2026-02-28 11:31:00 qian.bank GetReceipt {"receipt": "receipt-000001"}
  ->    {"pledged_to": "facility-000001", "status": "live"}
# the endorsement of before the pledge is not sealed any more
when    2026-02-28 11:32:00 zhou.custodian SealEndorsement {"receipt": "receipt-000001"}
  ->    refused lot_pledged
when    2026-02-28 11:33:00 he.boss EndorseReceipt {"receipt": "receipt-000001", "to": "org-000007"}
  ->    refused lot_pledged
when    2026-02-28 11:34:00 he.boss SurrenderReceipt {"receipt": "receipt-000001"}
  ->    refused lot_pledged
when    2026-02-28 11:35:00 sun.officer IssueReceipt {"lots": ["lot-000002"], "terms": {"quality": "合格", "package": "裸装", "loss_standard_ppm": 3000,
        "stored_from": "2026-02-28", "stored_until": "2026-08-31", "fee_per_tonne_month_fen": 1500}}
  ->    refused lot_pledged {"lot": "lot-000002"}
