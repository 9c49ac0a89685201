#include "telemetry/batch_root.hpp"

#include "evidence/digest.hpp"
#include "unit/telemetry/fixture.hpp"

namespace gzl::telemetry {

TEST_CASE("S3: each reading is proved alone, from its salt and its path") {
    BatchKey key;
    key.fill(3);
    std::vector<Reading> readings;
    for (std::uint64_t i = 1; i <= 5; ++i) readings.push_back({"scale-A1", i, Instant(1000), 42});
    const auto message = *parse_message(signed_text(content_at(1, Hash{}, readings)));
    const auto tree = batch_tree(key, message);
    CHECK(message.reading_text(3) == to_json(readings[3]));
    CHECK(message.reading_text(4) == to_json(readings[4]));
    const Bytes prefix{0};
    const Hash leaf = evidence::sha256({prefix, reading_salt(key, 3), bytes_of(to_json(readings[3]))});
    CHECK(evidence::verify_inclusion(3, 5, leaf, tree.inclusion_proof(3, 5), tree.root()));
    readings[3].value = 41;
    CHECK(batch_tree(key, *parse_message(signed_text(content_at(1, Hash{}, readings)))).root() != tree.root());
    CHECK(reading_salt(key, 0) != reading_salt(key, 1));
}

}  // namespace gzl::telemetry
