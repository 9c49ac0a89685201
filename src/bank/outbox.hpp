// What the bank owes the platform, on disk: sent at least once and for ever until the platform takes or refuses it,
// in order of each subject, each time with the same Idempotency-Key.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>

#include "bank/database.hpp"

namespace gzl::bank {

struct OutgoingMessage {
    std::string subject;  // ordering key: an application or a facility
    std::string path;
    std::string body;
    std::string key;  // Idempotency-Key
    std::int64_t due_ms = 0;
};
void enqueue(Database& database, const OutgoingMessage& message);

using Subjects = std::set<std::string>;

struct OutboxRow {
    std::int64_t id = 0;
    std::string path;
    std::string body;
    std::string key;
    std::int64_t attempts = 0;  // before this one
    std::string subject{};
};

// The oldest row that is due and stands first in its subject, other than these, of which one is being sent.
std::optional<OutboxRow> next_due(Database& database, std::int64_t now_ms, const Subjects& sending = {});
// When something of another subject will be due; empty: nothing is waiting.
std::optional<std::int64_t> next_due_time(Database& database, const Subjects& sending = {});

void mark_sent(Database& database, const OutboxRow& row);
void mark_refused(Database& database, const OutboxRow& row, std::string_view answer);  // a person must look
void postpone(Database& database, const OutboxRow& row, std::int64_t due_ms, std::string_view error);

// A person lets a message that the platform refused be sent again; false: there is none such.
bool send_again(Database& database, std::int64_t id, std::int64_t now_ms);

// Before attempt n + 1 (n ≥ 1): doubles from 200 ms up to one minute.
std::int64_t backoff_ms(std::int64_t attempts);

}  // namespace gzl::bank
