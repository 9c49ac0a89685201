// Statements of the log from strangers: receipts of erasures and announcements of keys. Nothing is believed unsigned.
#include "base/check.hpp"
#include "evidence/erasure_receipt.hpp"
#include "evidence/key_rotation.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace gzl;
    using namespace gzl::evidence;
    static const std::vector<Verifier> known{
        Verifier::parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW").value()};
    const std::string_view text = text_of({data, size});
    CHECK_THAT(!open_erasure_receipt(text, known));
    static_cast<void>(is_erasure_receipt(text));
    static_cast<void>(open_rotation(text));
    return 0;
}
