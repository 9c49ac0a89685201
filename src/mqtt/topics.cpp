#include "mqtt/topics.hpp"

#include <algorithm>
#include <array>

namespace gzl::mqtt {

namespace {

constexpr std::string_view kRoot = "gzl/v1/";
constexpr std::array<std::string_view, 6> kChannels{"birth", "death", "data", "event", "cmd", "rcpt"};

std::string_view name_of(Channel channel) {
    return kChannels[static_cast<std::size_t>(channel)];
}

}  // namespace

std::string Topic::text() const {
    return std::string(kRoot).append(warehouse).append("/").append(gateway).append("/").append(name_of(channel));
}

std::optional<Topic> parse_topic(std::string_view text) {
    if (!text.starts_with(kRoot)) return std::nullopt;
    text.remove_prefix(kRoot.size());
    const std::size_t first = text.find('/');
    if (first == std::string_view::npos) return std::nullopt;
    const std::size_t second = text.find('/', first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    const std::string_view warehouse = text.substr(0, first);
    const std::string_view gateway = text.substr(first + 1, second - first - 1);
    const auto channel = std::find(kChannels.begin(), kChannels.end(), text.substr(second + 1));
    if (!is_topic_level(warehouse) || !is_topic_level(gateway) || channel == kChannels.end()) return std::nullopt;
    return Topic{std::string(warehouse), std::string(gateway), static_cast<Channel>(channel - kChannels.begin())};
}

std::string all_of(Channel channel) {
    return Topic{"+", "+", channel}.text();
}

bool is_topic_level(std::string_view text) {
    return !text.empty() && text.find_first_of(std::string_view("/+#\0", 4)) == std::string_view::npos;
}

}  // namespace gzl::mqtt
