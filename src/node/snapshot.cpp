// Snapshots: the memory in binary form, with the digest of the state and the hash of its description.
#include <algorithm>
#include <vector>

#include "base/binary.hpp"
#include "evidence/digest.hpp"
#include "node/memory.hpp"

namespace gzl::node {

namespace {

struct KeptEntry {
    KeyHash key{};
    InputHash input{};
    std::uint64_t first = 0;
    std::uint32_t count = 0;
};
BOOST_DESCRIBE_STRUCT(KeptEntry, (), (key, input, first, count))

struct Beside {  // what is remembered beside the state
    std::vector<KeptEntry> outcomes;
    std::map<std::string, std::vector<std::vector<std::uint64_t>>> timeline;
};
BOOST_DESCRIBE_STRUCT(Beside, (), (outcomes, timeline))

// The digest covers the state; this covers the rest, and at which size it was taken.
Hash seal(std::uint64_t size, std::string_view beside_bytes) {
    return evidence::sha256({bytes_of(std::to_string(size)), bytes_of(beside_bytes)});
}

}  // namespace

Hash state_schema() {
    static const Hash schema =
        evidence::sha256(bytes_of(describe(type_of<core::State>()) + describe(type_of<Beside>())));
    return schema;
}

eventlog::Snapshot take_snapshot(const Memory& memory) {
    eventlog::Snapshot snapshot;
    snapshot.size = memory.size;
    snapshot.schema = state_schema();
    write_binary(snapshot.bytes, type_of<core::State>(), &memory.state);
    snapshot.digest = evidence::sha256(bytes_of(snapshot.bytes));

    Beside beside;
    beside.outcomes.reserve(memory.outcomes.size());
    memory.outcomes.for_each([&](const KeyHash& key, const KeptOutcome& kept) {
        beside.outcomes.push_back({key, kept.input, kept.first, kept.count});
    });
    std::sort(beside.outcomes.begin(), beside.outcomes.end(),
              [](const KeptEntry& a, const KeptEntry& b) { return a.first < b.first; });
    beside.timeline.insert(memory.timeline.positions.begin(), memory.timeline.positions.end());
    const std::string beside_bytes = to_binary(beside);
    snapshot.bytes.append(text_of(seal(snapshot.size, beside_bytes))).append(beside_bytes);
    return snapshot;
}

Result<Memory> restore_snapshot(const eventlog::Snapshot& snapshot) {
    if (snapshot.schema != state_schema()) return fault("the snapshot was taken by another version of the program");
    Memory memory;
    Beside beside;
    std::string_view rest = snapshot.bytes;
    if (!read_binary(rest, type_of<core::State>(), &memory.state)) return fault("the snapshot's state is damaged");
    const std::string_view state_bytes =
        std::string_view(snapshot.bytes).substr(0, snapshot.bytes.size() - rest.size());
    if (evidence::sha256(bytes_of(state_bytes)) != snapshot.digest)
        return fault("the snapshot's digest does not agree");
    Hash kept_seal{};
    if (!read_binary(rest, type_of<Hash>(), &kept_seal) || seal(snapshot.size, rest) != kept_seal)
        return fault("the snapshot's indexes are damaged");
    if (!read_binary(rest, type_of<Beside>(), &beside) || !rest.empty()) return fault("the snapshot is damaged");
    memory.size = snapshot.size;
    for (const KeptEntry& entry : beside.outcomes) {
        if (entry.count == 0) return fault("the snapshot is damaged");
        memory.outcomes.add(entry.key, {entry.input, entry.first, entry.count});
    }
    memory.timeline.positions.insert(beside.timeline.begin(), beside.timeline.end());
    return memory;
}

}  // namespace gzl::node
