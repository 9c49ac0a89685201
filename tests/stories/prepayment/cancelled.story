# F8
story   An order that is given up: before the supplier is paid its margin comes back; a date that passes unpaid is nobody's breach
include common/prepayment.story
when    2026-03-01 09:00:01 he.boss OpenPrepayment {"facility": "facility-000001", "face_fen": 400000000, "delivery_by": "2026-03-10", "warehouse": "warehouse-000001"}
  ->    PrepaymentOpened {"prepayment": "prepayment-000001", "margin_required_fen": 120000000}
when    2026-03-01 09:00:02 he.boss RequestPrepaymentMargin {"prepayment": "prepayment-000001", "amount_fen": 120000000}
  ->    MarginRequested {"margin": "margin-000001"}
when    2026-03-01 09:00:03 laishang-core ConfirmMargin {"margin": "margin-000001", "reference": "M-1", "value_date": "2026-03-01"}
  ->    MarginConfirmed
ask     2026-03-01 09:00:04 he.boss GetPrepayment {"prepayment": "prepayment-000001"}
  ->    {"stage": "ready"}
when    2026-03-11 00:00:00 system FireDeadlines {}
  ->    nothing
when    2026-03-11 09:00:01 he.boss PaySupplier {"prepayment": "prepayment-000001"}
  ->    refused delivery_date_past
when    2026-03-11 09:00:02 he.boss CancelPrepayment {"prepayment": "prepayment-000001"}
  ->    PrepaymentCancelled
when    2026-03-11 09:00:03 he.boss CancelPrepayment {"prepayment": "prepayment-000001"}
  ->    refused prepayment_not_open
when    2026-03-11 09:00:04 he.boss PaySupplier {"prepayment": "prepayment-000001"}
  ->    refused prepayment_not_open
when    2026-03-11 09:00:05 he.boss RequestPrepaymentMargin {"prepayment": "prepayment-000001", "amount_fen": 1}
  ->    refused prepayment_not_open
ask     2026-03-11 09:00:06 he.boss GetPrepayment {"prepayment": "prepayment-000001"}
  ->    {"stage": "cancelled", "held_fen": 120000000}
when    2026-03-11 09:00:07 he.boss RequestPrepaymentMarginReturn {"prepayment": "prepayment-000001", "amount_fen": 120000000}
  ->    MarginRequested {"margin": "margin-000002"}
when    2026-03-11 09:00:08 laishang-core ConfirmMargin {"margin": "margin-000002", "reference": "M-2", "value_date": "2026-03-11"}
  ->    MarginConfirmed
# T3: its face is free for another order
when    2026-03-11 09:00:09 he.boss OpenPrepayment {"facility": "facility-000001", "face_fen": 1000000000, "delivery_by": "2026-03-31", "warehouse": "warehouse-000001"}
  ->    PrepaymentOpened {"prepayment": "prepayment-000002", "face_fen": 1000000000}
when    2026-03-11 09:00:10 he.boss CancelPrepayment {"prepayment": "prepayment-000002"}
  ->    PrepaymentCancelled
