# A2 A3 P6
story   What does not agree is a break with an age and an owner; the missing side may come later; the rest is resolved
include common/facility.story
when    2026-03-01 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 600000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed
when    2026-03-01 09:01:00 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "value_date": "2026-03-01"}
  ->    LoanOpened
# the bank's statements begin on 03-02: what it confirmed before is not missed
when    2026-03-02 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 30000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed
when    2026-03-02 09:01:00 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000002", "reference": "DISB-2", "value_date": "2026-03-02"}
  ->    LoanOpened
when    2026-03-02 10:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 20000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed
when    2026-03-02 10:01:00 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000003", "reference": "DISB-3", "value_date": "2026-03-02"}
  ->    LoanOpened
# ---- 03-02: DISB-2 with one fen more, a fee that nobody confirmed, DISB-3 missing
# 4 000 000.00 − 300 000.01 − 12.00 = 3 699 987.99
when    2026-03-02 18:00:00 laishang-core ImportStatement {"number": "S-0302", "account": "A-1", "date": "2026-03-02", "opening_fen": 400000000, "closing_fen": 369998799, "file": "", "lines": [
        {"booked_on": "2026-03-02", "value_date": "2026-03-02", "amount_fen": -30000001, "reference": "DISB-2", "counterparty": "日照钢铁", "text": "放款"},
        {"booked_on": "2026-03-02", "value_date": "2026-03-02", "amount_fen": -1200, "reference": "FEE-1", "counterparty": "莱商银行", "text": "手续费"}]}
  ->    StatementImported {"statement": "statement-000001"}
  ->    BreakOpened {"break_id": "break-000001", "kind": "amount_differs", "owner": "platform", "date": "2026-03-02", "sides": {"reference": "DISB-2", "confirmed_fen": -30000000, "stated_fen": -30000001}}
  ->    BreakOpened {"break_id": "break-000002", "kind": "line_without_fact", "owner": "bank", "sides": {"reference": "FEE-1", "stated_fen": -1200}}
  ->    BreakOpened {"break_id": "break-000003", "kind": "fact_without_line", "owner": "bank", "sides": {"reference": "DISB-3", "confirmed_fen": -20000000}}
  ->    BankDayClosed {"date": "2026-03-02", "status": "with_breaks", "open_breaks": 3}
# ---- 03-03: DISB-4 and DISB-5 are in the statement before the bank's confirmations come; DISB-6 has another value date
when    2026-03-03 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 10000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed {"drawdown": "drawdown-000004"}
when    2026-03-03 09:00:10 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 5000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed {"drawdown": "drawdown-000005"}
when    2026-03-03 09:00:20 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 4000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed {"drawdown": "drawdown-000006"}
when    2026-03-03 09:00:30 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000006", "reference": "DISB-6", "value_date": "2026-03-03"}
  ->    LoanOpened
# the opening is a fen short of the last closing; DISB-3 comes a day late, which its value date does not say
# 3 699 987.98 − 200 000.00 − 100 000.00 − 50 000.01 − 40 000.00 + 0.02 = 3 309 987.99
when    2026-03-03 09:05:00 qian.bank ImportStatement {"number": "S-0303", "account": "A-1", "date": "2026-03-03", "opening_fen": 369998798, "closing_fen": 330998799, "file": "s0303.xml", "lines": [
        {"booked_on": "2026-03-03", "value_date": "2026-03-02", "amount_fen": -20000000, "reference": "DISB-3", "counterparty": "日照钢铁", "text": "放款"},
        {"booked_on": "2026-03-03", "value_date": "2026-03-03", "amount_fen": -10000000, "reference": "DISB-4", "counterparty": "日照钢铁", "text": "放款"},
        {"booked_on": "2026-03-03", "value_date": "2026-03-03", "amount_fen": -5000001, "reference": "DISB-5", "counterparty": "日照钢铁", "text": "放款"},
        {"booked_on": "2026-03-03", "value_date": "2026-03-02", "amount_fen": -4000000, "reference": "DISB-6", "counterparty": "日照钢铁", "text": "放款"},
        {"booked_on": "2026-03-03", "value_date": "2026-03-03", "amount_fen": 2, "reference": "FEE-1", "counterparty": "莱商银行", "text": "手续费"}]}
  ->    StatementImported {"statement": "statement-000002"}
  ->    BreakOpened {"break_id": "break-000004", "kind": "opening_differs", "sides": {"reference": "S-0302", "confirmed_fen": 369998799, "stated_fen": 369998798}}
  ->    BreakMatched {"break_id": "break-000003", "line": {"statement": "statement-000002", "line": 1}, "account": "bank_funding"}
  ->    BreakOpened {"break_id": "break-000005", "kind": "line_without_fact", "sides": {"reference": "DISB-4"}}
  ->    BreakOpened {"break_id": "break-000006", "kind": "line_without_fact", "sides": {"reference": "DISB-5"}}
  ->    BreakOpened {"break_id": "break-000007", "kind": "date_differs", "owner": "platform", "sides": {"confirmed_date": "2026-03-03", "stated_date": "2026-03-02"}}
  ->    BreakOpened {"break_id": "break-000008", "kind": "line_repeated", "owner": "bank", "sides": {"reference": "FEE-1", "stated_fen": 2}}
  ->    BankDayClosed {"date": "2026-03-03", "status": "with_breaks", "open_breaks": 5}
