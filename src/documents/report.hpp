// The two reports as pages (E6, E7): what the facts say, in Chinese, nothing else.
#pragma once

#include "base/bytes.hpp"
#include "base/result.hpp"
#include "core/report/events.hpp"

namespace gzl::documents {

struct Issue {
    Instant at;
    std::string origin;          // of the log
    std::uint64_t position = 0;  // of the record in it
    Hash record_sha256{};
    std::string verify_url;  // of the page for public verification; empty: the QR code names the report only
};

// PDF bytes, the same for the same report on one machine; a fault without a Chinese font.
Result<std::string> pdf_of(const core::report::AssetRightsReported& report, const Issue& issue);
Result<std::string> pdf_of(const core::report::PostLoanReported& report, const Issue& issue);

}  // namespace gzl::documents
