#include "app/demo/stage.hpp"

#include <fstream>
#include <iterator>
#include <thread>

#include "api/credentials.hpp"
#include "api/http_signature.hpp"
#include "api/platform/services.hpp"
#include "api/random.hpp"
#include "app/county/county_file.hpp"
#include "app/data_directory.hpp"
#include "app/demo/failure.hpp"
#include "eventlog/sqlite_log.hpp"
#include "node/memory.hpp"

namespace gzl::app {

namespace {

namespace fs = std::filesystem;

constexpr const char* kMark = "made-by-gzl-demo";
constexpr const char* kClockStart = "2026-02-27T00:00:00.000Z";  // 08:00 in Guan County
constexpr auto kPatience = std::chrono::seconds(60);

// Only a directory that an earlier demo made, or a new one.
void make_anew(const fs::path& directory) {
    if (fs::exists(directory) && !fs::is_empty(directory)) {
        expect(fs::exists(directory / kMark),
               directory.string() + " holds other files; name another directory with --data");
        fs::remove_all(directory);
    }
    fs::create_directories(directory);
    std::ofstream(directory / kMark) << "gzl demo makes this directory anew at every start\n";
}

std::string text_of_file(const fs::path& path) {
    std::ifstream in(path);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string first_line(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

// The text in quotes behind the name.
std::string quoted_value(const std::string& config, const std::string& name) {
    const std::size_t open = config.find('"', config.find(name));
    expect(open != std::string::npos, "gzl-bank's configuration has no " + name);
    return config.substr(open + 1, config.find('"', open + 1) - open - 1);
}

std::string new_password() {
    return to_hex(api::random_bytes(8));
}

}  // namespace

Stage::Stage(const DemoOptions& options)
    : options_(options),
      programs_(fs::read_symlink("/proc/self/exe").parent_path()),
      data_(fs::absolute(options.data)),
      url_("http://127.0.0.1:" + std::to_string(options.port != 0 ? options.port : free_port())),
      bank_url_("http://127.0.0.1:" + std::to_string(free_port())) {
    make_anew(data_);
    fs::create_directories(data_ / "public-keys");
}

void Stage::make_keys() {
    const Finished bank = run_to_end({program("gzl-bank"), "init", "--data", (data_ / "bank").string()}, data_);
    expect(bank.exit_code == 0, "gzl-bank init failed: " + bank.output);
    bank_key_ = first_line(bank.output);
    const county::CountyFile county = county::load_county(options_.county, {.only_check = true});
    for (const std::string& file : county.key_files) {
        const fs::path text = data_ / "public-keys" / file;
        if (fs::path(file).stem() == "laishang-core") {
            std::ofstream(text) << bank_key_ << '\n';
            continue;
        }
        const fs::path pem = data_ / "gateway-keys" / fs::path(file).replace_extension(".pem");
        fs::create_directories(pem.parent_path());
        const auto key = load_or_make_key(pem, evidence::KeyAlgorithm::ed25519);
        expect(key.has_value(), "the key " + pem.string() + " could not be made");
        std::ofstream(text) << key->public_key().text() << '\n';
    }
}

void Stage::start_platform() {
    const std::string port = url_.substr(url_.rfind(':') + 1);
    platform_ = ChildProcess({program("gzl"),    "serve",
                              "--data",          platform_data().string(),
                              "--county",        fs::absolute(options_.county).string(),
                              "--keys",          (data_ / "public-keys").string(),
                              "--bank-endpoint", bank_url_,
                              "--port",          port,
                              "--demo-clock",    kClockStart,
                              "--policy",        policy().string(),
                              "--demo-accounts", demo_accounts().string(),
                              "--web",           fs::absolute(options_.web).string()},
                             data_ / "platform.log");
    wait_until_ready(platform_, url_ + "/readyz", "platform.log");
}

void Stage::start_bank() {
    std::string config = text_of_file(data_ / "bank" / "bank.toml");
    const auto replace = [&](const std::string& from, const std::string& to) {
        const std::size_t at = config.find(from);
        expect(at != std::string::npos, "gzl-bank's sample configuration has no " + from);
        config.replace(at, from.size(), to);
    };
    replace("http://127.0.0.1:8080", url_);
    replace("ed25519:…", first_line(text_of_file(platform_data() / "keys" / "platform.pub")));
    bank_token_ = quoted_value(config, "token = ");
    replace("tenor_days = 180", "tenor_days = 365");
    std::ofstream(data_ / "bank" / "bank.toml") << config;
    bank_ = ChildProcess({program("gzl-bank"), "serve", "--data", (data_ / "bank").string(), "--port",
                          bank_url_.substr(bank_url_.rfind(':') + 1)},
                         data_ / "bank.log");
    wait_until_ready(bank_, bank_url_ + "/bank/status", "bank.log");
}

// Any answer will do: the desk wants a token, but it answers.
void Stage::wait_until_ready(ChildProcess& process, const std::string& url, const char* log) {
    api::HttpClient client(std::chrono::milliseconds(2'000));
    const auto until = std::chrono::steady_clock::now() + kPatience;
    while (!client.send("GET", url, {}, "")) {
        expect(process.is_running(), std::string("a program ended at its start; its log says:\n") + log_tail(log));
        expect(std::chrono::steady_clock::now() < until, url + " does not answer; the log says:\n" + log_tail(log));
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

std::string Stage::log_tail(const char* file) const {
    const std::string text = text_of_file(data_ / file);
    return text.substr(text.size() - std::min<std::size_t>(text.size(), 2'000));
}

void Stage::set_passwords() {
    const auto log = eventlog::open_sqlite_log_to_read(DataDirectory{platform_data()}.log().string());
    expect(log.has_value(), log ? "" : log.error().message);
    const auto memory = node::replay(**log, {});
    expect(memory.has_value(), memory ? "" : memory.error().message);
    auto credentials = api::Credentials::open(DataDirectory{platform_data()}.credentials());
    expect(credentials.has_value(), "the credentials cannot be opened");
    for (const auto& [login, user] : memory->state.party.user_by_login) {
        if (passwords_.contains(login)) continue;
        passwords_[login] = new_password();
        expect((*credentials)->set(user.text(), passwords_[login], api::wall_ms()).has_value(),
               "the password of " + login + " could not be set");
    }
    offer_accounts(memory->state.party);
}

// One person of each kind, whose side the sign-in page names.
void Stage::offer_accounts(const core::party::State& party) const {
    struct Offered {
        const char* login;
        const char* zh;
        const char* en;
    };
    static constexpr Offered kOffered[] = {
        {"he.boss", "企业", "Enterprise"},         {"qian.bank", "银行", "Bank"},
        {"wang.clerk", "运营经办", "Clerk"},       {"li.checker", "运营复核", "Checker"},
        {"zhao.verifier", "核验", "Verifier"},     {"sun.officer", "监管主管", "Supervisor"},
        {"zhou.custodian", "驻仓员", "Custodian"}, {"wu.custodian", "驻仓员", "Custodian"},
        {"tan.guarantor", "担保", "Guarantor"},    {"feng.gov", "政府", "Government"}};
    json::array items;
    for (const Offered& each : kOffered) {
        const auto user = party.user_by_login.find(each.login);
        if (user == party.user_by_login.end()) continue;
        items.push_back(json::object{{"login", each.login},
                                     {"name", party.users.at(user->second).name},
                                     {"password", passwords_.at(each.login)},
                                     {"side", json::object{{"zh", each.zh}, {"en", each.en}}}});
    }
    const fs::path made = demo_accounts().string() + ".new";
    std::ofstream(made) << json::serialize(json::object{{"items", std::move(items)}});
    fs::rename(made, demo_accounts());
}

Person& Stage::person(const std::string& login) {
    auto& person = people_[login];
    if (!person) {
        expect(passwords_.contains(login), "the county has no user " + login);
        person = std::make_unique<Person>(url_, login, passwords_.at(login));
    }
    return *person;
}

json::object Stage::bank(std::string_view method, const std::string& path, const json::object& body) {
    api::HttpClient client;
    const auto answer = client.send(method, bank_url_ + path,
                                    {{"Authorization", "Bearer " + bank_token_}, {"Content-Type", "application/json"}},
                                    method == "GET" ? "" : json::serialize(body));
    expect(answer && answer->status < 300, "the bank's desk refused " + path + (answer ? ": " + answer->body : ""));
    json::error_code error;
    const json::value value = json::parse(answer->body, error);
    return value.is_object() ? value.as_object() : json::object{};
}

void Stage::send_readings(const std::string& gateway, const std::vector<std::string>& values, Instant at) {
    std::vector<std::string> command{program("gzl-gateway"),
                                     "run",
                                     "--server",
                                     url_,
                                     "--gateway",
                                     gateway,
                                     "--key",
                                     (data_ / "gateway-keys" / (gateway + ".pem")).string(),
                                     "--outbox",
                                     (data_ / (gateway + ".outbox.sqlite")).string(),
                                     "--server-key",
                                     first_line(text_of_file(platform_data() / "keys" / "platform.pub")),
                                     "--once",
                                     "--demo-clock",
                                     at.text()};
    for (const std::string& value : values) {
        command.push_back("--value");
        command.push_back(value);
    }
    const Finished sent = run_to_end(command, data_);
    expect(sent.exit_code == 0, "gzl-gateway could not deliver its readings: " + sent.output);
}

Reply Stage::bank_machine(const std::string& path, const json::object& body) {
    const auto key = load_or_make_key(data_ / "bank" / "bank.key", evidence::KeyAlgorithm::ed25519);
    expect(key.has_value(), "the bank's key cannot be read");
    const std::string text = json::serialize(body);
    const std::int64_t created =
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
    auto headers = api::sign_request({"POST", path, text}, {"laishang-core", *key}, created, api::new_nonce());
    headers.push_back({"Content-Type", "application/json"});
    headers.push_back({"Idempotency-Key", "demo-bank-" + path});
    api::HttpClient client;
    const auto answer = client.send("POST", url_ + path, headers, text);
    expect(answer && answer->status == 200, "the bank was refused at " + path + (answer ? ": " + answer->body : ""));
    return {answer->status, json::parse(answer->body)};
}

void Stage::advance_to(Instant instant) {
    person("wang.clerk").command("/v1/clock:advance", {{"to", instant.text()}});
    now_ = instant;
}

json::value Stage::wait_for(Person& who, const std::string& path, std::string_view field, std::string_view leaves) {
    const auto until = std::chrono::steady_clock::now() + kPatience;
    while (true) {
        json::value value = who.read(path);
        if (value.as_object().at(field) != json::value(leaves)) return value;
        expect(std::chrono::steady_clock::now() < until, path + " stays " + std::string(leaves));
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
}

json::value Stage::wait_for_value(Person& who, const std::string& path, std::string_view field,
                                  const json::value& wanted) {
    const auto until = std::chrono::steady_clock::now() + kPatience;
    while (true) {
        json::value value = who.read(path);
        if (value.as_object().at(field) == wanted) return value;
        expect(std::chrono::steady_clock::now() < until,
               path + ": " + std::string(field) + " is not " + json::serialize(wanted) + ": " + json::serialize(value));
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
}

void Stage::stop() {
    bank_.stop();
    platform_.stop();
    witnesses_.clear();
}

}  // namespace gzl::app
