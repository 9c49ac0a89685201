// Reports from strangers: what is read has one text, and no report is made to look signed.
#include "evidence/report_file.hpp"

#include "base/check.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace gzl;
    using namespace gzl::evidence;
    static const std::vector<Verifier> known{
        Verifier::parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW").value()};
    const auto file = parse_report_file(text_of({data, size}));
    if (!file) return 0;
    CHECK_THAT(to_text(*file) == text_of({data, size}));
    CHECK_THAT(verify(*file, std::nullopt, known) != Verdict::verified);
    return 0;
}
