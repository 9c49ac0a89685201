// How people are told who have no machine that listens: by short message, by telephone. A county plugs its provider in
// here; until then notices are written to files (file_notices.hpp).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace gzl::app {

// The messages that are also for people.
inline constexpr std::string_view kAlertNoticePath = "/v1/alerts";

struct Notice {
    std::uint64_t id = 0;  // the same notice always has the same: a channel may be given it twice
    std::string organisation;
    std::string path;     // what it is about, as a machine would be told: "/v1/alerts"
    std::string subject;  // "alert-000001"
    std::string body;     // JSON
};

class NoticeChannel {
  public:
    virtual ~NoticeChannel() = default;
    // A fault means "try again later". Thread-safe.
    virtual Result<void> deliver(const Notice& notice) = 0;
};

}  // namespace gzl::app
