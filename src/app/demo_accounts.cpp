#include "app/demo_accounts.hpp"

#include <fstream>
#include <iterator>

namespace gzl::app {

api::Route demo_accounts_route(const std::filesystem::path& file) {
    return {"GET /v1/demo-accounts",
            [file](const api::SharedRequest&, const api::Caller&, const api::Responder& respond) {
                std::ifstream in(file, std::ios::binary);
                const std::string text{std::istreambuf_iterator<char>(in), {}};
                api::HttpResponse answer;
                answer.content_type = "application/json";
                answer.headers = {{"Cache-Control", "no-store"}, {"X-Content-Type-Options", "nosniff"}};
                answer.body = text.empty() ? R"({"items":[]})" : text;
                respond(std::move(answer));
            }};
}

}  // namespace gzl::app
