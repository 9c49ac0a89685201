// The shared interoperability vectors (vectors/tlog.json beside the source tree) and helpers to read them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <boost/json/value.hpp>
#include <doctest/doctest.h>

#include "evidence/keys.hpp"
#include "evidence/merkle.hpp"
#include "evidence/note.hpp"

namespace gzl::evidence::test {

// Null, with a printed message, when the vectors are not there; the numbers in the tests themselves remain checked.
const boost::json::object* vectors();

std::string text_at(const boost::json::object& object, std::string_view key);
std::uint64_t number_at(const boost::json::object& object, std::string_view key);
Bytes hex(std::string_view text);
Hash hash_from_hex(std::string_view text);
HashPath hex_path(const boost::json::value& list);

NoteSigner ed25519_signer(const std::string& name, std::string_view seed_hex);
NoteSigner sm2_signer(const std::string& name, std::string_view seed_hex);

// The tree of the vectors' generated logs: entry i is {"reading":i}.
std::string reading(std::uint64_t i);
const MerkleTree& reading_tree();  // 70 000 leaves

}  // namespace gzl::evidence::test
