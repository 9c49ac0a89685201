#include "base/check.hpp"

#include <cstdio>
#include <cstdlib>

namespace gzl {

void check_failed(const char* condition, const char* file, int line) noexcept {
    std::fprintf(stderr, "gzl: internal check failed: %s (%s:%d)\n", condition, file, line);
    std::abort();
}

}  // namespace gzl
