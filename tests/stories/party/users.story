# P4
story   People and machines of an organisation, and what their roles may do
include common/county.story
# ---- the operator's administrator manages all, an enterprise's only its own
when    2026-03-01 09:00:00 system RegisterUser {"organisation": "org-000001", "login": "admin", "name": "运营管理员", "roles": ["administrator"]}
  ->    UserRegistered {"user": "user-000014", "organisation": "org-000001"}
when    2026-03-01 09:01:00 admin RegisterUser {"organisation": "org-000006", "login": "he.admin", "name": "宝莱利管理员", "roles": ["administrator", "enterprise_officer"]}
  ->    UserRegistered {"user": "user-000015", "login": "he.admin", "roles": ["administrator", "enterprise_officer"]}
when    2026-03-01 09:02:00 he.admin RegisterUser {"organisation": "org-000006", "login": "he.finance", "name": "宝莱利财务", "roles": ["enterprise_officer"]}
  ->    UserRegistered {"user": "user-000016", "organisation": "org-000006"}
when    2026-03-01 09:03:00 he.admin RegisterUser {"organisation": "org-000007", "login": "he.spy", "name": "越权", "roles": ["enterprise_officer"]}
  ->    refused organisation_not_found
when    2026-03-01 09:04:00 he.boss RegisterUser {"organisation": "org-000006", "login": "he.other", "name": "无权", "roles": ["enterprise_officer"]}
  ->    refused permission_denied
# ---- a role must suit the organisation: no enterprise makes itself an operator or a bank; machine roles are for keys
when    2026-03-01 09:05:00 he.admin RegisterUser {"organisation": "org-000006", "login": "he.checker", "name": "越权", "roles": ["operator_checker"]}
  ->    refused role_not_fitting
when    2026-03-01 09:06:00 admin RegisterUser {"organisation": "org-000005", "login": "bank.robot", "name": "机器", "roles": ["bank_system"]}
  ->    refused role_not_fitting
when    2026-03-01 09:07:00 admin RegisterUser {"organisation": "org-000006", "login": "no.role", "name": "无角色", "roles": []}
  ->    refused role_required
# ---- logins
when    2026-03-01 09:08:00 admin RegisterUser {"organisation": "org-000006", "login": "He.Boss", "name": "大写", "roles": ["enterprise_officer"]}
  ->    refused login_malformed
when    2026-03-01 09:08:01 admin RegisterUser {"organisation": "org-000006", "login": "he", "name": "太短", "roles": ["enterprise_officer"]}
  ->    refused login_malformed
when    2026-03-01 09:08:02 admin RegisterUser {"organisation": "org-000006", "login": "he.boss", "name": "重名", "roles": ["enterprise_officer"]}
  ->    refused login_taken
when    2026-03-01 09:08:03 admin RegisterUser {"organisation": "org-000006", "login": "he.noname", "name": "", "roles": ["enterprise_officer"]}
  ->    refused text_required {"field": "name"}
# ---- an applicant has no users before its admission
when    2026-03-01 09:09:00 wang.clerk ApplyForAdmission {"code": "91440101MA5CJQ4N59", "name": "冠县鑫源镀锌", "capacities": ["enterprise"]}
  ->    OrganisationApplied {"organisation": "org-000009"}
when    2026-03-01 09:10:00 admin RegisterUser {"organisation": "org-000009", "login": "xin.boss", "name": "未准入", "roles": ["enterprise_officer"]}
  ->    refused organisation_not_admitted
# ---- who am I
ask     2026-03-01 09:11:00 he.boss GetMe {}
  ->    {"actor": "user-000011", "name": "何总", "organisation": "org-000006", "organisation_name": "宝莱利金属",
         "capacities": ["enterprise"], "roles": ["enterprise_officer"], "permissions": ["consent_manage",
         "trade_register", "stock_announce", "application_submit", "loan_draw", "read", "stock_dispute", "need_record"]}
ask     2026-03-01 09:11:00 laishang-core GetMe {}
  ->    {"actor": "key-000001", "name": "laishang-core", "organisation": "org-000005", "permissions":
         ["collateral_release", "application_decide", "loan_confirm", "read", "loan_manage", "guarantee_demand",
         "statement_import", "need_answer"]}
