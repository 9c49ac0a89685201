// The data package of an application, as its bank receives it (P5).
#pragma once

#include "core/loan/messages.hpp"
#include "core/loan/state.hpp"
#include "core/party/state.hpp"

namespace gzl::core::loan {

// With the sections of the scopes; values are those of the day.
ApplicationPackage package_of(const core::State& state, ApplicationId application,
                              const std::vector<party::Scope>& scopes, Date day);

}  // namespace gzl::core::loan
