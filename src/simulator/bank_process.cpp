#include "simulator/bank_process.hpp"

#include "bank/accounts.hpp"

namespace gzl::simulator {

namespace {

api::KeyLookup only(const std::string& id, const evidence::PublicKey& key) {
    return [id, key](const std::string& asked) {
        return asked == id ? std::optional<evidence::PublicKey>(key) : std::nullopt;
    };
}

}  // namespace

api::HttpRequest request_of(const std::string& path, const std::vector<api::HttpHeader>& headers,
                            const std::string& body) {
    api::HttpRequest request;
    request.method = "POST";
    request.target = path;
    request.path = path;
    request.headers = headers;
    request.body = body;
    return request;
}

BankProcess::BankProcess(std::unique_ptr<bank::Store> store, const Options& options)
    : options_(options),
      store_(std::move(store)),
      inbound_({.store = store_.get(),
                .desk = {options.prefix, options.rules},
                .identity = options.identity,
                .platform_keys = only(options.platform_key_id, options.platform_key),
                .now_ms = options.now_ms}),
      sender_({.base_url = {},
               .identity = options.identity,
               .platform_keys = only(options.platform_key_id, options.platform_key),
               .require_signed_answers = true,
               .now_ms = options.now_ms,
               .post = [carry = options.to_platform](
                           const std::string& url, const std::vector<api::HttpHeader>& headers,
                           const std::string& body) { return carry(request_of(url, headers, body)); }}),
      dispatcher_({.store = store_.get(),
                   .send = [this](const bank::OutboxRow& row) { return sender_.send(row); },
                   .on_settled =
                       [this](bank::Database& database, const bank::OutboxRow& row, const bank::SendOutcome& outcome) {
                           bank::settle(database, {options_.prefix, options_.rules}, row, outcome);
                       },
                   .now_ms = options.now_ms}) {}

Result<std::unique_ptr<BankProcess>> BankProcess::start(const Options& options) {
    auto store = bank::Store::open(options.path, options.own_funds);
    if (!store) return tl::make_unexpected(store.error());
    return std::unique_ptr<BankProcess>(new BankProcess(std::move(*store), options));
}

Result<std::optional<std::int64_t>> BankProcess::next_due_ms() {
    return store_->transact([](bank::Database& database) { return bank::next_due_time(database); });
}

void BankProcess::behave(const bank::Behaviour& behaviour) {
    static_cast<void>(store_->transact([&](bank::Database& database) { bank::save_behaviour(database, behaviour); }));
}

Result<void> BankProcess::deposit(const std::string& code, Money amount, bool margin, const std::string& cause) {
    const auto posting = store_->transact([&](bank::Database& database) {
        const auto account = margin ? bank::guarantor_margin(code) : bank::customer_account(code);
        return bank::post(database, {.cause = cause,
                                     .reference = bank::next_reference(database, options_.prefix, "M"),
                                     .value_date = Instant(options_.now_ms()).date(),
                                     .text = "money received",
                                     .lines = {{bank::treasury(), bank::Side::debit, amount},
                                               {account, bank::Side::credit, amount}}});
    });
    if (!posting) return tl::make_unexpected(posting.error());
    return *posting == bank::Posting::booked ? Result<void>() : fault("the deposit is too large");
}

Result<Money> BankProcess::lent_less_received() {
    return store_->transact([](bank::Database& database) {
        return bank::principal_outstanding(database) - bank::balance_of(database, bank::interest_income()) -
               bank::balance_of(database, bank::penalty_income()) - bank::balance_of(database, bank::costs_recovered());
    });
}

}  // namespace gzl::simulator
