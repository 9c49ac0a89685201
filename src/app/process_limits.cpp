#include "app/process_limits.hpp"

#include <algorithm>
#include <sys/resource.h>

namespace gzl::app {

std::size_t connections_within_limit(std::size_t wanted) {
    constexpr rlim_t kForStores = 512;
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return std::min<std::size_t>(wanted, 512);
    limit.rlim_cur = std::max(limit.rlim_cur, std::min<rlim_t>(limit.rlim_max, wanted + kForStores));
    static_cast<void>(::setrlimit(RLIMIT_NOFILE, &limit));
    static_cast<void>(::getrlimit(RLIMIT_NOFILE, &limit));
    const rlim_t room = limit.rlim_cur > 2 * kForStores ? limit.rlim_cur - kForStores : limit.rlim_cur / 2;
    return std::min<std::size_t>(wanted, room);
}

}  // namespace gzl::app
