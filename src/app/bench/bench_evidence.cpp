// `gzl bench evidence`: from a command to a signed checkpoint over its fact, as the server publishes it; proofs in a
// large tree; the check of a record file. Beside it the hashes alone, which nobody can do without.
#include <filesystem>
#include <future>

#include "api/log/log_publisher.hpp"
#include "app/bench/bench_node.hpp"
#include "app/bench/benches.hpp"
#include "app/bench/report.hpp"
#include "app/bench/scratch_directory.hpp"
#include "app/bench/transfer_load.hpp"
#include "evidence/digest.hpp"
#include "evidence/leaf.hpp"
#include "evidence/record_proof.hpp"

namespace gzl::bench {

namespace {

constexpr std::uint64_t kAccounts = 10'000;
constexpr std::int64_t kSeconds = 10;
constexpr std::uint64_t kProofs = 200'000;
constexpr std::uint64_t kChecks = 2'000;
constexpr std::uint64_t kHashed = 300'000;
constexpr const char* kOrigin = "bench.guanzhilian.example/log";

struct Publication {
    std::int64_t entries = 0;
    std::int64_t entries_per_s = 0;  // durable, in tiles, under a signed checkpoint
    std::int64_t checkpoints = 0;
    std::int64_t last_checkpoint_ms = 0;  // from the last fact's durability until a checkpoint covers it
    std::int64_t store_bytes_per_entry = 0;
    std::int64_t published_bytes_per_entry = 0;   // bundles, tiles, checkpoint
    std::int64_t sha256_floor_entries_per_s = 0;  // one thread: commitment, leaf, node of as many bytes
};
BOOST_DESCRIBE_STRUCT(Publication, (),
                      (entries, entries_per_s, checkpoints, last_checkpoint_ms, store_bytes_per_entry,
                       published_bytes_per_entry, sha256_floor_entries_per_s))

struct Proofs {
    std::int64_t leaves = 0;
    std::int64_t leaves_per_s = 0;  // appended to the tree in memory
    std::int64_t inclusion_ns = 0;  // made, in a tree of all leaves
    std::int64_t verify_inclusion_ns = 0;
    std::int64_t sha256_floor_ns = 0;  // as many node hashes as a path has
};
BOOST_DESCRIBE_STRUCT(Proofs, (), (leaves, leaves_per_s, inclusion_ns, verify_inclusion_ns, sha256_floor_ns))

struct RecordFile {
    std::int64_t bytes = 0;
    std::int64_t without_signature_ns = 0;  // read the file, commitment, leaf, path to the checkpoint's root
    std::int64_t ed25519_ns = 0;            // the whole check by somebody who trusts that key
    std::int64_t ed25519_and_sm2_ns = 0;    // who trusts both
    std::int64_t ed25519_floor_ns = 0;      // the signature alone, by OpenSSL
    std::int64_t sm2_floor_ns = 0;
};
BOOST_DESCRIBE_STRUCT(RecordFile, (),
                      (bytes, without_signature_ns, ed25519_ns, ed25519_and_sm2_ns, ed25519_floor_ns, sm2_floor_ns))

struct EvidenceReport {
    std::string bench;
    Machine machine;
    Publication publication;
    Proofs proofs;
    RecordFile record_file;
};
BOOST_DESCRIBE_STRUCT(EvidenceReport, (), (bench, machine, publication, proofs, record_file))

std::int64_t ns_each(SteadyClock::time_point begin, std::uint64_t count) {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(SteadyClock::now() - begin).count() /
           static_cast<std::int64_t>(count);
}

std::int64_t bytes_below(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::is_directory(path)) return static_cast<std::int64_t>(std::filesystem::file_size(path, error));
    std::int64_t bytes = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path))
        if (entry.is_regular_file()) bytes += static_cast<std::int64_t>(entry.file_size());
    return bytes;
}

std::vector<evidence::NoteSigner> signers() {
    using evidence::KeyAlgorithm;
    std::vector<evidence::NoteSigner> made;
    for (const auto algorithm : {KeyAlgorithm::ed25519, KeyAlgorithm::sm2_sm3})
        made.push_back(evidence::NoteSigner::from_key(kOrigin, evidence::PrivateKey::generate(algorithm)).value());
    return made;
}

