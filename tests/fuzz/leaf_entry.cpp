// A leaf entry is read in its one spelling only.
#include "base/check.hpp"
#include "evidence/leaf.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace gzl;
    const std::string_view text = text_of({data, size});
    if (const auto entry = evidence::parse_leaf_entry(text))
        CHECK_THAT(evidence::leaf_entry(entry->kind, entry->seq, entry->commitment) == text);
    return 0;
}
