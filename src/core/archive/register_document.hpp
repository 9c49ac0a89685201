// A file that belongs to somebody's business: kept beside the log, bound to it by its hash.
#pragma once

#include <array>

#include "core/engine/event.hpp"

namespace gzl::core::archive {

inline constexpr std::int64_t kLargestDocument =
    700 * 1024;  // bytes; the server's limit on a body is above it in base64
inline constexpr std::array<std::string_view, 6> kDocumentTypes{
    "application/pdf", "image/png",        "image/jpeg",
    "text/csv",        "application/json", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"};

struct RegisterDocument {
    std::optional<OrganisationId> organisation;  // absent: the caller's; the operator may name another
    std::string name;
    std::string media_type;
    std::int64_t size = 0;
    Hash hash{};
    std::string about;
    std::optional<std::string> material;
};
BOOST_DESCRIBE_STRUCT(RegisterDocument, (), (organisation, name, media_type, size, hash, about, material))

}  // namespace gzl::core::archive
