// The documents of reports over HTTP (E6, E7):
//   GET /v1/reports/{report}/document?format=pdf|json|tlog-proof
// The PDF has the JSON attached; the JSON holds the report's record, the records behind it that the caller may see, and
// the log's signature over both and over the pages. The
// tlog-proof is of the report's record alone. To whoever may not see all that a report speaks of it is absent.
#pragma once

#include <string>
#include <vector>

#include "api/platform/background.hpp"
#include "api/platform/facts.hpp"
#include "api/platform/services.hpp"
#include "evidence/report_file.hpp"

namespace gzl::app {

class ReportRoutes {
  public:
    // `verify_url`: where the page for public verification is, for the QR code; may be empty.
    ReportRoutes(api::Services& services, std::string verify_url)
        : services_(services), verify_url_(std::move(verify_url)) {}

    std::vector<api::Route> routes();

  private:
    struct Asked;
    struct Found;  // the report's fact, and the records behind it

    void answer(const Asked& asked);
    tl::expected<Found, const core::Reason*> find(const Asked& asked);
    Result<api::HttpResponse> document(const Asked& asked, const Found& found);
    Result<evidence::ReportFile> file_of(const Found& found);

    api::Services& services_;
    std::string verify_url_;
    api::Background background_;  // setting pages must not hold up who signs in
};

}  // namespace gzl::app
