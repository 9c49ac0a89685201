# The county that every story starts from: its organisations, people, machine keys, agreement and money.
story   The county is set up
# ---- the state-owned operator, the government and a bank come from the configuration (P1)
when    2026-02-27 08:00:00 system RegisterOrganisation {"code": "91371525MA3LGKJ12X", "name": "冠州陆港数字科技", "capacities": ["information_service"]}
  ->    OrganisationRegistered {"organisation": "org-000001"}
when    2026-02-27 08:00:00 system RegisterOrganisation {"code": "91371525MA3LGJG292", "name": "冠州陆港仓储监管", "capacities": ["supervisor"]}
  ->    OrganisationRegistered {"organisation": "org-000002"}
when    2026-02-27 08:00:00 system RegisterOrganisation {"code": "91371525MA3LGGY33H", "name": "冠州陆港供应链", "capacities": ["guarantor", "trader"]}
  ->    OrganisationRegistered {"organisation": "org-000003"}
when    2026-02-27 08:00:00 system RegisterOrganisation {"code": "113715250044201847", "name": "冠县财政局", "capacities": ["government", "fund_manager"]}
  ->    OrganisationRegistered {"organisation": "org-000004"}
when    2026-02-27 08:00:00 system RegisterOrganisation {"code": "91371500169308422T", "name": "莱商银行", "capacities": ["bank"]}
  ->    OrganisationRegistered {"organisation": "org-000005"}
when    2026-02-27 08:00:00 system RegisterUser {"organisation": "org-000001", "login": "wang.clerk", "name": "王经办", "roles": ["operator_clerk"]}
  ->    UserRegistered {"user": "user-000001"}
when    2026-02-27 08:00:00 system RegisterUser {"organisation": "org-000001", "login": "li.checker", "name": "李复核", "roles": ["operator_checker"]}
  ->    UserRegistered {"user": "user-000002"}
when    2026-02-27 08:00:00 system RegisterUser {"organisation": "org-000001", "login": "zhao.verifier", "name": "赵核验", "roles": ["verifier"]}
  ->    UserRegistered {"user": "user-000003"}
when    2026-02-27 08:00:00 system RegisterUser {"organisation": "org-000001", "login": "chen.price", "name": "陈定价", "roles": ["price_officer"]}
  ->    UserRegistered {"user": "user-000004"}
when    2026-02-27 08:00:00 system RegisterUser {"organisation": "org-000002", "login": "sun.officer", "name": "孙主管", "roles": ["supervisor_officer"]}
  ->    UserRegistered {"user": "user-000005"}
when    2026-02-27 08:00:00 system RegisterUser {"organisation": "org-000002", "login": "zhou.custodian", "name": "周监管员", "roles": ["custodian"]}
  ->    UserRegistered {"user": "user-000006"}
when    2026-02-27 08:00:00 system RegisterUser {"organisation": "org-000002", "login": "wu.custodian", "name": "吴监管员", "roles": ["custodian"]}
  ->    UserRegistered {"user": "user-000007"}
when    2026-02-27 08:00:00 system RegisterUser {"organisation": "org-000002", "login": "zheng.custodian", "name": "郑监管员", "roles": ["custodian"]}
  ->    UserRegistered {"user": "user-000008"}
when    2026-02-27 08:00:00 system RegisterUser {"organisation": "org-000005", "login": "qian.bank", "name": "钱经理", "roles": ["bank_officer"]}
  ->    UserRegistered {"user": "user-000009"}
when    2026-02-27 08:00:00 system RegisterUser {"organisation": "org-000004", "login": "feng.gov", "name": "冯科长", "roles": ["government_viewer"]}
  ->    UserRegistered {"user": "user-000010"}
# ---- two enterprises are admitted by two different people (P2, P4)
when    2026-02-27 08:00:00 wang.clerk ApplyForAdmission {"code": "91350200MA2YJ1XR9G", "name": "宝莱利金属", "capacities": ["enterprise"]}
  ->    OrganisationApplied {"organisation": "org-000006"}
when    2026-02-27 08:00:00 li.checker ApproveAdmission {"organisation": "org-000006"}
  ->    OrganisationAdmitted {"organisation": "org-000006"}
when    2026-02-27 08:00:00 wang.clerk ApplyForAdmission {"code": "91350200776049653A", "name": "冠县恒达板材", "capacities": ["enterprise"]}
  ->    OrganisationApplied {"organisation": "org-000007"}
when    2026-02-27 08:00:00 li.checker ApproveAdmission {"organisation": "org-000007"}
  ->    OrganisationAdmitted {"organisation": "org-000007"}
when    2026-02-27 08:00:00 system RegisterOrganisation {"code": "91370300267172055E", "name": "齐商银行", "capacities": ["bank"]}
  ->    OrganisationRegistered {"organisation": "org-000008"}
when    2026-02-27 08:00:00 system RegisterUser {"organisation": "org-000006", "login": "he.boss", "name": "何总", "roles": ["enterprise_officer"]}
  ->    UserRegistered {"user": "user-000011"}
when    2026-02-27 08:00:00 system RegisterUser {"organisation": "org-000007", "login": "ma.boss", "name": "马总", "roles": ["enterprise_officer"]}
  ->    UserRegistered {"user": "user-000012"}
when    2026-02-27 08:00:00 system RegisterUser {"organisation": "org-000008", "login": "other.bank", "name": "齐经理", "roles": ["bank_officer"]}
  ->    UserRegistered {"user": "user-000013"}
# ---- machine keys
when    2026-02-27 08:00:00 system RegisterKey {"organisation": "org-000005", "name": "laishang-core", "public_key": "ed25519:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=",
        "roles": ["bank_system"], "valid_from": "2026-01-01", "valid_to": "2027-12-31"}
  ->    KeyRegistered {"key": "key-000001"}
when    2026-02-27 08:00:00 system RegisterKey {"organisation": "org-000002", "name": "gw-central", "public_key": "ed25519:AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=",
        "roles": ["gateway"], "valid_from": "2026-01-01", "valid_to": "2027-12-31"}
  ->    KeyRegistered {"key": "key-000002"}
when    2026-02-27 08:00:00 system RegisterKey {"organisation": "org-000008", "name": "qishang-core", "public_key": "ed25519:AwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwM=",
        "roles": ["bank_system"], "valid_from": "2026-01-01", "valid_to": "2027-12-31"}
  ->    KeyRegistered {"key": "key-000003"}
# ---- the agreement, the guarantor's 200 000 000.00 at a multiple of 5, the fund's 50 000 000.00 (P3, G1, G4, G5)
when    2026-02-27 08:00:00 system SignAgreement {"terms": {"bank": "org-000005", "guarantor": "org-000003", "fund": "org-000004",
        "fund_share_ppm": 300000, "bank_share_ppm": 490000, "guarantor_share_ppm": 210000, "guarantee_multiple": 5,
        "exposure_cap_fen": 50000000000, "scopes": ["trade", "stock", "credit_record", "score"],
        "valid_from": "2026-01-01", "valid_to": "2027-12-31", "endpoint": "http://127.0.0.1:8091"}}
  ->    AgreementSigned {"agreement": "agreement-000001"}
when    2026-02-27 08:00:00 system DepositMargin {"bank": "org-000005", "amount_fen": 20000000000}
  ->    MarginDeposited {"guarantor": "org-000003", "amount_fen": 20000000000, "guarantee_limit_fen": 100000000000}
when    2026-02-27 08:00:00 system ContributeToFund {"fund": "org-000004", "amount_fen": 5000000000}
  ->    FundContributed {"fund": "org-000004", "amount_fen": 5000000000}
