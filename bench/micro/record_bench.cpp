// The record of a fact: written once per event on the appender's thread, read once per event in a replay.
#include <benchmark/benchmark.h>

#include "base/json.hpp"
#include "core/engine/engine.hpp"
#include "evidence/digest.hpp"
#include "evidence/leaf.hpp"
#include "node/memory.hpp"
#include "node/record.hpp"

namespace gzl::node {
namespace {

constexpr std::string_view kTransfer =
    R"({"v":1,"seq":1234567,"at":"2026-03-01T01:00:00.000Z","kind":"TransferPosted","by":"system","first":1234567,)"
    R"("count":1,"key":"micro-1234567","input":"00112233445566778899aabbccddeeff",)"
    R"("data":{"debit":"org-000017","credit":"org-000018","amount_fen":123456}})";

void write_transfer(benchmark::State& state) {
    const auto record = read_record(kTransfer);
    for (auto _ : state) benchmark::DoNotOptimize(write_record(record->head, record->event));
}
BENCHMARK(write_transfer);

void read_transfer(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(read_record(kTransfer));
}
BENCHMARK(read_transfer);

void commit_transfer(benchmark::State& state) {
    const Salt salt{};
    for (auto _ : state)
        benchmark::DoNotOptimize(evidence::leaf_hash(
            bytes_of(evidence::leaf_entry("fact", 1234567, evidence::commitment(salt, kTransfer)))));
}
BENCHMARK(commit_transfer);

void apply_transfer(benchmark::State& state) {
    Memory memory;
    auto record = read_record(kTransfer);
    for (auto _ : state) {
        record->head.seq = memory.size;
        record->head.key = std::to_string(memory.size);
        memory.apply(record->head, record->event);
    }
}
BENCHMARK(apply_transfer)->Iterations(1'000'000);

}  // namespace
}  // namespace gzl::node
