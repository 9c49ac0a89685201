#include "app/bench/transfer_load.hpp"

#include <algorithm>
#include <future>

#include "app/bench/bench_node.hpp"

namespace gzl::bench {

namespace {

const Field& field_of(const Type& type, std::string_view name) {
    const auto found =
        std::find_if(type.fields.begin(), type.fields.end(), [&](const Field& field) { return field.name == name; });
    CHECK_THAT(found != type.fields.end());
    return *found;
}

// Makes PostTransfer commands without a detour over JSON.
class TransferMaker {
  public:
    explicit TransferMaker(const TransferLoad& load) : load_(load), random_(load.clients * 1000 + load.batch) {}

    node::Submission next() {
        const std::uint64_t debit = 1 + random_() % load_.accounts;
        const std::uint64_t credit = 1 + (debit + random_() % (load_.accounts - 1)) % load_.accounts;
        auto command = row_.body->make();
        set(debit_, command.get(), debit);
        set(credit_, command.get(), credit);
        set(amount_, command.get(), 1 + random_() % 100'000);
        return {&row_, std::move(command), {}, load_.key_prefix + std::to_string(count_++), {}};
    }

  private:
    static void set(const Field& field, void* command, std::uint64_t value) {
        field.type->set(field.edit(command), static_cast<std::int64_t>(value));
    }

    const TransferLoad& load_;
    std::mt19937_64 random_;
    std::uint64_t count_ = 0;
    const core::CommandRow& row_ = command_row("PostTransfer");
    const Field& debit_ = field_of(*row_.body->type, "debit");
    const Field& credit_ = field_of(*row_.body->type, "credit");
    const Field& amount_ = field_of(*row_.body->type, "amount_fen");
};

class LoadRun {
  public:
    LoadRun(node::Node& node, const TransferLoad& load) : node_(node), load_(load), maker_(load) {}

    TransferOutcome run() {
        clients_.resize(load_.clients);
        const auto begin = SteadyClock::now();
        for (Client& client : clients_) prepare(client);
        for (Client& client : clients_) send(client);
        std::size_t busy = clients_.size();
        while (busy > 0) {
            Client& client = wait_for_one();
            outcome_.batches.add(client.ended - client.begun);
            const bool over = client.ended - begin >= load_.duration || sent_ >= load_.transfers;
            if (over)
                --busy;
            else
                send(client);
            outcome_.time = client.ended - begin;
        }
        return std::move(outcome_);
    }

  private:
    struct Client {
        std::vector<node::Submission> next;
        std::size_t unanswered = 0;  // appender's thread only, while a batch is out
        SteadyClock::time_point begun;
        SteadyClock::time_point ended;
    };

    void prepare(Client& client) {
        client.next.reserve(load_.batch);
        for (std::size_t i = 0; i < load_.batch; ++i) {
            client.next.push_back(maker_.next());
            client.next.back().done = [this, &client](const node::CommandOutcome& outcome) {
                answered(client, outcome);
            };
        }
    }

    void send(Client& client) {
        client.unanswered = client.next.size();
        sent_ += client.next.size();
        client.begun = SteadyClock::now();
        node_.submit(std::exchange(client.next, {}));
        prepare(client);
    }

    void answered(Client& client, const node::CommandOutcome& outcome) {
        if (const auto* accepted = std::get_if<node::Accepted>(&outcome)) {
            ++outcome_.accepted;
            for (const std::string& record : accepted->records) outcome_.record_bytes += record.size();
        } else {
            ++outcome_.failed;
        }
        if (--client.unanswered > 0) return;
        client.ended = SteadyClock::now();
        {
            const std::lock_guard lock(mutex_);
            answered_.push_back(&client);
        }
        wake_.notify_one();
    }

    Client& wait_for_one() {
        std::unique_lock lock(mutex_);
        wake_.wait(lock, [this] { return !answered_.empty(); });
        Client& client = *answered_.front();
        answered_.pop_front();
        return client;
    }

    node::Node& node_;
    const TransferLoad& load_;
    TransferMaker maker_;
    std::vector<Client> clients_;
    std::uint64_t sent_ = 0;
    TransferOutcome outcome_;  // counted on the appender's thread, read when every client has been answered

    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Client*> answered_;
};

}  // namespace

TransferOutcome run_transfer_load(node::Node& node, const TransferLoad& load) {
    CHECK_THAT(load.clients > 0 && load.batch > 0 && load.accounts > 2);
    return LoadRun(node, load).run();
}

Result<void> register_accounts(node::Node& node, std::uint64_t accounts) {
    const core::CommandRow& row = command_row("RegisterOrganisation");
    std::vector<std::future<bool>> answers;
    std::vector<node::Submission> submissions;
    for (std::uint64_t i = 1; i <= accounts; ++i) {
        const std::string number = std::to_string(i);
        auto command = read_command(row, R"({"code":"BENCH)" + number + R"(","name":"Account )" + number +
                                             R"(","capacities":["enterprise"],"code_override":"benchmark"})");
        if (!command) return tl::make_unexpected(command.error());
        auto promise = std::make_shared<std::promise<bool>>();
        answers.push_back(promise->get_future());
        submissions.push_back({&row, std::move(*command), {}, {}, [promise](const node::CommandOutcome& outcome) {
                                   promise->set_value(std::holds_alternative<node::Accepted>(outcome));
                               }});
    }
    node.submit(std::move(submissions));
    for (auto& answer : answers)
        if (!answer.get()) return fault("an account could not be registered");
    return {};
}

}  // namespace gzl::bench
