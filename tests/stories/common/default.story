# L2 L5 G3
story   A loan of 6 000 000.00 for thirty nights is not repaid; the default is noticed on the day after
include common/guarantee.story
when    2026-03-02 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 600000000, "payee": "日照钢铁",
        "purpose": "采购热轧卷", "due_on": "2026-04-01"}
  ->    DrawdownInstructed
when    2026-03-02 09:10:00 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "value_date": "2026-03-02"}
  ->    LoanOpened {"loan": "loan-000001", "due_on": "2026-04-01"}
# 200 000 000.00 × 5 − 6 000 000.00
ask     2026-03-02 09:11:00 tan.maker GetGuarantee {"bank": "org-000005"}
  ->    {"margin_fen": 20000000000, "multiple": 5, "limit_fen": 100000000000, "in_force_fen": 600000000, "reserved_fen": 0, "free_fen": 99400000000, "breaker": "closed"}
# the due date itself is no default
when    2026-04-01 00:00:00 system FireDeadlines {}
  ->    DefaultsReviewed {"date": "2026-04-01"}
# D + 1. Thirty nights of 6 000 000.00 at 3.2 %/360 = 16 000.00 fell due with the principal.
when    2026-04-02 00:00:00 system FireDeadlines {}
  ->    DefaultNoticed {"loan": "loan-000001", "facility": "facility-000001", "due_on": "2026-04-01",
        "overdue_principal_fen": 600000000, "overdue_interest_fen": 1600000}
  ->    DefaultsReviewed
when    2026-04-02 00:00:01 system FireDeadlines {}
  ->    nothing
