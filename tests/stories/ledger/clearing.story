# A1
story   Transfers between clearing accounts keep the books balanced
include common/county.story
when    2026-03-01 09:00:00 system PostTransfer {"debit": "org-000005", "credit": "org-000008", "amount_fen": 12345}
  ->    TransferPosted {"debit": "org-000005", "credit": "org-000008", "amount_fen": 12345}
when    2026-03-01 09:00:01 system PostTransfer {"debit": "org-000008", "credit": "org-000005", "amount_fen": 345}
  ->    TransferPosted {"amount_fen": 345}
# 3 of the county's 6 accounts, then the rest and the two clearing accounts: 345 − 12 345 = −120.00 for 莱商银行
ask     2026-03-01 09:01:00 wang.clerk GetLedger {"page_size": 3}
  ->    {"items": [{"account": "guarantor_margin/org-000005"}, {"account": "guarantor_equity/org-000003"},
         {"account": "fund_balance/org-000004"}], "next_page_token": "fund_balance/org-000004"}
ask     2026-03-01 09:01:00 wang.clerk GetLedger {"page_token": "guarantee_limit/org-000005"}
  ->    {"items": [{"account": "guarantee_capacity/org-000005", "zh": "可用担保额度", "en": "Guarantee capacity"},
          {"account": "clearing/org-000005", "journal": "clearing", "normal": "credit", "debits_fen": 12345,
           "credits_fen": 345, "debits_pending_fen": 0, "credits_pending_fen": 0, "balance_fen": -12000, "available_fen": -12000},
          {"account": "clearing/org-000008", "debits_fen": 345, "credits_fen": 12345, "balance_fen": 12000}],
         "journals": [{"journal": "money", "debits_fen": 25000000000, "credits_fen": 25000000000},
          {"journal": "guarantee", "debits_fen": 100000000000, "credits_fen": 100000000000},
          {"journal": "clearing", "debits_fen": 12690, "credits_fen": 12690},
          {"journal": "accrual", "debits_fen": 0, "credits_fen": 0}], "balanced": true}
ask     2026-03-01 09:01:00 he.boss GetLedger {}
  ->    refused permission_denied
ask     2026-03-01 09:01:00 feng.gov GetLedger {"page_size": 1000}
  ->    refused page_size_invalid
ask     2026-03-01 09:01:00 feng.gov GetLedger {"page_token": "fund_balance"}
  ->    refused page_token_invalid
# ---- what is refused
when    2026-03-01 09:02:00 wang.clerk PostTransfer {"debit": "org-000005", "credit": "org-000008", "amount_fen": 1}
  ->    refused permission_denied
when    2026-03-01 09:02:01 system PostTransfer {"debit": "org-000005", "credit": "org-000099", "amount_fen": 1}
  ->    refused member_not_found
when    2026-03-01 09:02:02 system PostTransfer {"debit": "org-000099", "credit": "org-000005", "amount_fen": 1}
  ->    refused member_not_found
when    2026-03-01 09:02:03 system PostTransfer {"debit": "org-000005", "credit": "org-000005", "amount_fen": 1}
  ->    refused same_account
when    2026-03-01 09:02:04 system PostTransfer {"debit": "org-000005", "credit": "org-000008", "amount_fen": 0}
  ->    refused amount_not_positive
when    2026-03-01 09:02:05 system PostTransfer {"debit": "org-000005", "credit": "org-000008", "amount_fen": -1}
  ->    refused amount_not_positive
# Turnover above 2^53 − 1 fen could not be shown exactly: 9 007 199 254 740 991 − 12 345 still fits, one fen more does not.
when    2026-03-01 09:03:00 system PostTransfer {"debit": "org-000005", "credit": "org-000008", "amount_fen": 9007199254728647}
  ->    refused guard_failed {"guard": "books_balance"}
when    2026-03-01 09:03:01 system PostTransfer {"debit": "org-000005", "credit": "org-000008", "amount_fen": 9007199254728646}
  ->    TransferPosted {}
