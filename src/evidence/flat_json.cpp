#include "evidence/flat_json.hpp"

#include <utility>

#include <boost/json/basic_parser_impl.hpp>

namespace gzl::evidence {

namespace {

namespace json = boost::json;

// Callbacks of boost::json::basic_parser; false stops the parser.
struct FlatHandler {
    static constexpr std::size_t max_object_size = 32;
    static constexpr std::size_t max_array_size = 0;
    static constexpr std::size_t max_key_size = 64;
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

    FlatJson members;
    std::string key;
    std::string part;
    bool in_object = false;

    template <class T>
    bool add(T&& value) {
        return in_object && members.try_emplace(std::exchange(key, {}), std::forward<T>(value)).second;
    }

    bool on_document_begin(json::error_code&) { return true; }
    bool on_document_end(json::error_code&) { return true; }
    bool on_object_begin(json::error_code&) { return in_object = true; }
    bool on_object_end(std::size_t, json::error_code&) { return true; }
    bool on_array_begin(json::error_code&) { return false; }
    bool on_array_end(std::size_t, json::error_code&) { return false; }
    bool on_key_part(json::string_view text, std::size_t, json::error_code&) {
        key.append(text.data(), text.size());
        return true;
    }
    bool on_key(json::string_view text, std::size_t, json::error_code&) {
        key.append(text.data(), text.size());
        return true;
    }
    bool on_string_part(json::string_view text, std::size_t, json::error_code&) {
        part.append(text.data(), text.size());
        return true;
    }
    bool on_string(json::string_view text, std::size_t, json::error_code&) {
        part.append(text.data(), text.size());
        return add(std::exchange(part, {}));
    }
    bool on_number_part(json::string_view, json::error_code&) { return true; }
    bool on_int64(std::int64_t number, json::string_view, json::error_code&) {
        return number >= 0 && add(static_cast<std::uint64_t>(number));
    }
    bool on_uint64(std::uint64_t number, json::string_view, json::error_code&) { return add(number); }
    bool on_double(double, json::string_view, json::error_code&) { return false; }
    bool on_bool(bool, json::error_code&) { return false; }
    bool on_null(json::error_code&) { return false; }
    bool on_comment_part(json::string_view, json::error_code&) { return false; }
    bool on_comment(json::string_view, json::error_code&) { return false; }
};

}  // namespace

Result<FlatJson> parse_flat_json(std::string_view text, std::size_t max_bytes) {
    if (text.size() > max_bytes) return fault("the JSON text is longer than " + std::to_string(max_bytes) + " bytes");
    json::parse_options options;
    options.max_depth = 1;
    json::basic_parser<FlatHandler> parser(options);
    json::error_code error;
    const std::size_t used = parser.write_some(false, text.data(), text.size(), error);
    if (error || used != text.size()) return fault("not a flat JSON object of strings and whole numbers");
    return std::move(parser.handler().members);
}

}  // namespace gzl::evidence
