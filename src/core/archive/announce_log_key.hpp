// The node itself announces a key of the log that follows another (docs/formats/evidence.md, Rotation of keys).
#pragma once

#include <string>

#include <boost/describe.hpp>

namespace gzl::core::archive {

struct AnnounceLogKey {
    std::string old_key;  // verifier keys
    std::string new_key;
    std::string statement;
};
BOOST_DESCRIBE_STRUCT(AnnounceLogKey, (), (old_key, new_key, statement))

}  // namespace gzl::core::archive
