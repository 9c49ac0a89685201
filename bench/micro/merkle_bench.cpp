// The Merkle tree over the facts: one append per event, one proof per record that a person exports.
#include <benchmark/benchmark.h>

#include "evidence/merkle.hpp"

namespace gzl::evidence {
namespace {

constexpr std::uint64_t kSize = 1'000'000;

void append_leaf(benchmark::State& state) {
    MerkleTree tree;
    Hash leaf{};
    for (auto _ : state) {
        ++leaf[0];
        tree.append(leaf);
    }
}
BENCHMARK(append_leaf)->Iterations(kSize);

void prove_inclusion(benchmark::State& state) {
    MerkleTree tree;
    for (std::uint64_t i = 0; i < kSize; ++i) tree.append(Hash{static_cast<std::uint8_t>(i)});
    std::uint64_t index = 0;
    for (auto _ : state) {
        index = (index + 7919) % kSize;
        benchmark::DoNotOptimize(tree.inclusion_proof(index, kSize));
    }
}
BENCHMARK(prove_inclusion);

}  // namespace
}  // namespace gzl::evidence
