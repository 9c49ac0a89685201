#include "telemetry/canonical_reader.hpp"

#include <algorithm>

namespace gzl::telemetry {

namespace {

constexpr std::size_t kLongestName = 64;
constexpr std::int64_t kMaxExact = (std::int64_t{1} << 53) - 1;
constexpr std::size_t kInstantSize = 24;
constexpr std::size_t kDateSize = 10;

class Reader {
  public:
    explicit Reader(std::string_view text) : text_(text) {}

    std::size_t at() const { return at_; }
    bool is_at_end() const { return at_ == text_.size(); }

    bool literal(std::string_view expected) {
        if (text_.compare(at_, expected.size(), expected) != 0) return false;
        at_ += expected.size();
        return true;
    }

    bool name(std::string& out) {
        const std::size_t begin = at_;
        while (at_ < text_.size() && text_[at_] >= ' ' && text_[at_] <= '~' && text_[at_] != '"' && text_[at_] != '\\')
            ++at_;
        out.assign(text_.substr(begin, at_ - begin));
        return !out.empty() && out.size() <= kLongestName && literal("\"");
    }

    bool natural(std::uint64_t& out) {
        std::int64_t value = 0;
        if (!digits(value)) return false;
        out = static_cast<std::uint64_t>(value);
        return true;
    }

    bool integer(std::int64_t& out) {
        const bool is_negative = at_ < text_.size() && text_[at_] == '-';
        if (is_negative) ++at_;
        if (!digits(out) || (is_negative && out == 0)) return false;
        if (is_negative) out = -out;
        return true;
    }

    bool instant(Instant& out) {
        if (text_.size() - at_ < kInstantSize) return false;
        const std::string_view text = text_.substr(at_, kInstantSize);
        if (text.substr(0, kDateSize) != date_) {
            const auto whole = Instant::parse(text);
            if (!whole) return false;
            date_ = text.substr(0, kDateSize);
            out = *whole;
            midnight_ms_ = out.ms() - time_of_day_ms(text).value_or(0);
        } else {
            const auto time = time_of_day_ms(text);
            if (!time) return false;
            out = Instant(midnight_ms_ + *time);
        }
        at_ += kInstantSize;
        return true;
    }

    template <std::size_t N>
    bool hex(std::array<std::uint8_t, N>& out) {
        if (text_.size() - at_ < 2 * N) return false;
        for (std::uint8_t& byte : out) {
            const int high = hex_digit(text_[at_]);
            const int low = hex_digit(text_[at_ + 1]);
            if (high < 0 || low < 0) return false;
            byte = static_cast<std::uint8_t>(high << 4 | low);
            at_ += 2;
        }
        return true;
    }

  private:
    static int hex_digit(char c) {
        if (c >= '0' && c <= '9') return c - '0';
        return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    }

    bool digits(std::int64_t& out) {
        const std::size_t begin = at_;
        out = 0;
        while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9' && out <= kMaxExact)
            out = out * 10 + (text_[at_++] - '0');
        const std::size_t count = at_ - begin;
        return count > 0 && out <= kMaxExact && (count == 1 || text_[begin] != '0');
    }

    // Of "…THH:MM:SS.mmmZ".
    static std::optional<std::int64_t> time_of_day_ms(std::string_view text) {
        constexpr std::string_view kShape = "0000-00-00T00:00:00.000Z";
        for (std::size_t i = kDateSize; i < kInstantSize; ++i) {
            const bool is_digit = text[i] >= '0' && text[i] <= '9';
            if (kShape[i] == '0' ? !is_digit : text[i] != kShape[i]) return std::nullopt;
        }
        const auto number = [&](std::size_t at, std::size_t count) {
            std::int64_t value = 0;
            for (std::size_t i = at; i < at + count; ++i) value = value * 10 + (text[i] - '0');
            return value;
        };
        const std::int64_t hour = number(11, 2);
        const std::int64_t minute = number(14, 2);
        const std::int64_t second = number(17, 2);
        if (hour > 23 || minute > 59 || second > 59) return std::nullopt;
        return ((hour * 60 + minute) * 60 + second) * 1'000 + number(20, 3);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string_view date_;  // of the last instant: most of a message's are of one day
    std::int64_t midnight_ms_ = 0;
};

bool read_reading(Reader& in, Reading& out) {
    return in.literal("{\"device\":\"") && in.name(out.device) && in.literal(",\"sequence\":") &&
           in.natural(out.sequence) && in.literal(",\"at\":\"") && in.instant(out.at) && in.literal("\",\"value\":") &&
           in.integer(out.value) && in.literal("}");
}

}  // namespace

std::optional<ReadContent> read_usual_content(std::string_view body) {
    constexpr std::size_t kShortestReading = 60;
    ReadContent read;
    Content& content = read.content;
    Reader in(body);
    const bool head = in.literal("{\"gateway\":\"") && in.name(content.gateway) && in.literal(",\"boot\":\"") &&
                      in.hex(content.boot) && in.literal("\",\"sequence\":") && in.natural(content.sequence) &&
                      in.literal(",\"sent_at\":\"") && in.instant(content.sent_at) &&
                      in.literal("\",\"previous\":\"") && in.hex(content.previous) && in.literal("\",\"readings\":[");
    if (!head) return std::nullopt;
    content.readings.reserve(std::min(kMaxReadings, body.size() / kShortestReading));
    do {
        if (content.readings.size() == kMaxReadings) return std::nullopt;
        read.reading_begins.push_back(in.at());
        if (!read_reading(in, content.readings.emplace_back())) return std::nullopt;
    } while (in.literal(","));
    if (!in.literal("]}") || !in.is_at_end()) return std::nullopt;
    return read;
}

}  // namespace gzl::telemetry
