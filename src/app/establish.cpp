#include "app/establish.hpp"

#include "app/county/county_file.hpp"

namespace gzl::app {

namespace {

std::string place_text(const EstablishOptions& options, const county::Place& place) {
    return options.county.string() + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

std::string why(const node::CommandOutcome& outcome) {
    if (const auto* refusal = std::get_if<core::Refusal>(&outcome))
        return std::string(refusal->reason->name) + ": " + std::string(refusal->reason->en);
    return std::get<node::Unavailable>(outcome).why;
}

}  // namespace

Result<void> establish_county(node::Node& node, const EstablishOptions& options) {
    county::CountyOptions reading;
    reading.keys = options.keys.empty() ? options.county.parent_path() : options.keys;
    reading.endpoint_override = options.bank_endpoint;
    reading.now = options.now;
    county::CountyFile file = county::load_county(options.county, reading);
    for (const county::Problem& problem : file.problems)
        if (problem.severity == county::Severity::error)
            return fault(place_text(options, problem.place) + ": " + problem.message.en + " (" + problem.advice.en +
                         "); `gzl county check` lists every mistake");
    for (county::ConfiguredCommand& each : file.commands) {
        const county::Place place = each.place;
        const auto outcome = node::submit_and_wait(
            node, {each.row, std::move(each.command), each.actor, std::move(each.idempotency_key), {}});
        if (!std::holds_alternative<node::Accepted>(outcome))
            return fault(place_text(options, place) + ": " + std::string(each.row->name()) +
                         " was refused: " + why(outcome));
    }
    return {};
}

}  // namespace gzl::app
