// Digests. Nothing is fetched or allocated per call (an implicit fetch alone would cost a third).
#pragma once

#include <initializer_list>

#include "base/bytes.hpp"

namespace gzl::evidence {

Hash sha256(ByteView bytes);
Hash sha256(std::initializer_list<ByteView> parts);  // of the concatenation
Hash sm3(ByteView bytes);

// RFC 6962 §2.1 domain separation.
Hash leaf_hash(ByteView entry);                       // SHA-256(00 ‖ entry)
Hash node_hash(const Hash& left, const Hash& right);  // SHA-256(01 ‖ left ‖ right)

}  // namespace gzl::evidence
