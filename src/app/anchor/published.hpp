// What a published log answers over HTTP, for those who compare it with what is anchored.
#pragma once

#include <string>

#include "base/result.hpp"
#include "evidence/merkle.hpp"

namespace gzl::app::anchor {

Result<std::string> fetch_checkpoint(const std::string& log);  // URL such as http://127.0.0.1:8400/log

// Whether the log shows that the newer tree extends the older one; a fault when it does not answer.
Result<bool> is_extension(const std::string& log, const evidence::TreeHead& older, const evidence::TreeHead& newer);

}  // namespace gzl::app::anchor
