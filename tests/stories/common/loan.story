# L1 L2
story   宝莱利金属 has drawn 6 000 000.00 on 2026-03-01, due on Tuesday 2026-03-31
include common/facility.story
when    2026-03-01 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 600000000, "payee": "日照钢铁", "purpose": "采购热轧卷", "due_on": "2026-03-31"}
  ->    DrawdownInstructed {"due_on": "2026-03-31"}
when    2026-03-01 09:01:00 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "value_date": "2026-03-01"}
  ->    LoanOpened {"loan": "loan-000001", "due_on": "2026-03-31", "instalments": []}
