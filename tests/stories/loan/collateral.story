# F6 F7 W6 W7 A3
story   Goods come back while what stays covers what is owed
include common/facility.story
when    2026-03-01 09:00:00 he.boss RequestDrawdown {"facility": "facility-000001", "amount_fen": 600000000, "payee": "日照钢铁", "purpose": "采购热轧卷"}
  ->    DrawdownInstructed
# a reserved drawdown needs its cover too: eight coils are worth 8 112 000.00 and carry 5 678 400.00
# missing: 321 600.00 in cash, or 6 000 000.00 / 0.7 − 8 112 000.00 = 459 428.58 in goods
when    2026-03-01 09:00:01 he.boss RequestRelease {"facility": "facility-000001", "lots": ["lot-000009", "lot-000010"]}
  ->    refused release_uncovers_debt {"cash_fen": "32160000", "goods_fen": "45942858"}
when    2026-03-01 09:01:00 laishang-core ConfirmDrawdown {"drawdown": "drawdown-000001", "reference": "DISB-1", "value_date": "2026-03-01"}
  ->    LoanOpened
when    2026-03-01 10:00:00 he.boss RequestRelease {"facility": "facility-000001", "lots": []}
  ->    refused lots_required
when    2026-03-01 10:00:01 he.boss RequestRelease {"facility": "facility-000001", "lots": ["lot-000011"]}
  ->    refused lot_not_in_facility
when    2026-03-01 10:00:02 he.boss RequestRelease {"facility": "facility-000001", "lots": ["lot-000010", "lot-000010"]}
  ->    refused lot_not_in_facility
when    2026-03-01 10:00:03 qian.bank RequestRelease {"facility": "facility-000001", "lots": ["lot-000010"]}
  ->    refused permission_denied
when    2026-03-01 10:00:04 system RequestRelease {"facility": "facility-000001", "lots": ["lot-000010"]}
  ->    refused not_own_party
# nine coils are worth 9 126 000.00 and carry 6 388 200.00
when    2026-03-01 10:00:05 he.boss RequestRelease {"facility": "facility-000001", "lots": ["lot-000010"]}
  ->    ReleaseRequested {"facility": "facility-000001", "lots": ["lot-000010"]}
ask     2026-03-01 10:00:06 qian.bank GetFacility {"facility": "facility-000001"}
  ->    {"release_requested": ["lot-000010"]}
when    2026-03-01 10:01:00 qian.bank ReleaseCollateral {"facility": "facility-000001", "lots": ["lot-000010"], "reference": ""}
  ->    refused text_required {"field": "reference"}
when    2026-03-01 10:01:01 qian.bank ReleaseCollateral {"facility": "facility-000001", "lots": ["lot-000009", "lot-000010"], "reference": "REL-1"}
  ->    refused release_uncovers_debt
when    2026-03-01 10:01:02 system ReleaseCollateral {"facility": "facility-000001", "lots": ["lot-000010"], "reference": "REL-1"}
  ->    refused not_own_party
# P4: a person's release waits for a second person of the bank; the bank's own machine answers for the eyes behind it
when    2026-03-01 10:01:03 system RegisterUser {"organisation": "org-000005", "login": "shen.bank", "name": "沈经理", "roles": ["bank_officer"]}
  ->    UserRegistered
when    2026-03-01 10:01:03 qian.bank ReleaseCollateral {"facility": "facility-000001", "lots": ["lot-000010"], "reference": "REL-1"}
  ->    ApprovalProposed {"approval": "approval-000001", "command": "ReleaseCollateral", "organisation": "org-000005"}
ask     2026-03-01 10:01:03 qian.bank GetFacility {"facility": "facility-000001"}
  ->    {"release_requested": ["lot-000010"]}
when    2026-03-01 10:01:03 shen.bank ApproveProposal {"approval": "approval-000001", "content_hash":
        "e3045413f582b8145fe10627ca01fe1805efdc48460894469b35ad52c97db27f"}
  ->    ApprovalGiven {"proposed_by": "user-000009"}
  ->    CollateralReleased {"lots": ["lot-000010"]}
when    2026-03-01 10:01:04 laishang-core ReleaseCollateral {"facility": "facility-000001", "lots": ["lot-000010"], "reference": "REL-1"}
  ->    nothing
when    2026-03-01 10:01:05 laishang-core ReleaseCollateral {"facility": "facility-000001", "lots": ["lot-000009"], "reference": "REL-1"}
  ->    refused reference_used
when    2026-03-01 10:01:06 laishang-core ReleaseCollateral {"facility": "facility-000001", "lots": ["lot-000010"], "reference": "REL-2"}
  ->    refused lot_not_in_facility
# the limit is still 7 000 000.00, but nine coils carry only 6 388 200.00
ask     2026-03-01 10:02:00 qian.bank GetFacility {"facility": "facility-000001"}
  ->    {"value_fen": 912600000, "drawable_fen": 38820000, "ltv_ppm": 657463, "release_requested": []}
ask     2026-03-01 10:02:01 he.boss GetLot {"lot": "lot-000010"}
  ->    {"status": "in_stock"}
when    2026-03-01 10:03:00 he.boss CloseFacility {"facility": "facility-000001"}
  ->    refused facility_in_use {"exposure_fen": "600000000"}
# ---- all repaid on the same day, without interest; the bank gives the rest back and closes
when    2026-03-01 11:00:00 he.boss RequestRepayment {"loan": "loan-000001", "amount_fen": 600000000}
  ->    RepaymentRequested {"interest_fen": 0, "principal_fen": 600000000}
when    2026-03-01 11:01:00 laishang-core ConfirmRepayment {"repayment": "repayment-000001", "amount_fen": 600000000, "reference": "COLL-1", "value_date": "2026-03-01"}
  ->    LoanRepaid {"interest_fen": 0, "closes": true}
when    2026-03-01 11:02:00 laishang-core ReleaseCollateral {"facility": "facility-000001", "reference": "REL-3",
        "lots": ["lot-000001", "lot-000002", "lot-000003", "lot-000004", "lot-000005", "lot-000006", "lot-000007", "lot-000008", "lot-000009"]}
  ->    CollateralReleased
when    2026-03-01 11:03:00 zhao.verifier CloseFacility {"facility": "facility-000001"}
  ->    refused not_own_party
when    2026-03-01 11:03:01 qian.bank CloseFacility {"facility": "facility-000001"}
  ->    FacilityClosed {"facility": "facility-000001"}
# ---- it is closed for the count of the day, too
when    2026-03-02 00:00:00 system CloseDay {"date": "2026-03-01"}
  ->    DayClosed {"loans_open": 0, "outstanding_fen": 0, "interest_fen": 0}
