#include "node/record.hpp"

#include <boost/json/monotonic_resource.hpp>

#include "base/canonical_json.hpp"
#include "base/json.hpp"

namespace gzl::node {

namespace {

namespace json = boost::json;

constexpr std::int64_t kVersion = 1;
constexpr JsonLimits kLimits{.depth = 64, .text_bytes = 1 << 20, .items = 1 << 20, .absent_is_default = true};

Fault malformed(std::string_view text, std::string_view why) {
    return {"the record is not one of this log's (" + std::string(why) + "): " + std::string(text.substr(0, 120))};
}

const json::value* member(const json::object& object, std::string_view name) {
    return object.if_contains(name);
}

bool take_integer(const json::object& object, std::string_view name, std::int64_t& out) {
    const json::value* value = member(object, name);
    if (!value || !value->is_int64() || value->get_int64() < 0) return false;
    out = value->get_int64();
    return true;
}

bool take_text(const json::object& object, std::string_view name, std::string& out) {
    const json::value* value = member(object, name);
    if (!value || !value->is_string()) return false;
    out.assign(value->get_string());
    return true;
}

bool take_head(const json::object& object, RecordHead& head) {
    std::int64_t version = 0;
    std::int64_t seq = 0;
    std::int64_t first = 0;
    std::int64_t count = 0;
    std::string at;
    if (!take_integer(object, "v", version) || version != kVersion || !take_integer(object, "seq", seq) ||
        !take_integer(object, "first", first) || !take_integer(object, "count", count) ||
        !take_text(object, "at", at) || !take_text(object, "by", head.by))
        return false;
    const auto instant = Instant::parse(at);
    if (!instant) return false;
    head.seq = static_cast<std::uint64_t>(seq);
    head.first = static_cast<std::uint64_t>(first);
    head.count = static_cast<std::uint32_t>(count);
    head.at = *instant;
    std::string input;
    if (!take_text(object, "key", head.key)) return true;
    return take_text(object, "input", input) && read_scalar(input, type_of<InputHash>(), &head.input, "/input");
}

// A record exactly as write_record writes it: every one of a sound log, without a detour over a document.
std::optional<Record> read_canonical(std::string_view text) {
    CanonicalReader reader(text, kLimits);
    RecordHead head;
    std::uint64_t count = 0;
    std::string_view kind;
    std::string_view by;
    std::string_view key;
    if (!reader.literal("{\"v\":1,\"seq\":") || !reader.natural(head.seq) || !reader.literal(",\"at\":") ||
        !reader.text_form(type_of<Instant>(), &head.at) || !reader.literal(",\"kind\":") || !reader.text(kind) ||
        !reader.literal(",\"by\":") || !reader.text(by) || !reader.literal(",\"first\":") ||
        !reader.natural(head.first) || !reader.literal(",\"count\":") || !reader.natural(count))
        return std::nullopt;
    if (reader.literal(",\"key\":") &&
        (!reader.text(key) || !reader.literal(",\"input\":") || !reader.text_form(type_of<InputHash>(), &head.input)))
        return std::nullopt;
    const core::EventRow* row = core::catalog().event(kind);
    if (!row || !reader.literal(",\"data\":")) return std::nullopt;
    head.by.assign(by);
    head.key.assign(key);
    head.count = static_cast<std::uint32_t>(count);
    Record record{std::move(head), core::Event(*row->kind)};
    if (!reader.value(*row->kind->type, record.event.edit()) || !reader.literal("}") || !reader.at_end())
        return std::nullopt;
    return record;
}

}  // namespace

std::string write_record(const RecordHead& head, const core::Event& event) {
    std::string out;
    out.reserve(512);
    out.append("{\"v\":1,\"seq\":").append(std::to_string(head.seq)).append(",\"at\":\"");
    head.at.append_text(out);
    out.append("\",\"kind\":\"").append(event.kind().type->name).append("\",\"by\":\"").append(head.by);
    out.append("\",\"first\":").append(std::to_string(head.first));
    out.append(",\"count\":").append(std::to_string(head.count));
    if (!head.key.empty()) {
        out.append(",\"key\":");
        write_json_text(out, head.key);
        out.append(",\"input\":\"").append(to_hex(head.input)).append("\"");
    }
    out.append(",\"data\":");
    write_json(out, *event.kind().type, event.data());
    out.push_back('}');
    return out;
}

Result<Record> read_record(std::string_view text) {
    if (auto record = read_canonical(text)) return std::move(*record);
    std::array<unsigned char, 8192> buffer;
    json::monotonic_resource resource(buffer.data(), buffer.size());
    const auto value = parse_json(text, kLimits, &resource);
    if (!value || !value->is_object()) return tl::make_unexpected(malformed(text, "not a JSON object"));
    const json::object& object = value->get_object();
    RecordHead head;
    if (!take_head(object, head)) return tl::make_unexpected(malformed(text, "its head is incomplete"));
    const json::value* kind = member(object, "kind");
    const json::value* data = member(object, "data");
    const core::EventRow* row = kind && kind->is_string() ? core::catalog().event(kind->get_string()) : nullptr;
    if (!row || !data) return tl::make_unexpected(malformed(text, "its kind is unknown"));
    core::Event event(*row->kind);
    if (const auto read = read_json(*data, *row->kind->type, event.edit(), kLimits); !read)
        return tl::make_unexpected(malformed(text, std::string(read.error().reason) + " at " + read.error().pointer));
    return Record{std::move(head), std::move(event)};
}

}  // namespace gzl::node
