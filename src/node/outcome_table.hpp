// What became of every idempotency key, for ever: one entry per command, so tens of millions. Open addressing in 256
// parts by the key's first byte: an entry costs one cache miss, and a part that grows holds the writer up for a 256th
// of the time that the whole would take.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <vector>

#include "base/check.hpp"
#include "node/record.hpp"

namespace gzl::node {

// Actor and idempotency key, hashed to a fixed size.
using KeyHash = std::array<std::uint8_t, 16>;

// The outcome that a key has for ever: the records that the command made.
struct KeptOutcome {
    InputHash input{};
    std::uint64_t first = 0;
    std::uint32_t count = 0;  // never 0
};

class OutcomeTable {
  public:
    const KeptOutcome* find(const KeyHash& key) const {
        const Part& part = parts_[key[0]];
        if (part.slots.empty()) return nullptr;
        const Slot& slot = part.slots[slot_of(part, key)];
        return slot.outcome.count == 0 ? nullptr : &slot.outcome;
    }

    // The first outcome of a key stays.
    void add(const KeyHash& key, const KeptOutcome& outcome) {
        CHECK_THAT(outcome.count > 0);
        Part& part = parts_[key[0]];
        if (part.used * 4 >= part.slots.size() * 3) grow(part);
        Slot& slot = part.slots[slot_of(part, key)];
        if (slot.outcome.count != 0) return;
        slot = {key, outcome};
        ++part.used;
        ++size_;
    }

    std::size_t size() const { return size_; }

    template <class Visit>
    void for_each(Visit visit) const {
        for (const Part& part : parts_)
            for (const Slot& slot : part.slots)
                if (slot.outcome.count != 0) visit(slot.key, slot.outcome);
    }

  private:
    struct Slot {
        KeyHash key{};
        KeptOutcome outcome;
    };
    struct Part {
        std::vector<Slot> slots;  // a power of two
        std::size_t used = 0;
    };

    // The key's slot, or the free one where it belongs.
    static std::size_t slot_of(const Part& part, const KeyHash& key) {
        std::uint64_t hash = 0;
        std::memcpy(&hash, key.data() + 1, sizeof hash);
        const std::size_t mask = part.slots.size() - 1;
        std::size_t at = hash & mask;
        while (part.slots[at].outcome.count != 0 && part.slots[at].key != key) at = (at + 1) & mask;
        return at;
    }

    static void grow(Part& part) {
        std::vector<Slot> old(part.slots.empty() ? 4 : part.slots.size() * 2);
        old.swap(part.slots);
        for (const Slot& slot : old)
            if (slot.outcome.count != 0) part.slots[slot_of(part, slot.key)] = slot;
    }

    std::array<Part, 256> parts_;
    std::size_t size_ = 0;
};

}  // namespace gzl::node
