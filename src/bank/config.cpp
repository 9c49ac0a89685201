#include "bank/config.hpp"

#include <initializer_list>
#include <sstream>

#include <toml++/toml.h>

namespace gzl::bank {

namespace {

constexpr std::int64_t kWhole_ppm = 1'000'000;
constexpr std::int64_t kMaxTenor_days = 3'660;
constexpr std::int64_t kMaxPoints = 2'000;
constexpr std::size_t kMinToken = 12;

// Collects the first mistake; what is read after it does not matter.
class Reader {
  public:
    explicit Reader(const toml::table& root) : root_(root) {}

    std::string text(std::string_view section, std::string_view name) {
        const toml::node* node = find(section, name, Need::required);
        const auto value = node ? node->value_exact<std::string>() : std::nullopt;
        if (node && (!value || value->empty())) fail(*node, section, name, "must be a text, and not empty");
        return value.value_or("");
    }

    std::optional<std::string> optional_text(std::string_view section, std::string_view name) {
        const toml::node* node = find(section, name, Need::optional);
        const auto value = node ? node->value_exact<std::string>() : std::nullopt;
        if (node && !value) fail(*node, section, name, "must be a text");
        return value;
    }

    std::int64_t number(std::string_view section, std::string_view name, std::int64_t least, std::int64_t most) {
        const toml::node* node = find(section, name, Need::required);
        const auto value = node ? node->value_exact<std::int64_t>() : std::nullopt;
        if (node && (!value || *value < least || *value > most))
            fail(*node, section, name,
                 "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
        return value.value_or(0);
    }
    Money money(std::string_view section, std::string_view name) {
        return Money(number(section, name, 0, kMaxExactInteger));
    }
    RatePpm ppm(std::string_view section, std::string_view name, std::int64_t most = kWhole_ppm) {
        return RatePpm(number(section, name, 0, most));
    }

    bool flag(std::string_view section, std::string_view name, bool otherwise) {
        const toml::node* node = find(section, name, Need::optional);
        if (!node) return otherwise;
        const auto value = node->value_exact<bool>();
        if (!value) fail(*node, section, name, "must be true or false");
        return value.value_or(otherwise);
    }

    std::optional<std::int64_t> optional_number(std::string_view section, std::string_view name, std::int64_t least,
                                                std::int64_t most) {
        if (!root_.at_path(full_name(section, name)).node()) {
            asked_.push_back(full_name(section, name));
            return std::nullopt;
        }
        return number(section, name, least, most);
    }

    std::vector<std::string> texts(std::string_view section, std::string_view name) {
        std::vector<std::string> list;
        const toml::node* node = find(section, name, Need::optional);
        if (!node) return list;
        if (!node->is_array()) fail(*node, section, name, "must be a list of texts");
        for (const toml::node& item : node->is_array() ? *node->as_array() : toml::array()) {
            const auto value = item.value_exact<std::string>();
            if (!value) fail(item, section, name, "must be a list of texts");
            list.push_back(value.value_or(""));
        }
        return list;
    }

    // Everything that was not asked for is a slip of the pen.
    void refuse_others() {
        for (const auto& [section, content] : root_) {
            if (!content.is_table()) {
                note(content, std::string(section.str()) + ": stands outside of a section");
                continue;
            }
            for (const auto& [name, node] : *content.as_table()) {
                const auto full = full_name(section.str(), name.str());
                if (std::find(asked_.begin(), asked_.end(), full) == asked_.end()) note(node, full + ": unknown");
            }
        }
    }

    void fail(std::string_view section, std::string_view name, std::string_view why) {
        const toml::node* node = root_.at_path(full_name(section, name)).node();
        if (node) fail(*node, section, name, why);
    }
    const std::string& problem() const { return problem_; }

  private:
    enum class Need { required, optional };

    static std::string full_name(std::string_view section, std::string_view name) {
        return std::string(section).append(".").append(name);
    }
    const toml::node* find(std::string_view section, std::string_view name, Need need) {
        asked_.push_back(full_name(section, name));
        const toml::node* node = root_.at_path(asked_.back()).node();
        if (!node && need == Need::required && problem_.empty()) problem_ = asked_.back() + ": missing";
        return node;
    }
    void fail(const toml::node& node, std::string_view section, std::string_view name, std::string_view why) {
        note(node, full_name(section, name).append(": ").append(why));
    }
    void note(const toml::node& node, const std::string& what) {
        if (problem_.empty()) problem_ = "line " + std::to_string(node.source().begin.line) + ": " + what;
    }

    const toml::table& root_;
    std::vector<std::string> asked_;
    std::string problem_;
};

Rules read_rules(Reader& reader) {
    Rules rules;
    rules.products = reader.texts("rules", "products");
    rules.without_goods = reader.texts("rules", "without_goods");
    rules.max_amount = reader.money("rules", "max_amount_fen");
    rules.review_above = reader.money("rules", "review_above_fen");
    rules.min_trade = reader.ppm("rules", "min_trade_ppm", 10 * kWhole_ppm);
    rules.review_trade_below = reader.ppm("rules", "review_trade_below_ppm", 10 * kWhole_ppm);
    rules.max_ltv = reader.ppm("rules", "max_ltv_ppm");
    rules.min_offer = reader.money("rules", "min_offer_fen");
    rules.rate = reader.ppm("rules", "rate_ppm");
    rules.tenor_days = reader.number("rules", "tenor_days", 1, kMaxTenor_days);
    rules.review_score_below = reader.optional_number("rules", "review_score_below", 0, kMaxPoints);
    return rules;
}

bool is_base_url(std::string_view url) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!url.starts_with(scheme)) continue;
        const auto authority = url.substr(scheme.size());
        return !authority.empty() && authority.find_first_of("/?#@ ") == std::string_view::npos;
    }
    return false;
}

