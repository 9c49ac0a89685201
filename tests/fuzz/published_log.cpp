// What a reader, a witness or a verifier takes of somebody else's log: bundles, tile paths, policies, witness requests.
// What is accepted has one spelling.
#include <cstddef>
#include <cstdint>

#include "base/check.hpp"
#include "evidence/policy.hpp"
#include "evidence/tile.hpp"
#include "evidence/witness.hpp"

using namespace gzl;
using namespace gzl::evidence;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto name = parse_tile_path(text)) CHECK_THAT(path_of(*name) == text);
    if (const auto entries = parse_bundle(text)) {
        std::string again;
        for (const std::string_view entry : *entries) append_entry(again, entry);
        CHECK_THAT(again == text);
    }
    if (const auto request = parse_add_checkpoint(text)) CHECK_THAT(to_text(*request) == text);
    if (const auto policy = Policy::parse(text)) {
        CHECK_THAT(!policy->logs().empty());
        static_cast<void>(policy->check(text));
    }
    if (const auto key = WitnessKey::parse(text)) static_cast<void>(key->cosigned_at(text));
    return 0;
}
