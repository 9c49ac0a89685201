// Downloaded record files from strangers: what is read has one text; nothing of them is verified without the log's key.
#include "evidence/record_proof.hpp"

#include "base/check.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace gzl;
    using namespace gzl::evidence;
    const std::string_view text = text_of({data, size});
    const auto proof = parse_record_proof(text);
    if (proof) {
        const auto again = parse_record_proof(to_text(*proof));
        CHECK_THAT(again && *again == *proof);
    }
    CHECK_THAT(verify_record_proof(text, {}) != Verdict::verified);
    if (!proof) return 0;
    // With the key that the file itself names, every step is gone through.
    if (const auto named = Verifier::parse(proof->log)) static_cast<void>(verify(*proof, {{*named}}));
    return 0;
}
