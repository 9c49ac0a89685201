// A person's own account, and what an administrator does to somebody else's: passwords, second factors, sessions. The
// secrets stay in the credentials; that an administrator reset something is a fact (ResetAccess).
#pragma once

#include "api/platform/services.hpp"

namespace gzl::api {

class AccountRoutes {
  public:
    explicit AccountRoutes(Services& services) : services_(services) {}

    std::vector<Route> routes();

  private:
    using Work = std::function<HttpResponse()>;

    void on_background(const SharedRequest& request, const Responder& respond, Work work);
    std::optional<HttpResponse> wrong_proof(const SharedRequest& request, const Caller& caller,
                                            const std::string& password, const std::string* code);
    std::optional<std::string> login_of(core::UserId user);

    HttpResponse change_password(const SharedRequest& request, const Caller& caller);
    HttpResponse enrol(const SharedRequest& request, const Caller& caller);
    HttpResponse confirm(const SharedRequest& request, const Caller& caller);
    HttpResponse remove(const SharedRequest& request, const Caller& caller);
    HttpResponse second_factor(const SharedRequest& request, const Caller& caller);
    HttpResponse list_sessions(const Caller& caller) const;
    HttpResponse revoke_session(const SharedRequest& request, const Caller& caller);
    void reset(std::string_view what, const SharedRequest& request, const Caller& caller, Responder respond);

    Services& services_;
};

}  // namespace gzl::api
