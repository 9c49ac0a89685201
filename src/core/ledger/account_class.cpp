#include "core/ledger/account_class.hpp"

namespace gzl::core::ledger {

AccountClass class_of(AccountKind kind) {
    switch (kind) {
        case AccountKind::loan_principal:
        case AccountKind::guarantor_margin:
        case AccountKind::fund_balance:
        case AccountKind::cost_receivable:
        case AccountKind::subrogated_claim:
        case AccountKind::true_up_from_fund:
        case AccountKind::true_up_from_bank:
            return AccountClass::assets;
        case AccountKind::bank_funding:
        case AccountKind::refund_due:
        case AccountKind::margin_deposit:
        case AccountKind::claim_proceeds:
        case AccountKind::surplus_due:
        case AccountKind::loss_provision:
        case AccountKind::true_up_payable:
            return AccountClass::liabilities;
        case AccountKind::guarantor_equity:
        case AccountKind::fund_equity:
            return AccountClass::equity;
        case AccountKind::interest_income:
        case AccountKind::penalty_income:
        case AccountKind::recovery_income:
            return AccountClass::income;
        case AccountKind::loan_loss:
        case AccountKind::fund_loss:
        case AccountKind::bank_loss:
        case AccountKind::guarantor_loss:
            return AccountClass::expenses;
        case AccountKind::guarantee_limit:
        case AccountKind::guarantee_capacity:
        case AccountKind::guarantee_in_force:
        case AccountKind::clearing:
        case AccountKind::interest_receivable:
        case AccountKind::interest_accrued:
            return AccountClass::memorandum;
    }
    check_failed("an account kind", __FILE__, __LINE__);
}

}  // namespace gzl::core::ledger
