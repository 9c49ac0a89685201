// CHECK: a condition that only our own mistake can break. Always on, in release too; a failure stops the process,
// because a wrong ledger is worse than a stopped one (a replay tells what is true).
#pragma once

namespace gzl {

[[noreturn]] void check_failed(const char* condition, const char* file, int line) noexcept;

}  // namespace gzl

#define CHECK_THAT(condition) \
    (static_cast<bool>(condition) ? void() : ::gzl::check_failed(#condition, __FILE__, __LINE__))
