// Signed notes and verifier keys from strangers. Only a note that the known key signed opens.
#include "evidence/note.hpp"

#include "base/check.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace gzl;
    using namespace gzl::evidence;
    static const std::vector<Verifier> known{
        Verifier::parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW").value()};
    const std::string_view text = text_of({data, size});
    if (const auto opened = open_note(text, known)) {
        CHECK_THAT(opened->signed_by(known.front()));
        CHECK_THAT(text.starts_with(opened->text + "\n"));
    }
    if (const auto verifier = Verifier::parse(text)) CHECK_THAT(verifier->text() == text);
    return 0;
}
