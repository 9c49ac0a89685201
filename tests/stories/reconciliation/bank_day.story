# A2 A3 P6
story   A bank's day closes reconciled; the same statement again is nothing, another content is refused
include common/facility.story
when    2026-03-01 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 600000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed
when    2026-03-01 09:01:00 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "value_date": "2026-03-01"}
  ->    LoanOpened {"loan": "loan-000001"}
# the confirmation waits for the statement of its day
ask     2026-03-01 09:02:00 li.checker GetBankDay {"bank": "org-000005", "date": "2026-03-01"}
  ->    {"closed": false, "waiting": 1, "statements": [], "open_breaks": []}
# ---- what is refused
when    2026-03-01 18:00:00 he.boss ImportStatement {"number": "S-0301", "account": "A-1", "date": "2026-03-01", "opening_fen": 0, "closing_fen": 0, "file": "", "lines": []}
  ->    refused permission_denied
when    2026-03-01 18:00:00 system ImportStatement {"number": "S-0301", "account": "A-1", "date": "2026-03-01", "opening_fen": 0, "closing_fen": 0, "file": "", "lines": []}
  ->    refused not_own_party
when    2026-03-01 18:00:01 laishang-core ImportStatement {"number": "", "account": "A-1", "date": "2026-03-01", "opening_fen": 0, "closing_fen": 0, "file": "", "lines": []}
  ->    refused text_required {"field": "number"}
when    2026-03-01 18:00:02 laishang-core ImportStatement {"number": "S-0301", "account": "", "date": "2026-03-01", "opening_fen": 0, "closing_fen": 0, "file": "", "lines": []}
  ->    refused text_required {"field": "account"}
when    2026-03-01 18:00:03 laishang-core ImportStatement {"number": "S-0301", "account": "A-1", "date": "2026-03-02", "opening_fen": 0, "closing_fen": 0, "file": "", "lines": []}
  ->    refused statement_date_invalid
when    2026-03-01 18:00:04 laishang-core ImportStatement {"number": "S-0301", "account": "A-1", "date": "2026-03-01", "opening_fen": 0, "closing_fen": 1, "file": "", "lines": [
        {"booked_on": "2026-03-02", "value_date": "2026-03-01", "amount_fen": 1, "reference": "X-1", "counterparty": "", "text": ""}]}
  ->    refused line_booked_later {"reference": "X-1"}
when    2026-03-01 18:00:05 laishang-core ImportStatement {"number": "S-0301", "account": "A-1", "date": "2026-03-01", "opening_fen": 0, "closing_fen": 0, "file": "", "lines": [
        {"booked_on": "2026-03-01", "value_date": "2026-03-01", "amount_fen": 0, "reference": "X-1", "counterparty": "", "text": ""}]}
  ->    refused line_amount_zero {"reference": "X-1"}
when    2026-03-01 18:00:06 laishang-core ImportStatement {"number": "S-0301", "account": "A-1", "date": "2026-03-01", "opening_fen": 0, "closing_fen": 3, "file": "", "lines": [
        {"booked_on": "2026-03-01", "value_date": "2026-03-01", "amount_fen": 1, "reference": "X-1", "counterparty": "", "text": ""},
        {"booked_on": "2026-03-01", "value_date": "2026-03-01", "amount_fen": 2, "reference": "X-1", "counterparty": "", "text": ""}]}
  ->    refused line_reference_twice {"reference": "X-1"}
when    2026-03-01 18:00:07 laishang-core ImportStatement {"number": "S-0301", "account": "A-1", "date": "2026-03-01", "opening_fen": 0, "closing_fen": 2, "file": "", "lines": [
        {"booked_on": "2026-03-01", "value_date": "2026-03-01", "amount_fen": 1, "reference": "X-1", "counterparty": "", "text": ""}]}
  ->    refused totals_do_not_add
when    2026-03-01 18:00:08 laishang-core ImportStatement {"number": "S-0301", "account": "A-1", "date": "2026-03-01", "opening_fen": 0, "closing_fen": 1, "file": "", "lines": [
        {"booked_on": "2026-03-01", "value_date": "2026-03-01", "amount_fen": 1, "reference": "", "counterparty": "", "text": ""}]}
  ->    refused text_required {"field": "reference"}
