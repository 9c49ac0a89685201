// What the bank does with each message. Everything happens in the transaction that takes the message: the decision, the
// booking and the answer that is owed. The answer 202 says that this is on disk.
#pragma once

#include "api/http.hpp"
#include "bank/behaviour.hpp"
#include "bank/dispatcher.hpp"
#include "bank/rules.hpp"
#include "base/time.hpp"

namespace gzl::bank {

struct Desk {
    std::string reference_prefix;
    Rules rules;
    std::string bank{};  // its name
};

struct Envelope {
    Date business_date;  // the platform's: the value date of whatever is booked
    std::int64_t now_ms = 0;
    std::string digest;  // of path and body
    Behaviour behaviour;
};

// 202, also for an instruction that came before under another Idempotency-Key; 409 when it said something else then;
// 503 when the message cannot be worked on yet. Only a 202 has an effect.
api::HttpResponse take(Database& database, const Desk& desk, const Envelope& envelope, const ApplicationPackage&);
api::HttpResponse take(Database& database, const Desk& desk, const Envelope& envelope, const DisbursementInstruction&);
api::HttpResponse take(Database& database, const Desk& desk, const Envelope& envelope, const CollectionInstruction&);
api::HttpResponse take(Database& database, const Desk& desk, const Envelope& envelope, const AdvanceInstruction&);
api::HttpResponse take(Database& database, const Desk& desk, const Envelope& envelope, const PayoutInstruction&);
api::HttpResponse take(Database& database, const Desk& desk, const Envelope& envelope, const ReleaseNotice&);
api::HttpResponse take(Database& database, const Desk& desk, const Envelope& envelope, const CoverageNotice&);
api::HttpResponse take(Database& database, const Desk& desk, const Envelope& envelope, const AlertNotice&);
api::HttpResponse take(Database& database, const Desk& desk, const Envelope& envelope, const MaterialNotice&);
api::HttpResponse take(Database& database, const Desk& desk, const Envelope& envelope, const ClockNotice&);
api::HttpResponse take(Database& database, const Desk& desk, const Envelope& envelope, const ReportNotice&);
api::HttpResponse take(Database& database, const Desk& desk, const Envelope& envelope, const MarginInstruction&);
api::HttpResponse take(Database& database, const Desk& desk, const Envelope& envelope, const NoticeRequest&);
api::HttpResponse take(Database& database, const Desk& desk, const Envelope& envelope, const TakeInstruction&);
api::HttpResponse take(Database& database, const Desk& desk, const Envelope& envelope, const NeedListNotice&);
api::HttpResponse take(Database& database, const Desk& desk, const Envelope& envelope, const NeedNews&);

// Releases the lots of waiting notices that the rest of the collateral allows.
void work_off_releases(Database& database, const Desk& desk, const Envelope& envelope, const std::string& facility);

// What follows from the platform's answer to a confirmation of a drawdown. Taken: the platform's name of the loan is
// learnt. Refused because the drawdown is no longer open (it timed out, and what secured it is free again): the money
// is taken back.
void settle_disbursement(Database& database, const Desk& desk, const OutboxRow& row, const SendOutcome& outcome);

// What follows from its answer to a confirmation of a repayment: the books follow the split that the loan took.
void settle_collection(Database& database, const Desk& desk, const OutboxRow& row, const SendOutcome& outcome);

// Either, by the message.
void settle(Database& database, const Desk& desk, const OutboxRow& row, const SendOutcome& outcome);

}  // namespace gzl::bank
