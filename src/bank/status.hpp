// What the bank's people see of their system.
#pragma once

#include "bank/behaviour.hpp"
#include "bank/database.hpp"
#include "base/quantity.hpp"
#include "base/time.hpp"

namespace gzl::bank {

struct AccountStatus {
    std::string account;
    std::string side;
    Money balance;
};
BOOST_DESCRIBE_STRUCT(AccountStatus, (), (account, side, balance))

struct LoanStatus {
    std::string drawdown;
    std::optional<std::string> loan;
    std::string facility;
    std::string enterprise_code;
    Money outstanding;
    std::string payee;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(LoanStatus, (), (drawdown, loan, facility, enterprise_code, outstanding, payee, reference))

struct InstructionStatus {
    std::string subject;
    std::string kind;
    std::string enterprise_code;
    Money amount;
    std::string outcome;
    std::string detail;
    std::string reference;
    Instant received_at;
};
BOOST_DESCRIBE_STRUCT(InstructionStatus, (),
                      (subject, kind, enterprise_code, amount, outcome, detail, reference, received_at))

struct QueuedMessage {
    std::int64_t id = 0;
    std::string path;
    std::string key;
    std::string state;  // pending; refused: the platform will never take it, a person must look
    std::int64_t attempts = 0;
    Instant due_at;
    std::string last_error;
};
BOOST_DESCRIBE_STRUCT(QueuedMessage, (), (id, path, key, state, attempts, due_at, last_error))

struct WatchedFacility {
    std::string facility;
    std::string enterprise_code;
    std::string news;
    Money exposure;
    Money value;
    Money missing;  // as cash
    std::optional<std::string> top_up_by;
};
BOOST_DESCRIBE_STRUCT(WatchedFacility, (), (facility, enterprise_code, news, exposure, value, missing, top_up_by))

struct AlertStatus {
    std::string alert;
    std::string rule;
    std::string warehouse;
    std::string news;
    Instant received_at;
};
BOOST_DESCRIBE_STRUCT(AlertStatus, (), (alert, rule, warehouse, news, received_at))

struct News {
    std::string subject;
    std::string news;
    std::string detail;
    Instant received_at;
};
BOOST_DESCRIBE_STRUCT(News, (), (subject, news, detail, received_at))

struct Status {
    std::string bank;
    Behaviour behaviour;
    Money debits;  // Σ over accounts by their normal side: always equal
    Money credits;
    std::int64_t sent = 0;
    std::int64_t releases_waiting = 0;
    std::vector<AccountStatus> accounts;
    std::vector<LoanStatus> loans;  // the newest of each
    std::vector<InstructionStatus> instructions;
    std::vector<QueuedMessage> queue;
    std::vector<WatchedFacility> watch_list;
    std::vector<AlertStatus> alerts;
    std::vector<News> news;
};
BOOST_DESCRIBE_STRUCT(Status, (),
                      (bank, behaviour, debits, credits, sent, releases_waiting, accounts, loans, instructions, queue,
                       watch_list, alerts, news))

Status read_status(Database& database, const std::string& bank);

}  // namespace gzl::bank
