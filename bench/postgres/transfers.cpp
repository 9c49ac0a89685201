#include "postgres/transfers.hpp"

#include <array>
#include <atomic>
#include <memory>
#include <random>
#include <thread>
#include <vector>

#include <libpq-fe.h>

namespace gzl::bench {

namespace {

// Half-filled pages, so that an updated account finds room beside its old version (HOT).
constexpr const char* kTables = R"(
create table accounts (
    id bigint primary key,
    debits bigint not null default 0,
    credits bigint not null default 0
) with (fillfactor = 50);
create table transfers (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    key text not null unique,
    debit bigint not null,
    credit bigint not null,
    amount bigint not null check (amount > 0)
);
create function transfer(new_key text, from_account bigint, to_account bigint, new_amount bigint) returns bigint
language plpgsql as $$
declare
    number bigint;
begin
    insert into transfers(key, debit, credit, amount) values (new_key, from_account, to_account, new_amount)
        on conflict (key) do nothing returning id into number;
    if number is null then
        select id into number from transfers
            where key = new_key and debit = from_account and credit = to_account and amount = new_amount;
        if number is null then raise exception 'idempotency_key_reused'; end if;
        return number;
    end if;
    if from_account < to_account then
        update accounts set debits = debits + new_amount where id = from_account;
        update accounts set credits = credits + new_amount where id = to_account;
    else
        update accounts set credits = credits + new_amount where id = to_account;
        update accounts set debits = debits + new_amount where id = from_account;
    end if;
    return number;
end $$;
)";

struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};
struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Connection = std::unique_ptr<PGconn, Finish>;
using Answer = std::unique_ptr<PGresult, Clear>;

bool good(const Answer& answer) {
    const auto status = PQresultStatus(answer.get());
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

Result<Connection> connect(const std::string& text) {
    Connection connection(PQconnectdb(text.c_str()));
    if (PQstatus(connection.get()) != CONNECTION_OK) return fault(PQerrorMessage(connection.get()));
    return connection;
}

Result<std::string> value_of(const Connection& connection, const std::string& sql) {
    const Answer answer(PQexec(connection.get(), sql.c_str()));
    if (!good(answer)) return fault(PQerrorMessage(connection.get()));
    return std::string(PQntuples(answer.get()) > 0 ? PQgetvalue(answer.get(), 0, 0) : "");
}

class Client {
  public:
    static Result<Client> make(const std::string& text, std::string key_prefix, std::uint64_t seed) {
        auto connection = connect(text);
        if (!connection) return tl::make_unexpected(connection.error());
        const Answer prepared(PQprepare(connection->get(), "transfer", "select transfer($1, $2, $3, $4)", 4, nullptr));
        if (!good(prepared)) return fault(PQerrorMessage(connection->get()));
        return Client(std::move(*connection), std::move(key_prefix), seed);
    }

    void run(const std::atomic<bool>& stop) {
        while (!stop.load(std::memory_order_relaxed) && problem_.empty()) {
            const auto begin = SteadyClock::now();
            send_one();
            latencies_.add(SteadyClock::now() - begin);
        }
    }

    const std::string& problem() const { return problem_; }
    const Latencies& latencies() const { return latencies_; }

  private:
    Client(Connection connection, std::string key_prefix, std::uint64_t seed)
        : connection_(std::move(connection)), key_prefix_(std::move(key_prefix)), random_(seed) {}

    void send_one() {
        const auto from = 1 + static_cast<std::int64_t>(random_() % kAccounts);
        const auto to = 1 + (from + static_cast<std::int64_t>(random_() % (kAccounts - 1))) % kAccounts;
        const std::array<std::string, 4> texts{key_prefix_ + std::to_string(latencies_.size()), std::to_string(from),
                                               std::to_string(to), std::to_string(1 + random_() % 100'000)};
        std::array<const char*, 4> values{};
        for (std::size_t i = 0; i < texts.size(); ++i) values[i] = texts[i].c_str();
        const Answer answer(PQexecPrepared(connection_.get(), "transfer", 4, values.data(), nullptr, nullptr, 0));
        if (!good(answer)) problem_ = PQerrorMessage(connection_.get());
    }

    Connection connection_;
    std::string key_prefix_;
    std::mt19937_64 random_;
    Latencies latencies_;
    std::string problem_;
};

}  // namespace

Result<std::string> make_tables(const std::string& text) {
    const auto connection = connect(text);
    if (!connection) return tl::make_unexpected(connection.error());
    for (const std::string& sql :
         {std::string(kTables), "insert into accounts(id) select generate_series(1, " + std::to_string(kAccounts) + ")",
          std::string("vacuum analyze accounts"), std::string("checkpoint")})
        if (const auto done = value_of(*connection, sql); !done) return done;
    return value_of(*connection, "show server_version");
}

Result<PostgresRun> run_transfers(const std::string& connection, std::int64_t clients, std::chrono::seconds duration) {
    std::vector<Client> all;
    for (std::int64_t i = 0; i < clients; ++i) {
        auto client = Client::make(connection, std::to_string(clients) + "-" + std::to_string(i) + "-",
                                   static_cast<std::uint64_t>(clients * 1000 + i));
        if (!client) return tl::make_unexpected(client.error());
        all.push_back(std::move(*client));
    }
    std::atomic<bool> stop = false;
    const auto begin = SteadyClock::now();
    {
        std::vector<std::jthread> threads;
        for (Client& client : all) threads.emplace_back([&client, &stop] { client.run(stop); });
        std::this_thread::sleep_until(begin + duration);
        stop = true;
    }
    const auto time = SteadyClock::now() - begin;
    Latencies latencies;
    for (const Client& client : all) {
        if (!client.problem().empty()) return fault(client.problem());
        latencies.add(client.latencies());
    }
    return PostgresRun{clients, per_second(latencies.size(), time), latencies.summary()};
}

Result<void> check_books(const std::string& text) {
    const auto connection = connect(text);
    if (!connection) return tl::make_unexpected(connection.error());
    const auto right = value_of(*connection,
                                "select (select sum(debits) from accounts) = (select sum(amount) from transfers) and "
                                "(select sum(credits) from accounts) = (select sum(amount) from transfers)");
    if (!right) return tl::make_unexpected(right.error());
    if (*right != "t") return fault("the books in PostgreSQL do not balance");
    return {};
}

}  // namespace gzl::bench