Result<Config> read(const toml::table& root, const std::filesystem::path& data) {
    Reader reader(root);
    const std::string name = reader.text("bank", "name");
    const std::string key_id = reader.text("bank", "key_id");
    const std::string key_file = reader.text("bank", "private_key");
    const std::string prefix = reader.text("bank", "reference_prefix");
    const Money own_funds = reader.money("bank", "own_funds_fen");
    const std::string url = reader.text("platform", "base_url");
    const std::string platform_key_id = reader.text("platform", "key_id");
    const std::string key_text = reader.text("platform", "public_key");
    const auto next_key_id = reader.optional_text("platform", "next_key_id");
    const auto next_key_text = reader.optional_text("platform", "next_public_key");
    const bool signed_answers = reader.flag("platform", "require_signed_answers", true);
    const auto ask_every = reader.optional_number("platform", "ask_every_ms", 50, 3'600'000);
    const Rules rules = read_rules(reader);
    const std::string token = reader.text("operator", "token");
    reader.refuse_others();

    if (!is_base_url(url)) reader.fail("platform", "base_url", "must be like http://127.0.0.1:8080, without a path");
    const auto platform_key = evidence::PublicKey::parse(key_text);
    if (!platform_key) reader.fail("platform", "public_key", platform_key.error().message);
    std::optional<PlatformKey> next_key;
    if (next_key_id && next_key_text) {
        const auto key = evidence::PublicKey::parse(*next_key_text);
        if (!key) reader.fail("platform", "next_public_key", key.error().message);
        if (key) next_key = PlatformKey{*next_key_id, *key};
    } else if (next_key_id || next_key_text) {
        reader.fail("platform", next_key_id ? "next_key_id" : "next_public_key", "needs the other of the two");
    }
    if (token.size() < kMinToken) reader.fail("operator", "token", "must have at least 12 characters");
    if (!reader.problem().empty()) return fault(reader.problem());

    auto private_key = evidence::PrivateKey::load(data / key_file);
    if (!private_key) return fault("bank.private_key: " + private_key.error().message);
    return Config{.name = name,
                  .key_id = key_id,
                  .private_key = std::move(*private_key),
                  .reference_prefix = prefix,
                  .own_funds = own_funds,
                  .platform_url = url,
                  .platform_key_id = platform_key_id,
                  .platform_key = *platform_key,
                  .require_signed_answers = signed_answers,
                  .ask_every = ask_every ? std::optional(std::chrono::milliseconds(*ask_every)) : std::nullopt,
                  .rules = rules,
                  .operator_token = token,
                  .next_platform_key = next_key};
}

}  // namespace

Result<Config> load_config(const std::filesystem::path& file, const std::filesystem::path& data) {
    try {
        auto config = read(toml::parse_file(file.string()), data);
        if (!config) return fault(file.string() + ": " + config.error().message);
        return config;
    } catch (const toml::parse_error& error) {
        std::ostringstream message;
        message << file.string() << ": line " << error.source().begin.line << ": " << error.description();
        return fault(message.str());
    }
}

std::string sample_config(const std::string& operator_token) {
    return R"(# A reference bank. Amounts in fen (100 fen = 1 yuan), shares and rates in ppm (32000 ppm = 3.2 %).

[bank]
name = "莱商银行"
key_id = "laishang-core"          # the name of this bank's key in the county configuration
private_key = "bank.key"          # made by `gzl-bank init`; looked for in the data directory
reference_prefix = "LS"           # references are LS-D-000001, LS-R-000001, …
own_funds_fen = 100_000_000_000   # booked once, when the database is made

[platform]
base_url = "http://127.0.0.1:8080"
key_id = "platform"
public_key = "ed25519:…"          # the platform's key in text form
# next_key_id = "platform-2"      # while the platform changes its key: both are accepted
# next_public_key = "ed25519:…"
# ask_every_ms = 2_000            # also ask for messages: for a bank that the platform cannot reach
require_signed_answers = true     # an answer without the platform's signature is no answer

# Between the two amounts, and between the two trade shares, a person must look (manual review).
# The offer is the smaller of the amount asked for and max_ltv_ppm of the collateral's value.
[rules]
products = []                     # codes of accepted products; empty: all
# without_goods = []              # of these: codes of those that lend before there are goods, or on trade alone
max_amount_fen = 5_000_000_000
review_above_fen = 2_000_000_000
min_trade_ppm = 500_000           # verified invoices over amount: below, refused
review_trade_below_ppm = 800_000  # below, manual review
max_ltv_ppm = 700_000
min_offer_fen = 10_000_000
rate_ppm = 32_000
tenor_days = 180
# review_score_below = 600         # points: below, or without a score, manual review; a score alone refuses nobody

[operator]
# Authorization: Bearer … for /bank/…, from this machine only
token = ")" +
           operator_token + "\"\n";
}

}  // namespace gzl::bank
