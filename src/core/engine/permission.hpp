// What a role may do. A command's or query's catalogue row names one permission; roles are sets of them
// (core/party/roles.cpp). `own` permissions still reach only what visibility P6 allows.
#pragma once

#include <cstdint>

#include <boost/describe.hpp>

namespace gzl::core {

enum class Permission : std::uint8_t {
    configure,           // the county's configuration at its establishment; no person holds it
    party_apply,         // register an enterprise's application for admission
    party_admit,         // the second pair of eyes
    party_users,         // manage users of the own organisation (operator: of all)
    consent_manage,      // grant and withdraw the own organisation's consents
    trade_register,      // contracts and invoices
    trade_verify,        // T4
    stock_announce,      // announce lots
    stock_operate,       // open orders, inspect
    stock_sign,          // custodian's signature
    roster_manage,       // who is on duty
    price_publish,       // reference prices
    control_record,      // W6 control evidence
    collateral_release,  // the pledgee bank's release
    readings_send,       // gateways
    application_submit,  // enterprise: apply, withdraw, accept
    application_verify,  // operator
    application_decide,  // bank
    loan_draw,           // enterprise: drawdowns and repayments
    loan_confirm,        // bank: confirmations of money moved
    ledger_post,         // transfers between clearing accounts; no person holds it
    clock_fire,          // deadlines and day closing; the node itself
    read,                // every signed-in party: what it may see
    read_ledger,         // operator and government: the books
    calendar_publish,    // operator: holidays of a year
    loan_manage,         // bank: rates, extensions, costs, misuse, downgrades, write-offs
    guarantee_demand,    // bank: notice and demand of a guarantee
    guarantee_advance,   // guarantor: advances and disposals
    fund_payout,         // fund manager
    procurement_trade,   // the trader's purchases
    statement_import,    // bank: account statements
    break_handle,        // bank and operator: breaks of a reconciliation
    stock_dispute,       // W2: operator, bank and enterprise call a lot disputed
    dispute_end,         // W2: the operator ends it
    alert_raise,         // what the rules over readings tell; no person holds it
    alert_handle,        // custodian and supervisor officer: intervene, check in
    alert_judge,         // supervisor officer and operator: conclude, confirm, hand to an authority
    rule_configure,      // operator: rules of a zone
    personal_keep,       // operator: registers personal data, asks for its erasure
    personal_erase,      // operator: the second pair of eyes over an erasure
    report_issue,        // operator: reports out of turn; the platform itself otherwise (E6, E7)
    party_manage,        // operator: suspends, restores and ends admissions; agreements
    product_manage,      // bank: its products
    need_record,         // enterprise and operator: what somebody wants to borrow (F3)
    need_publish,        // operator: visits, lists of needs to banks
    need_answer,         // bank: claims, quotes, declines
    score_record,        // what the models say; no person holds it
};

BOOST_DESCRIBE_ENUM(Permission, configure, party_apply, party_admit, party_users, consent_manage, trade_register,
                    trade_verify, stock_announce, stock_operate, stock_sign, roster_manage, price_publish,
                    control_record, collateral_release, readings_send, application_submit, application_verify,
                    application_decide, loan_draw, loan_confirm, ledger_post, clock_fire, read, read_ledger,
                    calendar_publish, loan_manage, guarantee_demand, guarantee_advance, fund_payout, procurement_trade,
                    statement_import, break_handle, stock_dispute, dispute_end, alert_raise, alert_handle, alert_judge,
                    rule_configure, personal_keep, personal_erase, party_manage, product_manage, report_issue,
                    need_record, need_publish, need_answer, score_record)

}  // namespace gzl::core
