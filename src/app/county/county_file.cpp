#include "app/county/county_file.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "app/county/reader.hpp"
#include "app/county/rehearsal.hpp"
#include "app/county/shape_problems.hpp"

namespace gzl::app::county {

namespace {

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.emplace_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

Problems check(const Entries& entries, std::optional<Instant> now) {
    const auto day = now ? std::optional(now->date()) : std::nullopt;
    Findings findings(entries);
    check_parties(findings, day);
    check_agreements(findings, day);
    check_warehouses(findings);
    check_duties(findings);
    check_prices(findings);
    check_products(findings, day);
    Problems problems = findings.problems();
    if (!now) return problems;
    Problems refused = rehearse(entries, findings, *now);
    std::move(refused.begin(), refused.end(), std::back_inserter(problems));
    return problems;
}

}  // namespace

std::size_t CountyFile::count(Severity severity) const {
    return static_cast<std::size_t>(std::count_if(
        problems.begin(), problems.end(), [&](const Problem& problem) { return problem.severity == severity; }));
}

CountyFile read_county(std::string_view text, const CountyOptions& options) {
    ReadCounty read = read_entries(text, options);
    const Entries& entries = read.entries;
    CountyFile file;
    if (entries.header_sound) {
        file.name = entries.header.name;
        file.region = entries.header.region;
        file.established = entries.header.established;
    }
    file.lines = lines_of(text);
    file.key_files = std::move(read.key_files);
    file.problems = std::move(read.problems);

    const bool parsed = std::none_of(file.problems.begin(), file.problems.end(),
                                     [](const Problem& problem) { return problem.reason == "toml_syntax"; });
    if (parsed) {
        Problems more = check(entries, options.now ? options.now : file.established);
        std::move(more.begin(), more.end(), std::back_inserter(file.problems));
    }
    std::stable_sort(file.problems.begin(), file.problems.end(),
                     [](const Problem& a, const Problem& b) { return a.place < b.place; });

    for (const Entry& entry : entries.list)
        file.commands.push_back({.row = entry.row,
                                 .command = entry.command,
                                 .actor = actor_of(entries, entry),
                                 .idempotency_key = "county/" + std::to_string(file.commands.size() + 1),
                                 .place = entry.place});
    return file;
}

CountyFile load_county(const std::filesystem::path& path, const CountyOptions& options) {
    const auto unreadable = [&](std::string_view why) {
        CountyFile file;
        file.problems.push_back(file_unreadable(path.string(), why));
        return file;
    };
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) return unreadable("no such file");
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    if (!stream || stream.bad()) return unreadable("read error or empty file");
    return read_county(text.str(), options);
}

}  // namespace gzl::app::county
