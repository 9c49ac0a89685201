// Which requests the audit journal keeps, and what of them: every command and change, every sign-in, everything that
// is refused, and each reading of one object's data. Lists, facts and the status of the platform, which pages ask for
// all the time, are left out.
#pragma once

#include "api/platform/services.hpp"

namespace gzl::api {

class Journal {
  public:
    explicit Journal(AuditSink sink) : sink_(std::move(sink)) {}

    Responder keeping(const SharedRequest& request, const Caller& caller, Responder respond) const;
    Responder of_sign_in(const SharedRequest& request, Responder respond) const;

  private:
    AuditSink sink_;
};

}  // namespace gzl::api
