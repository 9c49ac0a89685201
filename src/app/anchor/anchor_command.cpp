#include "app/anchor/anchor_command.hpp"

#include <cstdio>
#include <thread>

#include <boost/json/parse.hpp>

#include "app/anchor/published.hpp"
#include "base/json.hpp"
#include "evidence/files.hpp"

namespace gzl::app {

namespace {

constexpr int kContradicted = 3;

int cannot(const char* command, const std::string& why) {
    std::fprintf(stderr, "gzl anchor %s: %s\n", command, why.c_str());
    return 1;
}

anchor::Gas gas_of(const AnchorOptions& options) {
    anchor::Gas gas;
    gas.price = options.gas_price;
    gas.chain_id = options.chain_id;
    return gas;
}

Result<std::string> code_in(const std::filesystem::path& file) {
    const auto text = evidence::bytes_in(file);
    if (!text) return fault(file.string() + " cannot be read");
    boost::json::error_code error;
    const auto value = boost::json::parse(*text, error);
    const auto* object = error ? nullptr : value.if_object();
    const auto* code = object ? object->if_contains("bytecode") : nullptr;
    if (!code || !code->is_string()) return fault(file.string() + " has no bytecode");
    return std::string(code->get_string().data(), code->get_string().size());
}

struct Outcome {
    bool anchored = false;  // now
    std::int64_t size = 0;
    std::string problem;  // that no repetition mends
    std::optional<std::int64_t> block;
};
BOOST_DESCRIBE_STRUCT(Outcome, (), (anchored, size, problem, block))

class Publisher {
  public:
    Publisher(const AnchorPublishOptions& options, Trusted trusted, anchor::Account account, anchor::Address contract)
        : options_(options),
          trusted_(std::move(trusted)),
          account_(std::move(account)),
          chain_(options.node),
          contract_(chain_, contract) {}

    Result<Outcome> publish() {
        const auto note = anchor::fetch_checkpoint(options_.log);
        if (!note) return tl::make_unexpected(note.error());
        const auto opened = evidence::open_checkpoint(*note, trusted_.logs);
        if (!opened) return fault("the published checkpoint: " + std::string(evidence::english_of(opened.error())));
        const evidence::Checkpoint& checkpoint = opened->checkpoint;
        const auto latest = contract_.latest(checkpoint.origin);
        if (!latest) return tl::make_unexpected(latest.error());
        Outcome outcome;
        outcome.size = static_cast<std::int64_t>(checkpoint.size);
        if (*latest) {
            const evidence::TreeHead& before = (*latest)->head;
            if (before.size > checkpoint.size) {
                outcome.problem = "the log has " + std::to_string(checkpoint.size) + " entries, but " +
                                  std::to_string(before.size) + " are anchored: it was restored from an old copy";
                return outcome;
            }
            const auto extends = anchor::is_extension(options_.log, before, checkpoint.head());
            if (!extends) return tl::make_unexpected(extends.error());
            if (!*extends) {
                outcome.problem = "the log does not extend what is anchored at " + std::to_string(before.size) +
                                  " entries: it was forked";
                return outcome;
            }
            if (before.size == checkpoint.size) return outcome;
        }
        const auto receipt = contract_.anchor(account_, checkpoint, *note, gas_of(options_));
        if (!receipt) return tl::make_unexpected(receipt.error());
        outcome.anchored = true;
        outcome.block = static_cast<std::int64_t>(receipt->block);
        return outcome;
    }

  private:
    const AnchorPublishOptions& options_;
    Trusted trusted_;
    anchor::Account account_;
    anchor::Chain chain_;
    anchor::AnchorContract contract_;
};

void say(const Outcome& outcome, bool json) {
    if (json)
        std::printf("%s\n", to_json(outcome).c_str());
    else if (!outcome.problem.empty())
        std::printf("not anchored: %s\n", outcome.problem.c_str());
    else
        std::printf("%lld entries %s\n", static_cast<long long>(outcome.size),
                    outcome.anchored ? "are anchored now" : "were anchored before");
    std::fflush(stdout);
}

}  // namespace

int run_anchor_deploy(const AnchorDeployOptions& options) {
    const auto account = anchor::Account::load_or_make(options.account);
    if (!account) return cannot("deploy", account.error().message);
    const auto code = code_in(options.code);
    if (!code) return cannot("deploy", code.error().message);
    anchor::Chain chain(options.node);
    const auto made = anchor::deploy(chain, *account, *code, gas_of(options));
    if (!made) return cannot("deploy", made.error().message + " (account " + anchor::to_text(account->address()) + ")");
    if (options.json)
        std::printf("{\"contract\":\"%s\",\"account\":\"%s\"}\n", anchor::to_text(*made).c_str(),
                    anchor::to_text(account->address()).c_str());
    else
        std::printf("%s\n", anchor::to_text(*made).c_str());
    return 0;
}

int run_anchor_publish(const AnchorPublishOptions& options) {
    auto trusted = read_trusted(options.trust);
    if (!trusted) return cannot("publish", trusted.error().message);
    auto account = anchor::Account::load_or_make(options.account);
    if (!account) return cannot("publish", account.error().message);
    const auto contract = anchor::parse_address(options.contract);
    if (!contract) return cannot("publish", contract.error().message);
    Publisher publisher(options, std::move(*trusted), std::move(*account), *contract);
    while (true) {
        const auto outcome = publisher.publish();
        if (outcome) say(*outcome, options.json);
        if (outcome && !outcome->problem.empty()) return kContradicted;
        const int code = outcome ? 0 : cannot("publish", outcome.error().message);
        if (options.every_s <= 0) return code;
        std::this_thread::sleep_for(std::chrono::seconds(options.every_s));
    }
}

Result<evidence::Verdict> look_up_anchor(const AnchorQuestion& question, const evidence::Checkpoint& checkpoint) {
    using evidence::Verdict;
    const auto address = anchor::parse_address(question.contract);
    if (!address) return tl::make_unexpected(address.error());
    anchor::Chain chain(question.node);
    anchor::AnchorContract contract(chain, *address);
    const auto root = contract.root_at(checkpoint.origin, checkpoint.size);
    if (!root) return tl::make_unexpected(root.error());
    if (*root) return **root == checkpoint.root ? Verdict::verified : Verdict::anchor_differs;
    const auto latest = contract.latest(checkpoint.origin);
    if (!latest) return tl::make_unexpected(latest.error());
    // A checkpoint younger than all that is anchored can be contradicted later: only an older one is held by the chain.
    if (!*latest || (*latest)->head.size < checkpoint.size || question.log.empty()) return Verdict::not_anchored;
    const auto extends = anchor::is_extension(question.log, checkpoint.head(), (*latest)->head);
    if (!extends) return tl::make_unexpected(extends.error());
    return *extends ? Verdict::verified : Verdict::anchor_differs;
}

}  // namespace gzl::app
