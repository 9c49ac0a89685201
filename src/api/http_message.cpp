#include "api/http_message.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include "base/bytes.hpp"

namespace gzl::api {

namespace {

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter | 0x20) : letter;
}

bool is_control(char letter) {
    return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f;
}

enum class Plus { literal, space };

std::optional<std::string> percent_decode(std::string_view text, Plus plus) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            const auto byte = from_hex(text.substr(i + 1, 2));
            if (!byte || byte->size() != 1) return std::nullopt;
            out.push_back(static_cast<char>(byte->front()));
            i += 2;
        } else {
            out.push_back(text[i] == '+' && plus == Plus::space ? ' ' : text[i]);
        }
    }
    return out;
}

void strip_authority(std::string& target) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!equals_ignoring_case(std::string_view(target).substr(0, scheme.size()), scheme)) continue;
        const auto rest = target.find_first_of("/?", scheme.size());
        target.erase(0, rest);
        if (target.empty() || target.front() == '?') target.insert(0, "/");
        return;
    }
}

std::string_view status_text(int status) {
    switch (status) {
        case 200:
            return "OK";
        case 201:
            return "Created";
        case 202:
            return "Accepted";
        case 204:
            return "No Content";
        case 206:
            return "Partial Content";
        case 303:
            return "See Other";
        case 304:
            return "Not Modified";
        case 400:
            return "Bad Request";
        case 401:
            return "Unauthorized";
        case 403:
            return "Forbidden";
        case 404:
            return "Not Found";
        case 405:
            return "Method Not Allowed";
        case 406:
            return "Not Acceptable";
        case 408:
            return "Request Timeout";
        case 409:
            return "Conflict";
        case 412:
            return "Precondition Failed";
        case 413:
            return "Content Too Large";
        case 415:
            return "Unsupported Media Type";
        case 417:
            return "Expectation Failed";
        case 422:
            return "Unprocessable Content";
        case 429:
            return "Too Many Requests";
        case 431:
            return "Request Header Fields Too Large";
        case 500:
            return "Internal Server Error";
        case 502:
            return "Bad Gateway";
        case 503:
            return "Service Unavailable";
        default:
            return "";
    }
}

void append_number(std::string& out, std::size_t number) {
    std::array<char, 20> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

void append_field(std::string& out, std::string_view name, std::string_view value) {
    const auto start = out.size();
    out.append(name).append(": ").append(value);
    std::replace_if(out.begin() + static_cast<std::ptrdiff_t>(start), out.end(), is_control, ' ');
    out.append("\r\n");
}

}  // namespace

bool equals_ignoring_case(std::string_view left, std::string_view right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](char a, char b) { return lower(a) == lower(b); });
}

std::optional<std::string_view> find_header(std::span<const HttpHeader> headers, std::string_view name) {
    for (const HttpHeader& header : headers)
        if (equals_ignoring_case(header.name, name)) return header.value;
    return std::nullopt;
}

std::optional<std::string_view> HttpRequest::header(std::string_view name) const {
    return find_header(headers, name);
}

std::optional<std::string_view> HttpResponse::header(std::string_view name) const {
    return find_header(headers, name);
}

bool split_target(HttpRequest& request) {
    strip_authority(request.target);
    std::string_view rest = request.target;
    if (!rest.starts_with('/')) return false;

    const auto question = rest.find('?');
    auto path = percent_decode(rest.substr(0, question), Plus::literal);
    if (!path || std::any_of(path->begin(), path->end(), is_control)) return false;
    request.path = std::move(*path);
    request.query.clear();

    rest.remove_prefix(question == std::string_view::npos ? rest.size() : question + 1);
    while (!rest.empty()) {
        const auto pair = rest.substr(0, rest.find('&'));
        rest.remove_prefix(std::min(rest.size(), pair.size() + 1));
        if (pair.empty()) continue;
        const auto equals = pair.find('=');
        auto name = percent_decode(pair.substr(0, equals), Plus::space);
        auto value = percent_decode(equals == std::string_view::npos ? "" : pair.substr(equals + 1), Plus::space);
        if (!name || !value) return false;
        request.query.emplace_back(std::move(*name), std::move(*value));
    }
    return true;
}

HttpResponse problem_response(int status, std::string_view reason, std::string_view title) {
    HttpResponse response;
    response.status = status;
    response.content_type = "application/problem+json";
    response.body.append(R"({"type":"urn:guanzhilian:reason:)").append(reason);
    response.body.append(R"(","title":")").append(title);
    response.body.append(R"(","status":)").append(std::to_string(status)).append("}");
    return response;
}

void append_head(std::string& out, const HttpResponse& response, const HeadStyle& style) {
    const bool bodiless = response.status == 204 || response.status == 304;
    out.append(style.http_version == 10 ? "HTTP/1.0 " : "HTTP/1.1 ");
    append_number(out, static_cast<std::size_t>(response.status));
    out.append(" ").append(status_text(response.status)).append("\r\nDate: ").append(style.date).append("\r\n");
    if (!bodiless) {
        if (!response.content_type.empty()) append_field(out, "Content-Type", response.content_type);
        if (!style.endless) {
            out.append("Content-Length: ");
            append_number(out, response.body.size());
            out.append("\r\n");
        }
    }
    if (!style.keep_alive) {
        out.append("Connection: close\r\n");
    } else if (style.http_version == 10) {
        out.append("Connection: keep-alive\r\n");
    }
    if (style.is_tls) out.append("Strict-Transport-Security: max-age=31536000\r\n");
    if (!response.header("X-Content-Type-Options")) out.append("X-Content-Type-Options: nosniff\r\n");
    for (const HttpHeader& header : response.headers) append_field(out, header.name, header.value);
    out.append("\r\n");
}

std::string http_date(std::int64_t unix_seconds) {
    constexpr std::array<std::string_view, 7> kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    using namespace std::chrono;
    const sys_seconds instant{seconds{unix_seconds}};
    const auto days = floor<std::chrono::days>(instant);
    const year_month_day date{days};
    const hh_mm_ss time{instant - days};

    std::string out;
    const auto two_digits = [&out](auto number) {
        out.push_back(static_cast<char>('0' + number / 10 % 10));
        out.push_back(static_cast<char>('0' + number % 10));
    };
    out.append(kDays[weekday{days}.c_encoding()]).append(", ");
    two_digits(static_cast<unsigned>(date.day()));
    out.append(" ").append(kMonths[static_cast<unsigned>(date.month()) - 1]).append(" ");
    out.append(std::to_string(static_cast<int>(date.year()))).append(" ");
    two_digits(time.hours().count());
    out.append(":");
    two_digits(time.minutes().count());
    out.append(":");
    two_digits(time.seconds().count());
    return out.append(" GMT");
}

}  // namespace gzl::api
