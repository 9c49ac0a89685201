// How a module states its rows of the catalogue, in core/<module>/catalog.cpp. A row's number is permanent; a retired
// number is never given again. Rows stand directly in their module's namespace, so that `struct ApplyForAdmission`
// names the module's own struct without its header.
#pragma once

#include "core/engine/catalog.hpp"

namespace gzl::core {

using Commands = std::vector<CommandRow>;
using Queries = std::vector<QueryRow>;
using Events = std::vector<EventRow>;
using enum Permission;

template <class E>
EventRow event(std::uint32_t number, std::string_view zh, std::string_view en) {
    return {number, &event_kind<E>(), zh, en};
}

template <class C>
CommandRow command(std::uint32_t number, std::string_view route, Permission permission, std::string_view zh,
                   std::string_view en, std::vector<EventRow> events = {}) {
    return {number, &command_body<C>(), route, permission, zh, en, std::move(events)};
}

// P4: four eyes. What one person asks for is decided when another one, who holds `checked_by`, approves it.
inline CommandRow four_eyes(Permission checked_by, CommandRow row) {
    row.checked_by = checked_by;
    return row;
}

template <class Q>
QueryRow query(std::uint32_t number, std::string_view route, Permission permission, std::string_view zh,
               std::string_view en) {
    return {number, &query_body<Q>(), route, permission, zh, en};
}

}  // namespace gzl::core