# ---- 10 000 000.00 − 6 000 000.00 = 4 000 000.00
when    2026-03-01 18:01:00 laishang-core ImportStatement {"number": "S-0301", "account": "A-1", "date": "2026-03-01", "opening_fen": 1000000000, "closing_fen": 400000000, "file": "s0301.csv", "lines": [
        {"booked_on": "2026-03-01", "value_date": "2026-03-01", "amount_fen": -600000000, "reference": "DISB-1", "counterparty": "日照钢铁", "text": "放款"}]}
  ->    StatementImported {"statement": "statement-000001", "bank": "org-000005", "lines": [{"reference": "DISB-1", "fact": "bank_funding"}]}
  ->    BankDayClosed {"bank": "org-000005", "date": "2026-03-01", "status": "reconciled", "open_breaks": 0}
when    2026-03-01 18:02:00 laishang-core ImportStatement {"number": "S-0301", "account": "A-1", "date": "2026-03-01", "opening_fen": 1000000000, "closing_fen": 400000000, "file": "again.csv", "lines": [
        {"booked_on": "2026-03-01", "value_date": "2026-03-01", "amount_fen": -600000000, "reference": "DISB-1", "counterparty": "日照钢铁", "text": "放款"}]}
  ->    nothing
when    2026-03-01 18:03:00 qian.bank ImportStatement {"number": "S-0301", "account": "A-1", "date": "2026-03-01", "opening_fen": 1000000000, "closing_fen": 400000001, "file": "s0301.csv", "lines": [
        {"booked_on": "2026-03-01", "value_date": "2026-03-01", "amount_fen": -599999999, "reference": "DISB-1", "counterparty": "日照钢铁", "text": "放款"}]}
  ->    refused statement_number_used {"statement": "statement-000001"}
# another bank has numbers and references of its own
when    2026-03-01 18:04:00 other.bank ImportStatement {"number": "S-0301", "account": "Q-1", "date": "2026-03-01", "opening_fen": 0, "closing_fen": 0, "file": "", "lines": []}
  ->    StatementImported {"statement": "statement-000002", "bank": "org-000008"}
  ->    BankDayClosed {"bank": "org-000008", "status": "reconciled"}
# ---- who sees what (P6)
ask     2026-03-01 18:05:00 li.checker GetBankDay {"bank": "org-000005", "date": "2026-03-01"}
  ->    {"closed": true, "closed_as": "reconciled", "status": "reconciled", "waiting": 0, "open_breaks": [], "statements": [{"number": "S-0301", "lines": 1, "matched": 1}]}
ask     2026-03-01 18:05:01 other.bank GetBankDay {"bank": "org-000005", "date": "2026-03-01"}
  ->    refused bank_not_found
ask     2026-03-01 18:05:02 li.checker GetBankDay {"bank": "org-000006", "date": "2026-03-01"}
  ->    refused bank_not_found
ask     2026-03-01 18:05:03 qian.bank GetStatement {"statement": "statement-000001"}
  ->    {"opening_fen": 1000000000, "closing_fen": 400000000, "lines": 1, "matched": 1, "items": [{"amount_fen": -600000000, "fact": "bank_funding"}]}
ask     2026-03-01 18:05:04 other.bank GetStatement {"statement": "statement-000001"}
  ->    refused statement_not_found
ask     2026-03-01 18:05:05 he.boss GetStatement {"statement": "statement-000001"}
  ->    refused statement_not_found
ask     2026-03-01 18:05:06 qian.bank ListStatements {}
  ->    {"items": [{"statement": "statement-000001"}]}
ask     2026-03-01 18:05:07 li.checker ListStatements {"bank": "org-000008", "date": "2026-03-01"}
  ->    {"items": [{"statement": "statement-000002"}]}
# ---- a repayment of 3 000 000.00 with 30 nights' interest of 8 000.00 comes in: 4 000 000.00 + 3 008 000.00
when    2026-03-31 09:00:00 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 300800000}
  ->    RepaymentRequested {"principal_fen": 300000000, "interest_fen": 800000}
when    2026-03-31 09:01:00 laishang-core ConfirmRepayment {"repayment": "repayment-000001", "amount_fen": 300800000, "reference": "COLL-1", "value_date": "2026-03-31"}
  ->    LoanRepaid {"principal_fen": 300000000, "interest_fen": 800000}
when    2026-03-31 18:00:00 laishang-core ImportStatement {"number": "S-0331", "account": "A-1", "date": "2026-03-31", "opening_fen": 400000000, "closing_fen": 700800000, "file": "", "lines": [
        {"booked_on": "2026-03-31", "value_date": "2026-03-31", "amount_fen": 300800000, "reference": "COLL-1", "counterparty": "宝莱利金属", "text": "还款"}]}
  ->    StatementImported {"statement": "statement-000003"}
  ->    BankDayClosed {"date": "2026-03-31", "status": "reconciled"}
