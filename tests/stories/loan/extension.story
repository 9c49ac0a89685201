# L5 K
story   展期: before the due date has passed, at most by the loan's own term
include common/loan.story
when    2026-03-20 09:00:00 qian.bank ExtendLoan {"loan": "loan-000001", "due_on": "2026-03-31", "reason": "下游回款推迟", "reference": "EXT-1"}
  ->    refused extension_not_later
when    2026-03-20 09:00:01 qian.bank ExtendLoan {"loan": "loan-000001", "due_on": "2026-05-01", "reason": "下游回款推迟", "reference": "EXT-1"}
  ->    refused extension_too_long {"latest": "2026-04-30"}
when    2026-03-20 09:00:02 qian.bank ExtendLoan {"loan": "loan-000001", "due_on": "2026-04-15", "reason": "", "reference": "EXT-1"}
  ->    refused text_required {"field": "reason"}
when    2026-03-20 09:00:03 he.boss ExtendLoan {"loan": "loan-000001", "due_on": "2026-04-15", "reason": "下游回款推迟", "reference": "EXT-1"}
  ->    refused permission_denied
when    2026-03-20 09:00:04 qian.bank ExtendLoan {"loan": "loan-000001", "due_on": "2026-04-15", "reason": "下游回款推迟", "reference": "EXT-1"}
  ->    LoanExtended {"due_on": "2026-04-15"}
when    2026-03-20 09:00:05 qian.bank ExtendLoan {"loan": "loan-000001", "due_on": "2026-04-15", "reason": "下游回款推迟", "reference": "EXT-1"}
  ->    nothing
# 45 nights at 3.2 %/360 = 24 000.00, no penalty; one day later one night at 4.8 %: 6 024 000.00 × 0.048 / 360 = 803.20
ask     2026-04-15 12:00:00 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"due_on": "2026-04-15", "accrued_fen": 2400000, "penalty_fen": 0, "days_overdue": 0}
ask     2026-04-16 12:00:00 he.boss GetLoan {"loan": "loan-000001"}
  ->    {"accrued_fen": 2400000, "penalty_fen": 80320, "days_overdue": 1}
when    2026-04-16 13:00:00 qian.bank ExtendLoan {"loan": "loan-000001", "due_on": "2026-04-30", "reason": "再展期", "reference": "EXT-2"}
  ->    refused loan_overdue
