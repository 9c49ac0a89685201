// A county's configuration by a careless or hostile hand: every mistake is a problem with its place.
#include "app/county/county_file.hpp"
#include "base/bytes.hpp"
#include "base/check.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace gzl;
    app::county::CountyOptions options;
    options.only_check = true;
    const auto county = app::county::read_county(text_of({data, size}), options);
    for (const auto& problem : county.problems) {
        CHECK_THAT(!problem.reason.empty());
        CHECK_THAT(problem.place.line >= 0);
    }
    if (!county.has_errors()) CHECK_THAT(county.established.has_value());
    return 0;
}