# ---- the confirmations come: one agrees, of the other the statement has a fen more
when    2026-03-03 09:10:00 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000004", "reference": "DISB-4", "value_date": "2026-03-03"}
  ->    LoanOpened
when    2026-03-03 09:10:00 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000005", "reference": "DISB-5", "value_date": "2026-03-03"}
  ->    LoanOpened
when    2026-03-03 09:10:00 system FireDeadlines {}
  ->    DefaultsReviewed
  ->    BreakMatched {"break_id": "break-000005", "line": {"statement": "statement-000002", "line": 2}}
  ->    BreakChanged {"break_id": "break-000006", "kind": "amount_differs", "sides": {"confirmed_fen": -5000000, "stated_fen": -5000001}}
when    2026-03-03 09:10:01 system FireDeadlines {}
  ->    nothing
ask     2026-03-03 09:11:00 qian.bank GetStatement {"statement": "statement-000002"}
  ->    {"lines": 5, "matched": 2}
# ---- age and owner: break 1 is of 03-02
ask     2026-03-10 09:00:00 qian.bank ListBreaks {"status": "open", "owner": "platform"}
  ->    {"items": [{"break_id": "break-000001", "age_days": 8, "object": "loan-000002", "counterparty": "日照钢铁"}, {"break_id": "break-000007", "age_days": 7}]}
ask     2026-03-10 09:00:01 li.checker ListBreaks {"bank": "org-000005", "status": "matched"}
  ->    {"items": [{"break_id": "break-000003", "age_days": 1, "closed_at": "2026-03-03T01:05:00.000Z"}, {"break_id": "break-000005", "age_days": 0}]}
ask     2026-03-10 09:00:02 other.bank ListBreaks {}
  ->    {"items": []}
# ---- assigning
when    2026-03-10 09:01:00 other.bank AssignBreak {"break_id": "break-000001", "owner": "bank"}
  ->    refused break_not_found
when    2026-03-10 09:01:01 system AssignBreak {"break_id": "break-000001", "owner": "bank"}
  ->    refused not_own_party
when    2026-03-10 09:01:02 li.checker AssignBreak {"break_id": "break-000003", "owner": "platform"}
  ->    refused break_not_open
when    2026-03-10 09:01:03 li.checker AssignBreak {"break_id": "break-000001", "owner": "platform"}
  ->    nothing
when    2026-03-10 09:01:04 li.checker AssignBreak {"break_id": "break-000001", "owner": "bank"}
  ->    BreakAssigned {"break_id": "break-000001", "owner": "bank"}
# ---- resolving: only by the side that answers for it, with a reason
when    2026-03-10 09:02:00 other.bank ResolveBreak {"break_id": "break-000001", "resolution": "accepted", "reason": "核对"}
  ->    refused break_not_found
when    2026-03-10 09:02:01 li.checker ResolveBreak {"break_id": "break-000001", "resolution": "accepted", "reason": "核对"}
  ->    refused break_not_owned
when    2026-03-10 09:02:02 qian.bank ResolveBreak {"break_id": "break-000001", "resolution": "corrected_by_bank", "reason": ""}
  ->    refused text_required {"field": "reason"}
when    2026-03-10 09:02:03 qian.bank ResolveBreak {"break_id": "break-000001", "resolution": "corrected_by_bank", "reason": "柜面多记一分,已冲正"}
  ->    BreakResolved {"break_id": "break-000001"}
when    2026-03-10 09:02:04 qian.bank ResolveBreak {"break_id": "break-000001", "resolution": "accepted", "reason": "核对"}
  ->    refused break_not_open
when    2026-03-10 09:02:05 qian.bank ResolveBreak {"break_id": "break-000002", "resolution": "not_platform_business", "reason": "账户手续费"}
  ->    BreakResolved
# the day of 03-02 was closed with breaks; none of them is open any more
ask     2026-03-10 09:03:00 qian.bank GetBankDay {"bank": "org-000005", "date": "2026-03-02"}
  ->    {"closed": true, "closed_as": "with_breaks", "status": "reconciled", "open_breaks": []}
ask     2026-03-10 09:03:01 qian.bank GetBankDay {"bank": "org-000005", "date": "2026-03-03"}
  ->    {"closed_as": "with_breaks", "status": "with_breaks", "open_breaks": [{"break_id": "break-000004"}, {"break_id": "break-000006"}, {"break_id": "break-000007"}, {"break_id": "break-000008"}]}
