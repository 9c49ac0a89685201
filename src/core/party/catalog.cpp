// The rows of this module. Numbers: commands 100–169, queries 170–199, events 1100–1199.
#include "core/engine/catalog_rows.hpp"

namespace gzl::core::party {

const Commands kCommands{
    command<struct ApplyForAdmission>(100, "POST /v1/organisations:apply", party_apply, "申请准入",
                                      "Apply for admission",
                                      {event<struct OrganisationApplied>(1100, "已申请准入", "Applied for admission")}),
    command<struct ApproveAdmission>(101, "POST /v1/organisations/{organisation}:approve", party_admit, "批准准入",
                                     "Approve an admission",
                                     {event<struct OrganisationAdmitted>(1101, "已准入", "Admitted")}),
    command<struct RefuseAdmission>(102, "POST /v1/organisations/{organisation}:refuse", party_admit, "拒绝准入",
                                    "Refuse an admission",
                                    {event<struct AdmissionRefused>(1102, "已拒绝准入", "Admission refused")}),
    command<struct RegisterOrganisation>(
        103, "", configure, "登记配置机构", "Register an organisation of the county",
        {event<struct OrganisationRegistered>(1103, "已登记机构", "Organisation registered")}),
    command<struct RegisterUser>(104, "POST /v1/users", party_users, "登记用户", "Register a user",
                                 {event<struct UserRegistered>(1104, "已登记用户", "User registered")}),
    command<struct RegisterKey>(105, "", configure, "登记机器密钥", "Register a machine key",
                                {event<struct KeyRegistered>(1105, "已登记机器密钥", "Machine key registered")}),
    command<struct SignAgreement>(106, "", configure, "签订合作协议", "Sign a cooperation agreement",
                                  {event<struct AgreementSigned>(1106, "已签订合作协议", "Agreement signed")}),
    command<struct DepositMargin>(107, "", configure, "存入担保保证金", "Deposit guarantee margin",
                                  {event<struct MarginDeposited>(1107, "已存入担保保证金", "Margin deposited")}),
    command<struct ContributeToFund>(108, "", configure, "注入风险补偿基金", "Contribute to the risk fund",
                                     {event<struct FundContributed>(1108, "已注入风险补偿基金", "Fund contributed")}),
    command<struct GrantConsent>(109, "POST /v1/consents", consent_manage, "授权银行查看", "Grant a consent",
                                 {event<struct ConsentGranted>(1109, "已授权银行查看", "Consent granted")}),
    command<struct WithdrawConsent>(110, "POST /v1/consents/{consent}:withdraw", consent_manage, "撤回授权",
                                    "Withdraw a consent",
                                    {event<struct ConsentWithdrawn>(1110, "已撤回授权", "Consent withdrawn")}),
    command<struct DeactivateUser>(111, "POST /v1/users/{user}:deactivate", party_users, "停用用户",
                                   "Deactivate a user",
                                   {event<struct UserDeactivated>(1111, "已停用用户", "User deactivated")}),
};

const Queries kQueries{
    query<struct GetOrganisation>(170, "GET /v1/organisations/{organisation}", read, "查看机构", "See an organisation"),
    query<struct ListOrganisations>(171, "GET /v1/organisations", read, "机构列表", "List organisations"),
    query<struct GetMe>(172, "GET /v1/me", read, "当前用户", "Who I am"),
    query<struct ListConsents>(173, "GET /v1/consents", read, "授权列表", "List consents"),
};

CatalogRows catalog_rows() {
    return {.commands = kCommands, .queries = kQueries};
}

}  // namespace gzl::core::party
