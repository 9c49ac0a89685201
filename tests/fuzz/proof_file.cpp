// Proof files from strangers: what is read has one text, and verifying it never fails but says no.
#include "evidence/proof_file.hpp"

#include "base/check.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace gzl;
    using namespace gzl::evidence;
    static const std::vector<Verifier> known{
        Verifier::parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW").value()};
    const auto proof = parse_proof_file(text_of({data, size}));
    if (!proof) return 0;
    const auto again = parse_proof_file(to_text(*proof));
    CHECK_THAT(again && *again == *proof);
    CHECK_THAT(!verify(*proof, "entry", known));
    return 0;
}
