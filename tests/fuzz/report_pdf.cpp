// PDF files from strangers: what is detached makes the same file again.
#include "base/bytes.hpp"
#include "base/check.hpp"
#include "documents/pdf_attachment.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace gzl;
    const std::string_view whole = text_of({data, size});
    if (const auto attached = documents::attach(whole, "{}\n")) {
        const auto parts = documents::detach(*attached);
        CHECK_THAT(parts && parts->pdf == whole && parts->json == "{}\n");
    }
    if (const auto parts = documents::detach(whole)) CHECK_THAT(documents::attach(parts->pdf, parts->json) == whole);
    return 0;
}
