# P4 G1 G4
story   宝莱利金属 has an open facility at 莱商银行, and the guarantor and the fund have two people each
include common/facility.story
when    2026-02-28 12:00:00 system RegisterUser {"organisation": "org-000003", "login": "tan.maker", "name": "谭经办", "roles": ["guarantor_officer"]}
  ->    UserRegistered
when    2026-02-28 12:00:00 system RegisterUser {"organisation": "org-000003", "login": "tao.checker", "name": "陶复核", "roles": ["guarantor_officer"]}
  ->    UserRegistered
when    2026-02-28 12:00:00 system RegisterUser {"organisation": "org-000004", "login": "yu.maker", "name": "于经办", "roles": ["fund_officer"]}
  ->    UserRegistered
when    2026-02-28 12:00:00 system RegisterUser {"organisation": "org-000004", "login": "yuan.checker", "name": "袁复核", "roles": ["fund_officer"]}
  ->    UserRegistered