// The same bytes hashed and nothing else: salt and record, the leaf entry, one node.
std::int64_t hash_floor(std::size_t record_bytes) {
    const std::string record(record_bytes, 'r');
    const Salt salt{};
    const std::string entry = evidence::leaf_entry("fact", kHashed, {});
    Hash last{};
    const auto begin = SteadyClock::now();
    for (std::uint64_t i = 0; i < kHashed; ++i) {
        const Hash commitment = evidence::sha256({salt, bytes_of(record)});
        last = evidence::node_hash(evidence::leaf_hash(bytes_of(entry)), commitment);
    }
    const auto time = SteadyClock::now() - begin;
    return last == Hash{} ? 0 : per_second(kHashed, time);
}

Result<void> wait_for(api::LogPublisher& publisher, std::uint64_t size) {
    std::promise<bool> promise;
    publisher.when_published(size - 1, [&](const api::SharedPublished& published) { promise.set_value(!!published); });
    if (!promise.get_future().get()) return fault("the publisher stopped");
    return {};
}

Result<Publication> measure_publication(const std::string& directory, std::int64_t seconds) {
    const std::filesystem::path published = directory + "/log";
    const auto bench = start_node(directory);
    if (!bench) return tl::make_unexpected(bench.error());
    node::Node& node = *(*bench)->node;
    if (const auto made = register_accounts(node, kAccounts); !made) return tl::make_unexpected(made.error());
    auto publisher = api::LogPublisher::start({.node = &node,
                                               .origin = kOrigin,
                                               .signers = signers(),
                                               .directory = published,
                                               .on_fault = [](const Fault& f) { say("error: " + f.message); }});
    if (!publisher) return tl::make_unexpected(publisher.error());

    const std::uint64_t before = (*publisher)->newest()->head.size;
    const auto begin = SteadyClock::now();
    std::atomic<bool> is_loading = true;
    std::int64_t checkpoints = 0;
    std::thread waker([&] {
        std::uint64_t seen = before;
        while (is_loading) {
            (*publisher)->wake();
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            checkpoints += std::exchange(seen, (*publisher)->newest()->head.size) != seen;
        }
    });
    const auto outcome = run_transfer_load(node, {.key_prefix = "evidence-",
                                                  .clients = 2,
                                                  .batch = 8190,
                                                  .accounts = kAccounts,
                                                  .duration = std::chrono::seconds(seconds)});
    is_loading = false;
    waker.join();
    const auto durable = SteadyClock::now();
    const std::uint64_t size = node.durable_size();
    if (const auto all = wait_for(**publisher, size); !all) return tl::make_unexpected(all.error());
    const auto end = SteadyClock::now();
    if (outcome.failed > 0) return fault("a transfer was not accepted");
    (*publisher)->stop();
    (*bench)->node->stop();

    const auto entries = static_cast<std::int64_t>(size);
    return Publication{
        .entries = entries,
        .entries_per_s = per_second(size - before, end - begin),
        .checkpoints = checkpoints + 1,
        .last_checkpoint_ms = std::chrono::duration_cast<std::chrono::milliseconds>(end - durable).count(),
        .store_bytes_per_entry = bytes_below(directory + "/events.db") / entries,
        .published_bytes_per_entry = bytes_below(published) / entries,
        .sha256_floor_entries_per_s = hash_floor(static_cast<std::size_t>(outcome.record_bytes / outcome.accepted))};
}

// Positions all over the tree, always the same ones.
std::uint64_t position(std::uint64_t i, std::uint64_t size) {
    return i * 0x9e37'79b9'7f4a'7c15 % size;
}

Result<Proofs> measure_proofs(evidence::MerkleTree& tree, std::uint64_t leaves) {
    if (leaves == 0) return fault("a tree to prove in has at least one leaf");
    Proofs proofs{.leaves = static_cast<std::int64_t>(leaves)};
    const auto leaf = [](std::uint64_t i) {
        Hash hash{};
        for (std::size_t byte = 0; byte < 8; ++byte) hash[byte] = static_cast<std::uint8_t>(i >> (8 * byte));
        return hash;
    };
    auto begin = SteadyClock::now();
    for (std::uint64_t i = 0; i < leaves; ++i) tree.append(leaf(i));
    proofs.leaves_per_s = per_second(leaves, SteadyClock::now() - begin);

    begin = SteadyClock::now();
    std::uint64_t hashes = 0;
    for (std::uint64_t i = 0; i < kProofs; ++i) hashes += tree.inclusion_proof(position(i, leaves), leaves).size();
    proofs.inclusion_ns = ns_each(begin, kProofs);

    const Hash root = tree.root();
    const std::uint64_t proven = position(kProofs, leaves);
    const evidence::HashPath path = tree.inclusion_proof(proven, leaves);
    begin = SteadyClock::now();
    for (std::uint64_t i = 0; i < kProofs; ++i)
        if (!evidence::verify_inclusion(proven, leaves, leaf(proven), path, root)) return fault("a proof is wrong");
    proofs.verify_inclusion_ns = ns_each(begin, kProofs);

    begin = SteadyClock::now();
    Hash last = root;
    for (std::uint64_t i = 0; i < hashes; ++i) last = evidence::node_hash(last, root);
    proofs.sha256_floor_ns = last == Hash{} ? 0 : ns_each(begin, kProofs);
    return proofs;
}

