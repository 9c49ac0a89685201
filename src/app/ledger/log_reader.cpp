#include "app/ledger/log_reader.hpp"

#include <algorithm>
#include <charconv>

#include "app/data_directory.hpp"
#include "eventlog/sqlite_log.hpp"

namespace gzl::app::ledger {

namespace {

Result<Instant> instant_of(const eventlog::EventLog& log, std::uint64_t position) {
    Instant at;
    const auto read = log.read(position, position + 1, [&](eventlog::StoredRecord&& stored) {
        at = Instant(stored.at_ms);
        return false;
    });
    if (!read) return tl::make_unexpected(read.error());
    return at;
}

// Facts recorded before the instant; time never goes back along the log.
Result<std::uint64_t> size_before(const eventlog::EventLog& log, Instant end) {
    std::uint64_t low = 0;
    std::uint64_t high = log.size();
    while (low < high) {
        const std::uint64_t middle = low + (high - low) / 2;
        const auto at = instant_of(log, middle);
        if (!at) return tl::make_unexpected(at.error());
        (*at < end ? low : high) = *at < end ? middle + 1 : middle;
    }
    return low;
}

bool is_number(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Result<std::unique_ptr<eventlog::EventLog>> open_log(const std::filesystem::path& data) {
    const auto file = DataDirectory{data}.log();
    if (!std::filesystem::exists(file))
        return fault("there is no log " + file.string() +
                     "; name the server's data directory with --data, or in the environment as GZL_DATA");
    return eventlog::open_sqlite_log_to_read(file.string());
}

Result<std::uint64_t> size_at(const eventlog::EventLog& log, const std::string& moment) {
    if (moment.empty()) return log.size();
    if (is_number(moment)) {
        std::uint64_t size = 0;
        const auto [end, error] = std::from_chars(moment.data(), moment.data() + moment.size(), size);
        if (error == std::errc() && size <= log.size()) return size;
        return fault("the log has " + std::to_string(log.size()) + " facts, not " + moment);
    }
    if (const auto date = Date::parse(moment)) return size_before(log, Instant::start_of(date->plus_days(1)));
    if (const auto instant = Instant::parse(moment)) return size_before(log, instant->plus_ms(1));
    return fault("'" + moment +
                 "' is no moment; write a date 2026-03-31 (its end in Asia/Shanghai), an instant "
                 "2026-03-31T08:30:00.000Z, or a number of facts");
}

Result<Period> period_of(const std::string& from, const std::string& to) {
    Period period;
    for (const auto& [option, text, date] : {std::tuple{"--from", &from, &period.from}, {"--to", &to, &period.to}}) {
        if (text->empty()) continue;
        *date = Date::parse(*text);
        if (!*date)
            return fault(std::string(option) + " '" + *text +
                         "' is no date; write the year, month and day: 2026-03-31");
    }
    if (period.from && period.to && *period.to < *period.from)
        return fault("the period ends before it begins: --from " + from + " --to " + to);
    return period;
}

Result<node::Memory> read_postings(const eventlog::EventLog& log, std::uint64_t size, const PostingVisit& visit) {
    std::vector<views::Posting> last;  // of the fact before: the next one's state is the state after it
    const auto show = [&](const core::State& after) {
        if (!last.empty()) visit(after, last);
    };
    auto memory = node::replay(log, {.use_snapshot = false,
                                     .until = size,
                                     .progress = {},
                                     .visit = [&](const core::State& before, const node::Record& record) {
                                         show(before);
                                         last =
                                             views::postings_of(before, record.head.seq, record.head.at, record.event);
                                     }});
    if (memory) show(memory->state);
    return memory;
}

}  // namespace gzl::app::ledger
