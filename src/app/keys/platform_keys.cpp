#include "app/keys/platform_keys.hpp"

#include <algorithm>
#include <cstdio>
#include <optional>
#include <sstream>

#include "api/platform/services.hpp"
#include "base/json.hpp"
#include "evidence/files.hpp"
#include "evidence/text.hpp"

namespace gzl::app {

namespace {

constexpr const char* kUsualId = "platform";
constexpr const char* kUsualFile = "platform.pem";

struct ListedKey {
    std::string keyid;
    std::string file;
    std::optional<Date> signs_from;
};

std::filesystem::path list_path(const DataDirectory& data) {
    return data.keys() / "platform.keys";
}

std::optional<ListedKey> parse_line(std::string_view line) {
    std::istringstream words{std::string(line)};
    ListedKey key;
    std::string date, more;
    if (!(words >> key.keyid >> key.file)) return std::nullopt;
    if (key.file.find('/') != std::string::npos || !key.file.ends_with(".pem")) return std::nullopt;
    if (words >> date) {
        key.signs_from = Date::parse(date);
        if (!key.signs_from || words >> more) return std::nullopt;
    }
    return key;
}

Result<std::vector<ListedKey>> read_list(const DataDirectory& data) {
    const auto text = evidence::bytes_in(list_path(data));
    if (!text) return std::vector<ListedKey>{{kUsualId, kUsualFile, {}}};
    std::vector<ListedKey> keys;
    std::string_view rest = *text;
    for (int number = 1; auto line = evidence::take_line(rest); ++number) {
        if (line->empty() || line->starts_with('#')) continue;
        auto key = parse_line(*line);
        if (!key)
            return fault(list_path(data).string() + ", line " + std::to_string(number) +
                         ": key id, name of a .pem file, and perhaps the day from which it signs");
        keys.push_back(std::move(*key));
    }
    if (keys.empty() || keys.front().signs_from)
        return fault(list_path(data).string() + ": the first key signs without a day");
    return keys;
}

Result<void> write_list(const DataDirectory& data, const std::vector<ListedKey>& keys) {
    std::string text =
        "# The keys that sign messages to machines; changed by `gzl key platform rotate` and `retire`.\n";
    for (const ListedKey& key : keys) {
        text.append(key.keyid).append(" ").append(key.file);
        if (key.signs_from) text.append(" ").append(key.signs_from->text());
        text.push_back('\n');
    }
    return evidence::write_file(list_path(data), text, evidence::Durability::at_once).and_then([&] {
        return evidence::sync_directory(data.keys());
    });
}

std::int64_t signs_from_s(const ListedKey& key) {
    return key.signs_from ? Instant::start_of(*key.signs_from).ms() / 1000 : 0;
}

Result<evidence::PrivateKey> open_key(const DataDirectory& data, const ListedKey& key) {
    const auto pem = data.keys() / key.file;
    return key.file == kUsualFile ? load_or_make_key(pem, evidence::KeyAlgorithm::ed25519)
                                  : evidence::PrivateKey::load(pem);
}

int cannot(const char* command, const std::string& why) {
    std::fprintf(stderr, "gzl key platform %s: %s\n", command, why.c_str());
    return 1;
}

struct PlatformKeyView {
    std::string keyid;
    std::string public_key;
    std::optional<Date> signs_from;
    bool signing = false;  // now
};
BOOST_DESCRIBE_STRUCT(PlatformKeyView, (), (keyid, public_key, signs_from, signing))

}  // namespace

Result<api::OwnKeys> open_platform_keys(const DataDirectory& data) {
    const auto listed = read_list(data);
    if (!listed) return tl::make_unexpected(listed.error());
    std::vector<api::OwnKey> keys;
    for (const ListedKey& each : *listed) {
        auto key = open_key(data, each);
        if (!key) return tl::make_unexpected(key.error());
        keys.push_back({{each.keyid, std::move(*key)}, signs_from_s(each)});
    }
    return api::OwnKeys(std::move(keys));
}

int run_platform_key_list(const PlatformKeyListOptions& options) {
    const DataDirectory data{options.data};
    const auto listed = read_list(data);
    if (!listed) return cannot("list", listed.error().message);
    const auto keys = open_platform_keys(data);
    if (!keys) return cannot("list", keys.error().message);
    const std::string& signing = keys->at(api::wall_ms() / 1000).keyid;
    std::vector<PlatformKeyView> views;
    for (std::size_t i = 0; i < listed->size(); ++i) {
        const ListedKey& key = (*listed)[i];
        views.push_back(
            {key.keyid, keys->all()[i].identity.key.public_key().text(), key.signs_from, key.keyid == signing});
    }
    if (options.json) {
        std::printf("%s\n", to_json(views).c_str());
        return 0;
    }
    for (const PlatformKeyView& view : views)
        std::printf("%-12s %-8s %-10s  %s\n", view.keyid.c_str(), view.signing ? "signs" : "known",
                    view.signs_from ? view.signs_from->text().c_str() : "", view.public_key.c_str());
    return 0;
}

int run_platform_key_rotate(const PlatformKeyRotateOptions& options) {
    const char* const command = "rotate";
    const auto from = Date::parse(options.from);
    if (!from) return cannot(command, "'" + options.from + "' is no day; write 2026-12-04");
    const DataDirectory data{options.data};
    auto listed = read_list(data);
    if (!listed) return cannot(command, listed.error().message);
    if (listed->size() > 1)
        return cannot(command, listed->back().keyid + " follows already; retire " + listed->front().keyid + " first");
    ListedKey next;
    for (int number = 2;; ++number) {
        next = {std::string(kUsualId) + "-" + std::to_string(number), {}, from};
        next.file = next.keyid + ".pem";
        if (!std::filesystem::exists(data.keys() / next.file)) break;
    }
    const auto algorithm =
        options.algorithm == "sm2-sm3" ? evidence::KeyAlgorithm::sm2_sm3 : evidence::KeyAlgorithm::ed25519;
    const auto key = load_or_make_key(data.keys() / next.file, algorithm);
    if (!key) return cannot(command, key.error().message);
    listed->push_back(next);
    if (const auto kept = write_list(data, *listed); !kept) return cannot(command, kept.error().message);
    std::printf("%s %s\n", next.keyid.c_str(), key->public_key().text().c_str());
    std::fprintf(stderr, "restart the server and tell the banks; it signs from %s on\n", from->text().c_str());
    return 0;
}

int run_platform_key_retire(const PlatformKeyRetireOptions& options) {
    const char* const command = "retire";
    const DataDirectory data{options.data};
    auto listed = read_list(data);
    if (!listed) return cannot(command, listed.error().message);
    if (listed->front().keyid != options.keyid)
        return cannot(command, "the oldest key is " + listed->front().keyid + "; only it can be retired");
    if (listed->size() < 2) return cannot(command, "no key follows it: gzl key platform rotate");
    if (signs_from_s((*listed)[1]) > api::wall_ms() / 1000)
        return cannot(command, "the key that follows it signs from " + (*listed)[1].signs_from->text() + " on only");
    listed->erase(listed->begin());
    listed->front().signs_from.reset();
    if (const auto kept = write_list(data, *listed); !kept) return cannot(command, kept.error().message);
    std::fprintf(stderr, "restart the server: %s signs no more from then on\n", options.keyid.c_str());
    return 0;
}

}  // namespace gzl::app
