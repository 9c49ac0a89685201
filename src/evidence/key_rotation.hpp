// A key of a log follows another one of the same name: a note signed by both, with the text
//   guanzhilian log key rotation/v1
//   <origin>
//   <verifier key that was>
//   <verifier key that follows>
// Whoever trusts the first learns the second; its own signature shows that somebody holds it.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "evidence/note.hpp"

namespace gzl::evidence {

struct KeyRotation {
    Verifier old_key;
    Verifier new_key;
};

// Both of one name and one algorithm, and not the same key.
Result<std::string> sign_rotation(const NoteSigner& old_key, const NoteSigner& new_key);

// From the signed note; a fault unless both have signed it.
Result<KeyRotation> open_rotation(std::string_view note);

}  // namespace gzl::evidence
