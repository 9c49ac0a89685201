# L1 F6
story   A facility expires with a balance: nothing more is drawn, the loans run on to their due dates
include common/facility.story
when    2026-02-28 12:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 600000000, "payee": "日照钢铁", "purpose": "采购热轧卷", "due_on": "2027-03-01"}
  ->    refused due_date_outside_facility {"latest": "2027-02-28"}
when    2026-02-28 12:00:01 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 600000000, "payee": "日照钢铁", "purpose": "采购热轧卷", "due_on": "2026-02-28"}
  ->    refused due_date_outside_facility {"latest": "2027-02-28"}
when    2026-03-01 12:00:02 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 600000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed
when    2026-03-01 12:00:03 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "value_date": "2026-03-01"}
  ->    LoanOpened {"due_on": "2027-02-28"}
# 2027-02-28 is a Sunday: due on Monday 03-01, 365 nights at 3.2 %/360 = 194 666.67
when    2027-03-01 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 100, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    refused facility_expired
ask     2027-03-01 09:00:01 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"days_overdue": 0, "accrued_fen": 19466667, "penalty_fen": 0}
ask     2027-03-02 09:00:01 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"days_overdue": 1, "loan_class": "special_mention"}
when    2027-03-02 09:00:02 qian.bank CloseFacility {"facility": "facility-000001"}
  ->    refused facility_in_use