ask     2026-03-01 09:11:00 system GetMe {}
  ->    {"actor": "system", "permissions": []}
# ---- keys: valid from the first day to the last
when    2026-03-01 09:12:00 system RegisterKey {"organisation": "org-000005", "name": "laishang-spring",
        "public_key": "sm2-sm3:BAICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwM=",
        "roles": ["bank_system"], "valid_from": "2026-03-02", "valid_to": "2026-03-03"}
  ->    KeyRegistered {"key": "key-000004", "organisation": "org-000005", "valid_to": "2026-03-03"}
ask     2026-03-01 23:59:59 laishang-spring GetMe {}
  ->    refused permission_denied
ask     2026-03-02 00:00:00 laishang-spring GetMe {}
  ->    {"actor": "key-000004"}
ask     2026-03-03 23:59:59 laishang-spring GetMe {}
  ->    {"actor": "key-000004"}
ask     2026-03-04 00:00:00 laishang-spring GetMe {}
  ->    refused permission_denied
when    2026-03-04 09:00:00 system RegisterKey {"organisation": "org-000005", "name": "laishang-core",
        "public_key": "ed25519:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=", "roles": ["bank_system"],
        "valid_from": "2026-03-02", "valid_to": "2026-03-03"}
  ->    refused key_name_taken
when    2026-03-04 09:00:01 system RegisterKey {"organisation": "org-000005", "name": "laishang-short",
        "public_key": "ed25519:AQEB", "roles": ["bank_system"], "valid_from": "2026-03-02", "valid_to": "2026-03-03"}
  ->    refused public_key_malformed
when    2026-03-04 09:00:02 system RegisterKey {"organisation": "org-000005", "name": "laishang-new",
        "public_key": "ed25519:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=", "roles": ["bank_officer"],
        "valid_from": "2026-03-02", "valid_to": "2026-03-03"}
  ->    refused role_not_fitting
when    2026-03-04 09:00:03 system RegisterKey {"organisation": "org-000005", "name": "laishang-new",
        "public_key": "ed25519:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=", "roles": [],
        "valid_from": "2026-03-02", "valid_to": "2026-03-03"}
  ->    refused role_required
when    2026-03-04 09:00:04 system RegisterKey {"organisation": "org-000005", "name": "laishang-new",
        "public_key": "ed25519:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=", "roles": ["bank_system"],
        "valid_from": "2026-03-03", "valid_to": "2026-03-02"}
  ->    refused dates_out_of_order
when    2026-03-04 09:00:05 system RegisterKey {"organisation": "org-000099", "name": "laishang-new",
        "public_key": "ed25519:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=", "roles": ["bank_system"],
        "valid_from": "2026-03-03", "valid_to": "2026-03-03"}
  ->    refused organisation_not_found
when    2026-03-04 09:00:06 system RegisterKey {"organisation": "org-000005", "name": "",
        "public_key": "ed25519:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=", "roles": ["bank_system"],
        "valid_from": "2026-03-03", "valid_to": "2026-03-03"}
  ->    refused text_required {"field": "name"}
# ---- the configuration's commands are nobody's
when    2026-03-04 09:01:00 admin RegisterOrganisation {"code": "91371525MA3RHBX505", "name": "冒名", "capacities": ["bank"]}
  ->    refused permission_denied
when    2026-03-04 09:01:01 system RegisterOrganisation {"code": "91371525MA3RHBX505", "name": "", "capacities": ["bank"]}
  ->    refused text_required {"field": "name"}
when    2026-03-04 09:01:02 system RegisterOrganisation {"code": "91371525MA3RHBX505", "name": "无身份", "capacities": []}
  ->    refused capacity_required
when    2026-03-04 09:01:03 system RegisterOrganisation {"code": "91371525MA3RHBX506", "name": "错码", "capacities": ["bank"]}
  ->    refused credit_code_invalid
when    2026-03-04 09:01:04 system RegisterOrganisation {"code": "91371500169308422T", "name": "同码", "capacities": ["bank"]}
  ->    refused credit_code_taken
