#include "gateway/csv_readings.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>

namespace gzl::gateway {

namespace {

std::optional<std::int64_t> whole(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

struct Columns {
    std::size_t device = 0, time = 0, value = 0;
    std::optional<std::size_t> sequence;

    static Result<Columns> find(const std::vector<std::string>& header, const ReplayOptions& options) {
        Columns columns;
        const auto at = [&](const std::string& name) {
            return static_cast<std::size_t>(std::find(header.begin(), header.end(), name) - header.begin());
        };
        columns.device = at(options.device_column);
        columns.time = at(options.time_column);
        columns.value = at(options.value_column);
        if (!options.sequence_column.empty()) columns.sequence = at(options.sequence_column);
        for (const std::size_t each : {columns.device, columns.time, columns.value, columns.sequence.value_or(0)})
            if (each >= header.size()) return fault("a column is not in the first line");
        return columns;
    }
};

std::optional<Measurement> measurement_of(const std::vector<std::string>& fields, const Columns& columns,
                                          const ReplayOptions& options) {
    const std::size_t most = std::max({columns.device, columns.time, columns.value, columns.sequence.value_or(0)});
    if (fields.size() <= most) return std::nullopt;
    const auto at = parse_time(fields[columns.time], options.time_format);
    const auto value = scaled(fields[columns.value], options.scale);
    const auto sequence = columns.sequence ? whole(fields[*columns.sequence]) : std::optional<std::int64_t>(0);
    if (!at || !value || !sequence || *sequence < (columns.sequence ? 1 : 0)) return std::nullopt;
    return Measurement{options.device_prefix + fields[columns.device], *at, *value,
                       static_cast<std::uint64_t>(*sequence)};
}

}  // namespace

Result<CsvReadings> read_csv(const std::string& file, const ReplayOptions& options) {
    std::ifstream in(file);
    std::string line;
    if (!in || !std::getline(in, line)) return fault("cannot read " + file);
    const auto columns = Columns::find(csv_fields(line), options);
    if (!columns) return fault(file + ": " + columns.error().message);
    CsvReadings readings;
    while (std::getline(in, line) && (options.limit == 0 || readings.rows < options.limit)) {
        ++readings.rows;
        auto measured = measurement_of(csv_fields(line), *columns, options);
        if (!measured)
            return fault(std::string(file)
                             .append(": row ")
                             .append(std::to_string(readings.rows))
                             .append(" is not a reading: ")
                             .append(line));
        readings.measurements.push_back(std::move(*measured));
    }
    return readings;
}

std::vector<std::string> csv_fields(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"') {
            fields.back() += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            fields.emplace_back();
        } else {
            fields.back() += c;
        }
    }
    return fields;
}

std::optional<Instant> parse_time(std::string_view text, TimeFormat format) {
    switch (format) {
        case TimeFormat::rfc3339:
            return Instant::parse(text);
        case TimeFormat::date_time: {
            if (text.size() != 19 || text[10] != ' ') return std::nullopt;
            std::string rfc3339(text);
            rfc3339[10] = 'T';
            return Instant::parse(rfc3339 + ".000Z");
        }
        case TimeFormat::epoch_s:
        case TimeFormat::epoch_ms:
            break;
    }
    constexpr std::int64_t kLargest_s = 253'402'300'799;  // 9999-12-31T23:59:59Z
    const std::int64_t unit = format == TimeFormat::epoch_s ? 1'000 : 1;
    const auto number = whole(text);
    if (!number || *number < 0 || *number > kLargest_s * 1'000 / unit) return std::nullopt;
    return Instant(*number * unit);
}

std::optional<std::int64_t> scaled(std::string_view text, std::int64_t scale) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::string_view decimals = text.substr(std::min(point + 1, text.size()));
    constexpr std::size_t kMostDigits = 9;  // on either side, so that nothing overflows
    constexpr std::int64_t kLargestScale = 1'000'000'000;
    const auto digits = [](std::string_view part) {
        return part.find_first_not_of("0123456789") == std::string_view::npos;
    };
    const std::string_view integral = text.substr(0, point);
    if (integral.empty() || integral.size() > kMostDigits || !digits(integral) || !digits(decimals) ||
        (point < text.size() && decimals.empty()) || scale < 1 || scale > kLargestScale)
        return std::nullopt;
    std::int64_t unit = 1;
    std::int64_t fraction = 0;
    for (const char c : decimals.substr(0, kMostDigits)) {
        fraction = fraction * 10 + (c - '0');
        unit *= 10;
    }
    const std::int64_t magnitude = *whole(integral) * scale + (fraction * scale + unit / 2) / unit;
    return negative ? -magnitude : magnitude;
}

SequenceCounts count_sequences(const std::vector<Measurement>& measurements) {
    std::map<std::string_view, std::map<std::uint64_t, const Measurement*>> devices;
    SequenceCounts counts;
    for (const Measurement& each : measurements) {
        const auto [found, first] = devices[each.device].emplace(each.sequence, &each);
        if (first) continue;
        const bool same = found->second->at == each.at && found->second->value == each.value;
        ++(same ? counts.duplicates : counts.conflicts);
    }
    for (const auto& [device, numbers] : devices)
        counts.gaps += numbers.rbegin()->first - numbers.begin()->first + 1 - numbers.size();
    return counts;
}

}  // namespace gzl::gateway
