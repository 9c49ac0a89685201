# L2 L3 L4
story   Anybody signed in calculates a repayment schedule; nothing is recorded
include common/county.story
# 1 000 000.00 at 3.6 % on 360 is 100.00 a night: 20 nights to 20 March, 31 to 20 April, 9 to the end
ask     2026-02-27 10:00:00 ma.boss CalculateSchedule {"principal_fen": 100000000, "rate_ppm": 36000, "first": "2026-03-01", "plan": "bullet", "due_dates": ["2026-04-30"], "convention": {"settlement": "monthly_20"}}
  ->    {"rows": [{"nr": 1, "due": "2026-03-21", "interest_fen": 200000}, {"nr": 2, "interest_fen": 310000}, {"nr": 3, "principal_fen": 100000000, "interest_fen": 90000}], "totals": {"due_total_fen": 100600000}}
# the same as equal instalments, a twelfth of a year each, the first one paid a month early
ask     2026-02-27 10:00:00 ma.boss CalculateSchedule {"principal_fen": 10000, "rate_ppm": 70000, "first": "2024-01-01", "count": 6, "convention": {"preset": "progressive_30_360", "recalculation": "daily"}, "events": [{"type": "repay", "date": "2024-02-01", "amount_fen": 1701}, {"type": "pay_off", "date": "2024-02-15"}]}
  ->    {"rows": [{"nr": 1, "due_total_fen": 1701, "interest_fen": 58}, {"nr": 2, "principal_fen": 1677, "interest_fen": 24}, {"nr": 3, "interest_fen": 0}, {"nr": 4}, {"nr": 5}, {"nr": 6, "principal_fen": 1577}], "totals": {"outstanding_fen": 0}}
ask     2026-02-27 10:00:00 ma.boss CalculateSchedule {"principal_fen": 100000000, "rate_ppm": 36000, "first": "2026-03-01", "count": 12, "events": [{"type": "repay", "date": "2026-02-28", "amount_fen": 100}]}
  ->    refused schedule_input_wrong {"place": "/events/0/date", "problem": "must not be before the first day"}
