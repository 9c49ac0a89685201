// Fork evidence from strangers: what is read has one text, and nobody's checkpoints are made to look forked.
#include "base/check.hpp"
#include "evidence/fork.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace gzl;
    using namespace gzl::evidence;
    static const std::vector<Verifier> known{
        Verifier::parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW").value()};
    const auto fork = parse_fork_evidence(text_of({data, size}));
    if (!fork) return 0;
    const auto again = parse_fork_evidence(to_text(*fork));
    CHECK_THAT(again && *again == *fork);
    CHECK_THAT(verify(*fork, known) != Verdict::verified);
    return 0;
}
