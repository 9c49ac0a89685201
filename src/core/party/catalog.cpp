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
    four_eyes(party_admit, command<struct SignAgreement>(
                               106, "POST /v1/agreements", party_manage, "签订合作协议", "Sign a cooperation agreement",
                               {event<struct AgreementSigned>(1106, "已签订合作协议", "Agreement signed")})),
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
    // ApprovalProposed is recorded in the place of every command that waits for a second person.
    command<struct ApproveProposal>(112, "POST /v1/approvals/{approval}:approve", read, "复核通过",
                                    "Approve a proposal",
                                    {event<struct ApprovalProposed>(1112, "已提交复核", "Proposed for approval"),
                                     event<struct ApprovalGiven>(1113, "已复核通过", "Approved by a second person")}),
    command<struct RejectProposal>(113, "POST /v1/approvals/{approval}:reject", read, "复核退回", "Reject a proposal",
                                   {event<struct ApprovalRejected>(1114, "已复核退回", "Rejected by a second person")}),
    command<struct WithdrawProposal>(114, "POST /v1/approvals/{approval}:withdraw", read, "撤回提交",
                                     "Withdraw a proposal",
                                     {event<struct ApprovalWithdrawn>(1115, "已撤回提交", "Proposal withdrawn")}),
    command<struct ReviewAdmission>(115, "POST /v1/organisations/{organisation}:review", party_admit, "受理准入审查",
                                    "Take an admission under review",
                                    {event<struct AdmissionReviewed>(1117, "准入审查中", "Admission under review")}),
    four_eyes(party_admit, command<struct SuspendOrganisation>(
                               116, "POST /v1/organisations/{organisation}:suspend", party_manage, "暂停机构",
                               "Suspend an organisation",
                               {event<struct OrganisationSuspended>(1118, "已暂停机构", "Organisation suspended")})),
    four_eyes(party_admit, command<struct RestoreOrganisation>(
                               117, "POST /v1/organisations/{organisation}:restore", party_manage, "恢复机构",
                               "Restore an organisation",
                               {event<struct OrganisationRestored>(1119, "已恢复机构", "Organisation restored")})),
    four_eyes(party_admit,
              command<struct EndAdmission>(
                  118, "POST /v1/organisations/{organisation}:exit", party_manage, "机构退出", "End an admission",
                  {event<struct OrganisationExited>(1120, "机构已退出", "Organisation left")})),
    four_eyes(party_admit, command<struct AmendAgreement>(
                               119, "POST /v1/agreements/{agreement}:amend", party_manage, "变更合作协议",
                               "Amend a cooperation agreement",
                               {event<struct AgreementAmended>(1121, "已变更合作协议", "Agreement amended")})),
    command<struct ResetAccess>(120, "", party_users, "重置登录凭证", "Reset a user's access",
                                {event<struct AccessWasReset>(1122, "已重置登录凭证", "Access reset")}),
    command<struct RecordReads>(121, "", clock_fire, "登记查阅", "Record reads of scoped data",
                                {event<struct DataRead>(1123, "银行已查阅数据", "Data read by a bank")}),
};

const Events kDeadlineFacts{
    event<struct ApprovalExpired>(1116, "复核已逾期", "Approval lapsed"),
};

const Queries kQueries{
    query<struct GetOrganisation>(170, "GET /v1/organisations/{organisation}", read, "查看机构", "See an organisation"),
    query<struct ListOrganisations>(171, "GET /v1/organisations", read, "机构列表", "List organisations"),
    query<struct GetMe>(172, "GET /v1/me", read, "当前用户", "Who I am"),
    query<struct ListConsents>(173, "GET /v1/consents", read, "授权列表", "List consents"),
    query<struct ListApprovals>(174, "GET /v1/approvals", read, "待复核事项", "List approvals"),
    query<struct GetApproval>(175, "GET /v1/approvals/{approval}", read, "查看复核事项", "See an approval"),
    query<struct ListAgreements>(176, "GET /v1/agreements", read, "合作协议列表", "List agreements"),
    query<struct ListDataReads>(178, "GET /v1/data-reads", read, "谁查阅了数据", "Who read the data"),
    query<struct ListPeople>(179, "GET /v1/people", read, "查看人员所属", "See who a user is"),
    query<struct ListUsers>(177, "GET /v1/users", party_users, "用户列表", "List users"),
};

CatalogRows catalog_rows() {
    return {.commands = kCommands, .queries = kQueries, .deadline_facts = kDeadlineFacts};
}

}  // namespace gzl::core::party
