// Replay: records are decoded by a second thread while the first applies them.
#include <algorithm>
#include <deque>
#include <future>
#include <vector>

#include "node/memory.hpp"
#include "node/record_leaf.hpp"

namespace gzl::node {

namespace {

constexpr std::uint64_t kChunk = 16'384;
constexpr std::size_t kChunksAhead = 2;

using Chunk = Result<std::vector<Record>>;

Chunk decode(const eventlog::EventLog& log, std::uint64_t from, std::uint64_t to) {
    std::vector<Record> records;
    records.reserve(to - from);
    std::optional<Fault> problem;
    const auto read = log.read(from, to, [&](eventlog::StoredRecord&& stored) {
        if (!is_intact(stored)) {
            problem = Fault{"record " + std::to_string(stored.position) +
                            " is not what its leaf commits to: the file is damaged; restore a back-up or a replica"};
            return false;
        }
        auto record = read_record(stored.record);
        if (!record)
            problem = record.error();
        else if (record->head.seq != stored.position)
            problem = Fault{"record " + std::to_string(stored.position) + " says that it is record " +
                            std::to_string(record->head.seq)};
        if (problem) return false;
        records.push_back(std::move(*record));
        return true;
    });
    if (!read) return tl::make_unexpected(read.error());
    if (problem) return tl::make_unexpected(*problem);
    if (records.size() != to - from) return fault("the log ends before record " + std::to_string(to - 1));
    return records;
}

Memory start_from(const eventlog::EventLog& log, const ReplayOptions& options, std::uint64_t end) {
    if (!options.use_snapshot) return {};
    const auto snapshot = log.latest_snapshot();
    if (!snapshot || !*snapshot || (*snapshot)->size > end) return {};
    auto memory = restore_snapshot(**snapshot);
    return memory ? std::move(*memory) : Memory{};
}

}  // namespace

Result<Memory> replay(const eventlog::EventLog& log, const ReplayOptions& options) {
    const std::uint64_t end = std::min<std::uint64_t>(log.size(), options.until.value_or(log.size()));
    Memory memory = start_from(log, options, end);
    std::deque<std::future<Chunk>> ahead;
    std::uint64_t next = memory.size;
    const auto feed = [&] {
        for (; next < end && ahead.size() < kChunksAhead; next = std::min(next + kChunk, end))
            ahead.push_back(std::async(std::launch::async, decode, std::cref(log), next, std::min(next + kChunk, end)));
    };
    for (feed(); !ahead.empty(); feed()) {
        const Chunk chunk = ahead.front().get();
        ahead.pop_front();
        if (!chunk) return tl::make_unexpected(chunk.error());
        for (const Record& record : *chunk) {
            if (options.visit) options.visit(memory.state, record);
            memory.apply(record.head, record.event);
        }
        if (options.progress) options.progress(memory.size);
    }
    return memory;
}

}  // namespace gzl::node
