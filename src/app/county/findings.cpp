#include "app/county/checks.hpp"

namespace gzl::app::county {

void Findings::refuse(const Entry& entry, std::string_view field, const core::Reason& reason, Text advice) {
    error(entry, field, std::string(reason.name), {std::string(reason.zh), std::string(reason.en)}, std::move(advice));
}

void Findings::error(const Entry& entry, std::string_view field, std::string reason, Text message, Text advice) {
    wrong_.insert(&entry);
    error(entry.place_of(field), std::move(reason), std::move(message), std::move(advice));
}

void Findings::error(Place place, std::string reason, Text message, Text advice) {
    problems_.push_back(
        {.place = place, .reason = std::move(reason), .message = std::move(message), .advice = std::move(advice)});
}

void Findings::warn(Place place, std::string reason, Text message, Text advice) {
    problems_.push_back({.place = place,
                         .severity = Severity::warning,
                         .reason = std::move(reason),
                         .message = std::move(message),
                         .advice = std::move(advice)});
}

}  // namespace gzl::app::county
