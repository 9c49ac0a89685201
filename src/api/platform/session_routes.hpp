// Signing in and out: POST, GET and DELETE /v1/session.
#pragma once

#include "api/platform/services.hpp"

namespace gzl::api {

class SessionRoutes {
  public:
    explicit SessionRoutes(Services& services) : services_(services) {}

    void sign_in(const SharedRequest& request, Responder respond);  // {"login", "password", "code"?}; for strangers
    std::vector<Route> routes();                                    // for signed-in people

  private:
    struct Account {
        core::UserId user;
        core::OrganisationId organisation;
    };
    struct Proof {
        std::string password;
        std::string code;
    };
    void check(const Proof& proof, const LoginAttempt& attempt, const std::optional<Account>& account,
               Language language, const Responder& respond);

    Services& services_;
};

}  // namespace gzl::api