// All steps of evidence::verify but the signatures.
bool holds_unsigned(std::string_view text) {
    const auto proof = evidence::parse_record_proof(text);
    const auto file = proof ? evidence::parse_proof_file(proof->proof) : fault("no proof");
    if (!file) return false;
    const auto checkpoint =
        evidence::parse_checkpoint(std::string_view(file->checkpoint).substr(0, file->checkpoint.find("\n\n") + 1));
    if (!checkpoint || evidence::commitment(proof->salt, proof->record) != proof->commitment) return false;
    const std::string entry = evidence::leaf_entry(proof->kind, proof->seq, proof->commitment);
    return evidence::verify_inclusion(file->index, checkpoint->size, evidence::leaf_hash(bytes_of(entry)), file->path,
                                      checkpoint->root);
}

Result<RecordFile> measure_record_file(evidence::MerkleTree& tree) {
    using evidence::KeyAlgorithm;
    const auto keys = signers();
    const std::vector<evidence::Verifier> ed25519{keys[0].verifier()};
    const std::vector<evidence::Verifier> both{keys[0].verifier(), keys[1].verifier()};
    const std::string record(300, 'r');
    const Salt salt{7};
    const std::uint64_t index = tree.size();
    tree.append(evidence::leaf_hash(bytes_of(evidence::leaf_entry("fact", index, evidence::commitment(salt, record)))));
    const std::uint64_t size = tree.size();
    const std::string note = evidence::sign_checkpoint({kOrigin, size, tree.root()}, keys);
    const std::string text = to_text(evidence::make_record_proof(
        record, salt, "fact", {{}, index, tree.inclusion_proof(index, size), note}, ed25519[0]));
    RecordFile measured{.bytes = static_cast<std::int64_t>(text.size())};
    const auto time = [&](const auto& check) {
        const auto begin = SteadyClock::now();
        for (std::uint64_t i = 0; i < kChecks; ++i)
            if (!check()) return std::int64_t{0};
        return ns_each(begin, kChecks);
    };
    const auto verified = [&](const std::vector<evidence::Verifier>& trusted) {
        return evidence::verify_record_proof(text, trusted) == evidence::Verdict::verified;
    };
    measured.without_signature_ns = time([&] { return holds_unsigned(text); });
    measured.ed25519_ns = time([&] { return verified(ed25519); });
    measured.ed25519_and_sm2_ns = time([&] { return verified(both); });
    const auto signature_alone = [&](KeyAlgorithm algorithm) {
        const evidence::PrivateKey key = evidence::PrivateKey::generate(algorithm);
        const Bytes signature = key.sign(bytes_of(note));
        return time([&, of_it = key.public_key()] { return of_it.verify(bytes_of(note), signature); });
    };
    measured.ed25519_floor_ns = signature_alone(KeyAlgorithm::ed25519);
    measured.sm2_floor_ns = signature_alone(KeyAlgorithm::sm2_sm3);
    if (measured.without_signature_ns * measured.ed25519_ns * measured.ed25519_and_sm2_ns == 0)
        return fault("a good record file was refused");
    return measured;
}

}  // namespace

Result<void> bench_evidence(const BenchOptions& options) {
    const auto scratch = ScratchDirectory::make(options.data_directory);
    if (!scratch) return tl::make_unexpected(scratch.error());
    EvidenceReport report;
    report.bench = "evidence";
    report.machine = describe_machine(scratch->path());
    say("publishing");
    auto publication = measure_publication(scratch->path(), options.seconds > 0 ? options.seconds : kSeconds);
    if (!publication) return tl::make_unexpected(publication.error());
    report.publication = *publication;
    say("proving in a tree of " + std::to_string(options.leaves) + " leaves");
    evidence::MerkleTree tree;
    auto proofs = measure_proofs(tree, static_cast<std::uint64_t>(options.leaves));
    if (!proofs) return tl::make_unexpected(proofs.error());
    report.proofs = *proofs;
    say("checking record files");
    auto record_file = measure_record_file(tree);
    if (!record_file) return tl::make_unexpected(record_file.error());
    report.record_file = *record_file;
    print_report(report, options.json);
    return {};
}

}  // namespace gzl::bench
