# G5
story   The fund's breaker: above 3 % of compensation it warns, above 5 % it stops new drawdowns, and it closes again
include common/two_facilities.story
when    2026-03-02 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 10000000, "payee": "日照钢铁", "purpose": "采购热轧卷", "due_on": "2026-04-01"}
  ->    DrawdownInstructed
when    2026-03-02 09:00:01 qishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "value_date": "2026-03-02"}
  ->    LoanOpened {"loan": "loan-000001"}
when    2026-03-02 09:00:02 he.boss RequestDrawdown {"facility": "facility-000002", "amount_fen": 250000000, "payee": "日照钢铁", "purpose": "采购热轧卷", "due_on": "2026-12-31"}
  ->    DrawdownInstructed
when    2026-03-02 09:00:03 qishang-core ConfirmDrawdown {"drawdown": "drawdown-000002", "reference": "DISB-2", "value_date": "2026-03-02"}
  ->    LoanOpened {"loan": "loan-000002"}
when    2026-05-08 09:00:00 other.bank DemandGuarantee {"loan": "loan-000001", "reference": "DEM-1"}
  ->    GuaranteeDemanded
when    2026-05-08 09:00:01 tan.maker ProposeAdvance {"claim": "claim-000001"}
  ->    AdvanceProposed
when    2026-05-08 09:00:02 tao.checker ApproveAdvance {"claim": "claim-000001"}
  ->    AdvanceApproved
# 100 761.32 / (100 761.32 + 2 500 000.00) = 3.8744 %
when    2026-05-08 09:00:03 qishang-core ConfirmAdvance {"claim": "claim-000001", "amount_fen": 10076132, "reference": "ADV-1", "value_date": "2026-05-08"}
  ->    GuaranteeAdvanced
  ->    GuaranteeLimitChanged
  ->    BreakerChanged {"bank": "org-000008", "breaker": "warning", "rate_ppm": 38744, "compensation_fen": 10076132, "guaranteed_fen": 250000000}
# a warning stops nothing
when    2026-05-08 10:00:00 he.boss RequestDrawdown {"facility": "facility-000002", "amount_fen": 1000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed
when    2026-05-08 10:00:01 qishang-core FailDrawdown {"drawdown": "drawdown-000003", "reference": "DISB-3", "reason": "系统维护"}
  ->    DrawdownFailed
# ---- the borrower repays 1 000 000.00 with its interest: the guaranteed book shrinks, and the rate is 6.2946 %
when    2026-05-08 11:00:00 he.boss RequestRepayment {"loan": "loan-000002", "amount_fen": 100595556}
  ->    RepaymentRequested
when    2026-05-08 11:00:01 qishang-core ConfirmRepayment {"repayment": "repayment-000001", "amount_fen": 100595556, "reference": "COLL-1", "value_date": "2026-05-08"}
  ->    LoanRepaid {"principal_fen": 100000000}
when    2026-05-09 00:00:00 system FireDeadlines {}
  ->    BreakerChanged {"bank": "org-000008", "breaker": "open", "rate_ppm": 62946}
  ->    DefaultsReviewed
when    2026-05-09 09:00:00 he.boss RequestDrawdown {"facility": "facility-000002", "amount_fen": 1000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    refused fund_breaker_open
ask     2026-05-09 09:00:01 yu.maker GetFund {"fund": "org-000009"}
  ->    {"banks": [{"bank": "org-000008", "compensation_rate_ppm": 62946, "warn_ppm": 30000, "stop_ppm": 50000, "breaker": "open"}]}
# what is instructed goes on: only new drawdowns stop
# ---- 50 000.00 come back: 50 761.32 / 1 550 761.32 = 3.2734 %
when    2026-05-10 09:00:00 tan.maker RecordRecovery {"claim": "claim-000001", "amount_fen": 5000000, "costs_fen": 0, "from": "宝莱利金属", "received_on": "2026-05-10", "reference": "REC-1"}
  ->    RecoveryRecorded
  ->    GuaranteeLimitChanged
  ->    BreakerChanged {"breaker": "warning", "rate_ppm": 32734}
when    2026-05-10 09:00:01 he.boss RequestDrawdown {"facility": "facility-000002", "amount_fen": 1000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed
# ---- twelve months after the advance it counts no longer
when    2027-05-08 00:00:00 system FireDeadlines {}
  ->    DrawdownTimedOut
  ->    DefaultNoticed {"loan": "loan-000002"}
  ->    BreakerChanged {"breaker": "closed", "rate_ppm": 0}
  ->    DefaultsReviewed
