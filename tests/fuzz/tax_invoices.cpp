// The tax bureau's export, as CSV and as a workbook: what is accepted has numbers given once.
#include "statements/tax_invoices.hpp"

#include <set>

#include "base/check.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace gzl;
    const auto decoded = statements::decode_tax_invoices({reinterpret_cast<const char*>(data), size});
    if (!decoded) {
        CHECK_THAT(!decoded.error().empty() && decoded.error().size() <= statements::kMaxProblems);
        return 0;
    }
    std::set<std::string> numbers;
    for (const auto& invoice : decoded->invoices)
        CHECK_THAT(invoice.number.size() == 20 && numbers.insert(invoice.number).second);
    return 0;
}
