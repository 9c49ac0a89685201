// Hostile JSON as the input of every command: what is read is written in canonical form and read back to the same.
#include "base/canonical_json.hpp"
#include "base/json.hpp"
#include "core/engine/catalog.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace gzl;
    const auto document = parse_json(text_of({data, size}));
    if (!document) return 0;
    for (const core::CommandRow& row : core::catalog().commands()) {
        const Type& type = *row.body->type;
        const auto command = row.body->make();
        if (!read_json(*document, type, command.get())) continue;
        std::string text;
        write_json(text, type, command.get());

        const auto again = row.body->make();
        const auto reparsed = parse_json(text);
        CHECK_THAT(reparsed && read_json(*reparsed, type, again.get()));
        CHECK_THAT(equal(type, command.get(), again.get()));
        std::string same;
        write_json(same, type, again.get());
        CHECK_THAT(same == text);

        const auto direct = row.body->make();
        CHECK_THAT(!read_canonical_json(text, type, direct.get()) || equal(type, command.get(), direct.get()));
    }
    return 0;
}
