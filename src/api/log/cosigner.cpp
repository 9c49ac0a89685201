#include "api/log/cosigner.hpp"

#include <algorithm>
#include <thread>

#include "api/http.hpp"
#include "evidence/digest.hpp"
#include "evidence/text.hpp"
#include "evidence/witness.hpp"

namespace gzl::api {

namespace {

constexpr std::chrono::milliseconds kTimeout{2'000};
constexpr std::chrono::milliseconds kFirstPause{1'000};
constexpr int kMostDoublings = 6;  // about a minute

bool has_cosigned(const evidence::WitnessKey& witness, const std::string& note) {
    const auto at = witness.cosigned_at(note);
    return at && *at;
}

}  // namespace

Cosigner::Cosigner(const node::Node& node, std::vector<evidence::Policy::Witness> witnesses,
                   std::vector<evidence::Verifier> log_keys)
    : node_(node), log_keys_(std::move(log_keys)) {
    for (evidence::Policy::Witness& witness : witnesses)
        if (!witness.url.empty()) peers_.push_back({.witness = std::move(witness)});
}

std::string Cosigner::cosign(const evidence::Checkpoint& checkpoint, const std::string& note, Whom whom) {
    const auto now = Clock::now();
    std::vector<std::thread> threads;
    for (Peer& peer : peers_) {
        peer.line.clear();
        const bool is_missing = !has_cosigned(peer.witness.key, note);
        if (whom == Whom::all || (is_missing && now >= peer.next_try))
            threads.emplace_back([&] { ask(peer, checkpoint, note); });
    }
    for (std::thread& thread : threads) thread.join();
    std::string lines;
    for (const Peer& peer : peers_) {
        if (!has_cosigned(peer.witness.key, note)) lines += peer.line;
        if (peer.alarm) alarm_ = peer.alarm;
    }
    return lines;
}

std::optional<Cosigner::Clock::time_point> Cosigner::next_try() const {
    std::optional<Clock::time_point> next;
    for (const Peer& peer : peers_)
        if (peer.failures > 0 && (!next || peer.next_try < *next)) next = peer.next_try;
    return next;
}

void Cosigner::ask(Peer& peer, const evidence::Checkpoint& checkpoint, const std::string& note) const {
    HttpClient client(kTimeout);
    // The second time with the size that it told.
    if (try_once(peer, checkpoint, note, client) || try_once(peer, checkpoint, note, client)) {
        peer.failures = 0;
        return;
    }
    const int doublings = std::min(peer.failures++, kMostDoublings);
    peer.next_try = Clock::now() + kFirstPause * (1 << doublings);
}

bool Cosigner::try_once(Peer& peer, const evidence::Checkpoint& checkpoint, const std::string& note,
                        HttpClient& client) const {
    const auto proof = node_.consistency(peer.size, checkpoint.size);
    if (!proof) {
        look_closer(peer, checkpoint, note, client);
        return false;
    }
    const auto answer = client.send("POST", peer.witness.url + "/add-checkpoint", {},
                                    to_text(evidence::AddCheckpoint{peer.size, *proof, note}));
    if (!answer) return false;
    if (answer->status == 200) {
        const auto at = peer.witness.key.cosigned_at(note + answer->body);
        if (!at || !*at) return false;
        peer.line = answer->body;
        peer.size = checkpoint.size;
        return true;
    }
    if (answer->status == 409) {
        std::string_view body = answer->body;
        const auto line = evidence::take_line(body);
        const auto size = line ? evidence::parse_decimal(*line) : std::nullopt;
        if (size) peer.size = *size;
    } else if (answer->status == 422) {
        look_closer(peer, checkpoint, note, client);
    }
    return false;
}

// What the witness cosigned before counts only with this log's own signature.
void Cosigner::look_closer(Peer& peer, const evidence::Checkpoint& checkpoint, const std::string& note,
                           HttpClient& client) const {
    const std::string path = "/" + to_hex(evidence::sha256(bytes_of(checkpoint.origin))) + "/checkpoint";
    const auto answer = client.send("GET", peer.witness.url + path, {}, {});
    if (!answer || answer->status != 200) return;
    const auto seen = evidence::open_checkpoint(answer->body, log_keys_);
    if (!seen || seen->checkpoint.origin != checkpoint.origin) return;
    const std::uint64_t size = seen->checkpoint.size;
    const std::string& witness = peer.witness.key.name();
    const std::string holds = "the witness " + witness + " holds ";
    const std::string entries = std::to_string(size) + " facts that this log's key has signed";
    const auto own = node_.tree_head_at(size);
    if (!own) {
        peer.alarm = Alarm{witness,
                           holds + "a checkpoint of " + entries + ", but the log has " +
                               std::to_string(node_.durable_size()) + ": it was restored from an old copy",
                           answer->body};
        return;
    }
    if (own->root == seen->checkpoint.root) return;
    peer.alarm = Alarm{witness, holds + "another log of " + entries + ": the log was forked", answer->body};
    if (auto path_to = node_.consistency(size, checkpoint.size))
        peer.alarm->fork = evidence::ForkEvidence{answer->body, note, own->root, std::move(*path_to)};
}

}  // namespace gzl::api
