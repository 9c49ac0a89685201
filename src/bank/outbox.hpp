// What the bank owes the platform, on disk: sent at least once and for ever until the platform takes or refuses it,
// in order of each subject, each time with the same Idempotency-Key.
#pragma once

#include <functional>
#include <optional>
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

struct OutboxRow {
    std::int64_t id = 0;
    std::string path;
    std::string body;
    std::string key;
    std::int64_t attempts = 0;  // before this one
};

// The oldest row that is due and stands first in its subject.
std::optional<OutboxRow> next_due(Database& database, std::int64_t now_ms);
// When something will be due; empty: nothing is waiting.
std::optional<std::int64_t> next_due_time(Database& database);

void mark_sent(Database& database, const OutboxRow& row);
void mark_refused(Database& database, const OutboxRow& row, std::string_view answer);  // a person must look
void postpone(Database& database, const OutboxRow& row, std::int64_t due_ms, std::string_view error);

// Before attempt n + 1 (n ≥ 1): doubles from 200 ms up to one minute.
std::int64_t backoff_ms(std::int64_t attempts);

}  // namespace gzl::bank
