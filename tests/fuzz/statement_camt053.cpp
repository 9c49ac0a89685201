// Bank statements as camt.053: what is accepted adds up, and no entity or depth is followed.
#include "base/check.hpp"
#include "base/rounding.hpp"
#include "statements/decode.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace gzl;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto decoded = statements::decode(bytes, statements::Format::camt053);
    if (!decoded) {
        CHECK_THAT(!decoded.error().empty() && decoded.error().size() <= statements::kMaxProblems);
        return 0;
    }
    Wide sum = decoded->opening.value();
    for (const auto& row : decoded->rows) sum += row.amount.value();
    CHECK_THAT(sum == decoded->closing.value());
    CHECK_THAT(!decoded->number.empty() && !decoded->account.empty());
    return 0;
}
