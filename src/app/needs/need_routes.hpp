// A need list over HTTP as a spreadsheet, for whoever may see the list (F3, P6):
//   GET /v1/needLists/{list}/sheet
#pragma once

#include <vector>

#include "api/platform/background.hpp"
#include "api/platform/services.hpp"

namespace gzl::app {

class NeedRoutes {
  public:
    explicit NeedRoutes(api::Services& services) : services_(services) {}

    std::vector<api::Route> routes();

  private:
    void sheet(const api::SharedRequest& request, const api::Caller& caller, api::Responder respond);

    api::Services& services_;
    api::Background background_;  // writing a sheet must not hold up who signs in
};

}  // namespace gzl::app
