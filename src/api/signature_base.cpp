#include "api/signature_base.hpp"

#include <algorithm>

namespace gzl::api {

namespace {

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    return out;
}

// Lower case and without the scheme's default port (RFC 9421 §2.2.3).
std::string normal_authority(const SignedMessage& message) {
    std::string authority = lower(message.authority);
    const std::string_view default_port = message.scheme == "http" ? ":80" : ":443";
    if (authority.ends_with(default_port)) authority.resize(authority.size() - default_port.size());
    return authority;
}

std::optional<std::string> field_value(const SignedMessage& message, const std::string& name) {
    if (name != lower(name)) return std::nullopt;
    const auto value = find_header(message.headers, name);
    if (!value || value->find_first_of("\r\n") != std::string_view::npos) return std::nullopt;
    const auto first = value->find_first_not_of(" \t");
    if (first == std::string_view::npos) return "";
    return std::string(value->substr(first, value->find_last_not_of(" \t") - first + 1));
}

std::optional<std::string> component(const SignedMessage& message, const std::string& name) {
    if (!name.starts_with('@')) return field_value(message, name);
    if (name == "@status") {
        if (message.status < 100 || message.status > 999) return std::nullopt;
        return std::to_string(message.status);
    }
    if (message.method.empty() || !message.target.starts_with('/')) return std::nullopt;
    const auto question = std::min(message.target.find('?'), message.target.size());
    if (name == "@method") return std::string(message.method);
    if (name == "@path") return std::string(message.target.substr(0, question));
    if (name == "@query") return question == message.target.size() ? "?" : std::string(message.target.substr(question));
    if (message.authority.empty()) return std::nullopt;
    if (name == "@authority") return normal_authority(message);
    if (name != "@target-uri" || message.scheme.empty()) return std::nullopt;
    return std::string(message.scheme) + "://" + normal_authority(message) + std::string(message.target);
}

}  // namespace

std::optional<std::string> signature_base(const SignedMessage& message, const FieldInnerList& input) {
    std::string base;
    for (std::size_t i = 0; i < input.items.size(); ++i) {
        const std::string& name = input.items[i];
        const auto before = input.items.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::find(input.items.begin(), before, name) != before) return std::nullopt;
        const auto value = component(message, name);
        if (!value) return std::nullopt;
        base.append("\"").append(name).append("\": ").append(*value).append("\n");
    }
    return base.append("\"@signature-params\": ").append(serialize(input));
}

}  // namespace gzl::api
