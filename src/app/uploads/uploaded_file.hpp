// A file of rows that somebody imports: it comes in a JSON body, is decoded, and becomes one command. A wrong file is
// refused whole, with every reason by its line.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "api/platform/services.hpp"
#include "statements/statement.hpp"

namespace gzl::app {

// As text, or as bytes in base64 when it is not UTF-8; one of the two.
struct UploadedFile {
    std::string file;  // its name
    std::optional<std::string> content;
    std::optional<std::string> content_base64;
};
BOOST_DESCRIBE_STRUCT(UploadedFile, (), (file, content, content_base64))

inline constexpr JsonLimits kUploadLimits{.text_bytes = 4 << 20};  // the server's limit on a body is below it

tl::expected<std::string, JsonProblem> bytes_in(const UploadedFile& file);

struct Upload {
    api::SharedRequest request;
    core::Actor actor;
    std::string key;  // idempotency key
    api::Responder respond;
    api::Language language;

    void refuse(const JsonProblem& problem) const { respond(api::problem(problem, language)); }
    void refuse(const core::Reason& reason, const statements::Problems& problems) const;
    // The command named so; its outcome is the answer.
    void submit(api::Services& services, std::string_view name, std::shared_ptr<const void> command) const;
};

// `take` runs where decoding holds up nobody. The services must outlive the route.
api::Route upload_route(std::string pattern, api::Services& services, std::function<void(const Upload&)> take);

}  // namespace gzl::app
