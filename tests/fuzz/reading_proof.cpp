// Downloaded reading files from strangers: what is read has one text; nothing of them is verified without the log's
// key.
#include "evidence/reading_proof.hpp"

#include "base/check.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace gzl;
    using namespace gzl::evidence;
    const std::string_view text = text_of({data, size});
    const auto proof = parse_reading_proof(text);
    if (!proof) return 0;
    CHECK_THAT(to_text(*proof) == text);
    CHECK_THAT(verify(*proof, {}) != Verdict::verified);
    // With the key that the file itself names, every step is gone through.
    if (const auto named = Verifier::parse(proof->record.log)) static_cast<void>(verify(*proof, {{*named}}));
    return 0;
}
