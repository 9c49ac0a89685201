// Makes a published log for programs that nobody here wrote: make_log DIRECTORY SIZE. Entry i is {"reading":i}; beside
// the log lie key (the verifier key) and proof-<i> for the first, the middle and the last entry.
#include <cstdio>
#include <cstdlib>

#include "evidence/digest.hpp"
#include "evidence/files.hpp"
#include "evidence/proof_file.hpp"
#include "evidence/tile_directory.hpp"

using namespace gzl;
using namespace gzl::evidence;

namespace {

constexpr const char* kName = "log.interop.example/made";

std::string entry(std::uint64_t index) {
    return "{\"reading\":" + std::to_string(index) + "}";
}

template <class T>
T must(Result<T> result) {
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().message.c_str());
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    const std::filesystem::path root = argv[1];
    const std::uint64_t size = std::strtoull(argv[2], nullptr, 10);
    const auto signer = must(
        NoteSigner::from_key(kName, must(PrivateKey::from_seed(KeyAlgorithm::ed25519, sha256(bytes_of("interop"))))));
    TileDirectory directory = must(TileDirectory::open(root));
    TileEdge edge;
    MerkleTree tree;
    const auto put = [&](const TileName& name, const std::string& bytes) { must(directory.put(name, bytes)); };
    for (std::uint64_t i = 0; i < size; ++i) {
        edge.append(entry(i), put);
        tree.append(leaf_hash(bytes_of(entry(i))));
    }
    edge.partials(put);
    const std::string note = sign_checkpoint({kName, size, edge.head().root}, std::vector{signer});
    must(directory.publish(note));
    must(write_file(root / "key", signer.verifier().text(), Durability::later));
    if (size == 0) return 0;
    for (const std::uint64_t i : {std::uint64_t{0}, size / 2, size - 1})
        must(write_file(root / ("proof-" + std::to_string(i)),
                        to_text(ProofFile{{}, i, tree.inclusion_proof(i, size), note}), Durability::later));
    return 0;
}
