// Packed proof files from strangers: what is unpacked is a file with one text, and packs to what it came from.
#include "evidence/packed_proof.hpp"

#include "base/check.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace gzl;
    using namespace gzl::evidence;
    const std::string_view text = text_of({data, size});
    const auto unpacked = unpack_tlog_proof(text);
    if (!unpacked) return 0;
    const auto reading = parse_reading_proof(*unpacked);
    if (reading) {
        CHECK_THAT(to_tlog_proof(*reading) == text);
        return 0;
    }
    const auto record = parse_record_proof(*unpacked);
    CHECK_THAT(record && to_tlog_proof(*record) == text);
    return 0;
}
