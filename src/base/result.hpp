// Result<T>: a value or a Fault. Faults are what the outside does to us (disk, network, malformed bytes);
// business refusals are core::Refusal; our own mistakes are CHECK_THAT.
#pragma once

#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace gzl {

struct Fault {
    std::string message;  // one English sentence for the operator, never shown to strangers
};

template <class T>
using Result = tl::expected<T, Fault>;

inline tl::unexpected<Fault> fault(std::string message) {
    return tl::make_unexpected(Fault{std::move(message)});
}

}  // namespace gzl
