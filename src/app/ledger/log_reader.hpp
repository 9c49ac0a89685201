// The log of a data directory as postings, read without writing: a server may run on it meanwhile.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "eventlog/event_log.hpp"
#include "node/memory.hpp"
#include "views/postings.hpp"

namespace gzl::app::ledger {

Result<std::unique_ptr<eventlog::EventLog>> open_log(const std::filesystem::path& data);

// How many facts the log had at a moment: an instant 2026-03-01T08:30:00.000Z, the end of a day 2026-03-01 in
// Asia/Shanghai, or the number of facts itself. Empty text: all of them.
Result<std::uint64_t> size_at(const eventlog::EventLog& log, const std::string& moment);

// The days from `from` to `to`, both included; empty text leaves that end open.
struct Period {
    std::optional<Date> from;
    std::optional<Date> to;

    bool has(Date date) const { return (!from || *from <= date) && (!to || date <= *to); }
};
Result<Period> period_of(const std::string& from, const std::string& to);

// Replays the first `size` facts; shows every posting, pending ones too, in the order of the log, with the state just
// after the fact.
using PostingVisit = std::function<void(const core::State& after, const std::vector<views::Posting>& of_one_fact)>;
Result<node::Memory> read_postings(const eventlog::EventLog& log, std::uint64_t size, const PostingVisit& visit);

}  // namespace gzl::app::ledger
