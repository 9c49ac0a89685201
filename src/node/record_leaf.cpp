#include "node/record_leaf.hpp"

#include "evidence/digest.hpp"
#include "evidence/leaf.hpp"

namespace gzl::node {

namespace {

constexpr std::string_view kLeafKind = "fact";

}  // namespace

Hash record_leaf(std::uint64_t position, const Salt& salt, std::string_view record) {
    return evidence::leaf_hash(bytes_of(evidence::leaf_entry(kLeafKind, position, evidence::commitment(salt, record))));
}

}  // namespace gzl::node
