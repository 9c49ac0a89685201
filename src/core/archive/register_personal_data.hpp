// Personal data that the edge keeps beside the log is made known to it by its commitment (E8).
#pragma once

#include <string>

#include <boost/describe.hpp>

#include "base/bytes.hpp"
#include "core/engine/ids.hpp"

namespace gzl::core::archive {

struct RegisterPersonalData {
    OrganisationId organisation;
    std::string subject;
    std::string purpose;
    Hash commitment{};
};
BOOST_DESCRIBE_STRUCT(RegisterPersonalData, (), (organisation, subject, purpose, commitment))

}  // namespace gzl::core::archive
