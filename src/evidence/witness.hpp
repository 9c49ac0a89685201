// What a witness answers (C2SP tlog-witness v1.0.0) and what it must remember before it does. It cosigns a checkpoint
// only when that extends the last one it cosigned of the same log.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/checkpoint.hpp"
#include "evidence/cosignature.hpp"

namespace gzl::evidence {

// POST …/add-checkpoint: "old <size>\n", 0–63 hashes in base64, an empty line, the signed checkpoint.
struct AddCheckpoint {
    std::uint64_t old_size = 0;
    HashPath proof;
    std::string note;
    bool operator==(const AddCheckpoint&) const = default;
};
std::string to_text(const AddCheckpoint& request);
Result<AddCheckpoint> parse_add_checkpoint(std::string_view body);

struct WitnessAnswer {
    int status = 200;
    std::string content_type = "text/plain; charset=utf-8";
    std::string body;
};

// What the witness last cosigned of a log.
struct Seen {
    TreeHead head;
    std::string note;  // as cosigned
};

class Witness {
  public:
    // Replaces what was remembered of the origin, durably, if it still is `before`; false when it is not.
    using Remember =
        std::function<Result<bool>(const std::string& origin, const std::optional<Seen>& before, const Seen& now)>;

    // Told of a checkpoint with the log's signature that does not extend what the witness holds, as far as the asker
    // has shown: with as many leaves and another root it is a fork, otherwise perhaps only a bad proof.
    using Contradicted = std::function<void(const std::string& origin, const Seen& before, const std::string& note)>;

    // `logs` are known by their keys; a log's origin is its key's name.
    Witness(WitnessSigner signer, std::vector<Verifier> logs) : signer_(std::move(signer)), logs_(std::move(logs)) {}

    const WitnessSigner& signer() const { return signer_; }

    // Answers in the order of the specification: 400 · 404 · 403 · 400 · 409 · 422 · 200. 500 when it could not
    // remember.
    WitnessAnswer add(std::string_view body, std::int64_t unix_seconds,
                      const std::function<std::optional<Seen>(const std::string& origin)>& last,
                      const Remember& remember, const Contradicted& contradicted = {}) const;

  private:
    std::vector<Verifier> keys_of(const std::string& origin) const;

    WitnessSigner signer_;
    std::vector<Verifier> logs_;
};

}  // namespace gzl::evidence
