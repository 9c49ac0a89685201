// The record: one event as it is kept for ever (docs/formats/records.md). Canonical JSON, so a person can read it and
// `sha256sum` can check it:
//   {"v":1,"seq":17,"at":"2026-03-01T01:00:00.000Z","kind":"LoanRepaid","by":"user-000003","first":17,"count":1,
//    "key":"…","input":"<32 hex>","data":{…}}
// `first` and `count` name the records that the same command made; `key` and `input` (idempotency) stand on the first.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "core/engine/catalog.hpp"
#include "core/engine/event.hpp"

namespace gzl::node {

using InputHash = std::array<std::uint8_t, 16>;  // of the command's name and canonical JSON

struct RecordHead {
    std::uint64_t seq = 0;
    Instant at;
    std::string by;
    std::uint64_t first = 0;
    std::uint32_t count = 1;
    std::string key;  // empty: none
    InputHash input{};
};

std::string write_record(const RecordHead& head, const core::Event& event);

struct Record {
    RecordHead head;
    core::Event event;
};
Result<Record> read_record(std::string_view text);

}  // namespace gzl::node
