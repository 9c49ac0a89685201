// The rules of law as pure checks over the table (rules.hpp). `on` is the business date: the version in force that day
// decides; where none is, the law is silent and the check passes.
#pragma once

#include "base/quantity.hpp"
#include "core/engine/refusal.hpp"
#include "core/law/rules.hpp"

namespace gzl::core::law {

enum class Severity : std::uint8_t {
    pass,
    flag,    // allowed, and somebody has to look at it
    refuse,  // not allowed
};

struct Verdict {
    Severity severity = Severity::pass;
    const Rule* rule = nullptr;  // the one in force, if any
};

// Of a verdict that refuses: names the rule and where it is written.
Refusal refusal(const Verdict& verdict);

// ---- vouchers (V1, V3)
struct Tenor {
    Date issued;
    Date maturity;
};
Verdict voucher_tenor(Tenor tenor, Date on);
Verdict voucher_tenor(Tenor tenor, const Rule& rule);  // by one version, such as one that is only announced
Verdict forced_acceptance(bool accepted_by_receiver, Date on);

// ---- payment (T1, L4, L8, F9)
enum class Buyer : std::uint8_t { large_enterprise, public_body };
struct PaymentTerm {
    Buyer buyer = Buyer::large_enterprise;
    std::int32_t days = 0;  // from delivery, as agreed
};
Verdict sme_payment_term(PaymentTerm term, Date on);

struct LatePayment {
    Money amount;
    Date due;
    Date paid;
};
// Without an agreed rate; half up, once. Nothing on a date without a rule or before the due date.
Money late_payment_interest(LatePayment payment, Date on);

struct EarnestMoney {
    Money deposit;
    Money contract;
};
Verdict earnest_money(EarnestMoney earnest, Date on);

enum class LoanUse : std::uint8_t { working_capital, fixed_asset };
struct Payment {
    Money amount;
    bool named_payee = true;
    LoanUse use = LoanUse::working_capital;
    std::optional<Money> project{};  // total investment, of a fixed asset
};
// Flags a payment that has to go to the payee itself.
Verdict entrusted_payment(const Payment& payment, Date on);

// ---- loans and guarantees (L5, L6, G2)
enum class OverdueClass : std::uint8_t { normal, special_mention, substandard, doubtful, loss };
OverdueClass overdue_class(std::int32_t days_overdue, Date on);

struct Extension {
    Date opened;
    Date due;                      // before any extension
    std::int32_t days_so_far = 0;  // of earlier extensions
    std::int32_t days_asked_for = 0;
};
Verdict extension(const Extension& extension, Date on);
std::optional<std::int32_t> longest_extension_days(Date opened, Date due, Date on);

enum class Written : std::uint8_t { nothing, unclear };
// Last day of a guarantee whose period is not written, or unclear.
Date guarantee_ends(Date debt_due, Written written, Date on);

// ---- pledges and title (W6, F9)
// Last day for the registration of goods delivered that day; the day of delivery does not count (民法典 201). Not moved
// over holidays: the earlier day is the safe one.
std::optional<Date> title_registration_due(Date delivered, Date on);

struct Registration {
    Date registered;
    Date expires;
};
Verdict registration_term(Registration registration, Date on);

// ---- the information service (§1)
enum class Business : std::uint8_t { information, pooling_funds, payment, guarantee, factoring, lending };
Verdict information_service_does(Business business, Date on);

}  // namespace gzl::core::law
