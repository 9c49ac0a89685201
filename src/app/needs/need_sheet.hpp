// A need list as a spreadsheet 产业融资需求清单 (F3): one row for each placement.
#pragma once

#include <string>

#include "base/result.hpp"
#include "core/need/views.hpp"

namespace gzl::app {

// The bytes of an .xlsx file.
Result<std::string> need_sheet(const core::need::NeedListView& list);

}  // namespace gzl::app
