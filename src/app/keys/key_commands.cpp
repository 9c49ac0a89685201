#include "app/keys/key_commands.hpp"

#include <algorithm>
#include <cstdio>

#include "app/keys/log_keys.hpp"
#include "base/json.hpp"
#include "core/state.hpp"
#include "eventlog/sqlite_log.hpp"
#include "evidence/checkpoint.hpp"
#include "evidence/files.hpp"
#include "evidence/key_rotation.hpp"
#include "evidence/tile_directory.hpp"
#include "node/memory.hpp"

namespace gzl::app {

namespace {

int cannot(const char* command, const std::string& why) {
    std::fprintf(stderr, "gzl key %s: %s\n", command, why.c_str());
    return 1;
}

struct OpenedKey {
    LogKey listed;
    evidence::NoteSigner signer;

    const evidence::Verifier& verifier() const { return signer.verifier(); }
    std::string id() const { return to_hex(verifier().key_id()); }
    bool is(evidence::KeyAlgorithm algorithm) const { return verifier().key().algorithm() == algorithm; }
};

// The log, read beside a running server, and its keys.
struct LogAndKeys {
    DataDirectory data;
    std::unique_ptr<eventlog::EventLog> log;
    std::string origin;
    std::vector<OpenedKey> keys;
};

Result<LogAndKeys> open(const std::filesystem::path& root) {
    LogAndKeys found{.data = {root}, .log = {}, .origin = {}, .keys = {}};
    auto log = eventlog::open_sqlite_log_to_read(found.data.log().string());
    if (!log) return tl::make_unexpected(log.error());
    found.log = std::move(*log);
    const auto origin = found.log->meta("origin");
    if (!origin) return tl::make_unexpected(origin.error());
    if (!*origin) return fault("the log has no name yet; start the server once");
    found.origin = **origin;
    const auto listed = read_log_keys(found.data);
    if (!listed) return tl::make_unexpected(listed.error());
    for (const LogKey& key : *listed) {
        auto signer = open_log_key(found.data, found.origin, key.place);
        if (!signer) return tl::make_unexpected(signer.error());
        found.keys.push_back({key, std::move(*signer)});
    }
    return found;
}

// New verifier key to the one that it follows, as the log says.
Result<std::map<std::string, std::string>> announced(const LogAndKeys& found) {
    const auto memory = node::replay(*found.log, {});
    if (!memory) return tl::make_unexpected(memory.error());
    return memory->state.archive.log_keys;
}

struct KeyView {
    std::string id;
    std::string algorithm;
    std::string state;  // signing, retired
    std::string place;  // of a token without its PIN
    std::string verifier_key;
    std::optional<std::string> follows;  // id of the key before it
    std::optional<bool> announced;       // in the log
};
BOOST_DESCRIBE_STRUCT(KeyView, (), (id, algorithm, state, place, verifier_key, follows, announced))

KeyView view_of(const LogAndKeys& found, const OpenedKey& key, const std::map<std::string, std::string>& in_log) {
    KeyView view{.id = key.id(),
                 .algorithm = key.is(evidence::KeyAlgorithm::ed25519) ? "ed25519" : "sm2-sm3",
                 .state = key.listed.is_signing ? "signing" : "retired",
                 .place = key.listed.place.substr(0, key.listed.place.find('?')),
                 .verifier_key = key.verifier().text(),
                 .follows = {},
                 .announced = {}};
    const auto note = announcement_of(found.data, key.verifier());
    const auto rotation = note ? evidence::open_rotation(*note) : fault("none");
    if (rotation) {
        view.follows = to_hex(rotation->old_key.key_id());
        view.announced = in_log.contains(view.verifier_key);
    }
    return view;
}

std::vector<LogKey> listed(const std::vector<OpenedKey>& keys) {
    std::vector<LogKey> out;
    out.reserve(keys.size());
    for (const OpenedKey& key : keys) out.push_back(key.listed);
    return out;
}

// A free name, log-2.pem for the first that follows.
std::string next_place(const DataDirectory& data, evidence::KeyAlgorithm algorithm) {
    const std::string stem = algorithm == evidence::KeyAlgorithm::ed25519 ? "log-" : "log-sm2-";
    for (int number = 2;; ++number) {
        std::string place = stem + std::to_string(number) + ".pem";
        if (!std::filesystem::exists(data.keys() / place)) return place;
    }
}

Result<evidence::NoteSigner> new_key(const LogAndKeys& found, evidence::KeyAlgorithm algorithm,
                                     const std::string& place) {
    if (place.starts_with("pkcs11:")) return open_log_key(found.data, found.origin, place);
    auto key = load_or_make_key(found.data.keys() / place, algorithm);
    if (!key) return tl::make_unexpected(key.error());
    return evidence::NoteSigner::from_key(found.origin, std::move(*key));
}

Result<evidence::Verifier> rotate(const KeyRotateOptions& options) {
    auto found = open(options.data);
    if (!found) return tl::make_unexpected(found.error());
    const auto algorithm =
        options.algorithm == "sm2-sm3" ? evidence::KeyAlgorithm::sm2_sm3 : evidence::KeyAlgorithm::ed25519;
    std::vector<const OpenedKey*> signing;
    for (const OpenedKey& key : found->keys)
        if (key.listed.is_signing && key.is(algorithm)) signing.push_back(&key);
    if (signing.empty()) return fault("no key of this algorithm signs");
    if (signing.size() > 1)
        return fault("the key " + signing.back()->id() + " follows already; retire " + signing.front()->id() +
                     " first");
    const std::string place = options.key.empty() ? next_place(found->data, algorithm) : options.key;
    auto made = new_key(*found, algorithm, place);
    if (!made) return tl::make_unexpected(made.error());
    for (const OpenedKey& key : found->keys)
        if (key.verifier() == made->verifier()) return fault("this key is the log's already");
    const auto note = evidence::sign_rotation(signing.front()->signer, *made);
    if (!note) return tl::make_unexpected(note.error());
    // First the announcement: a key never signs without one.
    auto kept =
        evidence::write_file(announcement_path(found->data, made->verifier()), *note, evidence::Durability::at_once);
    std::vector<LogKey> keys = listed(found->keys);
    keys.push_back({true, place});
    if (kept) kept = write_log_keys(found->data, keys);
    if (!kept) return tl::make_unexpected(kept.error());
    return made->verifier();
}

// What speaks against retiring the key; empty when nothing does.
Result<std::string> obstacle(const LogAndKeys& found, const OpenedKey& key) {
    const auto in_log = announced(found);
    if (!in_log) return tl::make_unexpected(in_log.error());
    const auto successor = std::ranges::find_if(found.keys, [&](const OpenedKey& each) {
        const auto known = in_log->find(each.verifier().text());
        return each.listed.is_signing && known != in_log->end() && known->second == key.verifier().text();
    });
    if (successor == found.keys.end())
        return "no signing key is announced in the log to follow it: gzl key rotate, then restart the server";
    const auto note = evidence::bytes_in(found.data.published_log() / "checkpoint");
    const auto opened = note ? evidence::open_checkpoint(*note, std::array{successor->verifier()})
                             : tl::make_unexpected(evidence::Verdict::malformed);
    if (!opened)
        return "the key that follows it, " + successor->id() +
               ", has not signed the published checkpoint yet: start the server";
    return std::string();
}

}  // namespace

int run_key_list(const KeyListOptions& options) {
    const auto found = open(options.data);
    if (!found) return cannot("list", found.error().message);
    const auto in_log = announced(*found);
    if (!in_log) return cannot("list", in_log.error().message);
    std::vector<KeyView> views;
    for (const OpenedKey& key : found->keys) views.push_back(view_of(*found, key, *in_log));
    if (options.json) {
        std::printf("%s\n", to_json(views).c_str());
        return 0;
    }
    for (const KeyView& view : views) {
        std::printf("%s  %-8s %-8s %s", view.id.c_str(), view.algorithm.c_str(), view.state.c_str(),
                    view.place.c_str());
        if (view.follows)
            std::printf("  follows %s, %s", view.follows->c_str(),
                        *view.announced ? "announced in the log" : "to be announced at the next start");
        std::printf("\n    %s\n", view.verifier_key.c_str());
    }
    return 0;
}

int run_key_rotate(const KeyRotateOptions& options) {
    const auto made = rotate(options);
    if (!made) return cannot("rotate", made.error().message);
    std::printf("%s\n", made->text().c_str());
    std::fprintf(stderr, "restart the server: both keys sign from then on, and the log holds the announcement\n");
    return 0;
}

int run_key_retire(const KeyRetireOptions& options) {
    auto found = open(options.data);
    if (!found) return cannot("retire", found.error().message);
    const auto key = std::ranges::find_if(found->keys, [&](const OpenedKey& each) { return each.id() == options.id; });
    if (key == found->keys.end()) return cannot("retire", "the log has no key " + options.id + "; see gzl key list");
    if (!key->listed.is_signing) return cannot("retire", "it is retired already");
    const auto why_not = obstacle(*found, *key);
    if (!why_not) return cannot("retire", why_not.error().message);
    if (!why_not->empty()) return cannot("retire", *why_not);
    key->listed.is_signing = false;
    if (const auto kept = write_log_keys(found->data, listed(found->keys)); !kept)
        return cannot("retire", kept.error().message);
    std::fprintf(stderr, "restart the server: %s signs no more from then on\n", options.id.c_str());
    return 0;
}

}  // namespace gzl::app
